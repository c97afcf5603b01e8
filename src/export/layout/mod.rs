//! A report laid out: pages of marks in their places, and the tree of what they are. Knows nothing of PDF.

pub mod band;
mod bars;
mod blank;
mod cards;
mod drawing;
pub mod geometry;
mod margin;
mod opening;
mod paginate;
mod photos;
pub mod poster;
mod record;
pub mod signs;
pub mod sizes;
mod table;
pub mod tree;
pub mod typeset;
pub mod widths;
mod words;
mod writer;

use std::sync::Arc;

use band::{Band, Flow, Ink, Page};
use blank::PITCHES;
use geometry::{Column, Paper};
use paginate::paginate;
use sizes::{Setting, Sizes};
use tree::{ElementId, Kind, Tree};
use writer::{Writer, below, joined, kept};

use crate::colours::{Rgb, Theme, Tone, readable};
use crate::model::letters::Typeface;
use crate::model::paper::report::{Blank, Part, Report, ReportRecord, Run, RunStyle, Section};
use crate::msg;

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
    /// The colour of headings and rules.
    pub organiser: Rgb,
    /// The typefaces of the computer that it is set in, besides those built in.
    pub typefaces: Vec<Arc<Typeface>>,
}

/// What stands on sheets of one kind, from the top of a page on.
struct Chapter {
    paper: Paper,
    flows: Vec<Flow>,
}

/// Lays the report out.
pub fn lay_out(report: &Report) -> Layout {
    bind(std::slice::from_ref(report))
}

/// Lays reports of one language and look out, one after the other, each from the top of a page and with its own footers.
pub fn bind(reports: &[Report]) -> Layout {
    let first = reports.first();
    let sizes = first.map_or(Sizes::USUAL, |report| Sizes::of(&report.look));
    let mut writer = Writer::new(first.map(|report| report.language).unwrap_or_default(), sizes);
    let (mut pages, mut headings) = (Vec::new(), Vec::new());
    for report in reports {
        let bound = writer.roomiest(report);
        pages.extend(bound.pages);
        headings.extend(bound.headings);
    }
    let own = first.and_then(|report| report.look.colour).map(|[red, green, blue]| readable(Rgb(red, green, blue)));
    let organiser = own.unwrap_or(Theme::Light.colour(Tone::Organiser));
    let typefaces = writer.typesetter.taken();
    Layout { pages, tree: writer.tree, headings, organiser, typefaces }
}

/// The pages of one report, and its headings.
struct Bound {
    pages: Vec<Page>,
    headings: Vec<(ElementId, String)>,
}

impl Writer {
    /// The report with as much room to write as there is on the pages it needs anyhow.
    fn roomiest(&mut self, report: &Report) -> Bound {
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
            if tried.pages.len() > best.pages.len() {
                break;
            }
            (best, tree) = (tried, written);
        }
        self.tree = tree;
        best
    }

    fn report(&mut self, report: &Report) -> Bound {
        let mut headings = Vec::new();
        let chapters = self.chapters(report, &mut headings);
        let mut pages = Vec::new();
        for Chapter { paper, flows } in &chapters {
            let filled = paginate(flows, paper.frame());
            pages.extend(filled.into_iter().map(|marks| Page { paper: *paper, marks }));
        }
        self.margins(report, &mut pages);
        Bound { pages, headings }
    }

    /// Sections follow each other on upright pages; one that is wide or an appendix begins a chapter of its own.
    fn chapters(&mut self, report: &Report, headings: &mut Vec<(ElementId, String)>) -> Vec<Chapter> {
        if let Some(section) = report.sections.first() {
            self.paper = self.paper_for(section, report);
        }
        let mut chapters = vec![Chapter { paper: self.paper, flows: vec![self.opening(report)] }];
        for section in &report.sections {
            self.paper = self.paper_for(section, report);
            let (heading, flows) = self.section(section);
            headings.extend(heading.map(|heading| (heading, words::clean(&section.heading))));
            match chapters.last_mut() {
                Some(chapter) if chapter.paper == self.paper && !section.new_page => chapter.flows.extend(flows),
                _ => chapters.push(Chapter { paper: self.paper, flows }),
            }
        }
        if chapters.iter().any(|chapter| self.lacks_letters(&chapter.flows)) {
            let note = report.language.say(msg!("letters-missing"));
            let note = self.words(&note, self.sizes.fact, Kind::Paragraph, Tree::ROOT, self.paper.text());
            let note = Flow::plain(below(note, self.sizes.section_gap));
            chapters.last_mut().into_iter().for_each(|chapter| chapter.flows.push(note.clone()));
        }
        chapters
    }

    /// Upright, or turned where a table of the section is too wide for that.
    fn paper_for(&mut self, section: &Section, report: &Report) -> Paper {
        if report.look.dense {
            return Paper::DENSE;
        }
        let turns = section.parts.iter().any(|part| {
            let (Part::Table(table) | Part::Blank(Blank::Table(table))) = part else { return false };
            self.is_crowded(table, Paper::UPRIGHT.text())
        });
        if turns { Paper::TURNED } else { Paper::UPRIGHT }
    }

    fn lacks_letters(&self, flows: &[Flow]) -> bool {
        let streams = flows.iter().flat_map(|flow| flow.stacks.iter().flatten());
        let mut marks = streams.flat_map(|stream| &stream.bands).flat_map(|band| &band.marks);
        marks.any(|mark| matches!(&mark.ink, Ink::Glyphs(run) if self.typesetter.substituted(run)))
    }

    /// The flows of a section, and the piece that is its heading, if it has one.
    fn section(&mut self, section: &Section) -> (Option<ElementId>, Vec<Flow>) {
        let parent = self.tree.add(Kind::Section, Tree::ROOT);
        let element = (!section.heading.is_empty()).then(|| self.tree.add(Kind::Heading, parent));
        let mut flows = Vec::new();
        if let Some(element) = element {
            let heading = self.runs(&[Run::plain(&section.heading)], self.sizes.heading, element, self.paper.text());
            flows.push(Flow::plain(kept(below(heading, self.sizes.section_gap))));
        }
        let mut parts = self.parts(&section.parts, parent, self.paper.text());
        // A line about the figures below belongs to the heading.
        let is_caption = leads_a_figure(&section.parts);
        set_gap(&mut parts, if is_caption { self.sizes.paragraph_gap / 2.0 } else { self.sizes.part_gap });
        flows.append(&mut parts);
        (element, flows)
    }

    /// The parts down a column.
    fn parts(&mut self, parts: &[Part], parent: ElementId, column: Column) -> Vec<Flow> {
        let mut flows = Vec::new();
        let mut above = None;
        let mut rest = parts.iter().enumerate();
        while let Some((nth, part)) = rest.next() {
            let records: Vec<&ReportRecord> = parts.iter().skip(nth).map_while(Part::record).collect();
            let mut next = if records.len() > 1 {
                // The loop goes on behind the last of them.
                rest.nth(records.len() - 2);
                self.records(&records, parent, column)
            } else {
                self.part(part, parent, column)
            };
            if leads(part, parts.get(nth + 1)) {
                next.iter_mut().for_each(Flow::keep);
            }
            if let Some(above) = above {
                set_gap(&mut next, gap_between(above, part, self.sizes));
                if is_remark(part) {
                    keep_end(&mut flows);
                }
            }
            flows.append(&mut next);
            above = Some(part);
        }
        flows
    }

    fn part(&mut self, part: &Part, parent: ElementId, column: Column) -> Vec<Flow> {
        match part {
            Part::Heading(words) => {
                vec![Flow::plain(kept(self.words(words, self.sizes.subheading, Kind::Subheading, parent, column)))]
            }
            Part::Paragraph(runs) => {
                let owner = self.tree.add(Kind::Paragraph, parent);
                let leading = self.sizes.body.leading * if is_remark(part) { self.sizes.aside } else { 1.0 };
                vec![Flow::plain(self.runs(runs, Setting { leading, ..self.sizes.body }, owner, column))]
            }
            Part::List(entries) => vec![Flow::plain(self.list(entries, parent, column))],
            Part::Table(table) => vec![self.table(table, parent, column, 0.0)],
            Part::Columns(columns) => self.columns(columns, parent, column),
            Part::Figure { figure, beside } => self.figure(figure, beside, parent, column),
            Part::Graph(graph) => {
                vec![Flow::plain(vec![self.drawing(&graph.figure, parent, column, self.sizes.graph)])]
            }
            Part::Bars(bars) => vec![self.bars(bars, parent, column)],
            Part::Record(record) => vec![Flow::plain(self.record(record, parent, column, 0.0))],
            Part::Photos(photos) => self.photos(photos, parent, column),
            Part::Blank(blank) => self.blank(blank, parent, column),
        }
    }

    fn list(&mut self, entries: &[Vec<Run>], parent: ElementId, column: Column) -> Vec<Band> {
        let list = self.tree.add(Kind::List, parent);
        let inside = Column { left: column.left + BULLET_WIDTH, width: (column.width - BULLET_WIDTH).max(1.0) };
        let mut bands = Vec::new();
        for (nth, entry) in entries.iter().enumerate() {
            let item = self.tree.add(Kind::Entry, list);
            let bullet =
                self.words("•", Setting { tone: Tone::Organiser, ..self.sizes.body }, Kind::Bullet, item, column);
            let words = self.tree.add(Kind::Words, item);
            let mut lines = self.runs(entry, self.sizes.body, words, inside);
            if let Some(first) = lines.first_mut() {
                first.marks.splice(0..0, joined(bullet).marks);
            }
            // Neither the first nor the last entry stands alone on a page.
            if let Some(last) = lines.last_mut().filter(|_| nth == 0 || nth + 2 == entries.len()) {
                last.keep = nth + 1 < entries.len();
            }
            bands.extend(below(lines, self.sizes.paragraph_gap / 2.0));
        }
        bands
    }
}

/// Whether a part says what is to be written in the next one or drawn in it, or what that is.
fn leads(part: &Part, next: Option<&Part>) -> bool {
    match (part, next) {
        (Part::Paragraph(_), Some(Part::Blank(_))) => true,
        (Part::Paragraph(runs), Some(Part::Graph(_) | Part::Bars(_))) => {
            runs.iter().all(|run| run.style == RunStyle::Quiet)
        }
        (Part::Paragraph(runs), Some(Part::List(_))) => runs.iter().all(|run| run.style == RunStyle::Bold),
        (Part::Paragraph(runs), Some(_)) => is_question(runs),
        _ => false,
    }
}

fn leads_a_figure(parts: &[Part]) -> bool {
    matches!(parts, [Part::Paragraph(_), Part::Graph(_) | Part::Bars(_), ..])
}

fn gap_between(above: &Part, part: &Part, sizes: Sizes) -> f32 {
    match (above, part) {
        (Part::Heading(_), Part::Paragraph(_) | Part::List(_)) => sizes.paragraph_gap / 2.0,
        (Part::Paragraph(_), Part::Paragraph(_) | Part::List(_)) => sizes.paragraph_gap,
        (Part::Heading(_), _) => sizes.paragraph_gap,
        (Part::Paragraph(runs), _) if is_question(runs) => sizes.paragraph_gap,
        (_, part) if is_remark(part) => sizes.paragraph_gap,
        _ => sizes.part_gap,
    }
}

/// Whether it is what was asked, to which the answers follow.
fn is_question(runs: &[Run]) -> bool {
    !runs.is_empty() && runs.iter().all(|run| run.style == RunStyle::Quiet)
}

/// Whether the part says something of the one above it, such as where that comes from.
fn is_remark(part: &Part) -> bool {
    matches!(part, Part::Paragraph(runs) if !runs.is_empty() && runs.iter().all(|run| run.style == RunStyle::Aside))
}

/// The end of the last flow stays with what follows it.
fn keep_end(flows: &mut [Flow]) {
    let stacks = flows.last_mut().into_iter().flat_map(|flow| flow.stacks.iter_mut());
    for band in stacks.filter_map(|stack| stack.last_mut()?.bands.last_mut()) {
        band.keep = true;
    }
}

/// So much space above the first flow.
fn set_gap(flows: &mut [Flow], gap: f32) {
    let stacks = flows.first_mut().into_iter().flat_map(|flow| flow.stacks.iter_mut());
    for band in stacks.filter_map(|stack| stack.first_mut()?.bands.first_mut()) {
        band.gap = gap;
    }
}
