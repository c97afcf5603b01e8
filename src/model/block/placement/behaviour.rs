//! What is asked of a placement as of every block.

use std::collections::HashSet;

use super::{Field, LadderStyle, Mark, Placement, PlacementEdit, Source, Thing};
use crate::i18n::{Message, Text};
use crate::model::block::context::Context;
use crate::model::block::kind::{Behaviour, Entered, Entry, Fillable, Ref, Why};
use crate::model::block::parts::Parts;
use crate::model::block::preset::check_presets;
use crate::model::block::{BlockEdit, Item};
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::called::Redaction;
use crate::model::paper::report::Part;
use crate::model::screen::slide::Body;
use crate::msg;

impl Behaviour for Placement {
    fn name(&self) -> Message {
        match &self.field {
            Field::Matrix(_) => msg!("kind-matrix"),
            Field::Ladder(ladder) => match ladder.style {
                LadderStyle::Stairs => msg!("kind-stairs"),
                LadderStyle::Path => msg!("kind-path"),
                LadderStyle::Triangle => msg!("kind-triangle"),
            },
        }
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        let rows = match &self.from {
            Source::Each(block) => Some(Why::Rows.at(block)),
            Source::Free | Source::Participants => None,
        };
        rows.into_iter().chain(Ref::pulls(&self.pull)).collect()
    }

    fn texts(&self) -> Vec<&Text> {
        let axes = match &self.field {
            Field::Matrix(matrix) => vec![&matrix.across, &matrix.up],
            Field::Ladder(_) => Vec::new(),
        };
        let axes = axes.into_iter().flat_map(|axis| [&axis.title, &axis.low, &axis.high]);
        std::iter::once(&self.subject).chain(&self.marks).chain(axes).chain(self.areas()).collect()
    }

    fn is_said(&self) -> bool {
        let free = self.from == Source::Free;
        self.things.iter().any(|thing| free || thing.first.is_some() || thing.second.is_some())
    }

    fn clear(&mut self) {
        self.things.clear();
    }

    fn settle(&mut self, context: &Context<'_>, ids: &mut Ids) {
        match &self.from {
            Source::Free => {}
            Source::Participants => {
                let is_placed = |thing: &&Thing| thing.first.is_some() || thing.second.is_some();
                let placed: HashSet<Id> =
                    self.things.iter().filter(is_placed).filter_map(|thing| thing.about).collect();
                let people = context.session.participants.iter();
                let people = people.filter(|person| !person.excused || placed.contains(&person.id));
                self.settle_each(people.map(|person| person.id).collect(), ids);
            }
            Source::Each(block) => self.settle_each(context.items(block).iter().map(|item| item.id).collect(), ids),
        }
    }

    fn check(&self, _context: &Context<'_>) -> Vec<Issue> {
        let rungs = match &self.field {
            Field::Ladder(ladder) => ladder.rungs.as_slice(),
            Field::Matrix(_) => &[],
        };
        let mut issues = check_keys(rungs.iter().map(|rung| &rung.id));
        issues.extend(check_presets(&self.presets, &[]));
        for thing in &self.things {
            if thing.text.len() > LONGEST_TEXT {
                issues.push(Issue::TooLong(thing.id));
            }
            let places = [(Mark::First, &thing.first), (Mark::Second, &thing.second)];
            let mut spots = places.iter().filter_map(|(mark, spot)| Some((*mark, spot.as_ref()?)));
            if spots.any(|(mark, spot)| self.accept(mark, spot).is_err()) {
                issues.push(Issue::OutsideField(thing.id));
            }
        }
        issues
    }

    fn ids(&self) -> Vec<Id> {
        self.things.iter().map(|thing| thing.id).collect()
    }

    fn items(&self, own: &Key, context: &Context<'_>) -> Vec<Item> {
        let dots = context.all_dots(own);
        let item = |thing: &Thing| {
            let points = dots.get(&thing.id).copied().filter(|dots| *dots > 0);
            Item { points, ..Item::new(thing.id, self.title_of(thing, context), 0) }
        };
        self.things.iter().map(item).collect()
    }

    fn item_text(&self, _own: &Key, id: Id, context: &Context<'_>) -> Option<String> {
        self.thing(id).map(|thing| self.title_of(thing, context))
    }

    fn lines(&self) -> usize {
        self.things.len()
    }

    fn tally(&self) -> Option<(Message, usize)> {
        Some((msg!("things-count"), self.things.len()))
    }

    fn redact(&mut self, redaction: &Redaction<'_>) {
        self.leave_out_names(redaction);
    }

    fn entry(&self, context: &Context<'_>) -> Option<Entry<'_>> {
        let subject = context.read(&self.subject).to_owned();
        let hint = context.language.say_with(msg!("new-thing-hint"), &[("subject", subject.into())]);
        let entry = Entry { name: msg!("new-thing"), hint, headings: &[], by: None, pasted: None };
        (self.from == Source::Free).then_some(entry)
    }

    fn entered(&self, Entered { text, .. }: Entered<'_>) -> Option<BlockEdit> {
        (self.from == Source::Free).then_some(BlockEdit::Placement(PlacementEdit::Add { text }))
    }

    fn rewritten(&self, thing: Id, text: String) -> Option<BlockEdit> {
        Some(BlockEdit::Placement(PlacementEdit::Rename { thing, text }))
    }

    as_itself! { fillable fillable_mut: Fillable, divided divided_mut: Parts }

    fn slide(&self, _own: &Key, context: &Context<'_>) -> Body {
        Body::Figure { figure: self.figure(context), beside: self.beside(context) }
    }

    fn report(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        self.printed(context)
    }

    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        self.empty_field(context)
    }

    fn breadth(&self) -> usize {
        match &self.field {
            Field::Ladder(ladder) => ladder.rungs.len(),
            Field::Matrix(_) => 0,
        }
    }

    fn size(&self) -> usize {
        self.things.len()
    }
}
