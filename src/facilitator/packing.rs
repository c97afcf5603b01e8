//! What must come along: what the items ask for, counted; one's own lines; and what people need to take part.

use egui::{Align, Label, Layout, ScrollArea, Ui, UiBuilder, vec2};

use super::field::{InputField, held, lines_ui};
use super::long_list::long_list_ui;
use super::panel::panel_ui;
use super::{View, WindowState, panel};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::model::id::{Id, Key};
use crate::model::people::Participant;
use crate::msg;
use crate::theme::{primary, quietly};

const WIDTH: f32 = 640.0;
/// The part of a line for a name.
const NAME: f32 = 200.0;
const NEED: f32 = 400.0;

/// Draws the panel; false when it is to be closed.
pub(super) fn packing_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) -> bool {
    let panel = panel_ui(ui, &view.language.say(msg!("command-packing")), WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("packing-hint"))));
        ui.add_space(8.0);
        let packed = view.session().packing_in_words(view.language);
        let nothing = || view.language.say(msg!("packing-nothing"));
        ui.label(if packed.is_empty() { nothing() } else { packed });
        ui.add_space(8.0);
        let name = view.language.say(msg!("packing-own-lines"));
        ui.label(&name);
        let field = InputField::new(Id(0), "packing", name, panel::width(ui.ctx(), WIDTH) - 40.0);
        let typed = lines_ui(ui, window, &field, &view.session().packing, "");
        view.ask_all(typed.map(|packing| Request::Edit(Edit::SetPacking { packing })));
        ui.separator();
        needs_ui(ui, view, window);
        ui.add_space(8.0);
        primary(ui, &view.language.say(msg!("done"))).clicked()
    });
    !(panel.inner || panel.should_close())
}

/// A line for everybody on the list.
fn needs_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    ui.label(view.language.say(msg!("packing-needs")));
    let height = (ui.ctx().content_rect().height() - 420.0).max(120.0);
    ScrollArea::vertical().id_salt("needs").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        let people: Vec<&Participant> = view.session().participants.iter().collect();
        let id = |person: &&Participant| (person.id, 0);
        long_list_ui(ui, "needs", &people, None, id, |ui, _, person| need_ui(ui, view, person, window));
    });
}

fn need_ui(ui: &mut Ui, view: View<'_>, person: &Participant, window: &mut WindowState) {
    let name = view.session().name_of(person);
    ui.push_id(person.id, |ui| {
        ui.horizontal_wrapped(|ui| {
            let wide = panel::width(ui.ctx(), WIDTH) - 24.0;
            let (_, place) = ui.allocate_space(vec2(NAME.min(wide), 24.0));
            let line = UiBuilder::new().max_rect(place).layout(Layout::left_to_right(Align::Center));
            ui.new_child(line).add(Label::new(name.as_ref()).truncate());
            let says = view.language.say_with(msg!("packing-need"), &[("name", name.as_ref().into())]);
            let key = (person.id, Key::new("need"));
            let typed = held(ui, window, key, &says, view.session().need_of(person.id), NEED.min(wide));
            view.ask_all(typed.map(|what| Request::Edit(Edit::SetNeed { person: person.id, what })));
        });
    });
}
