//! A labelled text in a frame; the frame stays open where a page ends.

use super::band::{Band, Flow, Mark, Stream, height};
use super::cards::{NARROWEST, halves};
use super::geometry::Column;
use super::tree::{ElementId, Kind};
use super::writer::{Writer, below, kept, together};
use crate::colours::Tone;
use crate::model::paper::report::{ReportRecord, Run, RunStyle};

/// Between the frame and the words.
const PADDING: f32 = 10.0;
/// The frame's line.
const LINE: f32 = 0.8;
/// Two abreast must take so much less, since long lines read better.
const WORTH: f32 = 0.9;

impl Writer {
    /// Records that follow each other: two abreast where that takes less of the page, and those abreast equally high.
    pub fn records(&mut self, records: &[&ReportRecord], parent: ElementId, whole: Column) -> Vec<Flow> {
        let (gap, halves, begun) = (self.sizes.part_gap, halves(whole), self.tree.clone());
        let mut across: Vec<Vec<Band>> = Vec::new();
        for record in records {
            across.push(below(self.record(record, parent, whole, 0.0), gap));
        }
        let one_by_one: f32 = across.iter().map(|bands| height(bands)).sum();
        let written = std::mem::replace(&mut self.tree, begun.clone());
        let mut heights = Vec::new();
        for pair in records.chunks(2) {
            let pair = self.pair(pair, parent, halves, 0.0);
            heights.push(pair.iter().map(|bands| height(bands)).fold(0.0, f32::max));
        }
        let abreast = heights.iter().map(|height| height + gap).sum::<f32>();
        if whole.width < NARROWEST || abreast > one_by_one * WORTH {
            self.tree = written;
            return across.into_iter().map(Flow::plain).collect();
        }
        self.tree = begun;
        let mut flows = Vec::new();
        for (pair, height) in records.chunks(2).zip(heights) {
            let pair = self.pair(pair, parent, halves, height).into_iter();
            let stream = |bands| vec![Stream { bands: below(bands, gap), repeat: Vec::new() }];
            flows.push(Flow { stacks: pair.map(stream).collect() });
        }
        flows
    }

    /// One or two records beside each other.
    fn pair(&mut self, pair: &[&ReportRecord], parent: ElementId, halves: [Column; 2], least: f32) -> Vec<Vec<Band>> {
        pair.iter().zip(halves).map(|(record, half)| self.record(record, parent, half, least)).collect()
    }

    /// The record, on one page when it fits on one, and no lower than `least`.
    pub fn record(&mut self, record: &ReportRecord, parent: ElementId, whole: Column, least: f32) -> Vec<Band> {
        let element = self.tree.add(Kind::Record, parent);
        let inside = whole.inset(PADDING + 2.0);
        let mut bands = Vec::new();
        if !record.title.trim().is_empty() {
            bands.extend(kept(self.words(&record.title, self.sizes.subheading, Kind::Subheading, element, inside)));
        }
        for (label, text) in &record.fields {
            let paragraph = self.tree.add(Kind::Paragraph, element);
            let label = if label.is_empty() { String::new() } else { format!("{label} ") };
            let runs = [Run::new(label, RunStyle::Bold), text.clone()];
            bands.extend(below(self.runs(&runs, self.sizes.body, paragraph, inside), self.sizes.paragraph_gap));
        }
        if let Some(last) = bands.last_mut() {
            last.keep = false;
        }
        framed(together(bands), whole, least)
    }
}

fn framed(bands: Vec<Band>, whole: Column, least: f32) -> Vec<Band> {
    let count = bands.len();
    // What stands in the frame, without the space above its first line.
    let said = height(&bands) - bands.first().map_or(0.0, |band| band.gap) + 2.0 * PADDING;
    let missing = (least - said).max(0.0);
    let mut framed = Vec::new();
    for (nth, band) in bands.into_iter().enumerate() {
        // The frame's sides must not stop at a gap, so that gaps become part of the bands.
        let above = if nth == 0 { PADDING } else { band.gap };
        let under = if nth + 1 == count { PADDING + missing } else { 0.0 };
        let height = above + band.height + under;
        let mut marks: Vec<Mark> = band.marks.iter().map(|mark| mark.clone().moved(0.0, above)).collect();
        let [left, right] = [whole.left, whole.right()];
        let mut side = |from, to| marks.push(Mark::rule(from, to, Tone::Line, LINE));
        side([left, 0.0], [left, height]);
        side([right, 0.0], [right, height]);
        if nth == 0 {
            side([left - LINE / 2.0, 0.0], [right + LINE / 2.0, 0.0]);
        }
        if nth + 1 == count {
            side([left - LINE / 2.0, height], [right + LINE / 2.0, height]);
        }
        framed.push(Band { gap: 0.0, height, marks, ..band });
    }
    framed
}
