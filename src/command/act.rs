//! Acts: what the facilitator did with the course of the day and the room's screen, as a step that undo takes back.

use std::sync::Arc;

use super::stage::Move;
use crate::i18n::Message;
use crate::model::screen::slide::Slide;
use crate::model::stage::{Place, Stage};
use crate::msg;

/// All that an act may change: where the day is, and what the room looks at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Scene {
    /// Where the day is.
    pub stage: Stage,
    /// What the room sees while its screen is frozen, and the page of it.
    pub frozen: Option<(Arc<Slide>, usize)>,
    /// The page of what the room sees else.
    pub page: usize,
}

/// What the facilitator did.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ActKind {
    /// Went to a step or an item.
    Go(Place),
    /// Ended the day.
    End,
    /// Started the clock, or let it run on.
    Start,
    /// Paused the clock.
    Pause,
    /// Gave the clock time, or took it.
    Lengthen,
    /// Reset the clock.
    Reset,
    /// Gave the word to the next speaker.
    HandOver,
    /// Let those who are left share the time.
    Share,
    /// Made the room's screen black, or lit it again.
    Black(bool),
    /// Showed the question alone, or all again.
    QuestionOnly(bool),
    /// Showed the room another block.
    Show,
    /// Showed the room photographs, or what it saw before.
    Photos(bool),
    /// Asked the room something about the day, or no more.
    Ask(bool),
    /// Pointed out a part, or none.
    Spotlight(bool),
    /// Froze the room's screen, or let it go on.
    Freeze(bool),
    /// Turned pages of the room's screen.
    Page,
}

/// An act, with what it was before and after.
#[derive(Clone, Debug)]
pub struct Act {
    kind: ActKind,
    before: Scene,
    after: Scene,
}

impl ActKind {
    /// What a move did that made one stage of another.
    pub fn of(asked: &Move, before: &Stage, after: &Stage) -> Self {
        let gone = after.at.map_or(Self::End, Self::Go);
        match asked {
            Move::Next | Move::Previous | Move::To(_) if after.over.is_some() && before.over.is_none() => Self::End,
            Move::Next | Move::Previous | Move::To(_) => gone,
            Move::ToggleClock if after.clock.is_some_and(|clock| clock.running()) => Self::Start,
            Move::ToggleClock => Self::Pause,
            Move::Add(_) => Self::Lengthen,
            Move::Reset => Self::Reset,
            Move::HandOver => Self::HandOver,
            Move::Share => Self::Share,
            Move::Black => Self::Black(after.black),
            Move::QuestionOnly => Self::QuestionOnly(after.question_only),
            Move::Show(_) => Self::Show,
            Move::Photos => Self::Photos(after.photos),
            Move::Ask(question) => Self::Ask(question.is_some()),
            Move::Spotlight(part) => Self::Spotlight(part.is_some()),
        }
    }

    /// What the facilitator did, for the menu: "frys storskærmen".
    pub const fn name(self) -> Message {
        match self {
            Self::Go(_) => msg!("act-go"),
            Self::End => msg!("act-end"),
            Self::Start => msg!("act-start"),
            Self::Pause => msg!("act-pause"),
            Self::Lengthen => msg!("act-lengthen"),
            Self::Reset => msg!("act-reset"),
            Self::HandOver => msg!("act-hand-over"),
            Self::Share => msg!("act-share"),
            Self::Black(true) => msg!("act-black"),
            Self::Black(false) => msg!("act-light"),
            Self::QuestionOnly(true) => msg!("act-question-only"),
            Self::QuestionOnly(false) => msg!("act-content"),
            Self::Show => msg!("act-show"),
            Self::Photos(true) => msg!("act-photos"),
            Self::Photos(false) => msg!("act-photos-away"),
            Self::Ask(true) => msg!("act-ask"),
            Self::Ask(false) => msg!("act-ask-no-more"),
            Self::Spotlight(true) => msg!("act-spotlight"),
            Self::Spotlight(false) => msg!("act-spotlight-off"),
            Self::Freeze(true) => msg!("act-freeze"),
            Self::Freeze(false) => msg!("act-thaw"),
            Self::Page => msg!("act-page"),
        }
    }

    /// Whether another such act right after it is the same step: a minute and one more, a page and the next.
    const fn goes_on(self) -> bool {
        matches!(self, Self::Lengthen | Self::Page)
    }
}

impl Act {
    /// An act; nothing where nothing changed.
    pub fn new(kind: ActKind, before: Scene, after: Scene) -> Option<Self> {
        (before != after).then_some(Self { kind, before, after })
    }

    /// What was done.
    pub const fn kind(&self) -> ActKind {
        self.kind
    }

    /// Takes it back: what it changed is as it was, and nothing else.
    pub fn undo(&self, scene: &mut Scene) {
        restore(scene, &self.after, &self.before);
        // Who is back at a step sees the page that was seen there.
        if self.after.stage.at != self.before.stage.at || self.after.stage.block != self.before.stage.block {
            scene.page = self.before.page;
        }
    }

    /// Does it again.
    pub fn redo(&self, scene: &mut Scene) {
        restore(scene, &self.before, &self.after);
    }

    /// The same act with another that goes on with it; that one again where it is another matter.
    ///
    /// # Errors
    /// The other act, unchanged.
    pub(super) fn join(&mut self, other: Self) -> Result<(), Box<Self>> {
        if self.kind == other.kind && self.kind.goes_on() {
            self.after = other.after;
            Ok(())
        } else {
            Err(Box::new(other))
        }
    }

    /// Whether it only arms a clock anew that nobody has started, as it is done when its minutes are edited.
    pub(super) fn follows_an_edit(&self) -> bool {
        self.kind == ActKind::Reset && self.before.stage.clock.is_some_and(|clock| clock.started.is_none())
    }

    /// Whether it was taken back by hand, as a page that was turned and turned back.
    pub(super) fn is_none(&self) -> bool {
        self.before == self.after
    }

    /// Sets every moment by some seconds, as the machine's clock was.
    pub(super) fn set_clock(&mut self, seconds: i64) {
        self.before.stage.set_clock(seconds);
        self.after.stage.set_clock(seconds);
    }
}

/// Makes what differs between two scenes as it is in the second; the rest stays as it is now.
fn restore(scene: &mut Scene, from: &Scene, to: &Scene) {
    fn put<T: Clone + PartialEq>(now: &mut T, from: &T, to: &T) {
        if from != to {
            now.clone_from(to);
        }
    }
    let Scene { stage: was, frozen, page } = from;
    // All fields by name: the compiler asks when there is one more.
    let Stage {
        at,
        clock,
        left,
        over,
        black,
        question_only,
        block,
        question,
        spotlight,
        entered,
        added,
        given,
        share,
        visits,
        planned,
        photos,
    } = was;
    let (now, then) = (&mut scene.stage, &to.stage);
    put(&mut now.at, at, &then.at);
    put(&mut now.clock, clock, &then.clock);
    put(&mut now.left, left, &then.left);
    put(&mut now.over, over, &then.over);
    put(&mut now.black, black, &then.black);
    put(&mut now.question_only, question_only, &then.question_only);
    put(&mut now.block, block, &then.block);
    put(&mut now.question, question, &then.question);
    put(&mut now.spotlight, spotlight, &then.spotlight);
    put(&mut now.entered, entered, &then.entered);
    put(&mut now.added, added, &then.added);
    put(&mut now.given, given, &then.given);
    put(&mut now.share, share, &then.share);
    put(&mut now.visits, visits, &then.visits);
    put(&mut now.planned, planned, &then.planned);
    put(&mut now.photos, photos, &then.photos);
    put(&mut scene.frozen, frozen, &to.frozen);
    put(&mut scene.page, page, &to.page);
}

#[cfg(test)]
mod tests {
    use jiff::Zoned;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::Activity;
    use crate::model::day::session::Session;
    use crate::model::exercise::step::Timer;
    use crate::model::id::Key;
    use crate::model::stage::RoomQuestion;
    use crate::model::stage::fair_share::tests::{round_of, speak};

    fn at(minute: i8) -> Zoned {
        date(2027, 2, 4).at(9, minute, 0, 0).to_zoned(TimeZone::UTC).unwrap()
    }

    /// A round with some who have spoken, and a talk after it; the clock of the round runs.
    fn day() -> (Session, Stage) {
        let mut session = round_of(4, 10, Timer::Down);
        speak(&mut session);
        session.append(10, Activity::Talk { title: Text::typed("Oplæg") });
        let mut stage = Stage::default();
        Move::ToggleClock.apply(&mut stage, &session, &at(0));
        (session, stage)
    }

    #[test]
    fn every_move_is_taken_back_and_done_again_to_the_letter() {
        let (session, stage) = day();
        let talk = Place { item: session.programme.items.last().unwrap().id, step: 0 };
        let question = RoomQuestion { headline: "Slutter vi senere?".into(), choices: vec!["Ja".into()] };
        let moves = [
            Move::Next,
            Move::Previous,
            Move::To(talk),
            Move::ToggleClock,
            Move::Add(60),
            Move::Add(-60),
            Move::Reset,
            Move::HandOver,
            Move::Share,
            Move::Black,
            Move::QuestionOnly,
            Move::Show(Key::new("cards")),
            Move::Photos,
            Move::Ask(Some(question)),
            Move::Ask(None),
            Move::Spotlight(Some(Key::new("time"))),
            Move::Spotlight(None),
        ];
        let mut done = 0;
        for from in [stage.clone(), Stage::default(), Stage { at: Some(talk), ..stage.clone() }] {
            for asked in &moves {
                let before = Scene { stage: from.clone(), frozen: None, page: 2 };
                let mut after = before.clone();
                asked.apply(&mut after.stage, &session, &at(3));
                let kind = ActKind::of(asked, &before.stage, &after.stage);
                let Some(act) = Act::new(kind, before.clone(), after.clone()) else { continue };
                done += 1;
                let mut scene = after.clone();
                act.undo(&mut scene);
                assert_eq!(scene, before, "{asked:?} is taken back");
                act.redo(&mut scene);
                assert_eq!(scene, after, "{asked:?} is done again");
            }
        }
        assert!(done > 30, "only {done}");
    }

    #[test]
    fn taking_back_an_act_leaves_alone_what_it_did_not_change() {
        let (session, stage) = day();
        let before = Scene { stage, ..Scene::default() };
        let mut black = before.clone();
        Move::Black.apply(&mut black.stage, &session, &at(3));
        let act = Act::new(ActKind::Black(true), before.clone(), black.clone()).unwrap();
        let mut now = Scene { page: 4, ..black };
        now.stage.clock.as_mut().unwrap().length += 300;
        act.undo(&mut now);
        assert!(!now.stage.black);
        assert_eq!((now.page, now.stage.clock.unwrap().length), (4, before.stage.clock.unwrap().length + 300));
    }
}
