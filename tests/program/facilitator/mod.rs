//! The editors of the facilitator's window: a click or a key asks for exactly this, and nothing else.

pub mod days;
mod look;

use std::collections::{BTreeSet, HashSet};
use std::mem::{Discriminant, discriminant};

use days::{CARDS, Day, NOW, PEOPLE, cycle, groups, made_groups, radar, round, vote};
use days::{partners, recipe, wall};
use egui::Key as KeyName;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{AccessKitNode, NodeT, Queryable, by};
use tovholder::colours::Theme;
use tovholder::command::Request;
use tovholder::command::menu::Command;
use tovholder::command::stage::Move;
use tovholder::model::block::cards::CardsEdit;
use tovholder::model::block::circle::CircleEdit;
use tovholder::model::block::groups::GroupsEdit;
use tovholder::model::block::placement::{Mark, PlacementEdit, Spot};
use tovholder::model::block::round::RoundEdit;
use tovholder::model::block::table::{Cell, TableEdit};
use tovholder::model::block::vote::VoteEdit;
use tovholder::model::block::{Block, BlockEdit};
use tovholder::model::exercise::step::Timer;
use tovholder::model::id::{Id, Key};
use tovholder::store::recipes;

use crate::harness::{click, drag, painted, press};

fn window(day: Day, size: [f32; 2], colours: Theme) -> Harness<'static, Day> {
    let draw = |ui: &mut egui::Ui, day: &mut Day| {
        // The whole window, as its middle would be.
        ui.set_min_size(ui.available_size());
        day.program.draw_block(ui, &day.at);
    };
    let mut harness = painted(size, colours).build_ui_state(draw, day);
    harness.run();
    harness
}

/// Does something in a window, and gives what was asked for.
fn asked(day: Day, act: impl FnOnce(&mut Harness<'static, Day>)) -> (Day, Vec<Request>) {
    let mut harness = window(day, [740.0, 430.0], Theme::Light);
    act(&mut harness);
    harness.run();
    let mut day = harness.into_state();
    let asked = std::mem::take(&mut day.program.asked);
    (day, asked)
}

#[test]
fn a_number_is_set_by_a_click_and_cleared_by_another() {
    let now = |value| BlockEdit::Circle(CircleEdit::Now { part: Key::new("leadership"), value });
    let (day, requests) = asked(radar(), |window| {
        click(window, "Nu, Ledelse: 2");
        click(window, "Nu, Ledelse: 2");
    });
    assert_eq!(requests, [day.edit(now(Some(2))), day.edit(now(None))]);
}

#[test]
fn a_goal_is_set_with_the_keyboard() {
    let goal = BlockEdit::Circle(CircleEdit::Goal { part: Key::new("culture"), value: Some(5) });
    let (day, requests) = asked(radar(), |window| {
        window.get_by_label("Mål, Organisation og kultur: 5").focus();
        press(window, KeyName::Space);
    });
    assert_eq!(requests, [day.edit(goal)]);
}

#[test]
fn a_click_on_a_part_points_it_out_and_another_lets_go() {
    let (_, requests) = asked(radar(), |window| {
        click(window, "Fokus");
        window.run_steps(60);
        click(window, "Fokus");
    });
    let spotlight = |part| Request::Move(Move::Spotlight(part));
    assert_eq!(requests, [spotlight(Some(Key::new("focus"))), spotlight(None)]);
}

#[test]
fn a_part_is_renamed_with_enter_and_not_with_escape() {
    let (day, requests) = asked(radar(), |window| {
        click(window, "Ret navnet Samarbejde");
        window.get_by_label("Nyt navn for Samarbejde").type_text(" på tværs");
        window.run();
        press(window, KeyName::Enter);
        click(window, "Ret navnet Fokus");
        window.get_by_label("Nyt navn for Fokus").type_text(" og mere");
        window.run();
        press(window, KeyName::Escape);
    });
    let title = "Samarbejde på tværs".into();
    assert_eq!(requests, [day.edit(BlockEdit::Circle(CircleEdit::Rename { part: Key::new("collaboration"), title }))]);
}

#[test]
fn every_key_of_a_note_is_kept() {
    let (day, requests) = asked(radar(), |window| {
        window.get_by_label("Begrundelse, Ledelse").focus();
        window.run();
        for letter in ["N", "y"] {
            window.get_by_label("Begrundelse, Ledelse").type_text(letter);
            window.run();
        }
    });
    let note =
        |text: &str| day.edit(BlockEdit::Circle(CircleEdit::Note { part: Key::new("leadership"), text: text.into() }));
    assert_eq!(requests, [note("N"), note("Ny")]);
}

#[test]
fn a_stage_gets_a_status() {
    let (day, requests) = asked(cycle(), |window| click(window, "Status, Justere: I gang"));
    let status = BlockEdit::Circle(CircleEdit::Status { part: Key::new("adjust"), status: Some(1) });
    assert_eq!(requests, [day.edit(status)]);
}

fn dots(day: &Day, by: Option<u32>, count: u16) -> Request {
    day.edit(BlockEdit::Vote(VoteEdit::Give { on: Id(50), by: by.map(Id), count }))
}

#[test]
fn dots_are_counted_up_and_down() {
    let (day, requests) = asked(vote(), |window| {
        click(window, &format!("Én prik mere, {}", CARDS[0].1));
        click(window, &format!("Én prik mindre, {}", CARDS[0].1));
        click(window, &format!("Én prik mindre, {}", CARDS[1].1));
    });
    assert_eq!(requests, [dots(&day, None, 5), dots(&day, None, 4)]);
}

#[test]
fn digits_and_arrows_count_dots() {
    let (day, requests) = asked(vote(), |window| {
        window.get_by_label(&format!("Prikker, {}", CARDS[0].1)).focus();
        window.run();
        for key in [KeyName::Num1, KeyName::Num2, KeyName::Backspace, KeyName::ArrowRight, KeyName::Num7] {
            press(window, key);
        }
    });
    assert_eq!(requests, [1, 12, 1, 2, 7].map(|count| dots(&day, None, count)));
}

#[test]
fn dots_of_one_person() {
    let (day, requests) = asked(vote(), |window| {
        click(window, "Hver for sig");
        click(window, "Bo: 0 af 3 prikker givet");
        click(window, &format!("Én prik mere, {}", CARDS[0].1));
    });
    assert_eq!(requests, [dots(&day, Some(2), 1)]);
}

#[test]
fn a_vote_is_closed_and_opened() {
    let (day, requests) = asked(vote(), |window| {
        click(window, "Luk afstemningen");
        window.get_by_role_and_label(Role::Label, "1. Fem chefer, fem forståelser af opgaven: 5 prikker");
        click(window, "Åbn igen");
    });
    let close = |closed| day.edit(BlockEdit::Vote(VoteEdit::Close { closed }));
    assert_eq!(requests, [close(true), close(false)]);
}

#[test]
fn a_turn_ends_and_in_a_timed_round_the_next_speakers_time_begins() {
    let (day, requests) = asked(round(Timer::Each(60)), |window| click(window, "Færdig – næste"));
    assert_eq!(requests, [day.edit(BlockEdit::Round(RoundEdit::Done)), Request::Move(Move::HandOver)]);
    let (day, requests) = asked(round(Timer::Down), |window| click(window, "Færdig – næste"));
    assert_eq!(requests, [day.edit(BlockEdit::Round(RoundEdit::Done))], "the step's own time goes on");
}

#[test]
fn what_is_left_is_shared_by_a_click_and_from_then_on_each_speaker_has_a_time() {
    // Ten minutes among fourteen.
    let (day, requests) = asked(round(Timer::Down), |window| {
        click(window, "0:42 til hver");
        click(window, "Færdig – næste");
    });
    let done = day.edit(BlockEdit::Round(RoundEdit::Done));
    assert_eq!(requests, [Request::Move(Move::Share), done, Request::Move(Move::HandOver)]);
    assert_eq!(day.program.stage.clock.unwrap().read(NOW.timestamp()).digits(), "00:42");
}

#[test]
fn a_speaker_is_passed_over_put_last_called_and_taken_back() {
    let (day, requests) = asked(round(Timer::Down), |window| {
        click(window, "Spring over");
        click(window, "Sæt sidst");
        click(window, "Giv ordet til Kaj");
        click(window, "Tilbage");
    });
    let edits = [RoundEdit::Skip, RoundEdit::Last, RoundEdit::Call { who: Id(11) }, RoundEdit::Back];
    assert_eq!(requests, edits.map(|edit| day.edit(BlockEdit::Round(edit))));
}

#[test]
fn when_all_have_spoken_it_says_so() {
    let mut day = round(Timer::Each(60));
    for _ in 0..PEOPLE.len() {
        let edit = BlockEdit::Round(RoundEdit::Done);
        day.change(edit);
    }
    let (_, requests) = asked(day, |window| {
        window.get_by_label("Alle har haft ordet");
    });
    assert_eq!(requests, []);
}

#[test]
fn groups_are_drawn_by_lot_from_the_moment() {
    let (day, requests) = asked(groups(&PEOPLE), |window| click(window, "Dan par"));
    let seed = NOW.timestamp().as_microsecond().unsigned_abs();
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Make { seed }))]);
}

#[test]
fn without_people_the_list_of_people_is_offered() {
    let (_, requests) = asked(groups(&PEOPLE[..1]), |window| click(window, "Deltagere"));
    assert_eq!(requests, [Request::Menu(Command::People)]);
}

/// The first member of a group, and how the button is called.
fn member(day: &Day, place: usize) -> (Id, String) {
    let Block::Groups(groups) = day.block() else { panic!("no groups") };
    let id = groups.groups[place].members[0];
    let name = &day.program.history.session().participant(id).unwrap().name;
    (id, format!("{name}, Par {}", place + 1))
}

fn group(day: &Day, place: usize) -> Id {
    let Block::Groups(groups) = day.block() else { panic!("no groups") };
    groups.groups[place].id
}

#[test]
fn a_member_moves_and_changes_places_with_the_keyboard() {
    let day = made_groups();
    let ((one, one_name), (other, other_name)) = (member(&day, 0), member(&day, 4));
    let first = one_name.split(',').next().unwrap().to_owned();
    let to = group(&day, 2);
    let (day, requests) = asked(day, |window| {
        for name in [&one_name, &other_name] {
            window.get_by_label(name).focus();
            press(window, KeyName::Enter);
        }
    });
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Swap { one, other }))]);
    let (day, requests) = asked(made_groups(), |window| {
        window.get_by_label(&one_name).focus();
        press(window, KeyName::Enter);
        window.get_by_label(&format!("Flyt {first} til Par 3")).focus();
        press(window, KeyName::Space);
        assert!(window.get_by_label(&format!("{first}, Par 3")).is_focused(), "the keyboard follows");
    });
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Move { person: one, to }))]);
}

#[test]
fn escape_lets_go_of_whoever_is_picked() {
    let day = made_groups();
    let (_, name) = member(&day, 0);
    let (day, requests) = asked(day, |window| {
        window.get_by_label(&name).focus();
        press(window, KeyName::Enter);
        assert!(window.state().program.window.picked.is_some());
        press(window, KeyName::Escape);
        assert!(window.get_by_label(&name).is_focused(), "the keyboard stays");
    });
    assert_eq!((requests, day.program.window.picked), (Vec::new(), None));
}

#[test]
fn a_member_is_dragged_to_another_group() {
    let day = made_groups();
    let ((person, name), to) = (member(&day, 0), group(&day, 5));
    let (day, requests) = asked(day, |window| {
        let from = window.get_by_label(&name).rect().center();
        let target = window.get_by_label("Lås Par 6").rect().center();
        drag(window, from, target);
    });
    assert_eq!(requests, [day.edit(BlockEdit::Groups(GroupsEdit::Move { person, to }))]);
}

#[test]
fn a_group_is_locked() {
    let day = made_groups();
    let group = group(&day, 2);
    let (day, requests) = asked(day, |window| {
        click(window, "Lås Par 3");
        click(window, "Lås Par 3 op");
    });
    let lock = |locked| day.edit(BlockEdit::Groups(GroupsEdit::Lock { group, locked }));
    assert_eq!(requests, [lock(true), lock(false)]);
}

/// The number of the thing, card or row at a place in the block on the bench.
fn nth(day: &Day, place: usize) -> Id {
    day.block().behaviour().ids()[place]
}

#[test]
fn a_thing_is_placed_by_a_digit_and_moved_by_an_arrow() {
    let day = partners();
    let thing = nth(&day, 5);
    let (day, requests) = asked(day, |window| {
        window.get_by_label("6 Hjerteforeningen: Ikke placeret").focus();
        press(window, KeyName::Num3);
        press(window, KeyName::ArrowUp);
        press(window, KeyName::Delete);
    });
    let place = |rung: &str| {
        let spot = Spot::Rung(Key::new(rung));
        day.edit(BlockEdit::Placement(PlacementEdit::Place { thing, mark: Mark::First, spot }))
    };
    let off = day.edit(BlockEdit::Placement(PlacementEdit::Unplace { thing, mark: Mark::First }));
    assert_eq!(requests, [place("refer"), place("informal"), off]);
}

#[test]
fn a_thing_is_dragged_to_a_rung_and_nowhere_else() {
    let day = partners();
    let thing = nth(&day, 5);
    let (day, requests) = asked(day, |window| {
        let from = window.get_by_label("6 Hjerteforeningen: Ikke placeret").rect().center();
        let drawing = window.get_by_role(Role::Image).rect();
        for target in [egui::pos2(300.0, 12.0), drawing.center_bottom() - egui::vec2(0.0, 8.0)] {
            drag(window, from, target);
        }
    });
    let (mark, spot) = (Mark::First, Spot::Rung(Key::new("know")));
    assert_eq!(requests, [day.edit(BlockEdit::Placement(PlacementEdit::Place { thing, mark, spot }))]);
}

#[test]
fn a_card_is_merged_with_the_one_above_starred_and_coloured_by_key() {
    let day = wall();
    let (above, card) = (nth(&day, 0), nth(&day, 2));
    let (day, requests) = asked(day, |window| {
        window.get_by_role_and_label(Role::Button, "Størst sygdomsbyrde først").focus();
        window.run();
        for key in [KeyName::S, KeyName::C, KeyName::M] {
            press(window, key);
        }
    });
    let edits = [
        CardsEdit::Star { card, starred: true },
        CardsEdit::Colour { card, colour: Some(0) },
        CardsEdit::Merge { card, into: above },
    ];
    assert_eq!(requests, edits.map(|edit| day.edit(BlockEdit::Cards(edit))));
}

#[test]
fn the_units_of_the_room_become_columns() {
    let (day, requests) = asked(recipe("responsibility-matrix", "roles"), |window| {
        click(window, "En kolonne for hver af 6 enheder");
    });
    let Block::Table(table) = day.block() else { panic!("no table") };
    assert_eq!((requests.len(), table.columns.len()), (1, 7));
}

#[test]
fn rows_of_a_spreadsheet_become_rows_with_people_and_numbers() {
    let text = "Antagelse\tSikker\tSådan undersøges den\tHvem\tHvornår\r\n\
        Jobcentret er med\t4\tringe\tanne\t\r\nLægerne henviser\t9\t\tOverlægen\t\r\n";
    let day = recipe("logic-model", "assumptions").after([BlockEdit::Table(TableEdit::Paste { text: text.into() })]);
    let Block::Table(table) = day.block() else { panic!("no table") };
    let words = |text: &str| Cell::Text(text.into());
    let rows: Vec<&[Cell]> = table.content.iter().map(|row| row.cells.as_slice()).collect();
    let anne = Cell::People(vec![Id(1)]);
    let first = [words("Jobcentret er med"), Cell::Number(4), words("ringe"), anne, Cell::Empty];
    let second = [words("Lægerne henviser"), Cell::Empty, Cell::Empty, words("Overlægen"), Cell::Empty];
    assert_eq!(rows, [first.as_slice(), second.as_slice()]);
}

#[test]
fn dates_of_a_spreadsheet_become_dates_however_they_are_written() {
    let written = ["04-03-2027", "4/3/2027", "4.3.2027", "2027-03-04", "4. marts 2027", "torsdag den 4. marts"];
    let text: Vec<String> = written.iter().map(|when| format!("Hvad\t\t\t\t{when}")).collect();
    let edit = BlockEdit::Table(TableEdit::Paste { text: text.join("\n") });
    let day = recipe("logic-model", "assumptions").after([edit]);
    let Block::Table(table) = day.block() else { panic!("no table") };
    assert_eq!(table.content.len(), written.len());
    for (row, when) in table.content.iter().zip(written) {
        assert_eq!(row.cells.last(), Some(&Cell::Date(jiff::civil::date(2027, 3, 4))), "{when}");
    }
}

#[test]
fn every_kind_of_block_has_its_day_here() {
    let tried: HashSet<Discriminant<Block>> = days::all().iter().map(|(_, day)| discriminant(day.block())).collect();
    let played = recipes::exercises().iter().flat_map(|exercise| &exercise.blocks).map(|named| &named.block);
    for block in played.chain(recipes::blocks()) {
        assert!(tried.contains(&discriminant(block)), "{block:?} is not tried");
    }
}

#[test]
fn tab_reaches_every_control_and_each_has_a_name_of_its_own() {
    let faults: Vec<String> = days::all().into_iter().flat_map(|(name, day)| faults_of_tab(name, day)).collect();
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The names that stand on several controls of an editor, and those that Tab never comes to.
fn faults_of_tab(day_name: &str, day: Day) -> Vec<String> {
    let mut window = window(day, [740.0, 1600.0], Theme::Light);
    let is_control = |node: &AccessKitNode<'_>| {
        let able = !node.is_disabled();
        able && matches!(node.role(), Role::Button | Role::TextInput | Role::MultilineTextInput | Role::SpinButton)
    };
    let controls = window.query_all(by().predicate(is_control));
    let names: Vec<String> = controls.map(|node| node.accesskit_node().label().unwrap_or_default()).collect();
    let mut reached = BTreeSet::new();
    // Tab stops at lists and boxes to tick, too, which are no controls of this kind.
    for _ in 0..=5 * names.len() {
        if names.iter().all(|name| reached.contains(name)) {
            break;
        }
        press(&mut window, KeyName::Tab);
        let focused = window.query(by().predicate(|node| node.is_focused()));
        reached.extend(focused.and_then(|node| node.accesskit_node().label()));
    }
    let again = names.iter().filter(|name| names.iter().filter(|other| other == name).count() > 1);
    let again = again.map(|name| format!("{day_name}: several are called {name}"));
    let lost = names.iter().filter(|name| !reached.contains(*name));
    let lost = lost.map(|name| format!("{day_name}: Tab does not reach {name}"));
    again.chain(lost).chain(names.is_empty().then(|| format!("{day_name} has no controls"))).collect()
}
