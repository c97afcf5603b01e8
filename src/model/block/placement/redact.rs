//! A placement as its handout may tell it: without the names of people where they are left out.

use super::{Placement, Source, Spot};
use crate::model::paper::called::Redaction;
use crate::model::paper::name_style::Names;
use crate::msg;

impl Placement {
    /// People who are placed become numbers, counted by where they stand and not by who they are.
    pub(super) fn leave_out_names(&mut self, redaction: &Redaction<'_>) {
        if redaction.names != Names::Off || self.from != Source::Participants {
            return;
        }
        self.from = Source::Free;
        self.things.sort_by_cached_key(|thing| (place(thing.first.as_ref()), place(thing.second.as_ref())));
        for (number, thing) in (1_u64..).zip(&mut self.things) {
            thing.about = None;
            thing.text = redaction.language.say_with(msg!("participant-number"), &[("number", number.into())]);
        }
    }
}

fn place(spot: Option<&Spot>) -> Option<(u8, u8, String)> {
    match spot? {
        Spot::Point { x, y } => Some((*x, *y, String::new())),
        Spot::Rung(rung) => Some((0, 0, rung.to_string())),
    }
}
