//! Undo and redo: a snapshot of the session from before each named edit.

use super::edit::{Edit, Field};
use crate::i18n::Message;
use crate::model::day::session::Session;
use crate::model::fault::refusal::Refusal;

/// How many edits can be undone. Snapshots share what was not changed between them.
const MOST_STEPS: usize = 500;

/// A session with what it was before.
#[derive(Clone, Debug)]
pub struct History {
    session: Session,
    /// Before each edit, the oldest first.
    past: Vec<Snapshot>,
    /// After each undone edit, the one to redo first last.
    future: Vec<Snapshot>,
    /// The field that is being typed in.
    typing: Option<Field>,
    /// Grows with every change, undo and redo.
    revision: u64,
}

#[derive(Clone, Debug)]
struct Snapshot {
    session: Session,
    name: Message,
}

impl History {
    /// A session as it was opened: nothing to undo.
    pub const fn new(session: Session) -> Self {
        Self { session, past: Vec::new(), future: Vec::new(), typing: None, revision: 0 }
    }

    /// The session as it is now.
    pub const fn session(&self) -> &Session {
        &self.session
    }

    /// Grows with every change, undo and redo: another number means another session to save and to show.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Carries out an edit and makes it undoable; typing on in one field is one step.
    ///
    /// # Errors
    /// When the edit is refused; nothing has changed then.
    pub fn apply(&mut self, edit: &Edit) -> Result<(), Refusal> {
        let after = edit.applied(&self.session)?;
        if self.session == after {
            return Ok(());
        }
        let before = std::mem::replace(&mut self.session, after);
        let field = edit.field();
        if field.is_none() || field != self.typing {
            self.past.push(Snapshot { session: before, name: edit.name() });
        }
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
        self.future.clear();
        self.typing = field;
        self.revision += 1;
        Ok(())
    }

    /// Ends the typing in a field: what is typed next is a step of its own.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// The edit that undo takes back.
    pub fn undo_name(&self) -> Option<Message> {
        self.past.last().map(|snapshot| snapshot.name)
    }

    /// The edit that redo does again.
    pub fn redo_name(&self) -> Option<Message> {
        self.future.last().map(|snapshot| snapshot.name)
    }

    /// Takes back the last edit; returns its name.
    pub fn undo(&mut self) -> Option<Message> {
        let Snapshot { session, name } = self.past.pop()?;
        let undone = std::mem::replace(&mut self.session, session);
        self.future.push(Snapshot { session: undone, name });
        self.typing = None;
        self.revision += 1;
        Some(name)
    }

    /// Does the last undone edit again; returns its name.
    pub fn redo(&mut self) -> Option<Message> {
        let Snapshot { session, name } = self.future.pop()?;
        let before = std::mem::replace(&mut self.session, session);
        self.past.push(Snapshot { session: before, name });
        self.typing = None;
        self.revision += 1;
        Some(name)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::cards::{Card, Cards, CardsEdit};
    use crate::model::block::heading::Heading;
    use crate::model::block::{At, Block, BlockEdit};
    use crate::model::day::programme::Activity;
    use crate::model::exercise::{Exercise, NamedBlock};
    use crate::model::id::{Id, Key};

    fn history() -> History {
        History::new(Session::blank("test", "Kursusdag", date(2027, 2, 4)))
    }

    fn title(words: &str) -> Edit {
        Edit::SetTitle { title: words.into() }
    }

    #[test]
    fn typing_is_one_undo_step() {
        let mut history = history();
        for words in ["S", "Su", "Sun"] {
            history.apply(&title(words)).unwrap();
        }
        history.end_typing();
        history.apply(&title("Sund")).unwrap();
        history.undo();
        assert_eq!(history.session().title, "Sun");
        history.undo();
        assert_eq!((history.session().title.as_str(), history.undo_name()), ("Kursusdag", None));
        history.redo();
        history.redo();
        assert_eq!((history.session().title.as_str(), history.redo_name()), ("Sund", None));
    }

    #[test]
    fn what_an_edit_does_not_touch_is_shared_with_the_session_before_it() {
        let mut day = Session::blank("test", "Kursusdag", date(2027, 2, 4));
        let items = ["Barrierer", "Ideer", "Aftaler"].map(|title| day.append(20, Activity::Exercise(wall(title))));
        let mut history = History::new(day);
        for (item, text) in [(items[0], "Tid"), (items[1], "Mere tid"), (items[1], "Kage")] {
            history.apply(&card(item, text)).unwrap();
        }
        let [before, after] = [&history.past.last().unwrap().session, &history.session];
        let both = before.programme.items.iter().zip(&after.programme.items);
        assert_eq!(both.map(|(before, after)| Arc::ptr_eq(before, after)).collect::<Vec<_>>(), [true, false, true]);
        let [before, after] = [before, after].map(|session| cards(session, items[1]));
        assert_eq!((before.len(), after.len()), (1, 2));
        assert!(Arc::ptr_eq(&before[0], &after[0]), "the card that was there");
    }

    fn wall(title: &str) -> Exercise {
        let heading = Heading { id: Key::new("time"), title: Text::typed("Tid"), added: false };
        let block = Block::Cards(Cards { headings: vec![heading], ..Cards::default() });
        let mut exercise = Exercise::own(Text::typed(title), 20);
        exercise.blocks.push(NamedBlock { id: Key::new("cards"), block });
        exercise
    }

    fn card(item: Id, text: &str) -> Edit {
        let edit = CardsEdit::Add { heading: Key::new("time"), text: text.into(), by: Vec::new() };
        Edit::Block { at: At { item, block: Key::new("cards") }, edit: BlockEdit::Cards(edit) }
    }

    fn cards(session: &Session, item: Id) -> &[Arc<Card>] {
        match session.block(&At { item, block: Key::new("cards") }) {
            Some(Block::Cards(cards)) => &cards.cards,
            _ => panic!("no cards"),
        }
    }

    #[test]
    fn a_refused_edit_changes_nothing_and_cannot_be_undone() {
        let mut history = history();
        let before = history.session().clone();
        assert_eq!(history.apply(&title("  ")), Err(Refusal::Empty));
        assert_eq!((history.session(), history.undo_name(), history.revision()), (&before, None, 0));
    }

    #[test]
    fn a_new_edit_ends_what_could_be_redone() {
        let mut history = history();
        history.apply(&Edit::Park { text: "Hvem betaler?".into() }).unwrap();
        history.undo();
        history.apply(&title("Andet")).unwrap();
        assert_eq!(history.redo(), None);
    }
}
