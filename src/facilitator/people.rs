//! The list of participants: type a name, Enter, a unit, Enter, the next.

use egui::{Event, ScrollArea, Ui, vec2};

use super::long_list::long_list_ui;
use super::panel::panel_ui;
use super::people_list::PastedPeople;
use super::{Panel, View, WindowState, field};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::menu::Command;
use crate::model::fault::limits::{LONGEST_NAME, words};
use crate::model::id::Key;
use crate::model::list::{self, PeopleList};
use crate::model::people::Participant;
use crate::msg;
use crate::theme::{link, primary, quiet, quietly};

const NAME: f32 = 180.0;
const UNIT: f32 = 250.0;

/// Draws the panel; false when it is to be closed.
pub(super) fn people_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) -> bool {
    let modal = panel_ui(ui, &view.language.say(msg!("command-people")), 640.0, |ui| {
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
        ui.horizontal(|ui| {
            let close = primary(ui, &view.language.say(msg!("done"))).clicked();
            let count = view.session().participants.len() as u64;
            ui.label(quietly(ui.ctx(), view.language.say_with(msg!("participants-count"), &[("count", count.into())])));
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
    ui.horizontal(|ui| {
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
    let units = known_units(view);
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
    units.truncate(8);
    // Groups and rounds heed who takes part over the net.
    let remote = view.language.say(msg!("unit-remote"));
    if !units.contains(&remote) {
        units.push(remote);
    }
    units
}

fn participant_ui(ui: &mut Ui, view: View<'_>, participant: &Participant, window: &mut WindowState) {
    let person = participant.id;
    ui.push_id(person, |ui| {
        ui.horizontal(|ui| {
            let name = &participant.name;
            let says = format!("{}: {name}", view.language.say(msg!("first-name")));
            let typed = field::held(ui, window, (person, Key::new("name")), &says, name, NAME);
            // Somebody without a name keeps the one they had while another is being typed.
            if let Some(name) = typed.filter(|name| !name.trim().is_empty()) {
                view.ask(Request::Edit(Edit::Rename { person, name }));
            }
            let says = format!("{}: {name}", view.language.say(msg!("unit")));
            if let Some(unit) = field::held(ui, window, (person, Key::new("unit")), &says, &participant.unit, UNIT) {
                view.ask(Request::Edit(Edit::SetUnit { person, unit }));
            }
            let mut here = !participant.absent;
            let here_says = view.language.say(msg!("here"));
            let ticked = ui.add_sized(vec2(60.0, 24.0), egui::Checkbox::new(&mut here, here_says));
            if ticked.changed() {
                view.ask(Request::Edit(Edit::SetAbsent { person, absent: !here }));
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
