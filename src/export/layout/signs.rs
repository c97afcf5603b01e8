//! Signs and cards, two on a page with a line to cut along: one word as large as there is room for, and small lines below.

use super::band::{Mark, Page};
use super::geometry::{Column, Paper};
use super::sizes::{Setting, Sizes};
use super::tree::{ElementId, Kind, Tree};
use super::writer::{Writer, marks};
use super::{Layout, words};
use crate::colours::{Theme, Tone};
use crate::model::paper::for_people::{Sign, Signs};

const PAPER: Paper = Paper::UPRIGHT;
/// The sizes that are tried for the large word, the largest first.
const LARGE: [f32; 9] = [110.0, 96.0, 84.0, 72.0, 60.0, 50.0, 42.0, 34.0, 26.0];
/// And for the lines below it.
const SMALL: [f32; 6] = [26.0, 22.0, 19.0, 16.0, 13.0, 11.0];
/// From line to line, in parts of the size.
const LEADING: f32 = 1.25;
/// Between the edge of a sign and its words.
const EDGE: f32 = 36.0;
/// What is longer than so many letters is cut: it could not be read on a sign.
const LONGEST: usize = 200;

/// Lays the signs out; without any, there is one empty page.
pub fn lay_out(signs: &Signs) -> Layout {
    let mut writer = Writer::new(signs.language, Sizes::USUAL);
    let (mut pages, mut headings) = (Vec::new(), Vec::new());
    for two in signs.signs.chunks(2) {
        let cut = PAPER.height / 2.0;
        let mut ink = vec![Mark::rule([0.0, cut], [PAPER.width, cut], Tone::Line, 0.6)];
        for (place, sign) in two.iter().enumerate() {
            let (heading, words) = writer.sign(sign);
            headings.push((heading, words::clean(&sign.large)));
            ink.extend(words.into_iter().map(|mark| mark.moved(0.0, cut * place as f32)));
        }
        pages.push(Page { paper: PAPER, marks: ink });
    }
    if pages.is_empty() {
        pages.push(Page { paper: PAPER, marks: Vec::new() });
    }
    let typefaces = writer.typesetter.taken();
    Layout { pages, tree: writer.tree, headings, organiser: Theme::Light.colour(Tone::Organiser), typefaces }
}

/// Lines that belong together, with the height they take.
struct Block {
    marks: Vec<Mark>,
    height: f32,
}

impl Writer {
    /// The words of one sign in the middle of the upper half of a page, and the piece that is its heading.
    fn sign(&mut self, sign: &Sign) -> (ElementId, Vec<Mark>) {
        let section = self.tree.add(Kind::Section, Tree::ROOT);
        let heading = self.tree.add(Kind::Title, section);
        let high = PAPER.height / 2.0 - 2.0 * EDGE;
        let large = self.largest(&sign.large, heading);
        let owners: Vec<ElementId> = sign.lines.iter().map(|_| self.tree.add(Kind::Paragraph, section)).collect();
        let [.., least] = SMALL;
        let room = (high - large.height).max(0.0);
        let mut small = self.small(&sign.lines, &owners, least);
        for size in SMALL {
            let tried = self.small(&sign.lines, &owners, size);
            if tried.height <= room {
                small = tried;
                break;
            }
        }
        let top = EDGE + (room - small.height).max(0.0) / 2.0;
        let below = top + large.height;
        let large = large.marks.into_iter().map(|mark| mark.moved(0.0, top));
        (heading, large.chain(small.marks.into_iter().map(|mark| mark.moved(0.0, below))).collect())
    }

    /// The word on one line in the largest letters it fits in; in the smallest on as many as it takes.
    fn largest(&mut self, words: &str, owner: ElementId) -> Block {
        let words: String = words.chars().take(LONGEST).collect();
        let setting = |size| Setting { size, leading: size * LEADING, bold: true, tone: Tone::Ink };
        let wide = column().width;
        let fitting = LARGE.into_iter().find(|size| self.typesetter.width(&words, setting(*size)) <= wide);
        let [.., least] = LARGE;
        self.centred(&words, setting(fitting.unwrap_or(least)), owner)
    }

    fn small(&mut self, lines: &[String], owners: &[ElementId], size: f32) -> Block {
        let setting = Setting { size, leading: size * LEADING, bold: false, tone: Tone::Muted };
        let mut block = Block { marks: Vec::new(), height: 0.0 };
        for (line, owner) in lines.iter().zip(owners) {
            let line: String = line.chars().take(LONGEST).collect();
            let set = self.centred(&line, setting, *owner);
            block.marks.extend(set.marks.into_iter().map(|mark| mark.moved(0.0, block.height)));
            block.height += set.height;
        }
        block
    }

    fn centred(&mut self, words: &str, setting: Setting, owner: ElementId) -> Block {
        let column = column();
        let mut block = Block { marks: Vec::new(), height: 0.0 };
        for line in self.typesetter.lines(&[(words, setting)], column.width) {
            let left = column.left + (column.width - line.width).max(0.0) / 2.0;
            let height = line.height;
            block.marks.extend(marks(line, Some(owner), left, block.height));
            block.height += height;
        }
        block
    }
}

/// The part of a sign that words stand on.
fn column() -> Column {
    Column { left: 0.0, width: PAPER.width }.inset(EDGE)
}
