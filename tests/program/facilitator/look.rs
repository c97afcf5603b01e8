//! Large pictures of every block: in the facilitator's window, on the room's screen and in the handout.

use tovholder::colours::Theme;
use tovholder::command::edit::Edit;
use tovholder::export;
use tovholder::i18n::Language;
use tovholder::model::block::BlockEdit;
use tovholder::model::block::groups::GroupsEdit;
use tovholder::model::block::round::RoundEdit;
use tovholder::model::block::vote::VoteEdit;
use tovholder::model::exercise::step::Timer;
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::people::Attendance;
use tovholder::projector;

use super::days::{self, Day, NOW, give, groups, made_groups, radar, round, vote};
use super::{group, member, window};
use crate::harness::painted;

/// What the room sees of a block, in a near and in a deep room.
fn look_at_room(folder: &str, name: &str, day: &Day) {
    let (session, mut stage) = (day.program.history.session(), day.program.stage.clone());
    stage.block = Some(day.at.block.clone());
    let slide = session.slide(&stage, &NOW, Language::Danish);
    let report = session.report(Language::Danish, Choices::default());
    std::fs::write(format!("{folder}/{name}.pdf"), export::pdf(&report, &NOW).unwrap()).unwrap();
    for room in [4.0, 6.0] {
        let slide = slide.clone();
        let mut harness =
            painted([1280.0, 720.0], Theme::Light).build_ui(move |ui| drop(projector::show(ui, &slide, 0, room)));
        harness.run();
        harness.render().unwrap().save(format!("{folder}/{name}_room_{room}.png")).unwrap();
    }
}

/// Large pictures to look at: `LOOK=folder cargo test --test program facilitator::look -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look() {
    let folder = std::env::var("LOOK").unwrap();
    let mut lit = radar();
    lit.program.stage.spotlight = Some(Key::new("leadership"));
    let mut each = vote();
    for (card, by, count) in [(50, 1, 3), (51, 2, 2), (55, 3, 3)] {
        give(&mut each, card, Some(by), count);
    }
    each.program.window.voter = Some(Id(2));
    let mut closed = vote();
    let edit = BlockEdit::Vote(VoteEdit::Close { closed: true });
    closed.change(edit);
    let mut going = round(Timer::Down);
    for edit in [RoundEdit::Done, RoundEdit::Done, RoundEdit::Skip] {
        let edit = BlockEdit::Round(edit);
        going.change(edit);
    }
    let mut picked = made_groups();
    picked.program.window.picked = Some(member(&picked, 1).0);
    for edit in [
        Edit::Attend { person: Id(3), attendance: Attendance::Away },
        Edit::Attend { person: Id(14), attendance: Attendance::Away },
    ] {
        picked.program.history.apply(&edit).unwrap();
    }
    let edit = BlockEdit::Groups(GroupsEdit::Lock { group: group(&picked, 3), locked: true });
    picked.change(edit);
    let states = [
        ("radar_lit", lit),
        ("vote_each", each),
        ("vote_closed", closed),
        ("round_going", going),
        ("groups_nobody", groups(&[])),
        ("groups_picked", picked),
    ];
    let only = std::env::var("ONLY").unwrap_or_default();
    for (name, mut day) in days::all().into_iter().chain(states).filter(|(name, _)| name.contains(&only)) {
        look_at_room(&folder, name, &day);
        for (size, colours) in [
            ([740.0, 430.0], Theme::Light),
            ([1100.0, 700.0], Theme::Light),
            ([600.0, 430.0], Theme::HighContrast),
            ([741.0, 430.0], Theme::Dark),
        ] {
            let mut harness = window(day, size, colours);
            harness.render().unwrap().save(format!("{folder}/{name}_{}.png", size[0])).unwrap();
            day = harness.into_state();
        }
    }
}
