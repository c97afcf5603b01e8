//! Undo and redo in one list: a snapshot of the session from before each named edit, and what each act changed.

use super::about::About;
use super::act::{Act, ActKind};
use super::edit::{Edit, Field};
use crate::i18n::{Language, Message};
use crate::model::day::session::Session;
use crate::model::fault::refusal::Refusal;
use crate::msg;

/// How many steps can be undone. Snapshots share what was not changed between them.
const MOST_STEPS: usize = 500;

/// A session with what it was before, and what was done with the day's course between.
#[derive(Clone, Debug)]
pub struct History {
    session: Session,
    /// What was done, the oldest first.
    past: Vec<Step>,
    /// What was undone, the one to redo first last.
    future: Vec<Step>,
    /// The field that is being typed in.
    typing: Option<Field>,
    /// Grows with every change of the session, undo and redo.
    revision: u64,
}

/// One step: a change to the session, or to the course of the day.
#[derive(Clone, Debug)]
enum Step {
    Edit(Box<Snapshot>),
    Act(Box<Act>),
}

#[derive(Clone, Debug)]
struct Snapshot {
    /// The session on the other side of the step.
    session: Session,
    name: Message,
    about: About,
    /// What became of the clock with it, as when an item is given a time to end at.
    along: Option<Box<Act>>,
}

/// What was taken back, or done again.
#[derive(Clone, Debug)]
pub enum Stepped {
    /// An edit: the session is another; with what became of the clock.
    Edit(Option<Box<Act>>),
    /// An act: whoever holds the stage takes it back there.
    Act(Box<Act>),
}

impl Step {
    fn name(&self) -> Message {
        match self {
            Self::Edit(snapshot) => snapshot.name,
            Self::Act(act) => act.kind().name(),
        }
    }

    fn about(&self) -> About {
        match self {
            Self::Edit(snapshot) => snapshot.about.clone(),
            Self::Act(act) => match act.kind() {
                ActKind::Go(place) => About::Place(place),
                ActKind::End
                | ActKind::Start
                | ActKind::Pause
                | ActKind::Lengthen
                | ActKind::Reset
                | ActKind::HandOver
                | ActKind::Share
                | ActKind::Black(_)
                | ActKind::QuestionOnly(_)
                | ActKind::Show
                | ActKind::Photos(_)
                | ActKind::Ask(_)
                | ActKind::Spotlight(_)
                | ActKind::Freeze(_)
                | ActKind::Page => About::Day,
            },
        }
    }

    /// The session on the other side of it, where that is another one.
    fn session(&self) -> Option<&Session> {
        if let Self::Edit(snapshot) = self { Some(&snapshot.session) } else { None }
    }
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

    /// Carries out an edit and makes it undoable; typing on in one field is one step, and none at all once the field
    /// says again what it said before.
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
        self.future.clear();
        self.revision += 1;
        if field.is_none() || field != self.typing {
            let about = About::of(edit, &before, &self.session);
            self.push(Step::Edit(Box::new(Snapshot { session: before, name: edit.name(), about, along: None })));
        } else if self.past.last().and_then(Step::session) == Some(&self.session) {
            self.past.pop();
            self.typing = None;
            return Ok(());
        }
        self.typing = field;
        Ok(())
    }

    /// Notes what was done with the course of the day or the room's screen, so that undo takes it back in its turn.
    pub fn note(&mut self, act: Act) {
        self.future.clear();
        self.typing = None;
        let act = match self.past.last_mut() {
            Some(Step::Edit(snapshot)) if snapshot.along.is_none() && act.follows_an_edit() => {
                snapshot.along = Some(Box::new(act));
                return;
            }
            Some(Step::Act(before)) => match before.join(act) {
                Ok(()) => {
                    if before.is_none() {
                        self.past.pop();
                    }
                    return;
                }
                Err(act) => act,
            },
            Some(Step::Edit(_)) | None => Box::new(act),
        };
        self.push(Step::Act(act));
    }

    fn push(&mut self, step: Step) {
        self.past.push(step);
        if self.past.len() > MOST_STEPS {
            self.past.remove(0);
        }
    }

    /// What was done last is typing in a field, which goes on.
    pub const fn is_typing(&self) -> bool {
        self.typing.is_some()
    }

    /// How many steps can be taken back.
    pub const fn steps(&self) -> usize {
        self.past.len()
    }

    /// Ends the typing in a field: what is typed next is a step of its own.
    pub fn end_typing(&mut self) {
        self.typing = None;
    }

    /// Sets every moment in what was done by some seconds, as the machine's clock was.
    pub fn set_clock(&mut self, seconds: i64) {
        for step in self.past.iter_mut().chain(&mut self.future) {
            match step {
                Step::Act(act) => act.set_clock(seconds),
                Step::Edit(snapshot) => snapshot.along.iter_mut().for_each(|act| act.set_clock(seconds)),
            }
        }
    }

    /// What undo takes back.
    pub fn undo_name(&self) -> Option<Message> {
        self.past.last().map(Step::name)
    }

    /// What redo does again.
    pub fn redo_name(&self) -> Option<Message> {
        self.future.last().map(Step::name)
    }

    /// What undo takes back, with its words: "skriv kort “Tid”"; and where it is, which one does not always see.
    pub fn undo_words(&self, language: Language) -> Option<[String; 2]> {
        let step = self.past.last()?;
        // As it is now, or else as it was: what was taken out has its words there.
        Some(said(step, [&self.session, step.session().unwrap_or(&self.session)], language))
    }

    /// What redo does again, with its words and where it is.
    pub fn redo_words(&self, language: Language) -> Option<[String; 2]> {
        let step = self.future.last()?;
        Some(said(step, [step.session().unwrap_or(&self.session), &self.session], language))
    }

    /// What undo or redo is about.
    pub fn about(&self, undo: bool) -> Option<About> {
        if undo { self.past.last() } else { self.future.last() }.map(Step::about)
    }

    /// Takes back the last step. An act is taken back by whoever holds the stage.
    pub fn undo(&mut self) -> Option<Stepped> {
        let step = self.past.pop()?;
        let (step, stepped) = self.turn(step);
        self.future.push(step);
        Some(stepped)
    }

    /// Does the last undone step again.
    pub fn redo(&mut self) -> Option<Stepped> {
        let step = self.future.pop()?;
        let (step, stepped) = self.turn(step);
        self.past.push(step);
        Some(stepped)
    }

    /// Changes sides: the session is the one of the step, and the step holds the one that was.
    fn turn(&mut self, step: Step) -> (Step, Stepped) {
        self.typing = None;
        match step {
            Step::Edit(mut snapshot) => {
                std::mem::swap(&mut self.session, &mut snapshot.session);
                self.revision += 1;
                let along = snapshot.along.clone();
                (Step::Edit(snapshot), Stepped::Edit(along))
            }
            Step::Act(act) => (Step::Act(act.clone()), Stepped::Act(act)),
        }
    }
}

/// What a step is called, with its words, and where it is.
fn said(step: &Step, sessions: [&Session; 2], language: Language) -> [String; 2] {
    let (name, about) = (language.say(step.name()), step.about());
    let words = about.words(sessions, language);
    let named = match words.is_empty() {
        true => name,
        false => language.say_with(msg!("step-of-undo"), &[("name", name.into()), ("words", words.into())]),
    };
    [named, about.beside(sessions, language)]
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
        let [before, after] = [history.past.last().unwrap().session().unwrap(), &history.session];
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
        assert!(history.redo().is_none());
    }

    #[test]
    fn what_is_typed_and_taken_away_again_is_no_step() {
        let mut history = history();
        for words in ["Kursusdage", "Kursusdag"] {
            history.apply(&title(words)).unwrap();
        }
        assert_eq!(history.undo_name(), None);
    }

    #[test]
    fn a_step_is_named_by_its_words_and_by_where_it_is() {
        let mut day = Session::blank("test", "Kursusdag", date(2027, 2, 4));
        let item = day.append(20, Activity::Exercise(wall("Barrierer")));
        let mut history = History::new(day);
        history.apply(&card(item, "Lokalavisen kommer")).unwrap();
        let id = cards(history.session(), item)[0].id;
        let expected = |name: &str, words: &str| Some([format!("{name} “{words}”"), "Barrierer".to_owned()]);
        assert_eq!(history.undo_words(Language::Danish), expected("skriv kort", "Lokalavisen kommer"));
        let at = At { item, block: Key::new("cards") };
        let edit = |edit| Edit::Block { at: at.clone(), edit: BlockEdit::Cards(edit) };
        history.apply(&edit(CardsEdit::Delete { card: id })).unwrap();
        assert_eq!(history.undo_words(Language::Danish), expected("slet kort", "Lokalavisen kommer"));
        history.undo();
        assert_eq!(history.redo_words(Language::Danish), expected("slet kort", "Lokalavisen kommer"));
        history.undo();
        assert_eq!(history.redo_words(Language::Danish), expected("skriv kort", "Lokalavisen kommer"));
        history.apply(&Edit::AddParticipant { name: "Åse".into(), unit: String::new() }).unwrap();
        let person = history.session().participants[0].id;
        assert_eq!(history.undo_words(Language::Danish).unwrap()[0], "tilføj deltager “Åse”");
        history.apply(&Edit::RemoveParticipant { person }).unwrap();
        assert_eq!(history.undo_words(Language::Danish).unwrap()[0], "fjern deltager “Åse”");
    }
}
