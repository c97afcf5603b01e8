//! What the limits allow works: counts that hold on any machine. How long it takes says `cargo bench -- limits`.

pub mod days;

use egui::Event;
use jiff::Zoned;
use tovholder::facilitator::{Panel, WindowState};
use tovholder::i18n::{Language, Text};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::step::{Step, Timer};
use tovholder::model::fault::issue::Issue;
use tovholder::model::paper::make::Choices;
use tovholder::model::screen::slide::Body;
use tovholder::model::stage::{Place, Stage, Visit};
use tovholder::projector;
use tovholder::store::{self, Document, Target};

use crate::harness::{Program, Window, focus, window};

/// The most texts that one frame of the window measures, however much the day holds.
const MOST_TEXTS: usize = 2_000;
/// The most pages a slide has, in a room of the usual depth.
const MOST_PAGES: usize = 300;

fn now() -> Zoned {
    "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

/// How many texts the last frame measured.
fn texts(window: &Window) -> usize {
    window.ctx.fonts(|fonts| fonts.num_galleys_in_cache())
}

/// How long until the window draws itself again.
fn rest(window: &Window) -> std::time::Duration {
    window.output().viewport_output.values().map(|viewport| viewport.repaint_delay).min().unwrap()
}

/// The first step of each exercise, at most so many.
fn places(session: &Session, most: usize) -> Vec<Place> {
    session.items().map(|item| Place { item: item.id, step: 0 }).take(most).collect()
}

#[test]
fn a_day_at_any_limit_is_drawn_with_few_texts_and_comes_to_rest() {
    for (name, session) in days::all().into_iter().chain([("everything", days::everything())]) {
        assert_eq!(session.check(), [], "{name}");
        for place in places(&session, if name == "long words everywhere" { 6 } else { 1 }) {
            let stage = Stage { at: Some(place), ..Stage::default() };
            let mut window = window(Program::new(session.clone(), stage, now()));
            window.step();
            window.step();
            assert!(texts(&window) <= MOST_TEXTS, "{name}: {} texts", texts(&window));
            assert!(rest(&window).as_secs() >= 1, "{name}: again after {:?}", rest(&window));
        }
    }
}

#[test]
fn every_panel_over_a_day_at_its_limits_is_drawn_with_few_texts() {
    let session = days::everything();
    let panels = [Panel::People, Panel::Packing, Panel::Day, Panel::Programme { field: None }, Panel::Repair];
    for panel in panels.into_iter().chain([Panel::Palette(Default::default())]) {
        let name = format!("{panel:?}");
        let mut program = Program::new(session.clone(), Stage::default(), now());
        program.window = WindowState::with(panel);
        let mut window = window(program);
        window.step();
        assert!(texts(&window) <= MOST_TEXTS, "{name}: {} texts", texts(&window));
    }
}

#[test]
fn the_room_sees_a_few_pages_of_any_day_and_what_came_last() {
    let harness = window(Program::new(days::of_cards(10, 1), Stage::default(), now()));
    for (name, session) in days::all() {
        for place in places(&session, 6) {
            let stage = Stage { at: Some(place), ..Stage::default() };
            let slide = session.slide(&stage, &now(), Language::Danish);
            let size = egui::vec2(1920.0, 1080.0);
            let count = projector::page_count(&harness.ctx, &slide, size, 6.0);
            assert!(count <= MOST_PAGES, "{name}: {count} pages");
            if matches!(slide.body, Body::Columns(_)) {
                assert!(projector::page_of_fresh(&harness.ctx, &slide, size, 6.0).is_some(), "{name}");
            }
        }
    }
}

#[test]
fn a_frame_at_rest_lays_no_slide_out_anew() {
    let session = days::of_cards(20_000, 1);
    let mut window = window(Program::new(session, Stage::default(), now()));
    let slide = window.state().slide.clone();
    let size = egui::vec2(1920.0, 1080.0);
    window.step();
    let before = texts(&window);
    // Laid out anew, each of its cards would be one more text.
    for _ in 0..3 {
        projector::page_count(&window.ctx, &slide, size, 6.0);
    }
    assert_eq!(texts(&window), before);
}

/// Turns the wheel over the middle of the window.
fn scroll(window: &mut Window, points: f32) {
    window.event(Event::PointerMoved(egui::pos2(700.0, 400.0)));
    window.event(Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, points),
        source: egui::MouseWheelSource::Unknown,
        phase: egui::TouchPhase::Move,
        modifiers: Default::default(),
    });
}

#[test]
fn a_card_out_of_sight_keeps_the_keyboard_and_the_next_one_is_reached_by_tab() {
    let session = days::of_cards(3_000, 1);
    let mut window = window(Program::new(session, Stage::default(), now()));
    focus(&mut window, "0 Skolelederne siger ja på mødet og nej i skemaet");
    let held = window.ctx.memory(|memory| memory.focused());
    assert!(held.is_some());
    for _ in 0..40 {
        scroll(&mut window, -400.0);
        window.step();
    }
    assert_eq!(window.ctx.memory(|memory| memory.focused()), held);
    for _ in 0..30 {
        window.key_press(egui::Key::Tab);
        window.run();
        assert!(window.ctx.memory(|memory| memory.focused()).is_some());
    }
}

/// A day of one exercise with a step that was changed.
fn timed(change: impl FnOnce(&mut Step)) -> Session {
    let mut session = days::of_cards(10, 1);
    session.append(15, Activity::Break { title: Text::typed("Kaffe") });
    for item in session.programme.items_mut() {
        if let Activity::Exercise(exercise) = &mut item.activity {
            change(&mut exercise.steps[0]);
            break;
        }
    }
    session
}

#[test]
fn minutes_and_seconds_beyond_a_day_are_found_with_their_line_and_those_within_are_not() {
    let each =
        |seconds, handover: Option<u16>| timed(|step| (step.timer, step.handover) = (Timer::Each(seconds), handover));
    for (session, found) in [
        (each(60, Some(0)), None),
        (each(3_600, Some(1_440)), None),
        (each(60, Some(1_441)), Some(Issue::Minutes(1_441))),
        (each(60, Some(u16::MAX)), Some(Issue::Minutes(u16::MAX))),
        (each(0, None), Some(Issue::Seconds(0))),
        (each(u16::MAX, Some(2)), Some(Issue::Seconds(u16::MAX))),
        (timed(|step| step.minutes = 0), Some(Issue::Minutes(0))),
        (timed(|step| step.minutes = u16::MAX), Some(Issue::Minutes(u16::MAX))),
    ] {
        assert_eq!(session.check().into_iter().map(|finding| finding.issue).next(), found);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        store::save(&mut Target::replacing(&path).unwrap(), &Document::new(session, Stage::default())).unwrap();
        let spotted = store::check(&path).unwrap().spotted;
        assert!(spotted.iter().all(|spotted| spotted.line.is_some()), "{spotted:?}");
        assert_eq!(spotted.is_empty(), found.is_none());
    }
}

#[test]
fn a_late_day_that_nothing_mends_is_told_so_and_the_window_goes_on() {
    for handover in [2, 1_440, u16::MAX] {
        let mut session = days::all().into_iter().find(|(name, _)| *name == "people").unwrap().1;
        for item in session.programme.items_mut() {
            if let Activity::Exercise(exercise) = &mut item.activity {
                (exercise.steps[0].timer, exercise.steps[0].handover) = (Timer::Each(3_600), Some(handover));
            }
        }
        session.append(15, Activity::Break { title: Text::typed("Kaffe") });
        session.append(15, Activity::Talk { title: Text::typed("Tak for i dag") });
        session.programme.end = Some(jiff::civil::time(10, 0, 0, 0));
        let mut program = Program::new(session, Stage::default(), now());
        program.stage.visits =
            vec![Visit { item: program.history.session().programme.items[0].id, started: now().timestamp() }];
        program.window = WindowState::with(Panel::Repair);
        window(program);
    }
}

#[test]
fn dates_at_both_ends_of_all_time_are_drawn() {
    for date in [jiff::civil::Date::MIN, jiff::civil::Date::MAX, jiff::civil::date(0, 1, 1)] {
        let mut session = days::of_cards(10, 1);
        session.date = date;
        (session.programme.start, session.programme.end) = (jiff::civil::Time::MAX, Some(jiff::civil::Time::MIN));
        for panel in [None, Some(Panel::Day), Some(Panel::Programme { field: None })] {
            let mut program = Program::new(session.clone(), Stage::default(), now());
            program.window.panel = panel;
            window(program);
        }
        session.report(Language::Danish, Choices::default());
    }
}

#[test]
#[ignore = "writes days that tests/desktop/limits measures in the real window"]
fn written() {
    let folder = std::path::PathBuf::from(std::env::var_os("LIMITS").expect("LIMITS says which folder"));
    let cards = [1_000, 5_000, 20_000].map(|count| (format!("{count} cards"), days::of_cards(count, 1)));
    let others = days::all().into_iter().map(|(name, session)| (name.to_owned(), session));
    for (name, session) in cards.into_iter().chain(others).chain([("everything".to_owned(), days::everything())]) {
        let stage = Stage { at: places(&session, 1).pop(), ..Stage::default() };
        let path = folder.join(format!("{name}.tovholder"));
        store::save(&mut Target::replacing(path).unwrap(), &Document::new(session, stage)).unwrap();
    }
}
