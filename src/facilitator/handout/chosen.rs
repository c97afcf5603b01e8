//! What the handout holds, how people are named in it, and how it looks.

use egui::{Color32, ScrollArea, Sense, Stroke, TextEdit, Ui, scroll_area::ScrollBarVisibility, vec2};

use super::Proof;
use crate::colours::{Rgb, Tone};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::handout::Ask;
use crate::facilitator::{View, field};
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::model::day::session::Contents;
use crate::model::exercise::Exercise;
use crate::model::paper::name_style::Names;
use crate::model::paper::unclear;
use crate::msg;
use crate::theme::{bold, chip, colour, link, note, quiet, quietly};

pub(super) fn chosen_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof, height: f32) {
    let area = ScrollArea::vertical().id_salt("handout choices").max_height(height).auto_shrink(false);
    area.scroll_bar_visibility(ScrollBarVisibility::AlwaysVisible).show(ui, |ui| {
        // The bar at the right covers nothing.
        ui.set_max_width(ui.available_width() - 12.0);
        // A long day has many sections: they stand close, so that most are seen at once.
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.spacing_mut().interact_size.y = 26.0;
        ui.label(quietly(ui.ctx(), view.language.say(msg!("handout-hint"))));
        if let Some(words) = unclear::say(&view.session().unclear_dates(view.language), view.language) {
            ui.add_space(6.0);
            note(ui, &words, Tone::Amber, Tone::AmberSoft);
        }
        heading(ui, view.language.say(msg!("handout-names")));
        names_ui(ui, view, proof);
        heading(ui, view.language.say(msg!("handout-contents")));
        contents_ui(ui, view, proof);
        heading(ui, view.language.say(msg!("handout-look")));
        look_ui(ui, view, proof);
    });
}

fn heading(ui: &mut Ui, words: String) {
    ui.add_space(10.0);
    ui.label(bold(words));
    ui.add_space(4.0);
}

/// The sections of the day, in the order they have in the handout.
fn contents_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof) {
    let session = view.session();
    for (item, exercise) in session.handout_exercises() {
        section_ui(ui, view, proof, (item, exercise));
    }
    let Contents { mut parking, mut private } = session.handout;
    let parked = !session.parking.is_empty();
    ui.add_enabled_ui(parked, |ui| ui.checkbox(&mut parking, view.language.say(msg!("parking-lot"))));
    ui.checkbox(&mut private, view.language.say(msg!("handout-private")));
    let contents = Contents { parking, private };
    if contents != session.handout {
        view.ask(Request::Edit(Edit::Handout { contents }));
    }
    ui.checkbox(&mut proof.choices.times, view.language.say(msg!("handout-times")));
    let untold = session.untold_photos();
    if untold > 0 {
        let words = view.language.say_with(msg!("photos-untold"), &[("count", untold.into())]);
        note(ui, &words, Tone::Amber, Tone::AmberSoft);
    }
}

fn section_ui(ui: &mut Ui, view: View<'_>, proof: &Proof, (item, exercise): (&AgendaItem, &Exercise)) {
    let may = proof.choices.lists_people() || !exercise.report.people;
    let mut shown = item.is_in_handout() && may;
    let heading = exercise.report.heading.read(view.language);
    if ui.add_enabled_ui(may, |ui| ui.checkbox(&mut shown, heading)).inner.changed() {
        view.ask(Request::Edit(Edit::Item { item: item.id, edit: ItemEdit::InHandout { shown } }));
    }
}

fn names_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(4.0, 4.0);
        for names in Names::ALL {
            let name = match names {
                Names::Full => msg!("names-full"),
                Names::First => msg!("names-first"),
                Names::Initials => msg!("names-initials"),
                Names::Off => msg!("names-off"),
            };
            if chip(ui, &view.language.say(name), proof.choices.names == names, Tone::Accent).clicked() {
                proof.choices.names = names;
            }
        }
    });
    let hint = match proof.choices.names {
        Names::Full => return,
        Names::First | Names::Initials => msg!("names-hint"),
        Names::Off => msg!("names-off-hint"),
    };
    ui.label(quietly(ui.ctx(), view.language.say(hint)));
}

fn look_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof) {
    let say = |message| view.language.say(message);
    ui.checkbox(&mut proof.choices.large, say(msg!("handout-large")));
    ui.checkbox(&mut proof.choices.draft, say(msg!("handout-draft")));
    ui.add_space(4.0);
    colour_ui(ui, view, proof);
    ui.add_space(6.0);
    ui.horizontal_wrapped(|ui| match &proof.logo {
        Some(name) => {
            ui.label(view.language.say_with(msg!("handout-logo"), &[("name", name.as_str().into())]));
            if link(ui, &say(msg!("handout-logo-drop"))).clicked() {
                view.ask(Request::Handout(Ask::DropLogo));
            }
        }
        None => {
            if quiet(ui, &say(msg!("handout-logo-pick"))).clicked() {
                view.ask(Request::Handout(Ask::PickLogo));
            }
        }
    });
}

/// The organiser's colour, as organisations write it, with the colour beside.
fn colour_ui(ui: &mut Ui, view: View<'_>, proof: &mut Proof) {
    let chosen = proof.choices.colour.map(|[red, green, blue]| Rgb(red, green, blue));
    let written = chosen.map_or_else(String::new, Rgb::written);
    let mut text = proof.colour.clone().unwrap_or(written);
    ui.horizontal(|ui| {
        let name = view.language.say(msg!("handout-colour"));
        ui.label(&name);
        let example = view.language.say(msg!("handout-colour-example"));
        let response = field::named(ui, &name, TextEdit::singleline(&mut text).desired_width(96.0).hint_text(example));
        let (rect, _) = ui.allocate_exact_size(vec2(22.0, 22.0), Sense::hover());
        let line = Stroke::new(1.0, colour(ui.ctx(), Tone::Line));
        let fill = chosen.map_or(Color32::TRANSPARENT, |Rgb(red, green, blue)| Color32::from_rgb(red, green, blue));
        ui.painter().rect(rect, 6.0, fill, line, egui::StrokeKind::Inside);
        if response.changed() {
            let read = Rgb::read(&text);
            if read.is_some() || text.trim().is_empty() {
                proof.choices.colour = read.map(|Rgb(red, green, blue)| [red, green, blue]);
            }
            proof.colour = Some(text);
        }
        if response.lost_focus() {
            proof.colour = None;
        }
    });
}
