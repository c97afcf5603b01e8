//! The list of participants: type a name, Enter, a unit, Enter, the next; and for each whether they are here.

use egui::{Event, Key as KeyName, ScrollArea, TextEdit, Ui};
use jiff::civil::Time;

use super::choice::choice_ui;
use super::field::InputField;
use super::long_list::long_list_ui;
use super::panel::panel_ui;
use super::people_list::PastedPeople;
use super::{Panel, View, WindowState, field};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::menu::Command;
use crate::i18n::dates;
use crate::model::fault::limits::{LONGEST_NAME, words};
use crate::model::id::Key;
use crate::model::list::{self, PeopleList};
use crate::model::people::{Attendance, Participant, is_remote, is_same};
use crate::msg;
use crate::theme::{link, primary, quiet, quietly, saw_key};

const NAME: f32 = 180.0;
const UNIT: f32 = 200.0;
const ATTENDANCE: f32 = 136.0;
const TIME: f32 = 54.0;
const WIDTH: f32 = 830.0;
/// So many units are offered to be clicked on.
const MOST_UNITS: usize = 8;

/// Draws the panel; false when it is to be closed.
pub(super) fn people_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) -> bool {
    let modal = panel_ui(ui, &view.language.say(msg!("command-people")), WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("people-hint"))));
        ui.add_space(8.0);
        newcomer_ui(ui, view, window);
        ui.separator();
        let height = (ui.ctx().content_rect().height() - 320.0).max(160.0);
        ScrollArea::vertical().max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            let newest_first: Vec<&Participant> = view.session().participants.iter().rev().collect();
            long_list_ui(
                ui,
                "people",
                &newest_first,
                None,
                |person| (person.id, 0),
                |ui, _, person| {
                    participant_ui(ui, view, person, window);
                },
            );
        });
        ui.separator();
        ui.horizontal_wrapped(|ui| {
            let close = primary(ui, &view.language.say(msg!("done"))).clicked();
            ui.label(quietly(ui.ctx(), counted(view)));
            close
        })
        .inner
    });
    if modal.inner {
        add(view, window);
    }
    // Esc adds nobody, and what is typed is still there when the list is opened again.
    !(modal.inner || modal.should_close())
}

fn newcomer_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    ui.horizontal_wrapped(|ui| {
        let [name, unit] = &mut window.newcomer;
        let (name_id, unit_id) = (egui::Id::unique("newcomer name"), egui::Id::unique("newcomer unit"));
        let says = [msg!("first-name"), msg!("unit")].map(|message| view.language.say(message));
        let [name_says, unit_says] = says;
        let edit =
            |text, hint: &str, width| egui::TextEdit::singleline(text).hint_text(hint.to_owned()).desired_width(width);
        if let Some(text) = pasted_list(ui, ui.memory(|memory| memory.has_focus(name_id))) {
            window.panel = Some(Panel::PeopleList(PastedPeople::of(text, view.session())));
        }
        let first = field::named(ui, &name_says, edit(name, &name_says, NAME).id(name_id));
        let second = field::named(ui, &unit_says, edit(unit, &unit_says, UNIT).id(unit_id));
        if second.changed() {
            complete(ui, unit_id, unit, &known_units(view));
        }
        if std::mem::take(&mut window.capture_now) {
            first.request_focus();
        }
        let written = !window.newcomer.iter().all(|text| text.trim().is_empty());
        let entered = field::entered(ui, &first) || field::entered(ui, &second);
        if primary(ui, &view.language.say(msg!("add"))).clicked() || entered && written {
            add(view, window);
            first.request_focus();
        }
        if quiet(ui, &view.language.say(msg!("list-insert"))).clicked() {
            view.ask(Request::Menu(Command::PasteList));
        }
    });
    let mut units = known_units(view);
    units.truncate(MOST_UNITS);
    if !units.is_empty() {
        ui.horizontal_wrapped(|ui| {
            for unit in units {
                if link(ui, &unit).clicked() {
                    let [_, typed] = &mut window.newcomer;
                    *typed = unit;
                }
            }
        });
    }
}

/// A list that was copied elsewhere and is pasted here: several lines wherever the keyboard is, and one line where the
/// name is written, when it is more than a name.
fn pasted_list(ui: &Ui, in_name: bool) -> Option<String> {
    let is_list =
        |text: &str| text.len() > LONGEST_NAME || list::is_several(text) || in_name && PeopleList::is_in_a_line(text);
    ui.input_mut(|input| {
        let place = input.events.iter().position(|event| matches!(event, Event::Paste(text) if is_list(text)))?;
        if let Event::Paste(text) = input.events.remove(place) { Some(text) } else { None }
    })
}

fn add(view: View<'_>, window: &mut WindowState) {
    let [name, unit] = window.newcomer.clone();
    // A unit that is there already is written as it is there.
    let unit = known_units(view).into_iter().find(|known| is_same(known, &unit)).unwrap_or(unit);
    if words(&name).is_ok() && view.enter(Edit::AddParticipant { name, unit }) {
        window.newcomer = Default::default();
    }
}

/// The units that are already written, so that the next from the same need not be typed.
fn known_units(view: View<'_>) -> Vec<String> {
    let mut units: Vec<String> =
        view.session().participants.iter().map(|participant| participant.unit.clone()).collect();
    units.retain(|unit| !unit.trim().is_empty());
    units.sort();
    units.dedup();
    // Groups and rounds heed who takes part over the net; however many units there are, that one is offered.
    let remote = view.language.say(msg!("unit-remote"));
    units.retain(|unit| *unit != remote);
    units.insert(0, remote);
    units
}

/// Completes what is typed to a unit that begins so, as a sheet does: the rest is marked, so that one types on over it
/// and Backspace takes it away. What is pasted stays as it is. Returns whether it did.
fn complete(ui: &Ui, id: egui::Id, typed: &mut String, units: &[String]) -> bool {
    let pressed = |key| saw_key(ui.ctx(), key);
    let pasted = ui.input(|input| input.events.iter().any(|event| matches!(event, Event::Paste(_))));
    if typed.is_empty() || pasted || pressed(KeyName::Backspace) || pressed(KeyName::Delete) {
        return false;
    }
    let begin = typed.to_lowercase();
    let begins = |unit: &&String| unit.to_lowercase().starts_with(&begin) && unit.to_lowercase() != begin;
    // A letter too many would make somebody one of those on the screen, whom rounds call early.
    let Some(unit) = units.iter().filter(|unit| !is_remote(unit)).find(begins) else { return false };
    let from = typed.chars().count();
    // What was typed stays as it was typed: the next letter may make another unit of it.
    typed.extend(unit.chars().skip(from));
    field::select_from(ui, id, from, typed);
    true
}

/// How many take part, and how many have sent word.
fn counted(view: View<'_>) -> String {
    let session = view.session();
    let count = view.language.say_with(msg!("participants-count"), &[("count", session.head_count().into())]);
    let excused = session.participants.iter().filter(|person| person.excused).count();
    let excused = (excused > 0).then(|| view.language.say_with(msg!("excused-count"), &[("count", excused.into())]));
    std::iter::once(count).chain(excused).collect::<Vec<String>>().join(" · ")
}

fn participant_ui(ui: &mut Ui, view: View<'_>, participant: &Participant, window: &mut WindowState) {
    let person = participant.id;
    ui.push_id(person, |ui| {
        ui.horizontal_wrapped(|ui| {
            let name = &participant.name;
            let says = format!("{}: {name}", view.language.say(msg!("first-name")));
            let typed = field::held(ui, window, (person, Key::new("name")), &says, name, NAME);
            // Somebody without a name keeps the one they had while another is being typed.
            if let Some(name) = typed.filter(|name| !name.trim().is_empty()) {
                view.ask(Request::Edit(Edit::Rename { person, name }));
            }
            unit_ui(ui, view, participant, window);
            attendance_ui(ui, view, participant, window);
            let mut unnamed = participant.unnamed;
            let ticked = ui.checkbox(&mut unnamed, view.language.say(msg!("unnamed")));
            let says = format!("{}: {name}", view.language.say(msg!("unnamed")));
            ui.ctx().accesskit_node_builder(ticked.id, |node| node.set_label(says));
            if ticked.on_hover_text(view.language.say(msg!("unnamed-hint"))).changed() {
                view.ask(Request::Edit(Edit::SetUnnamed { person, unnamed }));
            }
            let remove = view.language.say_with(msg!("remove-named"), &[("name", name.as_str().into())]);
            let button = link(ui, "×");
            ui.ctx().accesskit_node_builder(button.id, |node| node.set_label(remove.clone()));
            if button.on_hover_text(remove).clicked() {
                view.ask(Request::Edit(Edit::RemoveParticipant { person }));
                let removed = view.language.say_with(msg!("removed-named"), &[("name", name.as_str().into())]);
                view.ask(Request::Say(removed));
            }
        });
    });
}

fn unit_ui(ui: &mut Ui, view: View<'_>, participant: &Participant, window: &mut WindowState) {
    let person = participant.id;
    let says = format!("{}: {}", view.language.say(msg!("unit")), participant.name);
    let (key, id) = ((person, Key::new("unit")), egui::Id::unique(("unit of", person)));
    let typed = field::held_by(ui, window, key, &says, &participant.unit, |text| {
        TextEdit::singleline(text).desired_width(UNIT).id(id)
    });
    if let Some(unit) = typed {
        let mut unit = unit;
        if complete(ui, id, &mut unit, &known_units(view)) {
            window.cells.insert((person, Key::new("unit")), unit.clone());
        }
        view.ask(Request::Edit(Edit::SetUnit { person, unit }));
    }
}

/// How somebody can take part, as it is chosen from a list.
#[derive(Clone, Copy, PartialEq)]
enum Choice {
    Here,
    Away,
    Excused,
    Came,
    Left,
}

/// Whether somebody is here, and since or until when.
fn attendance_ui(ui: &mut Ui, view: View<'_>, participant: &Participant, window: &mut WindowState) {
    let (person, attendance) = (participant.id, participant.attendance());
    let (chosen, time) = match attendance {
        Attendance::Here | Attendance::Came(None) => (Choice::Here, None),
        Attendance::Away => (Choice::Away, None),
        Attendance::Excused => (Choice::Excused, None),
        Attendance::Came(Some(time)) => (Choice::Came, Some(time)),
        Attendance::Left(time) => (Choice::Left, Some(time)),
    };
    let all = [
        (Choice::Here, msg!("here")),
        (Choice::Came, msg!("came")),
        (Choice::Left, msg!("left")),
        (Choice::Away, msg!("not-here")),
        (Choice::Excused, msg!("excused")),
    ];
    let all = all.map(|(choice, words)| (choice, view.language.say(words)));
    let name = format!("{}: {}", view.language.say(msg!("attendance")), participant.name);
    let id = egui::Id::unique(("attendance", person));
    let now = to_the_minute(view.now.time());
    let picked = choice_ui(ui, id, &name, ATTENDANCE, chosen, &all).1.map(|choice| match choice {
        // When they came stays, unless that is what is taken back.
        Choice::Here if chosen == Choice::Came => Attendance::Came(None),
        Choice::Here => Attendance::Here,
        Choice::Away => Attendance::Away,
        Choice::Excused => Attendance::Excused,
        Choice::Came => Attendance::Came(Some(now)),
        Choice::Left => Attendance::Left(now),
    });
    if time.is_none() {
        ui.add_space(TIME + ui.spacing().item_spacing.x);
    }
    let typed = time.and_then(|time| {
        let says = all.iter().find(|(choice, _)| *choice == chosen).map_or("", |(_, words)| words);
        let field = InputField::new(person, "attendance", format!("{says} {}", participant.name), TIME);
        time_ui(ui, view, &field, time, window)
    });
    let typed =
        typed.map(|time| if chosen == Choice::Left { Attendance::Left(time) } else { Attendance::Came(Some(time)) });
    if let Some(attendance) = picked.or(typed) {
        view.ask(Request::Edit(Edit::Attend { person, attendance }));
    }
}

/// A time of day that was typed anew; one that cannot be read is told of.
fn time_ui(ui: &mut Ui, view: View<'_>, field: &InputField, time: Time, window: &mut WindowState) -> Option<Time> {
    let typed = field::typed_ui(ui, window, field, &dates::time_of_day(view.language, time), "")?;
    let read = dates::read_time(&typed);
    if read.is_none() {
        view.ask(Request::Say(view.language.say(msg!("time-unread"))));
    }
    read
}

fn to_the_minute(time: Time) -> Time {
    Time::new(time.hour(), time.minute(), 0, 0).unwrap_or(time)
}
