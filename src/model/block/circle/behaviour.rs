//! What is asked of a circle as of every block.

use super::{Circle, CirclePart, CircleStyle};
use crate::i18n::{Message, Text};
use crate::model::block::answers::{Answered, Before, GivenNumbers, NumbersEdit, Spread, apart, picked};
use crate::model::block::context::Context;
use crate::model::block::kind::{Behaviour, Entered, Ref};
use crate::model::block::parts::Parts;
use crate::model::block::{BlockEdit, Item};
use crate::model::fault::issue::{Issue, check_keys};
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::called::Redaction;
use crate::model::paper::name_style::Names;
use crate::model::paper::report::{Blank, Part, Run};
use crate::model::screen::slide::Body;
use crate::msg;

impl Behaviour for Circle {
    fn name(&self) -> Message {
        match self.style {
            CircleStyle::Radar { .. } => msg!("kind-radar"),
            CircleStyle::Cycle { .. } => msg!("kind-cycle"),
        }
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        Vec::new()
    }

    fn texts(&self) -> Vec<&Text> {
        let words = match &self.style {
            CircleStyle::Cycle { statuses } => statuses.as_slice(),
            CircleStyle::Radar { marks, .. } => marks.as_slice(),
        };
        self.parts.iter().map(|part| &part.title).chain(words).collect()
    }

    fn is_said(&self) -> bool {
        self.is_filled() || self.each.as_ref().is_some_and(|each| !each.is_empty())
    }

    fn unnumbered(&self) -> usize {
        self.each.as_ref().map_or(0, GivenNumbers::size)
    }

    fn redact(&mut self, redaction: &Redaction<'_>) {
        if let (Some(each), Names::Off) = (&mut self.each, redaction.names) {
            each.without_units();
        }
    }

    fn leave_out_what_is_hidden(&mut self) {
        if let Some(each) = &mut self.each {
            each.leave_out_what_is_hidden();
        }
    }

    fn entered(&self, Entered { text, heading, unit, .. }: Entered<'_>) -> Option<BlockEdit> {
        self.each.as_ref()?;
        let keys = self.keys();
        let part = picked(&keys, heading).cloned();
        Some(self.numbers_edit(NumbersEdit::Answer { part, unit: unit.to_owned(), row: text }))
    }

    fn answered(&self) -> Option<&dyn Answered> {
        self.each.is_some().then_some(self)
    }

    fn came_to(&self) -> Vec<Before> {
        self.each.as_ref().map(GivenNumbers::came_to).unwrap_or_default()
    }

    fn take_before(&mut self, before: &[Before]) {
        let Some(scale) = self.scale() else { return };
        let fits = |one: &&Before| self.part(&one.part).is_some() && one.is_possible(&scale);
        let before = before.iter().filter(fits).cloned().collect();
        if let Some(each) = &mut self.each {
            each.before = before;
        }
    }

    fn unveiled(&self) -> Option<BlockEdit> {
        let waits = self.each.as_ref()?.waits(&self.keys());
        waits.then(|| self.numbers_edit(NumbersEdit::Show { shown: true }))
    }

    as_itself! { divided divided_mut: Parts }

    fn clear(&mut self) {
        for part in &mut self.parts {
            (part.now, part.goal, part.status, part.said) = (None, None, None, None);
            part.note.clear();
        }
        if let Some(each) = &mut self.each {
            each.clear();
        }
    }

    fn settle(&mut self, _context: &Context<'_>, _ids: &mut Ids) {
        let parts: Vec<&Key> = self.parts.iter().map(|part| &part.id).collect();
        if let Some(each) = &mut self.each {
            each.settle(&parts);
        }
    }

    fn check(&self, _context: &Context<'_>) -> Vec<Issue> {
        let mut issues = check_keys(self.parts.iter().map(|part| &part.id));
        if let (CircleStyle::Radar { from, to, .. }, Some(part)) = (&self.style, self.parts.first())
            && from > to
        {
            issues.push(Issue::OutsideScale(part.id.clone()));
        }
        for part in &self.parts {
            let values = [self.on_scale(part.now), self.on_scale(part.goal), self.known_status(part.status)];
            let beyond = part.goal.is_some() && !self.has_goal();
            if beyond || values.iter().any(Result::is_err) {
                issues.push(Issue::OutsideScale(part.id.clone()));
            }
            if part.note.len() > LONGEST_TEXT {
                issues.push(Issue::OutsideScale(part.id.clone()));
            }
        }
        issues.extend(self.check_answers());
        issues
    }

    fn ids(&self) -> Vec<Id> {
        self.parts.iter().filter_map(|part| part.said).collect()
    }

    /// The parts that something was said about, with the number that others order them by.
    fn items(&self, _own: &Key, context: &Context<'_>) -> Vec<Item> {
        let spreads = self.spreads();
        let item = |(place, (part, spread)): (usize, (&CirclePart, &Option<Spread>))| {
            let level = Self::level(part, spread.as_ref());
            let apart = spread.as_ref().map_or(0, |spread| apart(spread, &spreads));
            Some(Item { level, apart, ..Item::new(part.said?, context.read(&part.title).to_owned(), place) })
        };
        self.parts.iter().zip(&spreads).enumerate().filter_map(item).collect()
    }

    fn slide(&self, _own: &Key, context: &Context<'_>) -> Body {
        Body::Figure { figure: self.figure(context), beside: self.beside(context) }
    }

    fn report(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        match (self.is_filled(), &self.style) {
            (false, _) => Vec::new(),
            (true, CircleStyle::Radar { .. }) => self.radar_parts(context),
            (true, CircleStyle::Cycle { .. }) => self.cycle_parts(context),
        }
    }

    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        let hint = Part::Paragraph(vec![Run::plain(self.sheet_hint(context))]);
        let mut parts = self.own_numbers(context);
        parts.extend([hint, Part::Blank(Blank::Figure(self.figure(context))), Part::Blank(Blank::Lines(4))]);
        parts
    }

    fn breadth(&self) -> usize {
        self.parts.len()
    }

    fn size(&self) -> usize {
        self.parts.len() + self.unnumbered()
    }
}
