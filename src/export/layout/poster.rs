//! The programme for the wall: one page, in the largest letters that its lines leave room for.

use super::Layout;
use super::band::{Band, Flow, Mark, Page, height};
use super::geometry::{Column, Paper};
use super::paginate::paginate;
use super::sizes::{Setting, Sizes};
use super::tree::{ElementId, Kind, Tree};
use super::writer::{Writer, below, kept};
use crate::colours::{Theme, Tone};
use crate::model::paper::poster::{Poster, PosterLine};

const PAPER: Paper = Paper::UPRIGHT;
/// The sizes that are tried, the largest first; smaller letters are read by nobody who stands before a wall.
const SIZES: [f32; 12] = [30.0, 27.0, 24.0, 22.0, 20.0, 18.0, 16.0, 15.0, 14.0, 13.0, 12.0, 11.0];
/// From line to line, in parts of the size.
const LEADING: f32 = 1.25;
/// Between two items, in parts of the size.
const GAP: f32 = 0.55;
/// The room for the times, in parts of the size: "10.30" in bold with space after it.
const TIME: f32 = 3.9;
/// A title as long as a paragraph is cut after so many letters.
const LONGEST_TITLE: usize = 160;

/// Lays the programme out on one page; what there is no room for in the smallest letters is left out.
pub fn lay_out(poster: &Poster) -> Layout {
    for size in SIZES {
        if let Some(layout) = on_one_page(poster, size) {
            return layout;
        }
    }
    let [.., least] = SIZES;
    let fewer = (2..poster.lines.len().min(most_lines(least) + 1))
        .rev()
        .find_map(|count| on_one_page(&poster.with_at_most(count), least));
    fewer.unwrap_or_else(|| laid_out(&poster.with_at_most(2), least))
}

/// How many lines a page could hold with nothing else on it.
fn most_lines(size: f32) -> usize {
    (PAPER.frame().height() / (size * (LEADING + GAP))) as usize
}

fn on_one_page(poster: &Poster, size: f32) -> Option<Layout> {
    if poster.lines.len() > most_lines(size) {
        return None;
    }
    Some(laid_out(poster, size)).filter(|layout| layout.pages.len() == 1)
}

fn laid_out(poster: &Poster, size: f32) -> Layout {
    let mut writer = Writer::new(poster.language, Sizes::USUAL);
    let mut bands = writer.poster_head(poster, size);
    let heading = ElementId(Tree::ROOT.0 + 1);
    bands.extend(writer.poster_lines(&poster.lines, size));
    let setting = Setting { tone: Tone::Muted, ..plain(size * 0.8) };
    if !poster.left_out.is_empty() {
        bands.extend(below(writer.words(&poster.left_out, setting, Kind::Paragraph, Tree::ROOT, PAPER.text()), size));
    }
    // A little lower than the top looks right on a wall, as far as there is room.
    let spare = (PAPER.frame().height() - height(&bands)).max(0.0);
    bands.insert(0, Band { height: (spare * 0.12).min(60.0), ..Band::default() });
    let filled = paginate(&[Flow::plain(bands)], PAPER.frame());
    let pages = filled.into_iter().map(|marks| Page { paper: PAPER, marks }).collect();
    let headings = vec![(heading, poster.title.clone())];
    let typefaces = writer.typesetter.taken();
    Layout { pages, tree: writer.tree, headings, organiser: Theme::Light.colour(Tone::Organiser), typefaces }
}

const fn plain(size: f32) -> Setting {
    Setting { size, leading: size * LEADING, bold: false, tone: Tone::Ink }
}

fn cut(text: &str) -> String {
    let mut letters = text.chars();
    let begun: String = letters.by_ref().take(LONGEST_TITLE).collect();
    if letters.next().is_some() { begun + "…" } else { begun }
}

impl Writer {
    fn poster_head(&mut self, poster: &Poster, size: f32) -> Vec<Band> {
        let title = Setting { bold: true, ..plain((size * 1.5).clamp(24.0, 40.0)) };
        let mut bands = self.words(&cut(&poster.title), title, Kind::Title, Tree::ROOT, PAPER.text());
        let facts = Setting { tone: Tone::Muted, ..plain((size * 0.75).clamp(12.0, 18.0)) };
        for fact in &poster.facts {
            bands.extend(self.words(&cut(fact), facts, Kind::Paragraph, Tree::ROOT, PAPER.text()));
        }
        let whole = PAPER.text();
        let rule = Mark::rule([whole.left, 0.0], [whole.right(), 0.0], Tone::Accent, 2.0);
        bands.push(Band { gap: size * GAP, height: size * GAP, marks: vec![rule], ..Band::default() });
        kept(bands)
    }

    fn poster_lines(&mut self, lines: &[PosterLine], size: f32) -> Vec<Band> {
        let list = self.tree.add(Kind::List, Tree::ROOT);
        lines.iter().flat_map(|line| self.poster_line(line, size, list)).collect()
    }

    /// The time to the left, the title to the right of it; a title of more lines keeps clear of the times.
    fn poster_line(&mut self, line: &PosterLine, size: f32, list: ElementId) -> Vec<Band> {
        let (tone, bold) = if line.muted { (Tone::Muted, false) } else { (Tone::Ink, true) };
        let item = self.tree.add(Kind::Entry, list);
        let times = Column { width: size * TIME, ..PAPER.text() };
        let titles = Column { left: times.right(), width: PAPER.text().width - times.width };
        let setting = Setting { tone: if line.muted { Tone::Muted } else { Tone::Accent }, ..plain(size) };
        let time = self.words(&line.time, setting, Kind::Bullet, item, times);
        let mut title = self.words(&cut(&line.title), Setting { tone, bold, ..plain(size) }, Kind::Words, item, titles);
        if let (Some(first), Some(time)) = (title.first_mut(), time.into_iter().next()) {
            first.marks.splice(0..0, time.marks);
        }
        below(title, size * GAP)
    }
}
