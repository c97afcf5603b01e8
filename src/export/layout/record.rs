//! A labelled text in a frame; the frame stays open where a page ends.

use super::band::{Band, Mark};
use super::geometry::Column;
use super::tree::{ElementId, Kind};
use super::writer::{Writer, below, kept, together};
use crate::colours::Tone;
use crate::model::paper::report::{ReportRecord, Run, RunStyle};

/// Between the frame and the words.
const PADDING: f32 = 10.0;
/// The frame's line.
const LINE: f32 = 0.8;

impl Writer {
    /// The record, on one page when it fits on one.
    pub fn record(&mut self, record: &ReportRecord, parent: ElementId, whole: Column) -> Vec<Band> {
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
        framed(together(bands), whole)
    }
}

fn framed(bands: Vec<Band>, whole: Column) -> Vec<Band> {
    let count = bands.len();
    let mut framed = Vec::new();
    for (nth, band) in bands.into_iter().enumerate() {
        // The frame's sides must not stop at a gap, so that gaps become part of the bands.
        let above = if nth == 0 { PADDING } else { band.gap };
        let under = if nth + 1 == count { PADDING } else { 0.0 };
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
