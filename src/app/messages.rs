//! What the program says: news that pass by themselves, and troubles that stay until they are read.

use std::path::PathBuf;
use std::time::Duration;

use egui::{Align2, Area, Context, Frame, Margin, Order, vec2};

use crate::colours::Tone;
use crate::i18n::Language;
use crate::msg;
use crate::theme::{colour, link};

/// How long news stays, in seconds.
const STAY: f64 = 6.0;
/// News of a file stays longer: there is something to be done with it.
const STAY_WITH_FILE: f64 = 12.0;

/// What the program says to the facilitator.
#[derive(Debug, Default)]
pub(super) struct Messages {
    news: Option<News>,
    trouble: Option<String>,
}

/// Something that passes by itself.
#[derive(Debug)]
struct News {
    words: String,
    /// Since when it is seen, in seconds since the start.
    since: Option<f64>,
    /// A file that it is about, which can be opened.
    file: Option<PathBuf>,
}

impl Messages {
    /// Says something that passes by itself.
    pub(super) fn say(&mut self, words: impl Into<String>) {
        self.news = Some(News { words: words.into(), since: None, file: None });
    }

    /// What is said and passes by itself.
    #[cfg(test)]
    pub(super) fn news(&self) -> &str {
        self.news.as_ref().map_or("", |news| &news.words)
    }

    /// Says something about a file, which can be opened from there.
    pub(super) fn offer(&mut self, words: String, file: PathBuf) {
        self.news = Some(News { words, since: None, file: Some(file) });
    }

    /// Says something that stays until it is read, below what was said before and is not read yet.
    pub(super) fn trouble(&mut self, words: impl Into<String>) {
        let words = words.into();
        self.trouble = Some(match self.trouble.take() {
            Some(before) if !before.contains(&words) => format!("{before}\n\n{words}"),
            Some(before) => before,
            None => words,
        });
    }

    /// Draws what there is to say, above everything else; gives back the file that is to be opened.
    pub(super) fn show(&mut self, ctx: &Context, language: Language) -> Option<PathBuf> {
        let now = ctx.input(|input| input.time);
        let mut open = None;
        if let Some(News { words, since, file }) = &mut self.news {
            let stay = if file.is_some() { STAY_WITH_FILE } else { STAY };
            let left = stay - (now - *since.get_or_insert(now));
            let button = file.as_ref().map(|_| language.say(msg!("handout-open")));
            let tones = [Tone::Ink, Tone::AccentSoft, Tone::Accent];
            let clicked = bubble(ctx, "news", words, tones, 84.0, button);
            open = file.clone().filter(|_| clicked);
            ctx.request_repaint_after(Duration::from_secs_f64(left.max(0.0)));
            if left <= 0.0 || open.is_some() {
                self.news = None;
            }
        }
        if let Some(words) = &self.trouble {
            let tones = [Tone::Ink, Tone::CoralSoft, Tone::Coral];
            if bubble(ctx, "trouble", words, tones, 140.0, Some(language.say(msg!("understood")))) {
                self.trouble = None;
            }
        }
        open
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_read_yet_stays_above_what_comes_after() {
        let mut messages = Messages::default();
        for words in ["Dit er gemt ved siden af.", "Filen er rettet.", "Dit er gemt ved siden af."] {
            messages.trouble(words);
        }
        assert_eq!(messages.trouble.as_deref(), Some("Dit er gemt ved siden af.\n\nFilen er rettet."));
    }
}
