//! The slide of the moment: made anew when the day or the stage changed, and otherwise only its clock.

use std::sync::Arc;

use egui::Context;
use jiff::Zoned;

use crate::clock::Clocks;
use crate::i18n::Language;
use crate::model::day::session::Session;
use crate::model::screen::slide::Slide;
use crate::model::stage::Stage;
use crate::projector;

/// The room's screen: the size of its picture in points, and the farthest seat in picture heights.
#[derive(Clone, Copy, Debug)]
pub(super) struct Screen {
    /// The size of the picture.
    pub(super) size: egui::Vec2,
    /// The farthest seat.
    pub(super) farthest_seat: f32,
    /// Letters are one size smaller where that saves a page.
    pub(super) steps_down: bool,
    /// How the clock is shown.
    pub(super) clocks: Clocks,
}

/// The spotlight, for as long as the room sees what it was put on.
#[derive(Debug, Default)]
pub(super) struct Spotlight {
    at: Option<[f32; 2]>,
    on: (Arc<Slide>, usize),
    /// The size of the picture that it is on.
    size: egui::Vec2,
    /// The farthest seat, and whether letters step down, as they were: with others all stands elsewhere.
    seats: (f32, bool),
}

impl Spotlight {
    /// Puts it somewhere in what the room sees, or turns it off.
    pub(super) fn put(&mut self, at: Option<[f32; 2]>, seen: (Arc<Slide>, usize), screen: Screen) {
        *self = Self { at, on: seen, size: screen.size, seats: (screen.farthest_seat, screen.steps_down) };
    }

    /// Where it is in what the room sees now. The clock goes on under it, and what it is on may stand elsewhere on a
    /// picture of another shape.
    pub(super) fn on(&mut self, ctx: &Context, seen: &(Arc<Slide>, usize), screen: Screen) -> Option<[f32; 2]> {
        let (slide, page) = &self.on;
        let same = self.seats == (screen.farthest_seat, screen.steps_down)
            && *page == seen.1
            && slide.body == seen.0.body
            && slide.headline == seen.0.headline;
        if self.at.is_some() && !same {
            self.at = None;
        }
        if let Some(at) = self.at.filter(|_| self.size != screen.size) {
            let sizes = [std::mem::replace(&mut self.size, screen.size), screen.size];
            self.at = projector::spotlight_elsewhere(ctx, &seen.0, seen.1, sizes, screen.farthest_seat, at);
        }
        self.at
    }
}

/// The slide that was made last, and what it was made from.
#[derive(Debug, Default)]
pub(super) struct Showing {
    slide: Arc<Slide>,
    made_from: Option<(u64, Stage, Language, (Clocks, bool))>,
}

impl Showing {
    /// The slide.
    pub(super) fn slide(&self) -> Arc<Slide> {
        Arc::clone(&self.slide)
    }

    /// Follows a session of a revision; returns the slide before when it is another now.
    pub(super) fn follow(
        &mut self,
        (session, revision): (&Session, u64),
        stage: &Stage,
        now: &Zoned,
        language: Language,
        screen: Screen,
    ) -> Option<Arc<Slide>> {
        let (clocks, steps_down) = (screen.clocks, screen.steps_down);
        let same = |(number, at, spoken, look): &(u64, Stage, Language, (Clocks, bool))| {
            *number == revision && at == stage && *spoken == language && *look == (clocks, steps_down)
        };
        let slide = if self.made_from.as_ref().is_some_and(same) {
            let timed = Slide { clock: session.slide_clock(stage, now, language), ..Slide::default() };
            let clock = timed.with_clocks(clocks).clock;
            if clock == self.slide.clock {
                return None;
            }
            Slide { clock, ..Slide::clone(&self.slide) }
        } else {
            self.made_from = Some((revision, stage.clone(), language, (clocks, steps_down)));
            Slide { steps_down, ..session.slide(stage, now, language).with_clocks(clocks) }
        };
        (slide != *self.slide).then(|| std::mem::replace(&mut self.slide, Arc::new(slide)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::stage::Move;
    use crate::i18n::Text;
    use crate::model::day::programme::Activity;
    use crate::store;

    fn moment(second: u8) -> Zoned {
        format!("2027-02-04T10:00:{second:02}+01:00[Europe/Copenhagen]").parse().unwrap()
    }

    #[test]
    fn the_spotlight_goes_out_when_the_room_sees_something_else() {
        let (ctx, size) = (Context::default(), egui::vec2(1920.0, 1080.0));
        let screen = Screen { size, farthest_seat: 6.0, steps_down: false, clocks: Clocks::default() };
        let slide = |headline: &str| Arc::new(Slide { headline: headline.into(), ..Slide::default() });
        let ticked = Arc::new(Slide { progress: <_>::default(), ..Slide::clone(&slide("Hvad?")) });
        for (seen, expected) in
            [((ticked, 1), Some([0.5, 0.5])), ((slide("Hvad?"), 2), None), ((slide("Hvordan?"), 1), None)]
        {
            let mut spotlight = Spotlight::default();
            spotlight.put(Some([0.5, 0.5]), (slide("Hvad?"), 1), screen);
            assert_eq!(spotlight.on(&ctx, &seen, screen), expected);
            assert_eq!(spotlight.on(&ctx, &(slide("Hvad?"), 1), screen), expected, "and does not come back");
        }
    }

    #[test]
    fn a_slide_is_made_anew_only_when_something_changed_and_else_only_its_clock() {
        let session = store::sample().unwrap().session;
        let mut stage = Stage::default();
        Move::Next.apply(&mut stage, &session, &moment(0));
        let mut showing = Showing::default();
        let (language, clocks) = (Language::Danish, Clocks::default());
        let size = egui::vec2(1920.0, 1080.0);
        let screen = Screen { size, farthest_seat: 6.0, steps_down: false, clocks };
        let mut follow = |session: &Session, revision, stage: &Stage, second| {
            let changed = showing.follow((session, revision), stage, &moment(second), language, screen).is_some();
            (changed, showing.slide())
        };
        let (changed, first) = follow(&session, 1, &stage, 0);
        assert!(changed);
        // Nothing is read of a day whose revision is the same: another one would be seen here.
        let mut other = session.clone();
        for item in other.programme.items_mut() {
            if let Activity::Exercise(exercise) = &mut item.activity {
                exercise.steps.iter_mut().for_each(|step| step.prompt = Text::typed("Noget andet"));
                exercise.blocks.clear();
            }
        }
        let (changed, again) = follow(&other, 1, &stage, 30);
        assert!(!changed && Arc::ptr_eq(&first, &again));
        Move::ToggleClock.apply(&mut stage, &session, &moment(1));
        assert!(follow(&session, 1, &stage, 1).0 || first.clock.is_none());
        let (_, now) = follow(&session, 1, &stage, 2);
        let (ticked, then) = follow(&session, 1, &stage, 9);
        assert_eq!(ticked, now.clock.is_some());
        assert_eq!(then.body, now.body);
        assert!(follow(&session, 2, &Stage { at: None, ..stage }, 9).0);
    }
}
