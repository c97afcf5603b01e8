//! What the program says: news that pass by themselves, and troubles that stay until they are read.

use std::time::Duration;

use egui::{Align2, Area, Context, Frame, Margin, Order, vec2};

use crate::i18n::Language;
use crate::msg;
use crate::palette::Tone;
use crate::theme::{colour, link};

/// How long news stays, in seconds.
const STAY: f64 = 6.0;

/// What the program says to the facilitator.
#[derive(Debug, Default)]
pub(super) struct Messages {
    news: Option<(String, Option<f64>)>,
    trouble: Option<String>,
}

impl Messages {
    /// Says something that passes by itself.
    pub(super) fn say(&mut self, words: impl Into<String>) {
        self.news = Some((words.into(), None));
    }

    /// Says something that stays until it is read.
    pub(super) fn trouble(&mut self, words: impl Into<String>) {
        self.trouble = Some(words.into());
    }

    /// Draws what there is to say, above everything else.
    pub(super) fn show(&mut self, ctx: &Context, language: Language) {
        let now = ctx.input(|input| input.time);
        if let Some((words, since)) = &mut self.news {
            let left = STAY - (now - *since.get_or_insert(now));
            bubble(ctx, "news", words, [Tone::Ink, Tone::AccentSoft, Tone::Accent], 84.0, None);
            ctx.request_repaint_after(Duration::from_secs_f64(left.max(0.0)));
            if left <= 0.0 {
                self.news = None;
            }
        }
        if let Some(words) = &self.trouble {
            let tones = [Tone::Ink, Tone::CoralSoft, Tone::Coral];
            if bubble(ctx, "trouble", words, tones, 140.0, Some(language.say(msg!("understood")))) {
                self.trouble = None;
            }
        }
    }
}

/// Words on a soft ground near the lower edge; says whether the button was pressed.
fn bubble(ctx: &Context, name: &str, words: &str, tones: [Tone; 3], above: f32, button: Option<String>) -> bool {
    let [ink, ground, edge] = tones.map(|tone| colour(ctx, tone));
    let area = Area::new(egui::Id::unique(name)).order(Order::Tooltip).anchor(Align2::CENTER_BOTTOM, vec2(0.0, -above));
    // News pass by themselves, so a click goes to what they lie over.
    let area = area.interactable(button.is_some());
    let frame = Frame::new().fill(ground).stroke(egui::Stroke::new(1.0, edge)).corner_radius(10);
    let shown = area.show(ctx, |ui| {
        frame.inner_margin(Margin::symmetric(18, 12)).show(ui, |ui| {
            ui.set_max_width(640.0);
            ui.label(egui::RichText::new(words).color(ink));
            button.is_some_and(|words| link(ui, &words).clicked())
        })
    });
    shown.inner.inner
}
