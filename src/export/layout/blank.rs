//! Room to write by hand: lines, boxes, empty rows and empty drawings, as high as the page has room for.

use super::band::{Band, Flow, Ink, Mark, Path, Stream, height};
use super::geometry::Column;
use super::sizes::{GUTTER, Setting};
use super::tree::{ElementId, Kind};
use super::writer::{Writer, kept};
use crate::colours::Tone;
use crate::model::figure::{Figure, Stroke};
use crate::model::paper::report::Blank;

/// From line to line where one writes: between what a small hand needs and what looks like a gap.
pub const PITCHES: [f32; 9] = [20.0, 22.0, 24.0, 27.0, 31.0, 36.0, 42.0, 50.0, 60.0];
/// Lines further apart than this are lines with nothing between them: there are more of them instead.
const WIDEST: f32 = 32.0;
/// A row of a table is higher than a line: one writes more than one word in it.
const ROW: f32 = 1.4;
/// How many lines high an empty drawing is.
const DRAWING: f32 = 10.5;
/// A higher drawing or box would leave too little of a page for what says what to do with it.
const HIGHEST: f32 = 420.0;
/// Above a box that stands below another.
const BOX_GAP: f32 = 12.0;

impl Writer {
    /// The room to write, across the column.
    pub fn blank(&mut self, blank: &Blank, parent: ElementId, column: Column) -> Vec<Flow> {
        match blank {
            Blank::Lines(count) => vec![Flow::plain(lines(f32::from(*count) * self.pitch, column))],
            Blank::Boxes(titles, lines) => self.boxes(titles, *lines, parent, column),
            Blank::Table(table) => vec![self.table(table, parent, column, self.pitch * ROW)],
            Blank::Figure(figure) => vec![Flow::plain(vec![self.empty_drawing(figure, parent, column)])],
        }
    }

    /// Two boxes abreast; one that is left over takes the whole width.
    fn boxes(&mut self, titles: &[String], lines: u8, parent: ElementId, whole: Column) -> Vec<Flow> {
        let mut place = 0;
        let mut flows = Vec::new();
        for pair in titles.chunks(2) {
            let columns = abreast(whole, pair.len());
            let heads = pair.iter().zip(&columns).map(|(title, column)| {
                let setting = Setting { tone: Tone::Heading(place), ..self.sizes.subheading };
                place += 1;
                self.words(title, setting, Kind::Subheading, parent, *column)
            });
            let heads: Vec<Vec<Band>> = heads.collect();
            let highest = heads.iter().map(|head| height(head)).fold(0.0, f32::max);
            let stacks = heads.into_iter().zip(columns).enumerate().map(|(nth, (head, column))| {
                // Boxes beside each other begin at the same height, whatever their titles take.
                let missing = highest - height(&head);
                let mut bands = vec![Band { gap: BOX_GAP, height: missing, keep: true, ..Band::default() }];
                bands.extend(kept(head));
                bands.push(empty_box(
                    (f32::from(lines) * self.pitch).min(HIGHEST),
                    Tone::Heading(place - pair.len() + nth),
                    column,
                ));
                vec![Stream { bands, repeat: Vec::new() }]
            });
            flows.push(Flow { stacks: stacks.collect() });
        }
        flows
    }

    fn empty_drawing(&mut self, figure: &Figure, parent: ElementId, whole: Column) -> Band {
        let high = if figure.height.is_finite() { figure.height.max(0.05) } else { 1.0 };
        let width = whole.width.min((self.pitch * DRAWING).min(HIGHEST) / high);
        let column = Column { left: whole.left + (whole.width - width) / 2.0, width };
        self.drawing(figure, parent, column, Setting { bold: false, ..self.sizes.subheading })
    }
}

fn abreast(whole: Column, count: usize) -> Vec<Column> {
    if count < 2 {
        return vec![whole];
    }
    let width = (whole.width - GUTTER) / 2.0;
    vec![Column { width, ..whole }, Column { left: whole.right() - width, width }]
}

/// Lines to write on, as many as there is room for.
fn lines(room: f32, column: Column) -> Vec<Band> {
    let count = (room / WIDEST).ceil().clamp(1.0, 100.0);
    let pitch = room / count;
    let stroke = Stroke { tone: Tone::Muted, width: 0.5, dashed: false };
    let line = || {
        let points = vec![[column.left, pitch], [column.right(), pitch]];
        let path = Path { points, closed: false, fill: None, stroke: Some(stroke) };
        let marks = vec![Mark { owner: None, ink: Ink::Path(path) }];
        Band { height: pitch, marks, ..Band::default() }
    };
    (0..count as u32).map(|_| line()).collect()
}

fn empty_box(room: f32, tone: Tone, column: Column) -> Band {
    let points = vec![[column.left, 3.0], [column.right(), 3.0], [column.right(), room], [column.left, room]];
    let stroke = Some(Stroke { tone, width: 1.2, dashed: false });
    let path = Path { points, closed: true, fill: None, stroke };
    Band { height: room, marks: vec![Mark { owner: None, ink: Ink::Path(path) }], ..Band::default() }
}
