//! One screen for everybody: in the small window of a mirrored projector everything one needs is in sight, and whole.

use egui::Rect;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use jiff::Zoned;
use tovholder::command::Request;
use tovholder::command::menu::Command;
use tovholder::command::stage::Move;
use tovholder::facilitator::Panel;
use tovholder::model::stage::Place;
use tovholder::store;

use crate::harness::{Program, Window, click, control, press, type_into, window_of};

/// A projector of 1024 × 768 that shows the same as the laptop, and a laptop of 1093 × 614 points, each below the bar of
/// its system.
const SMALL: [[f32; 2]; 2] = [[1024.0, 690.0], [1093.0, 560.0]];
/// The height of the bar above, in points.
const TOP: f32 = 56.0;

/// The sample at some of its steps, through the whole day, where there is no other screen.
fn programs() -> Vec<Program> {
    let document = store::sample().unwrap();
    let now: Zoned = "2027-02-04T13:06:00+01:00[Europe/Copenhagen]".parse().unwrap();
    let places: Vec<Place> = document
        .session
        .items()
        .flat_map(|item| (0..item.step_count().max(1)).map(|step| Place { item: item.id, step }))
        .step_by(4)
        .collect();
    let at = |place| {
        let mut program = Program::new(document.session.clone(), document.stage.clone(), now.clone());
        Move::To(place).apply(&mut program.stage, program.history.session(), &now);
        program.monitors.clear();
        program
    };
    places.into_iter().map(at).collect()
}

/// What the buttons are called, and where they are.
fn buttons(window: &Window) -> Vec<(String, Rect)> {
    let all = window.query_all_by_role(Role::Button);
    all.map(|node| (node.accesskit_node().label().unwrap_or_default(), node.rect())).collect()
}

#[test]
fn on_one_small_screen_the_menu_the_clock_and_the_next_thing_are_in_sight_and_nothing_is_cut() {
    for [width, height] in SMALL {
        let whole = Rect::from_min_size(egui::Pos2::ZERO, egui::vec2(width, height)).expand(0.5);
        for program in programs() {
            let window = window_of(program, [width, height]);
            let buttons = buttons(&window);
            let at = format!("{width} × {height}, {:?}", window.state().stage.at);
            let in_bar: Vec<&(String, Rect)> = buttons.iter().filter(|(_, rect)| rect.bottom() <= TOP).collect();
            for (name, rect) in &in_bar {
                let over = in_bar.iter().find(|(other, there)| other != name && there.shrink(1.0).intersects(*rect));
                assert!(over.is_none(), "{at}: {name} and {over:?}");
            }
            for (name, rect) in &buttons {
                assert!(rect.left() >= -0.5 && rect.right() <= width + 0.5, "{at}: {name} at {rect:?}");
            }
            let there = |wanted: &str| buttons.iter().any(|(name, rect)| name == wanted && whole.contains_rect(*rect));
            for name in ["Menu", "Vis her", "Storskærm til", "Vis dagens program"] {
                assert!(there(name), "{at}: no {name}");
            }
            let next = |name: &str| name.starts_with("Næste:") || name.contains("PDF");
            let comes = buttons.iter().any(|(name, rect)| next(name) && whole.contains_rect(*rect));
            assert!(comes, "{at}: nothing comes next: {buttons:?}");
            let clocks = ["Start", "Fortsæt", "Pause"];
            let runs = window.state().slide.clock.is_some() && window.state().stage.clock.is_some();
            assert!(!runs || clocks.into_iter().any(there), "{at}: no clock");
        }
    }
}

#[test]
fn the_programme_is_unfolded_and_folded_again_by_its_button_where_the_window_is_narrow() {
    let program = programs().remove(3);
    let mut window = window_of(program, SMALL[1]);
    assert!(window.query_by_label("+ Føj til programmet").is_none());
    click(&mut window, "Vis dagens program");
    control(&window, "+ Føj til programmet");
    let rect = buttons(&window).into_iter().find(|(name, _)| name.starts_with("Næste:")).unwrap().1;
    assert!(rect.right() <= SMALL[1][0] && rect.bottom() <= SMALL[1][1]);
    click(&mut window, "Skjul dagens program");
    assert!(window.query_by_label("+ Føj til programmet").is_none());
    let mut wide = window_of(programs().remove(3), [1366.0, 748.0]);
    assert!(wide.query_by_label("Vis dagens program").is_none());
    click(&mut wide, "Vis her");
    assert_eq!(wide.state().asked.last(), Some(&Request::Menu(Command::SingleScreen)));
}

#[test]
fn the_last_line_that_the_back_row_can_read_is_picked_by_its_number_or_by_a_click() {
    let asked = |act: fn(&mut Window)| {
        let mut program = programs().swap_remove(0);
        program.window.panel = Some(Panel::Chart);
        let mut window = window_of(program, SMALL[0]);
        let at = buttons(&window);
        assert!(at.iter().all(|(_, rect)| rect.right() <= SMALL[0][0] && rect.bottom() <= SMALL[0][1]), "{at:?}");
        act(&mut window);
        let program = window.state();
        let seat = |request: &Request| if let Request::FarthestSeat(seat) = request { Some(*seat) } else { None };
        (program.asked.iter().find_map(seat), program.window.panel.is_none())
    };
    assert_eq!(asked(|window| press(window, egui::Key::Num3)), (Some(8.0), true));
    assert_eq!(asked(|window| click(window, "Linje 7")), (Some(4.0), true));
    let measured = |window: &mut Window| {
        type_into(window, "fra lærredet til bageste stol", "14,4 m");
        type_into(window, "billedets højde", "1,6");
        click(window, "Brug målene");
    };
    assert_eq!(asked(measured), (Some(9.0), true), "two lengths do instead of a line, and no digit of them picks one");
    assert_eq!(asked(|window| press(window, egui::Key::Escape)), (None, true), "nothing is changed");
    assert_eq!(asked(|window| press(window, egui::Key::N)), (None, false), "no other key reaches the day");
}
