//! The rungs of a placement, and the words of its axes, as the exercise's maker changes them.

use super::{Field, Placement, Rung, Spot};
use crate::i18n::{Language, Message, Text};
use crate::model::block::parts::{NamedPart, PartEdit, Parts, change, removes};
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::msg;

/// The fewest rungs that make a ladder.
const LEAST: usize = 2;

/// What the words of a drawing on two axes are.
const AXES: [Message; 10] = [
    msg!("word-across"),
    msg!("word-left"),
    msg!("word-right"),
    msg!("word-up"),
    msg!("word-below"),
    msg!("word-above"),
    msg!("word-top-left"),
    msg!("word-top-right"),
    msg!("word-bottom-left"),
    msg!("word-bottom-right"),
];

impl NamedPart for Rung {
    fn new(id: Key, title: Text) -> Self {
        Self { id, title }
    }

    fn id(&self) -> &Key {
        &self.id
    }

    fn title_mut(&mut self) -> &mut Text {
        &mut self.title
    }
}

impl Parts for Placement {
    fn parts(&self) -> Vec<(&Key, &Text)> {
        match &self.field {
            Field::Ladder(ladder) => ladder.rungs.iter().map(|rung| (&rung.id, &rung.title)).collect(),
            Field::Matrix(_) => Vec::new(),
        }
    }

    fn part_names(&self) -> Option<[Message; 2]> {
        Some([msg!("part-rung"), msg!("add-rung")])
    }

    /// For each axis its title, its near end and its far end, then the four fields from the top left to the bottom right.
    fn words(&self) -> Vec<Text> {
        match &self.field {
            Field::Matrix(matrix) => {
                let (across, up, fields) = (&matrix.across, &matrix.up, &matrix.fields);
                let axes = [across, up].into_iter().flat_map(|axis| [&axis.title, &axis.low, &axis.high]);
                let fields = [&fields.top_left, &fields.top_right, &fields.bottom_left, &fields.bottom_right];
                axes.chain(fields).cloned().collect()
            }
            Field::Ladder(_) => Vec::new(),
        }
    }

    fn word_names(&self, language: Language) -> Vec<String> {
        AXES.map(|message| language.say(message)).to_vec()
    }

    fn change_parts(&mut self, edit: &PartEdit) -> Result<(), Refusal> {
        let said = removes(edit).is_some_and(|part| self.is_on(part));
        match &mut self.field {
            Field::Ladder(ladder) => {
                let own = ladder.rungs.len();
                change(&mut ladder.rungs, own, LEAST, said, edit)
            }
            Field::Matrix(_) => Err(Refusal::NotHere),
        }
    }

    fn set_word(&mut self, place: usize, word: Text) -> Result<(), Refusal> {
        let Field::Matrix(matrix) = &mut self.field else { return Err(Refusal::NotHere) };
        let (across, up, fields) = (&mut matrix.across, &mut matrix.up, &mut matrix.fields);
        let axes = [across, up].into_iter().flat_map(|axis| [&mut axis.title, &mut axis.low, &mut axis.high]);
        let above = [&mut fields.top_left, &mut fields.top_right];
        let below = [&mut fields.bottom_left, &mut fields.bottom_right];
        *axes.chain(above).chain(below).nth(place).ok_or(Refusal::Gone)? = word;
        Ok(())
    }
}

impl Placement {
    /// Whether anything stands on a rung.
    fn is_on(&self, rung: &Key) -> bool {
        let spot = Some(Spot::Rung(rung.clone()));
        self.things.iter().any(|thing| thing.first == spot || thing.second == spot)
    }
}
