//! Headings with their entries, two across: under a bar in the heading's colour, balanced by height.

use super::sizes::GUTTER;
use super::strip::{Block, Mark, Stream, Strip};
use super::tree::{ElementId, Kind};
use super::typeset::Setting;
use super::writer::{Column, Writer, below, height, kept, repeated};
use crate::colours::Tone;
use crate::model::paper::report;

/// The bar's thickness.
const BAR: f32 = 2.6;
/// From the bar to the heading.
const UNDER_BAR: f32 = 3.6;
/// Between two entries.
const ENTRY_GAP: f32 = 2.2;
/// Above a column that stands below another.
const COLUMN_GAP: f32 = 12.0;
/// Narrower than this, beside a drawing, the columns follow below each other.
const NARROWEST: f32 = 320.0;
/// Stacks that differ by no more are taken as level, so that the next two bars align.
const LEVEL: f32 = 52.0;

impl Writer {
    /// The columns, two across the page.
    pub fn columns(&mut self, columns: &[report::ReportColumn], parent: ElementId, whole: Column) -> Vec<Block> {
        if whole.width < NARROWEST {
            let streams = columns.iter().enumerate();
            let stack = streams.map(|(nth, column)| self.column(column, parent, whole, gap_above(nth == 0)));
            return vec![Block { stacks: vec![stack.collect()] }];
        }
        let halves = halves(whole);
        if let [only] = columns {
            return vec![self.spread(only, parent, halves)];
        }
        let mut blocks = Vec::new();
        let mut stacks: [Vec<Stream>; 2] = Default::default();
        let mut heights = [0.0_f32; 2];
        for column in columns {
            let [left, right] = heights;
            if left > 0.0 && right > 0.0 && (left - right).abs() <= LEVEL {
                blocks.push(Block { stacks: std::mem::take(&mut stacks).into() });
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
            let stream = self.column(column, parent, half, gap_above(blocks.is_empty() && stack.is_empty()));
            *filled += height(&stream.strips);
            stack.push(stream);
        }
        blocks.push(Block { stacks: stacks.into() });
        blocks
    }

    fn column(&mut self, column: &report::ReportColumn, parent: ElementId, half: Column, gap: f32) -> Stream {
        let head = self.column_head(column, parent, half);
        let repeat = repeated(&head, self.paper);
        let mut strips = kept(below(head, gap));
        let list = self.tree.add(Kind::List, parent);
        for entry in &column.entries {
            strips.extend(self.entry(entry, list, half));
        }
        Stream { strips, repeat }
    }

    /// The only column: its entries fill both halves.
    fn spread(&mut self, column: &report::ReportColumn, parent: ElementId, halves: [Column; 2]) -> Block {
        let [left, right] = halves;
        let head = self.column_head(column, parent, left);
        let across = |half: Column| vec![Strip { marks: bar(column.place, half), ..blank(&head) }];
        let (left_repeat, right_head) = (repeated(&head, self.paper), across(right));
        let right_repeat = repeated(&right_head, self.paper);
        let list = self.tree.add(Kind::List, parent);
        let middle = column.entries.len().div_ceil(2);
        let mut stacks = [kept(head), kept(right_head)];
        for (nth, entry) in column.entries.iter().enumerate() {
            let [first, second] = &mut stacks;
            let (strips, half) = if nth < middle { (first, left) } else { (second, right) };
            strips.extend(self.entry(entry, list, half));
        }
        let [first, second] = stacks;
        let first = Stream { strips: first, repeat: left_repeat };
        let second = Stream { strips: second, repeat: right_repeat };
        Block { stacks: vec![vec![first], vec![second]] }
    }

    fn column_head(&mut self, column: &report::ReportColumn, parent: ElementId, half: Column) -> Vec<Strip> {
        let setting = Setting { tone: Tone::Heading(column.place), ..self.sizes.subheading };
        let title = self.words(&column.title, setting, Kind::Subheading, parent, half);
        let mut strips = below(title, 0.0);
        strips.insert(0, Strip { height: BAR + UNDER_BAR, marks: bar(column.place, half), ..Strip::default() });
        strips
    }

    fn entry(&mut self, entry: &[report::Run], list: ElementId, half: Column) -> Vec<Strip> {
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

/// An empty strip as high as these.
fn blank(strips: &[Strip]) -> Strip {
    Strip { height: height(strips), ..Strip::default() }
}

fn halves(whole: Column) -> [Column; 2] {
    let width = (whole.width - GUTTER) / 2.0;
    [Column { left: whole.left, width }, Column { left: whole.right() - width, width }]
}
