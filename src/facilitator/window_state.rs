//! What is only of the facilitator's window, and what becomes of what is typed in it.

use std::collections::{HashMap, HashSet};

use super::area::Jump;
use super::layout::Column;
use super::tour::Tour;
use super::{Panel, capture, handout, look};
use crate::command::edit::Edit;
use crate::model::block::At;
use crate::model::day::session::Session;
use crate::model::fault::limits::words;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Key};

/// What is only of this window: what is picked, typed and unfolded, and outlives the panel it is of.
#[derive(Debug, Default)]
pub struct WindowState {
    /// What is being typed for each block, private until Enter.
    pub drafts: HashMap<At, String>,
    /// The heading that the next card goes under, for each block.
    pub(super) headings: HashMap<At, Key>,
    /// Where those work whose numbers are typed, for each block.
    pub(super) units: HashMap<At, String>,
    /// Whether everybody's numbers are seen or what the room agrees on, in the block and the step where it was picked.
    pub(super) answers: Option<((At, Option<Key>), bool)>,
    /// The round at the tables that is looked at, in the block and the step where it was picked.
    pub(super) round: Option<(At, Option<Key>, usize)>,
    /// The group that the next card comes from.
    pub(super) group: Option<Id>,
    /// The group that spoke when a group was last offered.
    pub(super) speaking: Option<Id>,
    /// The person who is picked to be moved.
    pub picked: Option<Id>,
    /// The card or thing that is being rewritten, with its words.
    pub rewriting: Option<(Id, String)>,
    /// What is placed is where things should be, not where they are.
    pub goal: bool,
    /// Whose dots are being given; nobody in particular when they are counted on the wall.
    pub voter: Option<Id>,
    /// Ballots are counted, and not dots.
    pub on_paper: bool,
    /// Dates and names that are being typed, by row and column, until they can be read.
    pub cells: HashMap<(Id, Key), String>,
    /// The panel that lies over the window.
    pub panel: Option<Panel>,
    /// The participant that is being typed.
    pub newcomer: [String; 2],
    /// The question that is being typed for the parking lot.
    pub parking: String,
    /// The items whose steps are unfolded in the panel of the programme.
    pub unfolded: HashSet<Id>,
    /// The programme is unfolded where the window is narrow.
    pub day_unfolded: bool,
    /// What the handout holds.
    pub handout: handout::Proof,
    /// The line where one writes takes the keyboard in the next frame.
    pub capture_now: bool,
    /// What is looked at while the day is elsewhere.
    pub(super) look: Option<look::Look>,
    /// The column that is seen where there is room for one.
    pub column: Column,
    /// The area that the keyboard is asked to go to.
    pub jump: Option<Jump>,
    /// The line where one writes, if there is one.
    pub(super) line: Option<egui::Id>,
    /// Nothing in the window had the keyboard when it was drawn last.
    pub(super) idle: bool,
    /// Where the tour is, while it goes on.
    pub tour: Option<Tour>,
}

/// What becomes of what was typed, one thing after the other.
struct Finished {
    session: Session,
    edits: Vec<Edit>,
}

impl Finished {
    /// Whether an edit can be made after those before it; then it is one of them.
    #[must_use]
    fn take(&mut self, edit: Edit) -> bool {
        let after = edit.applied(&self.session).ok();
        let taken = after.is_some();
        if let Some(after) = after {
            self.session = after;
            self.edits.push(edit);
        }
        taken
    }
}

impl WindowState {
    /// What is typed and not yet said with Enter, as the edits that Enter would have made: asked for before the
    /// session is left, so that no word is lost. What would be refused stays where it is typed.
    pub fn finish(&mut self, session: &Session) -> Vec<Edit> {
        let mut finished = Finished { session: session.clone(), edits: Vec::new() };
        if let Some(edit) = self.finish_rewriting(session) {
            let _ = finished.take(edit);
        }
        let mut places: Vec<At> = self.drafts.keys().cloned().collect();
        places.sort_by(|one, other| (one.item, &one.block).cmp(&(other.item, &other.block)));
        for at in places {
            let draft = self.drafts.remove(&at).unwrap_or_default();
            let edit = |text| capture::entered(self, &at, session.block(&at)?.behaviour(), text, Vec::new());
            let taken = match words(&draft).map(edit) {
                Ok(Some(edit)) => finished.take(edit),
                // A block that one does not write in so holds nothing that was meant to be said.
                Ok(None) | Err(Refusal::Empty) => true,
                Err(_) => false,
            };
            if !taken {
                self.drafts.insert(at, draft);
            }
        }
        let [name, unit] = self.newcomer.clone();
        if name.trim().is_empty() || finished.take(Edit::AddParticipant { name, unit }) {
            self.newcomer = Default::default();
        }
        let text = self.parking.clone();
        if text.trim().is_empty() || finished.take(Edit::Park { text }) {
            self.parking.clear();
        }
        finished.edits
    }

    /// The card that is being rewritten, as the edit that Enter would have made.
    pub fn finish_rewriting(&mut self, session: &Session) -> Option<Edit> {
        let (card, text) = self.rewriting.take()?;
        let holds = |at: &At| session.block(at).is_some_and(|block| block.behaviour().ids().contains(&card));
        let at = session.places().into_iter().find(holds)?;
        let edit = session.block(&at)?.behaviour().rewritten(card, text)?;
        Some(Edit::Block { at, edit })
    }

    /// Whether something is being typed that undo should not reach past.
    pub fn is_typing(&self) -> bool {
        let found = self.panel.as_ref().map_or("", Panel::typed);
        let mut texts = self.drafts.values().chain(&self.newcomer).chain([&self.parking]);
        self.rewriting.is_some() || !found.is_empty() || texts.any(|text| !text.is_empty())
    }

    /// A window with a panel over it and nothing typed yet.
    pub fn with(panel: Panel) -> Self {
        Self { panel: Some(panel), ..Self::default() }
    }
}
