//! Words broken into lines, measured before they are placed, so that a text can go on to the next page.

use egui::{Context, text::LayoutJob};

use crate::colours::Tone;
use crate::theme::{bold_font, drawable, regular_font, written};

/// A blank at which no line is broken.
pub const HELD: char = '\u{a0}';

/// How far it is from one line to the next, in parts of the size of the letters.
const PITCH: f32 = 1.22;

/// How words look.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Style {
    /// The size of the letters.
    pub size: f32,
    /// In bold.
    pub bold: bool,
    /// The colour.
    pub tone: Tone,
    /// Underlined.
    pub underlined: bool,
}

/// One line of words that fits its width.
#[derive(Clone, Debug, PartialEq)]
pub struct Line {
    /// The words.
    pub text: String,
    /// How wide they are.
    pub width: f32,
    /// How they look.
    pub style: Style,
}

/// Lines below each other.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lines(pub Vec<Line>);

impl Style {
    /// Plain words.
    pub const fn plain(size: f32, tone: Tone) -> Self {
        Self { size, bold: false, tone, underlined: false }
    }

    /// Bold words.
    pub const fn bold(size: f32, tone: Tone) -> Self {
        Self { size, bold: true, tone, underlined: false }
    }

    /// The font of the letters, at a scale.
    pub fn font(&self, scale: f32) -> egui::FontId {
        let size = (self.size * scale).clamp(1.0, 2000.0);
        if self.bold { bold_font(size) } else { regular_font(size) }
    }
}

impl Line {
    /// The height that the line takes.
    pub fn height(&self) -> f32 {
        self.style.size * PITCH
    }
}

impl Lines {
    /// The height of all lines.
    pub fn height(&self) -> f32 {
        self.0.iter().map(Line::height).sum()
    }

    /// The width of the widest line.
    pub fn width(&self) -> f32 {
        self.0.iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// These lines with others below.
    pub fn then(mut self, below: Self) -> Self {
        self.0.extend(below.0);
        self
    }

    /// Takes the lines that fit into a height, at least one, and leaves the rest.
    pub fn take(&mut self, height: f32) -> Self {
        let mut used = 0.0;
        let fitting = self.0.iter().take_while(|line| {
            used += line.height();
            used <= height + 0.5
        });
        let count = fitting.count().max(1).min(self.0.len());
        let rest = self.0.split_off(count);
        Self(std::mem::replace(&mut self.0, rest))
    }

    /// At most this many lines; what is lost is marked with an ellipsis.
    pub fn at_most(mut self, count: usize) -> Self {
        if self.0.len() > count {
            self.0.truncate(count);
            if let Some(last) = self.0.last_mut() {
                let kept = last.text.chars().count().saturating_sub(2);
                last.text = last.text.chars().take(kept).collect::<String>().trim_end().to_owned() + "…";
            }
        }
        self
    }
}

/// Breaks a text into lines no wider than `width`; a word that is wider is broken inside.
pub fn lay(ctx: &Context, text: &str, style: Style, width: f32) -> Lines {
    if text.trim().is_empty() {
        return Lines::default();
    }
    let job = LayoutJob::simple(
        drawable(text).into_owned(),
        style.font(1.0),
        egui::Color32::PLACEHOLDER,
        width.max(style.size),
    );
    lines(ctx, job, style)
}

fn lines(ctx: &Context, job: LayoutJob, style: Style) -> Lines {
    let galley = ctx.fonts_mut(|fonts| fonts.layout_job(job));
    let line = |(row, text): (&egui::epaint::text::PlacedRow, String)| {
        let glyphs = &row.row.glyphs;
        let seen = |glyph: &&egui::epaint::text::Glyph| !glyph.chr.is_whitespace();
        let first = glyphs.iter().find(seen).map_or(0.0, |glyph| glyph.pos.x);
        let last = glyphs.iter().rfind(seen).map_or(0.0, egui::epaint::text::Glyph::max_x);
        // A blank that holds words together is a blank like any other once they are on one line.
        Line { text: text.trim().replace(HELD, " "), width: (last - first).max(0.0), style }
    };
    Lines(galley.rows.iter().zip(written(&galley)).map(line).collect())
}

/// Things in a row, such as names, with a dot between them: no line is broken inside one of them.
pub fn in_a_row<'a>(things: impl IntoIterator<Item = &'a str>) -> String {
    let whole = |thing: &str| thing.replace(' ', &HELD.to_string());
    things.into_iter().map(whole).collect::<Vec<String>>().join(&format!("{HELD}· "))
}

/// The words on one line, however wide.
pub fn on_one_line(ctx: &Context, text: &str, style: Style) -> Lines {
    lay(ctx, text, style, 1.0e6)
}

/// The words on one line, cut with an ellipsis where they are wider than `width`.
pub fn cut(ctx: &Context, text: &str, style: Style, width: f32) -> Lines {
    if text.trim().is_empty() {
        return Lines::default();
    }
    let mut job = LayoutJob::simple(
        drawable(text).into_owned(),
        style.font(1.0),
        egui::Color32::PLACEHOLDER,
        width.max(style.size),
    );
    job.wrap.max_rows = 1;
    job.wrap.break_anywhere = true;
    lines(ctx, job, style)
}

/// The width of the widest word: narrower than this, and words are broken inside.
pub fn widest_word(ctx: &Context, text: &str, style: Style) -> f32 {
    text.split_whitespace().map(|word| on_one_line(ctx, word, style).width()).fold(0.0, f32::max)
}

/// Lays a heading as large as the first of `steps` (parts of the size) at which it is at most `height` high and breaks
/// no word, or else at the last.
pub fn fitting(ctx: &Context, text: &str, style: Style, width: f32, steps: &[f32], height: f32) -> Lines {
    let mut lines = Lines::default();
    for step in steps {
        let style = Style { size: style.size * step, ..style };
        lines = lay(ctx, text, style, width);
        if lines.height() <= height && widest_word(ctx, text, style) <= width {
            break;
        }
    }
    lines
}
