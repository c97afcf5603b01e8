//! What the program says: news that pass by themselves, and troubles that stay until they are read.

use std::path::PathBuf;
use std::time::Duration;

use egui::accesskit::Live;
use egui::{Align2, Area, Context, Event, Frame, Label, Margin, Order, RawInput, Rect, vec2};

use crate::colours::Tone;
use crate::i18n::Language;
use crate::msg;
use crate::theme::{colour, link, tree};

/// How long news stays, in seconds.
const STAY: f64 = 6.0;
/// What one does next takes news away once it has been seen this long, in seconds.
const SEEN: f64 = 1.5;
/// What the large button at the lower right takes, with what is around both, in points.
const NEXT: f32 = 330.0;
/// How long what a screen reader says is there when more follows, in seconds.
const TOLD: f64 = 5.0;
/// News of a file stays longer: there is something to be done with it.
const STAY_WITH_FILE: f64 = 12.0;

/// What the program says to the facilitator.
#[derive(Debug, Default)]
pub(super) struct Messages {
    news: Option<News>,
    trouble: Option<String>,
    /// What a screen reader is told just now.
    told: Vec<Told>,
    /// How often it was told something.
    count: u64,
}

/// Something that a screen reader says by itself, wherever the keyboard is.
#[derive(Debug)]
struct Told {
    words: String,
    live: Live,
    /// Tells it from what was said before in the same words.
    number: u64,
    /// Since when it is there, in seconds since the start.
    since: Option<f64>,
}

/// Something that passes by itself.
#[derive(Debug)]
struct News {
    words: String,
    /// Since when it is seen, in seconds since the start.
    since: Option<f64>,
    /// A file that it is about, which can be opened.
    file: Option<PathBuf>,
    /// Where it was drawn last.
    rect: Option<Rect>,
}

impl Messages {
    /// Says something that passes by itself.
    pub(super) fn say(&mut self, words: impl Into<String>) {
        let words = words.into();
        self.tell(words.clone(), Live::Polite);
        self.news = Some(News { words, since: None, file: None, rect: None });
    }

    /// Tells a screen reader what others see happen.
    pub(super) fn tell(&mut self, words: String, live: Live) {
        self.count += 1;
        self.told.push(Told { words, live, number: self.count, since: None });
    }

    /// All that a screen reader was told, the oldest first.
    #[cfg(test)]
    pub(super) fn told(&self) -> Vec<(&str, Live)> {
        self.told.iter().map(|told| (told.words.as_str(), told.live)).collect()
    }

    /// What is said and passes by itself.
    #[cfg(test)]
    pub(super) fn news(&self) -> &str {
        self.news.as_ref().map_or("", |news| &news.words)
    }

    /// Says something about a file, which can be opened from there.
    pub(super) fn offer(&mut self, words: String, file: PathBuf) {
        self.tell(words.clone(), Live::Polite);
        self.news = Some(News { words, since: None, file: Some(file), rect: None });
    }

    /// Says something that stays until it is read, below what was said before and is not read yet.
    pub(super) fn trouble(&mut self, words: impl Into<String>) {
        let words = words.into();
        self.tell(words.clone(), Live::Assertive);
        self.trouble = Some(match self.trouble.take() {
            Some(before) if !before.contains(&words) => format!("{before}\n\n{words}"),
            Some(before) => before,
            None => words,
        });
    }

    /// The next thing was done: what was said before is read by now, unless it is what one clicks on.
    pub(super) fn act(&mut self, input: &RawInput) {
        let Some(news) = &self.news else { return };
        let is_act = |event: &Event| {
            if let Event::PointerButton { pos, pressed, .. } = event {
                return *pressed && !news.rect.is_some_and(|rect| rect.contains(*pos));
            }
            matches!(event, Event::Key { pressed: true, .. } | Event::Paste(_))
        };
        let seen = news.since.zip(input.time).is_some_and(|(since, now)| now - since >= SEEN);
        if seen && input.events.iter().any(is_act) {
            self.news = None;
        }
    }

    /// Draws what there is to say, above everything else; gives back the file that is to be opened.
    pub(super) fn show(&mut self, ctx: &Context, language: Language) -> Option<PathBuf> {
        let now = ctx.input(|input| input.time);
        let mut open = None;
        if let Some(News { words, since, file, rect }) = &mut self.news {
            let stay = if file.is_some() { STAY_WITH_FILE } else { STAY };
            let left = stay - (now - *since.get_or_insert(now));
            let button = file.as_ref().map(|_| language.say(msg!("handout-open")));
            let tones = [Tone::Ink, Tone::AccentSoft, Tone::Accent];
            let (clicked, shown) = bubble(ctx, "news", words, tones, Align2::LEFT_BOTTOM, button);
            *rect = Some(shown);
            open = file.clone().filter(|_| clicked);
            ctx.request_repaint_after(Duration::from_secs_f64(left.max(0.0)));
            if left <= 0.0 || open.is_some() {
                self.news = None;
            }
        }
        if let Some(words) = &self.trouble {
            let tones = [Tone::Ink, Tone::CoralSoft, Tone::Coral];
            if bubble(ctx, "trouble", words, tones, Align2::CENTER_BOTTOM, Some(language.say(msg!("understood")))).0 {
                self.trouble = None;
            }
        }
        open
    }

    /// That something comes to be there is what a screen reader says; nothing of it is seen.
    pub(super) fn announce(&mut self, ctx: &Context) {
        let now = ctx.input(|input| input.time);
        // The last of it stays, to be read again.
        let last = self.count;
        self.told.retain(|told| told.number == last || told.since.is_none_or(|since| now - since < TOLD));
        for told in &mut self.told {
            told.since.get_or_insert(now);
            tree::announce(ctx, told.number, &told.words, told.live);
        }
    }
}

/// Words on a soft ground at the lower edge; says whether the button was pressed, and where it stands. News lie over the
/// names of the keys at the left, which nobody clicks on; trouble is read before one goes on.
fn bubble(
    ctx: &Context,
    name: &str,
    words: &str,
    tones: [Tone; 3],
    corner: Align2,
    button: Option<String>,
) -> (bool, Rect) {
    let [ink, ground, edge] = tones.map(|tone| colour(ctx, tone));
    let window = ctx.content_rect().size();
    let is_news = corner == Align2::LEFT_BOTTOM;
    let [beside, above] = if is_news { [8.0, 6.0] } else { [0.0, window.y.min(1000.0) * 0.14] };
    let area = Area::new(egui::Id::unique(name)).order(Order::Tooltip).anchor(corner, vec2(beside, -above));
    // News pass by themselves, so a click goes to what they lie over.
    let area = area.interactable(button.is_some());
    let frame = Frame::new().fill(ground).stroke(egui::Stroke::new(1.0, edge)).corner_radius(10);
    let shown = area.show(ctx, |ui| {
        frame.inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
            ui.set_max_width((if is_news { (window.x - NEXT).max(window.x * 0.5) } else { window.x * 0.9 }).min(640.0));
            ui.add(Label::new(egui::RichText::new(words).color(ink)).wrap());
            button.is_some_and(|words| link(ui, &words).clicked())
        })
    });
    (shown.inner.inner, shown.response.rect)
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

    #[test]
    fn news_go_with_the_next_act_once_they_were_seen() {
        let key = Event::Key {
            key: egui::Key::Enter,
            physical_key: None,
            pressed: true,
            repeat: false,
            modifiers: egui::Modifiers::NONE,
        };
        for (since, events, stays) in [
            (Some(1.0), vec![key.clone()], false),
            (Some(9.5), vec![key.clone()], true),
            (None, vec![key], true),
            (Some(1.0), vec![Event::PointerMoved(egui::pos2(3.0, 3.0))], true),
        ] {
            let mut messages = Messages::default();
            messages.say("Gemt");
            messages.news.as_mut().unwrap().since = since;
            messages.act(&RawInput { time: Some(10.0), events, ..RawInput::default() });
            assert_eq!(messages.news.is_some(), stays, "{since:?}");
        }
    }
}
