//! The fields of an item of the programme, in the order in which they stand on its line.

use crate::i18n::Message;
use crate::msg;

/// What one types of an item of the programme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ItemField {
    /// Its title.
    Title,
    /// How long it takes.
    Minutes,
    /// The fewest minutes it can do with.
    Least,
    /// The time of day it is tied to.
    Tie,
    /// What must lie ready.
    Material,
    /// For the facilitator alone.
    Note,
    /// What the room reads below the title of a talk or a break; it stands below the line.
    Shown,
    /// Who leads it.
    Lead,
    /// How the room is set up for it.
    Setup,
    /// What one does instead when something fails.
    PlanB,
}

impl ItemField {
    /// In the order in which they stand on a line, and below it where it is unfolded.
    pub(super) const ALL: [Self; 10] = [
        Self::Title,
        Self::Minutes,
        Self::Least,
        Self::Tie,
        Self::Material,
        Self::Note,
        Self::Shown,
        Self::Lead,
        Self::Setup,
        Self::PlanB,
    ];

    /// Whether it stands below the line, where the item is unfolded.
    pub(in crate::facilitator) const fn is_below(self) -> bool {
        match self {
            Self::Shown | Self::Lead | Self::Setup | Self::PlanB => true,
            Self::Title | Self::Minutes | Self::Least | Self::Tie | Self::Material | Self::Note => false,
        }
    }

    /// Whether it has several lines, in which Enter and the arrows move.
    pub(super) const fn has_lines(self) -> bool {
        match self {
            Self::Shown | Self::Setup | Self::PlanB => true,
            Self::Title | Self::Minutes | Self::Least | Self::Tie | Self::Material | Self::Note | Self::Lead => false,
        }
    }

    /// What the window knows it by.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Title => "item-title",
            Self::Minutes => "item-minutes",
            Self::Least => "item-least",
            Self::Tie => "item-tie",
            Self::Material => "item-material",
            Self::Note => "item-note",
            Self::Shown => "item-shown",
            Self::Lead => "item-lead",
            Self::Setup => "item-setup",
            Self::PlanB => "item-plan-b",
        }
    }

    /// What it is called.
    pub(super) const fn name(self) -> Message {
        match self {
            Self::Title => msg!("column-title"),
            Self::Minutes => msg!("minutes"),
            Self::Least => msg!("minutes-least"),
            Self::Tie => msg!("column-tie"),
            Self::Material => msg!("column-material"),
            Self::Note => msg!("column-note"),
            Self::Shown => msg!("column-shown"),
            Self::Lead => msg!("column-lead"),
            Self::Setup => msg!("column-setup"),
            Self::PlanB => msg!("column-plan-b"),
        }
    }
}
