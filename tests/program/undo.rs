//! Undo that one can trust, and looks that move nothing: acts and edits in one list, and the bar above what is looked at.

use egui::Key as KeyName;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fastrand::Rng;
use jiff::Zoned;
use tovholder::command::Request;
use tovholder::command::act::{Act, ActKind, Scene};
use tovholder::command::edit::Edit;
use tovholder::command::history::{History, Stepped};
use tovholder::command::stage::{Move, follow, set_to};
use tovholder::facilitator::keep_in_library::LibraryEntry;
use tovholder::facilitator::palette::Search;
use tovholder::facilitator::people_list::PastedPeople;
use tovholder::facilitator::{Panel, Saved};
use tovholder::model::block::At;
use tovholder::model::block::BlockEdit;
use tovholder::model::block::cards::CardsEdit;
use tovholder::model::day::session::Session;
use tovholder::model::id::{Id, Key};
use tovholder::model::stage::{Place, Stage};
use tovholder::store;

use crate::facilitator::days::NOW;
use crate::harness::{Program, Window, click, control, focus, press, window};
use crate::recipes::play::Player;

/// A day, where it is, and what was done with both.
struct Course {
    history: History,
    scene: Scene,
    now: Zoned,
}

impl Course {
    fn act(&mut self, asked: &Move) {
        let before = self.scene.clone();
        asked.apply(&mut self.scene.stage, self.history.session(), &self.now);
        let kind = ActKind::of(asked, &before.stage, &self.scene.stage);
        self.note(kind, before);
    }

    fn note(&mut self, kind: ActKind, before: Scene) {
        if let Some(act) = Act::new(kind, before, self.scene.clone()) {
            self.history.note(act);
        }
    }

    fn edit(&mut self, edit: &Edit) {
        let before = set_to(&self.scene.stage, self.history.session());
        self.history.apply(edit).unwrap_or_default();
        follow(&mut self.scene.stage, before, self.history.session());
    }

    /// Takes back a step, or does it again; false when there is none.
    fn step(&mut self, back: bool) -> bool {
        let before = set_to(&self.scene.stage, self.history.session());
        let page = self.scene.page;
        match if back { self.history.undo() } else { self.history.redo() } {
            None => return false,
            Some(Stepped::Edit(along)) => {
                along.iter().filter(|_| back).for_each(|act| act.undo(&mut self.scene));
                follow(&mut self.scene.stage, before, self.history.session());
                along.iter().filter(|_| !back).for_each(|act| act.redo(&mut self.scene));
                assert_eq!(self.scene.page, page, "an edit that is taken back turns no page");
            }
            Some(Stepped::Act(act)) if back => act.undo(&mut self.scene),
            Some(Stepped::Act(act)) => act.redo(&mut self.scene),
        }
        true
    }
}

fn any_move(rng: &mut Rng, session: &Session) -> Move {
    let items = &session.programme.items;
    let item = &items[rng.usize(0..items.len())];
    let place = Place { item: item.id, step: rng.usize(0..item.step_count().max(1)) };
    let moves = [
        Move::Next,
        Move::Previous,
        Move::To(place),
        Move::ToggleClock,
        Move::Add(60),
        Move::Add(-60),
        Move::Reset,
        Move::HandOver,
        Move::Share,
        Move::Black,
        Move::QuestionOnly,
        Move::Spotlight(Some(Key::new("time"))),
        Move::Spotlight(None),
    ];
    moves[rng.usize(0..moves.len())].clone()
}

#[test]
fn acts_and_edits_by_lot_all_undone_are_the_start_and_all_redone_the_end() {
    let document = store::sample().unwrap();
    for seed in 0..6 {
        let (mut rng, mut player) = (Rng::with_seed(seed), Player::new(seed, true));
        let scene = Scene { stage: document.stage.clone(), ..Scene::default() };
        let history = History::new(document.session.clone());
        let mut course = Course { history, scene: scene.clone(), now: NOW.clone() };
        for _ in 0..200 {
            course.now = course.now.checked_add(jiff::SignedDuration::from_secs(rng.i64(1..90))).unwrap();
            match rng.u8(0..10) {
                0..=3 => {
                    let asked = any_move(&mut rng, course.history.session());
                    course.act(&asked);
                }
                4 => {
                    let before = course.scene.clone();
                    course.scene.page = rng.usize(0..4);
                    course.note(ActKind::Page, before);
                }
                5 => {
                    course.step(true);
                }
                6 => {
                    course.step(false);
                }
                _ => {
                    let edit = player.edit(course.history.session());
                    course.edit(&edit);
                }
            }
        }
        while course.step(false) {}
        let end = (course.history.session().clone(), course.scene.clone());
        while course.step(true) {}
        assert_eq!(*course.history.session(), document.session, "seed {seed}");
        assert_eq!(course.scene, scene, "seed {seed}");
        while course.step(false) {}
        assert_eq!((course.history.session().clone(), course.scene), end, "seed {seed}");
    }
}

#[test]
fn minutes_and_pages_that_follow_each_other_are_one_step_and_steps_of_the_day_one_each() {
    let document = store::sample().unwrap();
    let scene = Scene { stage: Stage::default(), ..Scene::default() };
    let mut course = Course { history: History::new(document.session), scene, now: NOW.clone() };
    course.act(&Move::ToggleClock);
    let started = course.scene.clone();
    (0..5).for_each(|_| course.act(&Move::Add(60)));
    course.step(true);
    assert_eq!(course.scene, started);
    [60, -60].into_iter().for_each(|seconds| course.act(&Move::Add(seconds)));
    assert_eq!(course.history.undo_name(), Some(ActKind::Start.name()), "nothing was given");
    (0..3).for_each(|_| course.act(&Move::Next));
    let steps = (0..3).filter(|_| course.step(true) && course.scene != started).count();
    assert_eq!((steps, course.scene), (2, started));
}

/// The sample at its wall of barriers.
fn program() -> Program {
    Program::at("barriers-in-pairs", 1, &NOW)
}

/// Another item of the day than the one it is at, with what it is called.
fn other(program: &Program, after: bool) -> (Id, String) {
    let session = program.history.session();
    let now = program.stage.place(session).unwrap().item;
    let place = session.programme.items.iter().position(|item| item.id == now).unwrap();
    let items = &session.programme.items;
    let item = if after { &items[place + 1] } else { &items[place - 1] };
    (item.id, item.title().da.clone())
}

fn row(window: &Window, title: &str) -> String {
    let mut names = window.query_all_by_label_contains(title).filter_map(|node| node.accesskit_node().label());
    let row = |name: &String| name == title || name.starts_with(&format!("{title}, "));
    names.find(row).unwrap_or_else(|| panic!("no row {title}"))
}

#[test]
fn a_click_on_another_item_looks_at_it_and_nothing_on_the_wall_moves() {
    for after in [true, false] {
        let (item, title) = other(&program(), after);
        let there = Request::Move(Move::To(Place { item, step: 0 }));
        let look = || {
            let mut window = window(program());
            let row = row(&window, &title);
            click(&mut window, &row);
            let (state, before) = (window.state(), program());
            assert_eq!((&state.stage, &state.asked), (&before.stage, &Vec::new()));
            window.get_by_label_contains("Du kigger på: ");
            window
        };
        let mut by_button = look();
        click(&mut by_button, "Gå hertil");
        assert_eq!(by_button.state().asked, std::slice::from_ref(&there));
        assert!(by_button.query_by_label_contains("Du kigger på: ").is_none());
        let mut by_key = look();
        press(&mut by_key, KeyName::Enter);
        assert_eq!(by_key.state().asked, std::slice::from_ref(&there));
        let mut by_escape = look();
        press(&mut by_escape, KeyName::Escape);
        assert!(by_escape.query_by_label_contains("Du kigger på: ").is_none());
        assert!(by_escape.state().asked.is_empty());
        let mut by_word = look();
        click(&mut by_word, "Tilbage til det, der er i gang");
        assert!(by_word.query_by_label_contains("Du kigger på: ").is_none());
        assert!(by_word.state().asked.is_empty());
    }
}

#[test]
fn from_the_keyboard_the_first_enter_looks_and_the_second_goes() {
    let (item, title) = other(&program(), true);
    let mut window = window(program());
    let name = row(&window, &title);
    focus(&mut window, &name);
    press(&mut window, KeyName::Enter);
    assert!(window.state().asked.is_empty());
    window.get_by_label_contains("Du kigger på: ");
    press(&mut window, KeyName::Enter);
    assert_eq!(window.state().asked, [Request::Move(Move::To(Place { item, step: 0 }))]);
}

#[test]
fn a_look_ends_when_the_day_goes_on() {
    let (_, title) = other(&program(), true);
    let mut window = window(program());
    let name = row(&window, &title);
    click(&mut window, &name);
    let program = window.state_mut();
    let now = program.now.clone();
    Move::Next.apply(&mut program.stage, &program.history.session().clone(), &now);
    window.run();
    assert!(window.query_by_label_contains("Du kigger på: ").is_none());
}

#[test]
fn undo_says_in_its_button_what_it_takes_back_and_where() {
    let mut program = program();
    let session = program.history.session();
    let (item, title) = session
        .exercises()
        .find(|(_, exercise)| exercise.recipe == Key::new("barriers-in-pairs"))
        .map(|(item, _)| (item.id, item.title().da.clone()))
        .unwrap();
    let add = CardsEdit::Add { heading: Key::new("leadership"), text: "Lokalavisen kommer".into(), by: Vec::new() };
    let at = At { item, block: Key::new("barriers") };
    program.history.apply(&Edit::Block { at, edit: BlockEdit::Cards(add) }).unwrap();
    let window = window(program);
    control(&window, &format!("Fortryd: skriv kort “Lokalavisen kommer” i “{title}”"));
}

#[test]
fn what_is_wrong_is_said_without_moving_what_one_is_about_to_click() {
    let places = |window: &Window| -> Vec<(String, egui::Rect)> {
        let names = ["Menu", "Fortryd", "Gentag", "Nyt kort", "+ Føj til programmet", "Programmet fra nu af"];
        let is_meant = move |name: &str| names.contains(&name) || name.starts_with("Næste:");
        let by = egui_kittest::kittest::by().predicate(move |node| node.label().is_some_and(|name| is_meant(&name)));
        let all = window.query_all(by).filter(|node| node.accesskit_node().role() != Role::Label);
        all.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
    };
    let mut window = window(program());
    let before = places(&window);
    assert!(before.len() > 3, "{before:?}");
    for saved in [
        Saved::OnlyHere("Dagen kan ikke gemmes: disken er fuld.".into()),
        Saved::Failed("Dagen kan ikke gemmes nogen steder.".into()),
        Saved::WithoutCopy("Der er ingen plads.".into()),
    ] {
        window.state_mut().saved = saved.clone();
        window.run();
        assert_eq!(places(&window), before, "{saved:?}");
    }
    window.state_mut().saved = Saved::Now;
    window.state_mut().working = Some("Åbner dag.ron …".into());
    window.state_mut().question = Some(["Kursusdag".into(), "En anden har ændret filen.".into()]);
    window.run_ok();
    assert_eq!(places(&window), before, "a question and some work");
}

/// Whether what Enter asked for is what its button asks for.
type Asks = fn(&[Request]) -> bool;

/// Each panel that ends with a button, as one comes to it, and what Enter leads to where one writes first.
#[test]
fn enter_presses_the_button_of_every_panel_of_a_few_lines() {
    let session = program().history.session().clone();
    let people = PastedPeople::of("Åge\tBib\nOda\tBib\n".into(), &session);
    let panels: [(Panel, Asks); 5] = [
        (Panel::Day, |asked| asked.is_empty()),
        (Panel::Clocks, |asked| matches!(asked, [Request::Clocks(_)])),
        (Panel::Palette(Search { typed: "sort".into() }), |asked| matches!(asked, [Request::Menu(_)])),
        (Panel::KeepProgramme(LibraryEntry::of_programme(&session)), |asked| matches!(asked, [Request::Library(_)])),
        (Panel::PeopleList(people), |asked| matches!(asked.first(), Some(Request::Edit(Edit::TakeList { .. })))),
    ];
    for (panel, is_done) in panels {
        let name = format!("{panel:?}").chars().take(20).collect::<String>();
        let kind = std::mem::discriminant(&panel);
        let mut program = program();
        program.window.panel = Some(panel);
        let mut window = window(program);
        window.run();
        press(&mut window, KeyName::Enter);
        assert!(is_done(&window.state().asked), "{name}: {:?}", window.state().asked);
        // From a list one comes back to the people.
        let open = window.state().window.panel.as_ref().map(std::mem::discriminant);
        assert_ne!(open, Some(kind), "{name} is still open");
    }
}
