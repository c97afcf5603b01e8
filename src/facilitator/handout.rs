//! The handout before it is handed out: what it holds and how it looks at the left, its pages at the right.

mod chosen;

use egui::Ui;

use super::View;
use super::panel::panel_ui;
use super::shown_pages::{ShownPages, pages_ui};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::handout::Ask;
use crate::model::letters;
use crate::model::paper::make::Choices;
use crate::msg;
use crate::theme::{note, primary, quiet};

/// The widest the panel gets: beside its choices a page needs no more to be read.
const WIDEST: f32 = 1_400.0;
/// How wide the choices are.
const CHOICES: f32 = 352.0;
/// The height of the choices, and of the page that stands below them where there is no room beside them.
const STACKED: f32 = 260.0;
/// What the panel takes of the height besides choices and pages: its name, its buttons, its edges.
const AROUND: f32 = 190.0;

/// The handout in its panel: what is chosen for it, and its pages as far as they are drawn.
#[derive(Debug, Default)]
pub struct Proof {
    /// What is chosen.
    pub choices: Choices,
    /// What the file of the organiser's logo is called.
    pub logo: Option<String>,
    /// Its pages.
    pub shown: ShownPages,
    /// The colour that is being typed.
    colour: Option<String>,
}

impl Proof {
    /// Nothing drawn yet.
    pub fn new(choices: Choices, logo: Option<String>) -> Self {
        Self { choices, logo, ..Self::default() }
    }
}

/// Draws the panel; false when it is to be closed.
pub(super) fn handout_ui(ui: &Ui, view: View<'_>, proof: &mut Proof) -> bool {
    let size = ui.ctx().content_rect().size();
    let before = proof.choices;
    let panel = panel_ui(ui, &view.language.say(msg!("handout")), (size.x - 88.0).clamp(300.0, WIDEST), |ui| {
        let height = (size.y - AROUND).max(200.0);
        let stacked = ui.available_width() < 2.0 * CHOICES;
        let height = if stacked { STACKED } else { height };
        let mut both_ui = |ui: &mut Ui| {
            ui.vertical(|ui| {
                ui.set_width(CHOICES.min(ui.available_width()));
                chosen::chosen_ui(ui, view, proof, height);
            });
            ui.add_space(12.0);
            ui.vertical(|ui| pages_ui(ui, view.language, &mut proof.shown, height));
        };
        if stacked {
            ui.vertical(&mut both_ui)
        } else {
            ui.horizontal_top(&mut both_ui)
        };
        ui.add_space(8.0);
        if let Some(words) = letters::say_undrawn(&proof.shown.undrawn, view.language) {
            note(ui, &words, Tone::Coral, Tone::CoralSoft);
            ui.add_space(4.0);
        }
        buttons_ui(ui, view)
    });
    if proof.choices != before {
        view.ask(Request::Handout(Ask::Choose(proof.choices)));
    }
    !(panel.inner || panel.should_close())
}

/// Saves, opens, prints; true when the panel is to be closed.
fn buttons_ui(ui: &mut Ui, view: View<'_>) -> bool {
    let say = |message| view.language.say(message);
    let row = ui.horizontal_wrapped(|ui| {
        if primary(ui, &say(msg!("handout-write"))).clicked() {
            view.ask(Request::WriteHandout);
        }
        if quiet(ui, &say(msg!("handout-open"))).clicked() {
            view.ask(Request::Handout(Ask::Open));
        }
        if quiet(ui, &say(msg!("handout-print"))).clicked() {
            view.ask(Request::Handout(Ask::Print));
        }
        quiet(ui, &say(msg!("close"))).clicked()
    });
    row.inner
}
