//! Those who take part over the net are called up early in a round: whoever waits last there is soon forgotten.

use super::{Round, Turn, TurnState, Who};
use crate::model::block::kind::Case;
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::people::Participant;

impl Round {
    /// Puts a turn right after the one whose turn it is, and after those on the screen who wait there already.
    pub(super) fn insert_early(&mut self, turn: Turn, is_remote: impl Fn(Id) -> bool) {
        let now = self.position().unwrap_or(self.turns.len());
        let waits = |turn: &&Turn| turn.state == TurnState::Waiting && is_remote(turn.who);
        let ahead = self.turns.iter().skip(now + 1).take_while(waits).count();
        self.turns.insert((now + 1 + ahead).min(self.turns.len()), turn);
    }

    /// Calls up early who waits; whoever speaks now goes on.
    fn call_early(&mut self, who: Id, is_remote: impl Fn(Id) -> bool) {
        let waits = |turn: &Turn| turn.who == who && turn.state == TurnState::Waiting;
        let from = self.turns.iter().position(waits).filter(|from| Some(*from) != self.position());
        if let Some(from) = from {
            let turn = self.turns.remove(from);
            self.insert_early(turn, is_remote);
        }
    }
}

impl Session {
    /// Whether somebody takes part over the net.
    pub(in crate::model) fn is_remote(&self, person: Id) -> bool {
        self.participant(person).is_some_and(Participant::is_remote)
    }

    /// Somebody takes part over the net from now on: in each round in which people speak one by one they come early.
    pub(crate) fn call_early(&mut self, person: Id) {
        for at in self.places() {
            self.change_block(&at, |block, context, _| {
                if let Some(round) = Round::of_mut(block).filter(|round| round.who == Who::Participants) {
                    round.call_early(person, |id| context.session.is_remote(id));
                }
            });
        }
    }
}
