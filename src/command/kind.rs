//! The kinds of file that a day can be exported as.

use crate::i18n::Message;
use crate::msg;

/// A kind of file, or of several in a folder.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Kind {
    /// The programme for the wall.
    Programme,
    /// An empty sheet of every exercise.
    Worksheets,
    /// The handout as a PDF.
    Pdf,
    /// The handout for Word.
    Word,
    /// The handout as Markdown.
    Markdown,
    /// The agreements for a spreadsheet.
    Actions,
    /// All cards for a spreadsheet.
    Cards,
    /// When each item was planned and held, for a spreadsheet.
    Times,
    /// The dates of the agreements for a calendar.
    Calendar,
    /// What the room saw, as pictures in a folder.
    Pictures,
}

impl Kind {
    /// Every kind.
    pub const ALL: [Self; 10] = [
        // Before the handout, whose name their files end with, too.
        Self::Programme,
        Self::Worksheets,
        Self::Pdf,
        Self::Word,
        Self::Markdown,
        Self::Actions,
        Self::Cards,
        Self::Times,
        Self::Calendar,
        Self::Pictures,
    ];

    /// Its name on screen.
    pub const fn title(self) -> Message {
        match self {
            Self::Programme => msg!("command-poster"),
            Self::Worksheets => msg!("command-worksheets"),
            Self::Pdf => msg!("command-export"),
            Self::Word => msg!("command-word"),
            Self::Markdown => msg!("command-markdown"),
            Self::Actions => msg!("command-actions"),
            Self::Cards => msg!("command-cards"),
            Self::Times => msg!("command-times"),
            Self::Calendar => msg!("command-calendar"),
            Self::Pictures => msg!("command-pictures"),
        }
    }

    /// The kind's name on the command line, which the name of such a file may end with.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Programme => "programme.pdf",
            Self::Worksheets => "worksheets.pdf",
            Self::Pdf => "pdf",
            Self::Word => "docx",
            Self::Markdown => "md",
            Self::Actions => "actions.csv",
            Self::Cards => "cards.csv",
            Self::Times => "times.csv",
            Self::Calendar => "ics",
            Self::Pictures => "png",
        }
    }

    /// How a program that opens such a file knows it.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Actions | Self::Cards | Self::Times => "csv",
            Self::Programme | Self::Worksheets => "pdf",
            Self::Pdf | Self::Word | Self::Markdown | Self::Calendar | Self::Pictures => self.name(),
        }
    }

    /// The kind of that name.
    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name().eq_ignore_ascii_case(name))
    }

    /// The kind that a file's name ends with: `day.actions.csv` or `actions.csv`, `day.pdf`.
    pub fn of_file(name: &str) -> Option<Self> {
        let name = name.to_lowercase();
        let ends = |kind: &Self| {
            name.strip_suffix(kind.name()).is_some_and(|rest| rest.is_empty() || rest.ends_with(['.', '-', ' ', '_']))
        };
        Self::ALL.into_iter().filter(|kind| *kind != Self::Pictures).find(ends)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_kind_is_known_by_its_name_and_by_how_a_file_ends() {
        for kind in Kind::ALL {
            assert_eq!(Kind::named(kind.name()), Some(kind));
            assert!(kind.name().ends_with(kind.ending()));
        }
        for (name, kind) in [
            ("dag.PDF", Some(Kind::Pdf)),
            ("dag.worksheets.pdf", Some(Kind::Worksheets)),
            ("programme.pdf", Some(Kind::Programme)),
            ("my programme.pdf", Some(Kind::Programme)),
            ("dag.docx", Some(Kind::Word)),
            ("dag-actions.csv", Some(Kind::Actions)),
            ("cards.csv", Some(Kind::Cards)),
            ("postcards.csv", None),
            ("dag.csv", None),
            ("dag.png", None),
            ("pdf", Some(Kind::Pdf)),
            ("dag", None),
        ] {
            assert_eq!(Kind::of_file(name), kind, "{name}");
        }
    }
}
