//! A round: who speaks now, who is next, who has been.

mod early;

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

use crate::i18n::{Message, Text};
use crate::model::block::context::Context;
use crate::model::block::groups::Groups;
use crate::model::block::kind::{Behaviour, Change, Kind, Ref, Why};
use crate::model::exercise::Exercise;
use crate::model::exercise::step::Step;
use crate::model::fault::issue::Issue;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Ids, Key};
use crate::model::paper::report::{Blank, Part, Run, RunStyle};
use crate::model::screen::slide::Body;
use crate::msg;

/// A queue of speakers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Round {
    /// Who takes turns.
    pub who: Who,
    /// The block that receives the words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub into: Option<Key>,
    /// The turns, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub turns: Vec<Turn>,
}

/// Who takes turns in a round.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Who {
    /// Everybody who is here.
    Participants,
    /// The groups of a block.
    Groups(Key),
    /// The rows of a table, such as cases.
    Rows(Key),
    /// The members of each group of a block, in all groups at once: first the first of each, then the second.
    Members(Key),
}

/// One turn.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Turn {
    /// The participant, group or row.
    pub who: Id,
    /// How far it is.
    pub state: TurnState,
}

/// How far a turn is. The first waiting one is the one that speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum TurnState {
    /// Has not spoken.
    Waiting,
    /// Has spoken.
    Done,
    /// Did not want to, or was not there.
    Skipped,
}

/// A change to a round.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum RoundEdit {
    /// The one who speaks is done.
    Done,
    /// The one who speaks is passed over.
    Skip,
    /// The one who speaks comes last.
    Last,
    /// The one who spoke before speaks again.
    Back,
    /// Lets one of those waiting, done or passed over speak now.
    Call { who: Id },
    /// Draws the order of those waiting by lot.
    Shuffle { seed: u64 },
}

impl Round {
    /// Whose turn it is; nobody when all have spoken.
    pub fn current(&self) -> Option<Id> {
        self.waiting().next()
    }

    /// Those who have not spoken, in order.
    pub fn waiting(&self) -> impl Iterator<Item = Id> {
        self.turns.iter().filter(|turn| turn.state == TurnState::Waiting).map(|turn| turn.who)
    }

    fn apply(&mut self, edit: &RoundEdit, is_remote: impl Fn(Id) -> bool) -> Result<(), Refusal> {
        match edit {
            RoundEdit::Done => self.end_turn(TurnState::Done),
            RoundEdit::Skip => self.end_turn(TurnState::Skipped),
            RoundEdit::Last => {
                let now = self.position().ok_or(Refusal::NobodysTurn)?;
                let turn = self.turns.remove(now);
                self.turns.push(turn);
                Ok(())
            }
            RoundEdit::Back => {
                let now = self.position().unwrap_or(self.turns.len());
                let before = self.turns.get_mut(..now).and_then(|spoken| spoken.last_mut());
                let before = before.ok_or(Refusal::NobodySpoke)?;
                before.state = TurnState::Waiting;
                Ok(())
            }
            RoundEdit::Call { who } => self.call(*who),
            RoundEdit::Shuffle { seed } => {
                let (mut waiting, mut turns): (Vec<_>, Vec<_>) =
                    self.turns.drain(..).partition(|turn| turn.state == TurnState::Waiting);
                fastrand::Rng::with_seed(*seed).shuffle(&mut waiting);
                // The sort keeps the lot's order among those on the screen, and among all others.
                waiting.sort_by_key(|turn| !is_remote(turn.who));
                turns.append(&mut waiting);
                self.turns = turns;
                Ok(())
            }
        }
    }

    fn end_turn(&mut self, state: TurnState) -> Result<(), Refusal> {
        let now = self.position().ok_or(Refusal::NobodysTurn)?;
        let turn = self.turns.get_mut(now).ok_or(Refusal::Gone)?;
        turn.state = state;
        Ok(())
    }

    fn call(&mut self, who: Id) -> Result<(), Refusal> {
        let from = self.turns.iter().position(|turn| turn.who == who).ok_or(Refusal::Gone)?;
        let mut turn = self.turns.remove(from);
        turn.state = TurnState::Waiting;
        let now = self.position().unwrap_or(self.turns.len());
        self.turns.insert(now, turn);
        Ok(())
    }

    fn position(&self) -> Option<usize> {
        self.turns.iter().position(|turn| turn.state == TurnState::Waiting)
    }

    /// Everybody who is on the list, be it that they are not here now.
    fn known(&self, context: &Context<'_>) -> HashSet<Id> {
        match self.who {
            Who::Participants => context.session.people(),
            Who::Groups(ref block) | Who::Rows(ref block) => {
                context.items(block).into_iter().map(|item| item.id).collect()
            }
            Who::Members(_) => self.speakers(context).into_iter().map(|(id, _)| id).collect(),
        }
    }

    /// Everybody who should have a turn, in their natural order, with the name to show.
    pub fn speakers(&self, context: &Context<'_>) -> Vec<(Id, String)> {
        match &self.who {
            Who::Participants => context.session.present_by_name(),
            Who::Groups(block) => {
                let left = left(block, context);
                let items = context.items(block).into_iter().filter(|item| !left.contains(&item.id));
                items.map(|item| (item.id, item.text)).collect()
            }
            Who::Rows(block) => context.items(block).into_iter().map(|item| (item.id, item.text)).collect(),
            Who::Members(block) => members(block, context),
        }
    }
}

/// The groups that sit nowhere now: all of them have left, or sit with others.
fn left(block: &Key, context: &Context<'_>) -> HashSet<Id> {
    let Some(groups) = context.exercise.get::<Groups>(block) else { return HashSet::new() };
    let seated: HashSet<usize> = groups.seated(context).into_iter().map(|(place, _)| place).collect();
    let ids = groups.groups.iter().enumerate().filter(|(place, _)| !seated.contains(place));
    ids.map(|(_, group)| group.id).collect()
}

/// One turn for each place in the largest group, known by who sits there; no more than sit together now.
fn members(block: &Key, context: &Context<'_>) -> Vec<(Id, String)> {
    let Some(groups) = context.exercise.get::<Groups>(block) else { return Vec::new() };
    let largest = groups.groups.iter().rev().max_by_key(|group| group.members.len());
    let most = groups.seated(context).into_iter().map(|(_, members)| members.len()).max().unwrap_or_default();
    let places = largest.iter().flat_map(|group| &group.members).take(most).zip(1_u64..);
    places
        .map(|(id, number)| (*id, context.language.say_with(msg!("member-number"), &[("number", number.into())])))
        .collect()
}

impl Exercise {
    /// The round in which people take turns in a step.
    pub fn round(&self, step: &Step) -> Option<&Round> {
        step.show.iter().find_map(|key| self.get(key))
    }

    /// How many take turns in a step.
    pub fn speakers(&self, step: &Step) -> usize {
        self.round(step).map_or(0, |round| round.turns.len())
    }
}

impl Context<'_> {
    /// Whose turn it is in the step's round: a participant, a group or a row. Nobody in a step without a round.
    pub fn speaker(&self) -> Option<Id> {
        let rounds =
            self.step.into_iter().flat_map(|step| &step.show).filter_map(|key| self.exercise.get::<Round>(key));
        rounds.into_iter().find_map(Round::current)
    }
}

impl Kind for Round {
    type Edit = RoundEdit;

    fn carry_out(&mut self, _: &Key, edit: &RoundEdit, context: &Context<'_>, _: &mut Ids) -> Result<(), Refusal> {
        self.apply(edit, |who| context.session.is_remote(who))
    }
}

impl Change for RoundEdit {
    fn name(&self) -> Message {
        match self {
            Self::Done => msg!("edit-turn-done"),
            Self::Skip => msg!("edit-turn-skip"),
            Self::Last => msg!("edit-turn-last"),
            Self::Back => msg!("edit-turn-back"),
            Self::Call { .. } => msg!("edit-turn-call"),
            Self::Shuffle { .. } => msg!("edit-turn-shuffle"),
        }
    }
}

impl Behaviour for Round {
    fn name(&self) -> Message {
        msg!("kind-round")
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        let speakers = match &self.who {
            Who::Participants => None,
            Who::Groups(block) | Who::Rows(block) | Who::Members(block) => Some(Why::Speakers.at(block)),
        };
        speakers.into_iter().chain(self.into.iter().map(|block| Why::Into.at(block))).collect()
    }

    fn texts(&self) -> Vec<&Text> {
        Vec::new()
    }

    fn is_said(&self) -> bool {
        self.turns.iter().any(|turn| turn.state != TurnState::Waiting)
    }

    fn is_queue(&self) -> bool {
        true
    }

    fn clear(&mut self) {
        self.turns.clear();
    }

    /// Late arrivals come last, on the screen early; those who left are gone; those who have spoken keep their place.
    fn settle(&mut self, context: &Context<'_>, _ids: &mut Ids) {
        let speakers = self.speakers(context);
        let (here, known) = (speakers.iter().map(|(id, _)| *id).collect::<HashSet<Id>>(), self.known(context));
        let spoken = |turn: &Turn| turn.state != TurnState::Waiting && known.contains(&turn.who);
        self.turns.retain(|turn| here.contains(&turn.who) || spoken(turn));
        let mut listed: HashSet<Id> = self.turns.iter().map(|turn| turn.who).collect();
        for (who, _) in speakers {
            if listed.insert(who) {
                let turn = Turn { who, state: TurnState::Waiting };
                if self.who == Who::Participants && context.session.is_remote(who) {
                    self.insert_early(turn, |id| context.session.is_remote(id));
                } else {
                    self.turns.push(turn);
                }
            }
        }
    }

    fn check(&self, context: &Context<'_>) -> Vec<Issue> {
        let known = self.known(context);
        let gone = self.turns.iter().filter(|turn| !known.contains(&turn.who));
        gone.map(|turn| Issue::Dangling(turn.who)).collect()
    }

    fn slide(&self, _own: &Key, context: &Context<'_>) -> Body {
        let speakers = self.speakers(context);
        let name = |who| speakers.iter().find(|(id, _)| *id == who).map(|(_, name)| name.clone());
        // Where names are left out nobody is called up.
        let mut names = self.waiting().filter_map(name).filter(|name| !name.is_empty());
        match names.next() {
            Some(now) => Body::Queue { now, next: names.take(3).collect(), beneath: None },
            None => Body::Nothing,
        }
    }

    /// A round leaves nothing but the words, and those are in the block that received them.
    fn report(&self, _own: &Key, _context: &Context<'_>) -> Vec<Part> {
        Vec::new()
    }

    /// A list of speakers; where something is written about each, that has room enough for their names.
    fn sheet(&self, _own: &Key, context: &Context<'_>) -> Vec<Part> {
        match (&self.who, &self.into) {
            (Who::Participants, None) => {
                let title = Run::new(context.language.say(msg!("paper-speakers")), RunStyle::Bold);
                vec![Part::Paragraph(vec![title]), Part::Blank(Blank::Lines(4))]
            }
            (Who::Participants | Who::Groups(_) | Who::Rows(_) | Who::Members(_), _) => Vec::new(),
        }
    }

    fn size(&self) -> usize {
        self.turns.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn four() -> Round {
        let turns = (1..=4).map(|number| Turn { who: Id(number), state: TurnState::Waiting }).collect();
        Round { who: Who::Participants, into: None, turns }
    }

    fn order(round: &Round) -> Vec<u32> {
        round.waiting().map(|who| who.0).collect()
    }

    #[test]
    fn whoever_is_put_last_speaks_after_all_others() {
        let mut round = four();
        round.apply(&RoundEdit::Done, |_| false).unwrap();
        round.apply(&RoundEdit::Last, |_| false).unwrap();
        assert_eq!(order(&round), [3, 4, 2]);
        round.apply(&RoundEdit::Back, |_| false).unwrap();
        assert_eq!(order(&round), [1, 3, 4, 2]);
        round.apply(&RoundEdit::Call { who: Id(4) }, |_| false).unwrap();
        assert_eq!(order(&round), [4, 1, 3, 2]);
    }

    #[test]
    fn the_same_lot_gives_the_same_order() {
        let (mut one, mut other) = (four(), four());
        one.apply(&RoundEdit::Shuffle { seed: 7 }, |_| false).unwrap();
        other.apply(&RoundEdit::Shuffle { seed: 7 }, |_| false).unwrap();
        assert_eq!(order(&one), order(&other));
    }

    #[test]
    fn those_on_the_screen_speak_early_but_interrupt_nobody() {
        let remote = |who: Id| who.0 > 2;
        let mut round = four();
        round.apply(&RoundEdit::Shuffle { seed: 7 }, remote).unwrap();
        assert!(order(&round)[..2].iter().all(|who| *who > 2), "{:?}", order(&round));
        let waiting = |who: u32| Turn { who: Id(who), state: TurnState::Waiting };
        for (spoken, expected) in [(0, vec![1, 5, 2, 3, 4]), (1, vec![2, 3, 4, 5]), (4, vec![5])] {
            let mut round = four();
            (0..spoken).for_each(|_| round.apply(&RoundEdit::Done, remote).unwrap());
            round.insert_early(waiting(5), remote);
            assert_eq!(order(&round), expected, "{spoken} have spoken");
        }
        let mut round = Round { turns: [1, 2].map(waiting).into(), ..four() };
        [3, 4].into_iter().for_each(|who| round.insert_early(waiting(who), remote));
        assert_eq!(order(&round), [1, 3, 4, 2]);
    }

    #[test]
    fn when_all_have_spoken_nobody_is_next() {
        let mut round = four();
        for _ in 0..4 {
            round.apply(&RoundEdit::Skip, |_| false).unwrap();
        }
        assert_eq!((round.current(), round.apply(&RoundEdit::Done, |_| false)), (None, Err(Refusal::NobodysTurn)));
    }
}
