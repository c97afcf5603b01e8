//! The hand that writes: sets words in a column as bands, each mark tagged with the piece it belongs to.

use super::band::{Band, Ink, Mark, height};
use super::geometry::{Column, Paper};
use super::sizes::{Setting, Sizes};
use super::tree::{ElementId, Kind, Tree};
use super::typeset::{Line, Typesetter};
use super::words;
use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::paper::report::{Run, RunStyle};

/// An aside of no more letters stays on one line.
const UNBROKEN: usize = 24;

/// From line to line where one writes by hand, at least.
const LEAST_PITCH: f32 = 20.0;

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
    pub fn words(&mut self, text: &str, setting: Setting, kind: Kind, parent: ElementId, column: Column) -> Vec<Band> {
        let owner = self.tree.add(kind, parent);
        let lines = self.typesetter.lines(&[(text, setting)], column.width);
        bands(lines, owner, column)
    }

    /// Runs of words that belong to `owner`, with the plain ones in `setting`.
    pub fn runs(&mut self, runs: &[Run], setting: Setting, owner: ElementId, column: Column) -> Vec<Band> {
        let texts: Vec<String> = runs.iter().map(text).collect();
        let settings = runs.iter().map(|run| styled(setting, run.style, self.sizes));
        let spans: Vec<_> = texts.iter().map(String::as_str).zip(settings).collect();
        bands(self.typesetter.lines(&spans, column.width), owner, column)
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
        RunStyle::Quiet | RunStyle::Lead => Setting { tone: Tone::Muted, ..setting },
        RunStyle::Gap => Setting { tone: Tone::Amber, ..setting },
    }
}

/// Each line as a band; the first two and the last two of a paragraph stay together.
pub fn bands(lines: Vec<Line>, owner: ElementId, column: Column) -> Vec<Band> {
    let count = lines.len();
    let set = lines.into_iter().enumerate();
    set.map(|(nth, line)| {
        let indent = if line.from_the_right { (column.width - line.width).max(0.0) } else { 0.0 };
        Band {
            gap: 0.0,
            height: line.height,
            keep: count > 1 && (nth == 0 || nth + 2 == count),
            together: false,
            marks: marks(line, Some(owner), column.left + indent, 0.0),
        }
    })
    .collect()
}

/// The marks of a line whose upper left corner lies at the point.
pub fn marks(line: Line, owner: Option<ElementId>, left: f32, top: f32) -> Vec<Mark> {
    let down = top + line.baseline;
    line.runs.into_iter().map(|run| Mark { owner, ink: Ink::Glyphs(run) }.moved(left, down)).collect()
}

/// The bands with so much space above the first.
pub fn below(mut bands: Vec<Band>, gap: f32) -> Vec<Band> {
    if let Some(first) = bands.first_mut() {
        first.gap = gap;
    }
    bands
}

/// The bands, kept on one page with each other and with what follows.
pub fn kept(mut bands: Vec<Band>) -> Vec<Band> {
    bands.iter_mut().for_each(|band| band.keep = true);
    bands
}

/// The bands, on one page with each other where one is high enough.
pub fn together(mut bands: Vec<Band>) -> Vec<Band> {
    bands.iter_mut().rev().skip(1).for_each(|band| band.together = true);
    bands
}

/// The bands one above the other as a single one, gaps included.
pub fn joined(bands: Vec<Band>) -> Band {
    let mut joined = Band::default();
    for band in bands {
        let top = joined.height + band.gap;
        joined.marks.extend(band.marks.into_iter().map(|mark| mark.moved(0.0, top)));
        joined.height = top + band.height;
    }
    joined
}

/// The head as it stands again on further pages: seen, but not read aloud a second time.
pub fn repeated(head: &[Band], paper: Paper) -> Vec<Band> {
    if height(head) > paper.repeated_height() {
        return Vec::new();
    }
    let mut bands = head.to_vec();
    bands.iter_mut().flat_map(|band| band.marks.iter_mut()).for_each(|mark| mark.owner = None);
    bands
}
