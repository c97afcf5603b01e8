//! Undo and redo: a snapshot of the session from before each named edit.

use super::edit::{Edit, Field};
use crate::i18n::Message;
use crate::model::day::session::Session;
use crate::model::fault::refusal::Refusal;

/// How many edits can be undone. A session of a typical day takes 0.2 MB.
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
    use jiff::civil::date;

    use super::*;

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
