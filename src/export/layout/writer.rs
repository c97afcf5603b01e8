//! The hand that writes: sets words in a column as strips, each mark tagged with the piece it belongs to.

use super::sizes::{Paper, Sizes};
use super::strip::{Ink, Mark, Strip};
use super::tree::{ElementId, Kind, Tree};
use super::typeset::{Line, Setting, Typesetter};
use super::words;
use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::paper::report::{Run, RunStyle};

/// An aside of no more letters stays on one line.
const UNBROKEN: usize = 24;

/// From line to line where one writes by hand, at least.
const LEAST_PITCH: f32 = 20.0;

/// A column on the page: where it begins and how wide it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Column {
    /// Its left edge.
    pub left: f32,
    /// Its width.
    pub width: f32,
}

impl Column {
    /// Its right edge.
    pub fn right(self) -> f32 {
        self.left + self.width
    }

    /// The column without so much at either side.
    pub fn inset(self, by: f32) -> Self {
        Self { left: self.left + by, width: (self.width - 2.0 * by).max(1.0) }
    }
}

/// Sets words and remembers what they are.
pub struct Writer {
    /// Sets words in lines.
    pub typesetter: Typesetter,
    /// What has been written so far.
    pub tree: Tree,
    /// From line to line where one writes by hand.
    pub pitch: f32,
    /// How large everything is.
    pub sizes: Sizes,
    /// The sheet that is written on.
    pub paper: Paper,
}

impl Writer {
    /// A writer with an empty document.
    pub fn new(language: Language, sizes: Sizes) -> Self {
        Self {
            typesetter: Typesetter::new(language),
            tree: Tree::new(),
            sizes,
            paper: Paper::UPRIGHT,
            pitch: LEAST_PITCH,
        }
    }

    /// Words of one setting as a new piece of `parent`.
    pub fn words(&mut self, text: &str, setting: Setting, kind: Kind, parent: ElementId, column: Column) -> Vec<Strip> {
        let owner = self.tree.add(kind, parent);
        let lines = self.typesetter.lines(&[(text, setting)], column.width);
        strips(lines, owner, column)
    }

    /// Runs of words that belong to `owner`, with the plain ones in `setting`.
    pub fn runs(&mut self, runs: &[Run], setting: Setting, owner: ElementId, column: Column) -> Vec<Strip> {
        let texts: Vec<String> = runs.iter().map(text).collect();
        let settings = runs.iter().map(|run| styled(setting, run.style, self.sizes));
        let spans: Vec<_> = texts.iter().map(String::as_str).zip(settings).collect();
        strips(self.typesetter.lines(&spans, column.width), owner, column)
    }
}

/// A short aside, such as "3 prikker", is not broken over two lines.
fn text(run: &Run) -> String {
    let whole = run.style == RunStyle::Aside && run.text.chars().count() <= UNBROKEN;
    if whole { words::unbroken(&run.text) } else { run.text.clone() }
}

fn styled(setting: Setting, style: RunStyle, sizes: Sizes) -> Setting {
    match style {
        RunStyle::Plain => setting,
        RunStyle::Bold => Setting { bold: true, ..setting },
        RunStyle::Aside => Setting { bold: true, size: setting.size * sizes.aside, tone: Tone::Muted, ..setting },
        RunStyle::Gap => Setting { tone: Tone::Amber, ..setting },
    }
}

/// Each line as a strip; the first two and the last two of a paragraph stay together.
pub fn strips(lines: Vec<Line>, owner: ElementId, column: Column) -> Vec<Strip> {
    let count = lines.len();
    let set = lines.into_iter().enumerate();
    set.map(|(nth, line)| Strip {
        gap: 0.0,
        height: line.height,
        keep: count > 1 && (nth == 0 || nth + 2 == count),
        together: false,
        marks: marks(line, Some(owner), column.left, 0.0),
    })
    .collect()
}

/// The marks of a line whose upper left corner lies at the point.
pub fn marks(line: Line, owner: Option<ElementId>, left: f32, top: f32) -> Vec<Mark> {
    let down = top + line.baseline;
    line.runs.into_iter().map(|run| Mark { owner, ink: Ink::Glyphs(run) }.moved(left, down)).collect()
}

/// The strips with so much space above the first.
pub fn below(mut strips: Vec<Strip>, gap: f32) -> Vec<Strip> {
    if let Some(first) = strips.first_mut() {
        first.gap = gap;
    }
    strips
}

/// The strips, kept on one page with each other and with what follows.
pub fn kept(mut strips: Vec<Strip>) -> Vec<Strip> {
    strips.iter_mut().for_each(|strip| strip.keep = true);
    strips
}

/// The strips, on one page with each other where one is high enough.
pub fn together(mut strips: Vec<Strip>) -> Vec<Strip> {
    strips.iter_mut().rev().skip(1).for_each(|strip| strip.together = true);
    strips
}

/// The strips one above the other as a single band, gaps included.
pub fn joined(strips: Vec<Strip>) -> Strip {
    let mut band = Strip::default();
    for strip in strips {
        let top = band.height + strip.gap;
        band.marks.extend(strip.marks.into_iter().map(|mark| mark.moved(0.0, top)));
        band.height = top + strip.height;
    }
    band
}

/// The head as it stands again on further pages: seen, but not read aloud a second time.
pub fn repeated(head: &[Strip], paper: Paper) -> Vec<Strip> {
    if height(head) > paper.repeated_height() {
        return Vec::new();
    }
    let mut strips = head.to_vec();
    strips.iter_mut().flat_map(|strip| strip.marks.iter_mut()).for_each(|mark| mark.owner = None);
    strips
}

/// The height of the strips, gaps included.
pub fn height(strips: &[Strip]) -> f32 {
    strips.iter().map(|strip| strip.gap + strip.height).sum()
}
