//! A report laid out: pages of marks in their places, and the tree of what they are. Knows nothing of PDF.

mod blank;
mod cards;
mod drawing;
pub mod poster;
mod pour;
mod record;
pub mod sizes;
pub mod strip;
mod table;
pub mod tree;
pub mod typeset;
mod words;
mod writer;

use blank::PITCHES;
use sizes::{
    BODY, FACT, FOOT, FOOT_RULE, FOOT_TOP, FRAME, HEADING, KICKER, PARAGRAPH_GAP, PART_GAP, SECTION_GAP, SUBHEADING,
    TEXT, TITLE,
};
use strip::{Block, Mark, Page, Strip};
use tree::{ElementId, Kind, Tree};
use typeset::Setting;
use writer::{Column, Writer, below, joined, kept, marks, strips};

use crate::model::report::{Fact, Part, Report, Run, Section};
use crate::palette::Tone;

/// Between two facts.
const FACT_GAP: f32 = 23.0;
/// From a bullet to its words.
const BULLET_WIDTH: f32 = 13.0;

/// A report on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct Layout {
    /// The pages.
    pub pages: Vec<Page>,
    /// What the marks are.
    pub tree: Tree,
    /// Each section's heading with the piece that carries it, for the list of contents.
    pub headings: Vec<(ElementId, String)>,
}

/// Lays the report out.
pub fn lay_out(report: &Report) -> Layout {
    bind(std::slice::from_ref(report))
}

/// Lays reports out, one after the other, each from the top of a page and with its own footers.
pub fn bind(reports: &[Report]) -> Layout {
    let language = reports.first().map(|report| report.language).unwrap_or_default();
    let mut writer = Writer::new(language);
    let (mut pages, mut headings) = (Vec::new(), Vec::new());
    for report in reports {
        let laid_out = writer.roomiest(report);
        pages.extend(laid_out.pages);
        headings.extend(laid_out.headings);
    }
    Layout { pages, tree: writer.tree, headings }
}

/// The pages of one report, and its headings.
struct LaidOut {
    pages: Vec<Page>,
    headings: Vec<(ElementId, String)>,
}

impl Writer {
    /// The report with as much room to write as there is while every word stays on its page.
    fn roomiest(&mut self, report: &Report) -> LaidOut {
        let begun = self.tree.clone();
        let [least, wider @ ..] = PITCHES;
        self.pitch = least;
        let mut best = self.report(report);
        if !report.sections.iter().flat_map(|section| &section.parts).any(|part| matches!(part, Part::Blank(_))) {
            return best;
        }
        let mut tree = std::mem::replace(&mut self.tree, begun.clone());
        for pitch in wider {
            self.pitch = pitch;
            let tried = self.report(report);
            let written = std::mem::replace(&mut self.tree, begun.clone());
            if places(&tried) != places(&best) {
                break;
            }
            (best, tree) = (tried, written);
        }
        self.tree = tree;
        best
    }

    fn report(&mut self, report: &Report) -> LaidOut {
        let mut blocks = vec![self.opening(report)];
        let mut headings = Vec::new();
        for section in &report.sections {
            let (heading, section_blocks) = self.section(section);
            headings.push((heading, words::clean(&section.heading)));
            blocks.extend(section_blocks);
        }
        let mut pages = pour::pour(&blocks, FRAME);
        let count = pages.len();
        for (nth, page) in pages.iter_mut().enumerate() {
            let [page_word, of_word] = &report.page_words;
            let number = format!("{page_word} {} {of_word} {count}", nth + 1);
            page.marks.extend(self.footer(&report.footer, &number));
        }
        LaidOut { pages, headings }
    }

    fn opening(&mut self, report: &Report) -> Block {
        let mut strips = self.words(&report.kicker, KICKER, Kind::Paragraph, Tree::ROOT, TEXT);
        strips.extend(self.words(&report.title, TITLE, Kind::Title, Tree::ROOT, TEXT));
        strips.extend(below(self.facts(&report.facts), 4.0));
        let rule = Mark::rule([TEXT.left, 0.0], [TEXT.right(), 0.0], Tone::Accent, 1.5);
        strips.push(Strip { gap: 12.0, height: 1.0, keep: true, marks: vec![rule] });
        Block::plain(strips)
    }

    /// The facts on one line, or on more where they do not fit.
    fn facts(&mut self, facts: &[Fact]) -> Vec<Strip> {
        let mut strips: Vec<Strip> = Vec::new();
        let mut end = TEXT.right();
        for fact in facts {
            let (lines, width) = self.fact(fact);
            let beside = end + FACT_GAP;
            match (strips.last_mut(), lines.as_slice()) {
                (Some(line), [only]) if beside + width <= TEXT.right() => {
                    line.marks.extend(only.marks.iter().map(|mark| mark.clone().moved(beside - TEXT.left, 0.0)));
                    end = beside + width;
                }
                _ => {
                    end = if lines.len() > 1 { TEXT.right() } else { TEXT.left + width };
                    strips.extend(lines);
                }
            }
        }
        strips
    }

    /// A fact at the left edge, and its width.
    fn fact(&mut self, fact: &Fact) -> (Vec<Strip>, f32) {
        let owner = self.tree.add(Kind::Paragraph, Tree::ROOT);
        let value = Setting { bold: fact.bold, tone: if fact.bold { Tone::Ink } else { FACT.tone }, ..FACT };
        let label = if fact.label.is_empty() { String::new() } else { format!("{} ", fact.label) };
        let lines = self.typesetter.lines(&[(&label, FACT), (&fact.value, value)], TEXT.width);
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        (strips(lines, owner, TEXT), width)
    }

    fn section(&mut self, section: &Section) -> (ElementId, Vec<Block>) {
        let parent = self.tree.add(Kind::Section, Tree::ROOT);
        let element = self.tree.add(Kind::Heading, parent);
        let heading = self.runs(&[Run::plain(&section.heading)], HEADING, element, TEXT);
        let mut blocks = vec![Block::plain(kept(below(heading, SECTION_GAP)))];
        let mut parts = self.parts(&section.parts, parent, TEXT);
        set_gap(&mut parts, PART_GAP);
        blocks.append(&mut parts);
        (element, blocks)
    }

    /// The parts down a column.
    fn parts(&mut self, parts: &[Part], parent: ElementId, column: Column) -> Vec<Block> {
        let mut blocks = Vec::new();
        let mut above = None;
        for (nth, part) in parts.iter().enumerate() {
            let mut next = self.part(part, parent, column);
            if leads(part, parts.get(nth + 1)) {
                next.iter_mut().for_each(Block::keep);
            }
            if let Some(above) = above {
                set_gap(&mut next, gap_between(above, part));
            }
            blocks.append(&mut next);
            above = Some(part);
        }
        blocks
    }

    fn part(&mut self, part: &Part, parent: ElementId, column: Column) -> Vec<Block> {
        match part {
            Part::Heading(words) => {
                vec![Block::plain(kept(self.words(words, SUBHEADING, Kind::Subheading, parent, column)))]
            }
            Part::Paragraph(runs) => {
                let owner = self.tree.add(Kind::Paragraph, parent);
                vec![Block::plain(self.runs(runs, BODY, owner, column))]
            }
            Part::List(entries) => vec![Block::plain(self.list(entries, parent, column))],
            Part::Table(table) => vec![self.table(table, parent, column, 0.0)],
            Part::Columns(columns) => self.columns(columns, parent, column),
            Part::Figure { figure, beside } => vec![self.figure(figure, beside, parent, column)],
            Part::Record(record) => vec![Block::plain(self.record(record, parent, column))],
            Part::Blank(blank) => self.blank(blank, parent, column),
        }
    }

    fn list(&mut self, entries: &[Vec<Run>], parent: ElementId, column: Column) -> Vec<Strip> {
        let list = self.tree.add(Kind::List, parent);
        let inside = Column { left: column.left + BULLET_WIDTH, width: (column.width - BULLET_WIDTH).max(1.0) };
        let mut strips = Vec::new();
        for entry in entries {
            let item = self.tree.add(Kind::Entry, list);
            let bullet = self.words("•", Setting { tone: Tone::Accent, ..BODY }, Kind::Bullet, item, column);
            let words = self.tree.add(Kind::Words, item);
            let mut lines = self.runs(entry, BODY, words, inside);
            if let Some(first) = lines.first_mut() {
                first.marks.splice(0..0, joined(bullet).marks);
            }
            strips.extend(below(lines, PARAGRAPH_GAP / 2.0));
        }
        strips
    }

    fn footer(&mut self, text: &str, number: &str) -> Vec<Mark> {
        let mut ink = vec![Mark::rule([TEXT.left, FOOT_RULE], [TEXT.right(), FOOT_RULE], Tone::Line, 0.6)];
        let number = self.typesetter.lines(&[(number, FOOT)], TEXT.width);
        let width = number.iter().map(|line| line.width).fold(0.0, f32::max);
        let room = TEXT.width - width - FACT_GAP;
        let text = self.typesetter.lines(&[(text, FOOT)], room);
        for line in text.into_iter().take(1) {
            ink.extend(marks(line, None, TEXT.left, FOOT_TOP));
        }
        for line in number.into_iter().take(1) {
            ink.extend(marks(line, None, TEXT.right() - width, FOOT_TOP));
        }
        ink
    }
}

/// Whether a part says what is to be written in the next one.
const fn leads(part: &Part, next: Option<&Part>) -> bool {
    matches!((part, next), (Part::Paragraph(_), Some(Part::Blank(_))))
}

/// What stands on each page.
fn places(laid_out: &LaidOut) -> Vec<Vec<ElementId>> {
    laid_out.pages.iter().map(|page| page.marks.iter().filter_map(|mark| mark.owner).collect()).collect()
}

fn gap_between(above: &Part, part: &Part) -> f32 {
    match (above, part) {
        (Part::Heading(_), Part::Paragraph(_) | Part::List(_)) => PARAGRAPH_GAP / 2.0,
        (Part::Paragraph(_), Part::Paragraph(_) | Part::List(_)) => PARAGRAPH_GAP,
        (Part::Heading(_), _) => PARAGRAPH_GAP,
        _ => PART_GAP,
    }
}

/// So much space above the first block.
fn set_gap(blocks: &mut [Block], gap: f32) {
    let stacks = blocks.first_mut().into_iter().flat_map(|block| block.stacks.iter_mut());
    for strip in stacks.filter_map(|stack| stack.first_mut()?.strips.first_mut()) {
        strip.gap = gap;
    }
}
