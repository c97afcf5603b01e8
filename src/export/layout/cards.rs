//! Headings with their entries, two across: under a bar in the heading's colour, balanced by height.

use super::band::{Band, Flow, Mark, Stream, height};
use super::geometry::Column;
use super::sizes::{GUTTER, Setting};
use super::tree::{ElementId, Kind};
use super::writer::{Writer, below, kept, repeated};
use crate::colours::Tone;
use crate::model::paper::report;

/// The bar's thickness.
const BAR: f32 = 2.6;
/// From the bar to the heading.
const UNDER_BAR: f32 = 3.6;
/// Between two entries.
const ENTRY_GAP: f32 = 2.2;
/// Above a column that stands below another.
const COLUMN_GAP: f32 = 10.0;
/// Narrower than this, beside a drawing, the columns follow below each other.
pub const NARROWEST: f32 = 320.0;
/// Stacks that differ by no more are taken as level, so that the next two bars align.
const LEVEL: f32 = 52.0;

impl Writer {
    /// The columns, two across the page.
    pub fn columns(&mut self, columns: &[report::ReportColumn], parent: ElementId, whole: Column) -> Vec<Flow> {
        if whole.width < NARROWEST {
            let streams = columns.iter().enumerate();
            let stack = streams.map(|(nth, column)| self.column(column, parent, whole, gap_above(nth == 0)));
            return vec![Flow { stacks: vec![stack.collect()] }];
        }
        let halves = halves(whole);
        if let [only] = columns {
            return vec![self.spread(only, parent, halves)];
        }
        let mut flows = Vec::new();
        let mut stacks: [Vec<Stream>; 2] = Default::default();
        let mut heights = [0.0_f32; 2];
        for column in columns {
            let [left, right] = heights;
            if left > 0.0 && right > 0.0 && (left - right).abs() <= LEVEL {
                flows.push(Flow { stacks: std::mem::take(&mut stacks).into() });
                heights = [0.0; 2];
            }
            let [left_height, right_height] = &mut heights;
            let [left_stack, right_stack] = &mut stacks;
            let [left_half, right_half] = halves;
            let (stack, filled, half) = if *left_height <= *right_height {
                (left_stack, left_height, left_half)
            } else {
                (right_stack, right_height, right_half)
            };
            let stream = self.column(column, parent, half, gap_above(flows.is_empty() && stack.is_empty()));
            *filled += height(&stream.bands);
            stack.push(stream);
        }
        flows.push(Flow { stacks: stacks.into() });
        flows
    }

    fn column(&mut self, column: &report::ReportColumn, parent: ElementId, half: Column, gap: f32) -> Stream {
        let head = self.column_head(column, parent, half);
        let repeat = repeated(&head, self.paper);
        let mut bands = kept(below(head, gap));
        let list = self.tree.add(Kind::List, parent);
        for entry in &column.entries {
            bands.extend(self.entry(entry, list, half));
        }
        Stream { bands, repeat }
    }

    /// The only column: its entries fill both halves.
    fn spread(&mut self, column: &report::ReportColumn, parent: ElementId, halves: [Column; 2]) -> Flow {
        let [left, right] = halves;
        let head = self.column_head(column, parent, left);
        let across = |half: Column| vec![Band { marks: bar(column.place, half), ..blank(&head) }];
        let (left_repeat, right_head) = (repeated(&head, self.paper), across(right));
        let right_repeat = repeated(&right_head, self.paper);
        let list = self.tree.add(Kind::List, parent);
        let middle = column.entries.len().div_ceil(2);
        let mut stacks = [kept(head), kept(right_head)];
        for (nth, entry) in column.entries.iter().enumerate() {
            let [first, second] = &mut stacks;
            let (bands, half) = if nth < middle { (first, left) } else { (second, right) };
            bands.extend(self.entry(entry, list, half));
        }
        let [first, second] = stacks;
        let first = Stream { bands: first, repeat: left_repeat };
        let second = Stream { bands: second, repeat: right_repeat };
        Flow { stacks: vec![vec![first], vec![second]] }
    }

    fn column_head(&mut self, column: &report::ReportColumn, parent: ElementId, half: Column) -> Vec<Band> {
        let setting = Setting { tone: Tone::Heading(column.place), ..self.sizes.subheading };
        let title = self.words(&column.title, setting, Kind::Subheading, parent, half);
        let mut bands = below(title, 0.0);
        bands.insert(0, Band { height: BAR + UNDER_BAR, marks: bar(column.place, half), ..Band::default() });
        bands
    }

    fn entry(&mut self, entry: &[report::Run], list: ElementId, half: Column) -> Vec<Band> {
        let item = self.tree.add(Kind::Entry, list);
        let words = self.tree.add(Kind::Words, item);
        below(self.runs(entry, self.sizes.body, words, half), ENTRY_GAP)
    }
}

fn gap_above(first: bool) -> f32 {
    if first { 0.0 } else { COLUMN_GAP }
}

fn bar(place: usize, half: Column) -> Vec<Mark> {
    let middle = BAR / 2.0;
    vec![Mark::rule([half.left, middle], [half.right(), middle], Tone::Heading(place), BAR)]
}

/// An empty band as high as these.
fn blank(bands: &[Band]) -> Band {
    Band { height: height(bands), ..Band::default() }
}

/// Two columns beside each other.
pub fn halves(whole: Column) -> [Column; 2] {
    let width = (whole.width - GUTTER) / 2.0;
    [Column { left: whole.left, width }, Column { left: whole.right() - width, width }]
}
