//! What a vote answers when it is asked as a block.

use std::collections::HashSet;

use super::{OnPaper, Vote};
use crate::i18n::{Message, Text};
use crate::model::block::context::Context;
use crate::model::block::kind::{Behaviour, Ref, Why};
use crate::model::block::parts::Parts;
use crate::model::exercise::NamedBlock;
use crate::model::fault::issue::Issue;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::called::Redaction;
use crate::model::paper::name_style::Names;
use crate::model::paper::report::{Blank, Part, ReportTable, Run, TableColumn};
use crate::model::screen::slide::Body;
use crate::msg;

/// The fewest rows for options on an empty sheet.
const LEAST_OPTIONS: usize = 4;

impl Behaviour for Vote {
    fn name(&self) -> Message {
        msg!("kind-vote")
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        vec![Why::Over.at(&self.over)]
    }

    fn texts(&self) -> Vec<&Text> {
        Vec::new()
    }

    fn is_said(&self) -> bool {
        !self.given.is_empty() || !self.paper.ballots.is_empty()
    }

    fn unnumbered(&self) -> usize {
        self.given.len() + self.paper.ballots.len()
    }

    /// It begins over the first block that can be voted on.
    fn join(&mut self, others: &[NamedBlock]) -> Result<(), Refusal> {
        let votable = others.iter().find(|named| named.block.behaviour().can_be_voted_on());
        self.over = votable.ok_or(Refusal::NothingToVoteOn)?.id.clone();
        Ok(())
    }

    as_itself! { divided divided_mut: Parts }

    fn clear(&mut self) {
        self.closed = false;
        self.given.clear();
        self.kept.clear();
        self.paper = OnPaper::default();
    }

    fn settle(&mut self, context: &Context<'_>, _ids: &mut Ids) {
        let items = context.exercise.block(&self.over).map(|block| block.behaviour().ids()).unwrap_or_default();
        let (items, people): (HashSet<Id>, HashSet<Id>) = (items.into_iter().collect(), context.session.people());
        self.given.retain(|dots| items.contains(&dots.on) && dots.by.is_none_or(|person| people.contains(&person)));
        for ballot in &mut self.paper.ballots {
            ballot.on.retain(|on| items.contains(on));
        }
        // Once there are numbers, whatever comes gets the next one.
        if !self.paper.numbers.is_empty() {
            self.number(context);
        }
    }

    fn is_unkept(&self) -> bool {
        self.closed && self.kept.is_empty() && self.is_said()
    }

    fn keep_result(&mut self, context: &Context<'_>) {
        self.keep(context);
    }

    /// What is no longer there cannot be told as the others are.
    fn redact(&mut self, redaction: &Redaction<'_>) {
        if redaction.names != Names::Full {
            for kept in self.kept.iter_mut().filter(|kept| !redaction.there.contains(&kept.on)) {
                kept.text = redaction.language.say(msg!("vote-gone"));
            }
        }
    }

    fn leave_out_what_is_hidden(&mut self) {
        if !self.closed {
            self.given.clear();
        }
    }

    fn check(&self, context: &Context<'_>) -> Vec<Issue> {
        let Some(block) = context.exercise.block(&self.over) else { return Vec::new() };
        let items: HashSet<Id> = block.behaviour().ids().into_iter().collect();
        let people = context.session.people();
        let on = self
            .given
            .iter()
            .map(|dots| dots.on)
            .chain(self.paper.ballots.iter().flat_map(|one| one.on.iter().copied()));
        let items_gone = on.filter(|on| !items.contains(on));
        let voters = self.given.iter().filter_map(|dots| dots.by);
        let voters_gone = voters.filter(|person| !people.contains(person));
        items_gone.chain(voters_gone).map(Issue::Dangling).collect()
    }

    /// While people vote the room sees what they vote on; afterwards the ranking.
    fn slide(&self, _own: &Key, context: &Context<'_>) -> Body {
        if self.closed {
            return Body::Ranking(self.ranking(context));
        }
        context.block(&self.over).map_or(Body::Nothing, |block| block.behaviour().slide(&self.over, context))
    }

    /// The dots stand at the cards they were given to.
    fn report(&self, _own: &Key, _context: &Context<'_>) -> Vec<Part> {
        Vec::new()
    }

    /// The options with room for their dots.
    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        let hint = context.language.say_with(msg!("paper-vote"), &[("count", u64::from(self.dots).into())]);
        let titles = [(msg!("paper-option"), 0.7), (msg!("paper-dots"), 0.3)];
        let columns = titles.map(|(title, share)| TableColumn { title: context.language.say(title), share });
        let options = context.items(&self.over).into_iter().map(|item| item.text);
        let mut rows: Vec<Vec<Vec<Run>>> = options.map(|text| vec![vec![Run::plain(text)], Vec::new()]).collect();
        rows.resize(rows.len().max(LEAST_OPTIONS), vec![Vec::new(); columns.len()]);
        let table = ReportTable { columns: columns.into(), rows };
        vec![Part::Paragraph(vec![Run::plain(hint)]), Part::Blank(Blank::Table(table))]
    }

    fn size(&self) -> usize {
        self.given.len() + self.paper.ballots.len()
    }
}
