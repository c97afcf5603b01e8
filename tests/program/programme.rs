//! The programme in the facilitator's window: a click, a key or a drag changes the day in exactly this way.

use egui::{Key as KeyName, Modifiers, Pos2, Vec2, vec2};
use egui_kittest::kittest::Queryable as _;
use jiff::civil::{date, time};
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::stage::Move;
use tovholder::facilitator::agenda::item_field::ItemField;
use tovholder::facilitator::programme::add::Adding;
use tovholder::facilitator::{Panel, WindowState};
use tovholder::i18n::Text;
use tovholder::model::day::programme::{Activity, AgendaItem, ItemEdit, Lock};
use tovholder::model::day::session::Session;
use tovholder::model::exercise::step::{Grouping, StepEdit, Timer};
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::{Id, Key};
use tovholder::model::people::Participant;
use tovholder::model::stage::{Place, Stage};
use tovholder::plan;
use tovholder::store::{self, recipes};

use crate::harness::{Program, Window, click, control, enter, focus, press, press_with, window};

const WELCOME: Id = Id(1);
const ROUND: Id = Id(2);
const TALK: Id = Id(3);
const BREAK: Id = Id(5);
const CIRCLE: Id = Id(7);

impl Program {
    /// The short day with the people of the sample, before it has begun.
    fn before_it_begins(panel: Option<Panel>) -> Self {
        let now = "2027-02-03T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap();
        let mut program = Self::new(short_day(), Stage::default(), now);
        program.window = panel.map(WindowState::with).unwrap_or_default();
        program
    }

    fn go_to(&mut self, item: Id, step: usize) {
        Move::To(Place { item, step }).apply(&mut self.stage, self.history.session(), &self.now);
    }

    fn item(&self, item: Id) -> &AgendaItem {
        self.history.session().item(item).unwrap()
    }

    fn order(&self) -> Vec<u32> {
        self.history.session().programme.items.iter().map(|item| item.id.0).collect()
    }

    /// The edits asked for; what is said beside them is left out.
    fn edits(&self) -> Vec<Edit> {
        let edit = |request: &Request| if let Request::Edit(edit) = request { Some(edit.clone()) } else { None };
        self.asked.iter().filter_map(edit).collect()
    }
}

fn short_day() -> Session {
    let library = recipes::built_in();
    let programme = library.programme(&Key::new("short-day")).unwrap();
    let mut session = library.begin(programme, "short-day", "Kursusdag", date(2027, 2, 4)).unwrap();
    for person in store::sample().unwrap().session.participants {
        let id = session.new_id();
        session.participants.push(Participant { id, ..person });
    }
    session.settle();
    session
}

fn open(panel: Option<Panel>) -> Window {
    window(Program::before_it_begins(panel))
}

/// Types over what is there, letter by letter.
fn type_over(window: &mut Window, name: &str, text: &str) {
    focus(window, name);
    press_with(window, Modifiers::COMMAND, KeyName::A);
    for letter in text.chars() {
        enter(window, &letter.to_string());
    }
    if text.is_empty() {
        press(window, KeyName::Delete);
    }
}

fn choose(window: &mut Window, list: &str, words: &str) {
    click(window, list);
    click(window, words);
}

fn item(item: Id, edit: ItemEdit) -> Edit {
    Edit::Item { item, edit }
}

fn step(name: &str, edit: StepEdit) -> ItemEdit {
    ItemEdit::Step { step: Key::new(name), edit }
}

#[test]
fn a_row_is_moved_by_key_and_keeps_the_keyboard() {
    let mut window = open(None);
    focus(&mut window, "Pause");
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowDown);
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowDown);
    assert!(control(&window, "Pause").is_focused());
    assert_eq!(window.state().order(), [1, 2, 3, 4, 6, 7, 5, 8, 9]);
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowUp);
    assert_eq!(window.state().order(), [1, 2, 3, 4, 6, 5, 7, 8, 9]);
    focus(&mut window, "Velkomst og dagens plan");
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowUp);
    assert_eq!(window.state().edits().len(), 3, "the first stays the first");
}

/// Presses on a row, and carries it in three moves to a little below or above the middle of another.
fn carry(window: &mut Window, row: &str, to: &str, aside: Vec2) -> Pos2 {
    let (from, to) = (control(window, row).rect().center(), control(window, to).rect().center() + aside);
    window.drag_at(from);
    window.run_steps(2);
    for share in [0.3, 0.7, 1.0] {
        window.hover_at(from + (to - from) * share);
        window.run_steps(2);
    }
    to
}

#[test]
fn a_row_is_dragged_to_another_place() {
    let mut window = open(None);
    let below = carry(&mut window, "Oplæg: kapacitet", "Pause", vec2(0.0, 8.0));
    assert_eq!(window.state().asked, [], "nothing moves before it is let go");
    window.drop_at(below);
    window.run();
    assert_eq!(window.state().asked, [Request::Edit(item(TALK, ItemEdit::Move { to: 4 }))]);
    assert_eq!(window.state().order(), [1, 2, 4, 5, 3, 6, 7, 8, 9]);
    let above = carry(&mut window, "Oplæg: kapacitet", "Velkomst og dagens plan", vec2(0.0, -8.0));
    window.drop_at(above);
    window.run();
    assert_eq!(window.state().order(), [3, 1, 2, 4, 5, 6, 7, 8, 9]);
}

#[test]
fn a_drag_that_is_cancelled_or_ends_where_it_began_changes_nothing() {
    let mut window = open(None);
    let below = carry(&mut window, "Oplæg: kapacitet", "Pause", vec2(0.0, 8.0));
    press(&mut window, KeyName::Escape);
    window.drop_at(below);
    window.run();
    let same = carry(&mut window, "Pause", "Pause", vec2(0.0, 9.0));
    window.drop_at(same);
    window.run();
    assert_eq!(window.state().asked, []);
}

#[test]
fn a_click_on_a_row_looks_at_it_and_its_button_goes_there() {
    let mut window = open(None);
    click(&mut window, "Pause");
    assert_eq!(window.state().asked, []);
    click(&mut window, "Gå hertil");
    assert_eq!(window.state().asked, [Request::Move(Move::To(Place { item: BREAK, step: 0 }))]);
}

#[test]
fn the_menu_of_a_row_leaves_out_and_takes_in_again() {
    let mut window = open(None);
    click(&mut window, "Mere om Pause");
    click(&mut window, "Lad udgå");
    click(&mut window, "Mere om Pause");
    click(&mut window, "Tag med igen");
    click(&mut window, "Mere om Pause");
    click(&mut window, "Kan udgå, hvis I er bagud");
    let drop = |dropped| item(BREAK, ItemEdit::Drop { dropped });
    let can_drop = item(BREAK, ItemEdit::CanDrop { can_drop: true });
    assert_eq!(window.state().edits(), [drop(true), drop(false), can_drop]);
}

#[test]
fn the_menu_is_reached_and_used_from_the_keyboard() {
    let mut window = open(None);
    focus(&mut window, "Mere om Pause");
    press(&mut window, KeyName::Enter);
    assert!(control(&window, "Gå hertil").is_focused());
    press(&mut window, KeyName::Tab);
    press(&mut window, KeyName::Tab);
    press(&mut window, KeyName::Enter);
    assert_eq!(window.state().window.panel, Some(Panel::Programme { field: None }));
    assert!(control(&window, "Minutter, Pause").is_focused());
}

#[test]
fn an_item_that_is_left_out_says_so_and_one_that_is_tied_says_when() {
    let mut program = Program::before_it_begins(None);
    let tie = ItemEdit::Tie { lock: Some(Lock::End(time(10, 0, 0, 0))) };
    for edit in [item(WELCOME, ItemEdit::Drop { dropped: true }), item(BREAK, tie)] {
        program.history.apply(&edit).unwrap();
    }
    let window = window(program);
    control(&window, "Velkomst og dagens plan, udgår");
    window.get_by_label_contains("Pause, til 10.00 · ");
    window.get_by_label_contains("min. for sent");
}

#[test]
fn the_item_the_day_is_at_is_left_before_it_is_taken_out() {
    let mut program = Program::before_it_begins(None);
    program.go_to(BREAK, 0);
    let mut window = window(program);
    focus(&mut window, "Pause");
    press(&mut window, KeyName::Delete);
    let next = Request::Move(Move::To(Place { item: Id(6), step: 0 }));
    let asked = &window.state().asked;
    assert_eq!(asked.get(..2), Some(&[next, Request::Edit(item(BREAK, ItemEdit::Remove))][..]));
    assert!(matches!(asked.last(), Some(Request::Say(_))), "and it is said that it can be undone");
}

#[test]
fn a_pause_is_added_after_where_the_day_is() {
    let mut program = Program::before_it_begins(None);
    program.go_to(TALK, 0);
    let mut window = window(program);
    click(&mut window, "+ Føj til programmet");
    assert!(control(&window, "Find en øvelse, eller skriv en titel").is_focused());
    type_over(&mut window, "Find en øvelse, eller skriv en titel", "Kaffe og kage");
    type_over(&mut window, "Minutter", "20");
    press(&mut window, KeyName::Enter);
    let activity = Box::new(Activity::Break { title: Text::typed("Kaffe og kage") });
    assert_eq!(window.state().edits(), [Edit::AddItem { place: 3, minutes: 20, activity }]);
    assert!(control(&window, "Find en øvelse, eller skriv en titel").is_focused(), "ready for the next");
    type_over(&mut window, "Find en øvelse, eller skriv en titel", "Borgmesteren byder velkommen");
    press(&mut window, KeyName::Enter);
    let activity = Box::new(Activity::Talk { title: Text::typed("Borgmesteren byder velkommen") });
    assert_eq!(window.state().edits().last(), Some(&Edit::AddItem { place: 4, minutes: 15, activity }));
}

#[test]
fn an_exercise_is_found_by_its_name_and_gets_the_minutes_it_is_given() {
    let mut window = open(Some(Panel::AddItem(Adding::now(&short_day(), &Stage::default()))));
    type_over(&mut window, "Find en øvelse, eller skriv en titel", "barrierer to");
    type_over(&mut window, "Minutter", "40");
    press(&mut window, KeyName::Enter);
    let exercise = recipes::exercise(&Key::new("barriers-in-pairs")).unwrap().clone();
    let activity = Box::new(Activity::Exercise(exercise));
    assert_eq!(window.state().edits(), [Edit::AddItem { place: 9, minutes: 40, activity }]);
    let added = window.state().history.session().programme.items.last().unwrap();
    assert_eq!((added.minutes(), added.exercise().unwrap().minutes()), (40, 40), "its steps share them");
}

#[test]
fn something_of_ones_own_is_an_exercise_of_one_step() {
    let mut window = open(Some(Panel::AddItem(Adding::now(&short_day(), &Stage::default()))));
    window.state_mut().may_be_refused = true;
    type_over(&mut window, "Find en øvelse, eller skriv en titel", "Fælles sang");
    press(&mut window, KeyName::ArrowDown);
    press(&mut window, KeyName::ArrowDown);
    press(&mut window, KeyName::Enter);
    let added = window.state().history.session().programme.items.last().unwrap();
    assert_eq!((added.minutes(), added.step_count()), (15, 1));
    assert_eq!(window.state().history.session().check(), []);
    type_over(&mut window, "Find en øvelse, eller skriv en titel", "Endnu en");
    type_over(&mut window, "Minutter", "mange");
    press(&mut window, KeyName::Enter);
    assert_eq!(window.state().refused, Some(Refusal::Minutes));
    let Some(Panel::AddItem(adding)) = &window.state().window.panel else { unreachable!("it stays open") };
    assert_eq!(adding.title, "Endnu en", "and it can be put right");
}

#[test]
fn minutes_count_when_one_goes_on_and_not_while_they_are_typed() {
    let mut window = open(Some(Panel::Programme { field: None }));
    window.state_mut().may_be_refused = true;
    type_over(&mut window, "Minutter, Pause", "25");
    assert_eq!(window.state().asked, []);
    press(&mut window, KeyName::Enter);
    assert_eq!(window.state().edits(), [item(BREAK, ItemEdit::Minutes { minutes: 25 })]);
    assert!(control(&window, "Minutter, Barrierer to og to").is_focused(), "as in a sheet");
    press(&mut window, KeyName::ArrowUp);
    assert!(control(&window, "Minutter, Pause").is_focused());
    type_over(&mut window, "Minutter, Pause", "snart");
    press(&mut window, KeyName::Tab);
    assert_eq!((window.state().refused, window.state().item(BREAK).minutes()), (Some(Refusal::Minutes), 25));
    type_over(&mut window, "Mindst minutter, Pause", "5");
    press(&mut window, KeyName::Tab);
    assert_eq!(window.state().item(BREAK).least, Some(5));
    type_over(&mut window, "Mindst minutter, Pause", "");
    press(&mut window, KeyName::Tab);
    assert_eq!(window.state().item(BREAK).least, None);
}

#[test]
fn a_title_typed_letter_by_letter_is_one_step_back() {
    let mut window = open(Some(Panel::Programme { field: None }));
    type_over(&mut window, "Punkt, Pause", "Frokost ");
    assert_eq!(window.state().item(BREAK).title().da, "Frokost");
    window.state_mut().history.undo();
    assert_eq!(window.state().item(BREAK).title().da, "Pause");
    assert_eq!(window.state().history.undo_name(), None);
}

#[test]
fn an_item_is_moved_from_any_of_its_fields() {
    let mut window = open(Some(Panel::Programme { field: None }));
    focus(&mut window, "Note, kun til dig, Pause");
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowUp);
    assert_eq!(window.state().edits(), [item(BREAK, ItemEdit::Move { to: 3 })]);
    assert!(control(&window, "Note, kun til dig, Pause").is_focused());
}

#[test]
fn an_item_is_tied_to_a_time_of_day_and_let_go() {
    let mut window = open(Some(Panel::Programme { field: None }));
    choose(&mut window, "Klokkeslæt, Pause: frit", "begynder");
    type_over(&mut window, "Klokkeslæt, Pause", "1030");
    press(&mut window, KeyName::Tab);
    choose(&mut window, "Klokkeslæt, Pause: begynder", "varer til");
    choose(&mut window, "Klokkeslæt, Pause: varer til", "frit");
    let tie = |lock| item(BREAK, ItemEdit::Tie { lock });
    let [planned, typed] = [time(10, 10, 0, 0), time(10, 30, 0, 0)];
    let ties = [Some(Lock::Start(planned)), Some(Lock::Start(typed)), Some(Lock::End(typed)), None];
    assert_eq!(window.state().edits(), ties.map(tie));
}

#[test]
fn the_field_that_was_asked_for_has_the_keyboard() {
    let mut window = open(Some(Panel::Programme { field: Some((BREAK, ItemField::Tie)) }));
    assert!(control(&window, "Klokkeslæt, Pause: frit").is_focused(), "there is no time to type yet");
    window.state_mut().window.panel = Some(Panel::Programme { field: Some((TALK, ItemField::Material)) });
    window.run();
    assert!(control(&window, "Materialer, Oplæg: kapacitet").is_focused());
}

#[test]
fn the_day_says_whether_it_fits_before_its_promised_end() {
    let mut window = open(Some(Panel::Programme { field: None }));
    for (end, says) in [("12.00", "Slut 12.00 · det passer"), ("1210", "Slut 12.10 · 10 min. luft")] {
        type_over(&mut window, "Aftalt sluttid", end);
        press(&mut window, KeyName::Tab);
        window.get_by_label(says);
    }
    type_over(&mut window, "Dagen begynder", "9.30");
    press(&mut window, KeyName::Tab);
    window.get_by_label("Slut 12.30 · 20 min. efter 12.10");
    type_over(&mut window, "Aftalt sluttid", "");
    press(&mut window, KeyName::Tab);
    window.get_by_label("Slut 12.30");
    type_over(&mut window, "Aftalt sluttid", "når vi er færdige");
    press(&mut window, KeyName::Tab);
    assert_eq!(window.state().history.session().programme.end, None);
}

#[test]
fn the_steps_of_an_exercise_are_edited() {
    let mut window = open(Some(Panel::Programme { field: None }));
    click(&mut window, "Vis trin i Implementeringscirklen");
    type_over(&mut window, "Minutter, Sammenlign", "9");
    press(&mut window, KeyName::Tab);
    choose(&mut window, "Arbejdsform, Sammenlign: grupper", "par");
    choose(&mut window, "Ur, Sammenlign: tæller ned", "intet ur");
    type_over(&mut window, "Spørgsmål på storskærmen, Sammenlign", "Hvor er I uenige?");
    let step_id = window.state().item(CIRCLE).exercise().unwrap().steps[2].id.clone();
    let of_step = |edit| item(CIRCLE, step(step_id.as_str(), edit));
    let edits = window.state().edits();
    let grouping = StepEdit::Group { grouping: Grouping::Pairs };
    let first = [StepEdit::Minutes { minutes: 9 }, grouping, StepEdit::Time { timer: Timer::Off }].map(of_step);
    assert_eq!(edits.get(..3), Some(&first[..]));
    assert_eq!(edits.last(), Some(&of_step(StepEdit::Prompt { prompt: "Hvor er I uenige?".into() })));
}

#[test]
fn a_clock_follows_the_minutes_of_its_step_before_and_after_it_has_begun() {
    for started in [false, true] {
        let mut program = Program::before_it_begins(Some(Panel::Programme { field: None }));
        program.go_to(CIRCLE, 2);
        if started {
            Move::ToggleClock.apply(&mut program.stage, program.history.session(), &program.now);
        }
        program.window.unfolded.insert(CIRCLE);
        let before = program.stage.clock.unwrap();
        let mut window = window(program);
        type_over(&mut window, "Minutter, Sammenlign", "9");
        press(&mut window, KeyName::Tab);
        let clock = window.state().stage.clock.unwrap();
        assert_eq!((clock.length, clock.started), (9 * 60, before.started));
        assert_ne!(before.length, clock.length);
    }
}

#[test]
fn minutes_follow_the_number_of_speakers_until_they_are_set_by_hand_and_then_again() {
    let mut program = Program::before_it_begins(Some(Panel::Programme { field: None }));
    program.window.unfolded.insert(ROUND);
    let mut window = window(program);
    let title = window.state().item(ROUND).exercise().unwrap().steps[0].title.da.clone();
    let followed = window.state().item(ROUND).minutes();
    type_over(&mut window, &format!("Minutter, {title}"), "12");
    press(&mut window, KeyName::Tab);
    assert_eq!(window.state().item(ROUND).exercise().unwrap().steps[0].handover, None);
    assert_ne!(window.state().item(ROUND).minutes(), followed);
    click(&mut window, "tid efter antal (14)");
    type_over(&mut window, &format!("min. til skift i alt, {title}"), "6");
    press(&mut window, KeyName::Tab);
    assert_eq!(window.state().item(ROUND).exercise().unwrap().steps[0].handover, Some(6));
    assert_eq!(
        window
            .state()
            .item(ROUND)
            .exercise()
            .unwrap()
            .step_minutes(&window.state().item(ROUND).exercise().unwrap().steps[0]),
        20
    );
}

#[test]
fn more_people_than_there_is_time_for_is_told_in_the_list_and_in_the_panel() {
    let mut program = Program::before_it_begins(Some(Panel::Programme { field: None }));
    for name in 0..8 {
        let edit = Edit::AddParticipant { name: format!("Gæst {name}"), unit: String::new() };
        program.history.apply(&edit).unwrap();
    }
    let window = window(program);
    let told = window.query_all_by_label_contains("22 deltagere: 28 min. – del i to rum?").count();
    assert_eq!(told, 2, "once on the row, once in the panel");
}

#[test]
fn what_goes_on_in_the_panel_can_all_be_undone() {
    let mut window = open(Some(Panel::Programme { field: None }));
    let before = window.state().history.session().clone();
    type_over(&mut window, "Minutter, Pause", "25");
    press(&mut window, KeyName::Tab);
    choose(&mut window, "Med eller ej, Pause: skal med", "udgår");
    choose(&mut window, "Med eller ej, Pause: udgår", "kan udgå");
    type_over(&mut window, "Materialer, Pause", "Kaffe");
    assert_ne!(*window.state().history.session(), before);
    while window.state_mut().history.undo().is_some() {}
    assert_eq!(*window.state().history.session(), before);
}

#[test]
fn what_the_room_reads_at_a_talk_is_written_where_the_day_is_and_in_the_programme() {
    let mut program = Program::before_it_begins(None);
    program.go_to(TALK, 0);
    let title = program.item(TALK).title().da.clone();
    let name = format!("Tekst på storskærmen, {title}");
    let mut here = window(program);
    focus(&mut here, &name);
    enter(&mut here, "Hvad siger loven?");
    let shown = |text: &str| Edit::Item { item: TALK, edit: ItemEdit::Shown { shown: text.into() } };
    assert_eq!(here.state().edits().last(), Some(&shown("Hvad siger loven?")));
    let mut programme = open(Some(Panel::Programme { field: None }));
    click(&mut programme, &format!("Vis mere om {title}"));
    focus(&mut programme, &name);
    enter(&mut programme, "Nej");
    assert_eq!(programme.state().edits().last(), Some(&shown("Nej")));
}

#[test]
fn a_field_of_several_lines_below_an_item_keeps_enter_for_itself() {
    let mut programme = open(Some(Panel::Programme { field: None }));
    let talks: Vec<String> = {
        let items = programme.state().history.session().items();
        items.filter(|item| item.exercise().is_none()).map(|item| item.title().da.clone()).take(2).collect()
    };
    for title in &talks {
        click(&mut programme, &format!("Vis mere om {title}"));
    }
    focus(&mut programme, &format!("Opstilling af lokalet, {}", talks[0]));
    enter(&mut programme, "Stole");
    press(&mut programme, KeyName::Enter);
    enter(&mut programme, "Borde");
    let last = programme.state().edits().pop();
    let Some(Edit::Item { edit: ItemEdit::Setup { setup }, .. }) = last else { panic!("{last:?}") };
    assert_eq!(setup, "Stole\nBorde");
}

#[test]
fn the_day_ends_with_thanks_and_then_with_the_handout() {
    let mut program = Program::before_it_begins(None);
    let last = program.history.session().programme.items.last().unwrap().clone();
    program.go_to(last.id, last.step_count() - 1);
    let mut end = window(program);
    click(&mut end, "Næste: Tak for i dag");
    assert_eq!(end.state().asked.last(), Some(&Request::Menu(tovholder::command::menu::Command::Next)));
    let mut program = end.into_state();
    Move::Next.apply(&mut program.stage, program.history.session(), &program.now.clone());
    let over = window(program);
    assert!(over.query_by_label_contains("Næste: Tak for i dag").is_none(), "there is nothing after it");
}

#[test]
fn before_the_day_the_window_says_whether_it_fits_and_why_not() {
    for (end, says) in [
        (Some(time(11, 53, 0, 0)), "7 min. over 11.53"),
        (Some(time(12, 7, 0, 0)), "7 min. luft"),
        (Some(time(12, 0, 0, 0)), "Det passer"),
        (None, "Aftalt sluttid er ikke sat"),
    ] {
        let mut program = Program::before_it_begins(None);
        program.history.apply(&Edit::SetEnd { end }).unwrap();
        let window = window(program);
        window.get_by_label(says);
        window.get_by_label("slut 12.00");
    }
}

#[test]
fn two_things_at_once_by_key_and_by_menu() {
    let mut window = open(None);
    let first = |window: &Window| window.state().item(BREAK).alongside;
    focus(&mut window, "Pause");
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowRight);
    assert!(first(&window));
    window.get_by_label_contains("Pause, samtidig med");
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowLeft);
    assert!(!first(&window));
    click(&mut window, "Mere om Pause");
    click(&mut window, "Samtidig med forrige Alt →");
    assert!(first(&window));
    click(&mut window, "Mere om Pause");
    click(&mut window, "Efter forrige Alt ←");
    assert!(!first(&window));
    focus(&mut window, "Velkomst og dagens plan");
    press_with(&mut window, Modifiers::ALT, KeyName::ArrowRight);
    assert_eq!(window.state().edits().len(), 4, "the first has nothing before it");
}

#[test]
fn what_lies_on_the_shelf_is_put_in_by_a_click_or_a_key() {
    let drop = |dropped| item(BREAK, ItemEdit::Drop { dropped });
    let mut window = open(None);
    click(&mut window, "Mere om Pause");
    click(&mut window, "Lad udgå");
    window.get_by_label("På hylden · 1");
    click(&mut window, "Pause, udgår");
    assert_eq!(window.query_all_by_label("På hylden · 1").count(), 0);
    click(&mut window, "Mere om Pause");
    click(&mut window, "Lad udgå");
    focus(&mut window, "Pause, udgår");
    press(&mut window, KeyName::Enter);
    assert_eq!(window.state().edits(), [drop(true), drop(false), drop(true), drop(false)]);
    // Once the day has gone past its place it comes after where the day is.
    click(&mut window, "Mere om Pause");
    click(&mut window, "Lad udgå");
    window.state_mut().go_to(CIRCLE, 0);
    window.run();
    click(&mut window, "Pause, udgår");
    assert_eq!(window.state().edits().last(), Some(&item(BREAK, ItemEdit::PutIn { to: 6 })));
    assert_eq!(window.state().order(), [1, 2, 3, 4, 6, 7, 5, 8, 9]);
}

#[test]
fn the_air_before_a_time_of_day_stands_on_its_row() {
    // The break is planned from 9.50.
    let break_begins = |program: &Program| {
        let slots = program.history.session().slots(&jiff::tz::TimeZone::UTC);
        slots.into_iter().find(|slot| slot.item == BREAK).unwrap().start
    };
    for (later, says) in [(0, "ingen luft"), (2, "kun 2 min. luft"), (30, "30 min. luft")] {
        let mut program = Program::before_it_begins(None);
        let start = break_begins(&program).time() + jiff::SignedDuration::from_mins(later);
        let tie = ItemEdit::Tie { lock: Some(Lock::Start(start)) };
        program.history.apply(&item(BREAK, tie)).unwrap();
        let window = window(program);
        window.get_by_label_contains(&format!(" · {says}"));
    }
}

#[test]
fn before_a_case_is_typed_and_a_group_is_made_they_are_counted_by_who_is_here() {
    for (recipe, people, expected) in [
        ("case-overview", 40, vec![(40, 123)]),
        ("case-overview", 4, vec![]),
        ("case-overview", 0, vec![]),
        ("presentation-round", 40, vec![(40, 46)]),
        ("barriers-in-pairs", 40, vec![(20, 27)]),
        ("check-out", 40, vec![(40, 19)]),
    ] {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for _ in 0..people {
            let id = session.new_id();
            session.participants.push(Participant::new(id, "Anne".into(), String::new()));
        }
        let exercise = recipes::exercise(&Key::new(recipe)).unwrap().clone();
        session.append(exercise.minutes(), Activity::Exercise(exercise));
        session.settle();
        let now = session.moment(time(8, 0, 0, 0), &jiff::tz::TimeZone::UTC);
        let forecast = plan::forecast(&session, &Stage::default(), &now);
        let found: Vec<_> = plan::crowded(&session, &forecast).iter().map(|it| (it.speakers, it.minutes)).collect();
        assert_eq!(found, expected, "{recipe}");
    }
}
