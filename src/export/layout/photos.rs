//! Photographs: two abreast or as wide as the text, each with what it shows below it.

use super::band::{Band, Flow, Ink, Mark, PlacedPhoto, Stream};
use super::geometry::Column;
use super::set_gap;
use super::sizes::GUTTER;
use super::tree::{ElementId, Kind};
use super::writer::{Writer, bands, below, joined};
use crate::model::paper::report::ReportPhoto;

/// A photograph is at most this part of the page high: a heading and what it shows stand on the same.
const HIGHEST: f32 = 0.66;
/// One of two abreast is at most this part of the page high.
const HIGHEST_HALF: f32 = 0.42;
/// From a photograph to what it shows.
const TO_CAPTION: f32 = 5.0;

impl Writer {
    /// The photographs, in their order.
    pub fn photos(&mut self, photos: &[ReportPhoto], parent: ElementId, whole: Column) -> Vec<Flow> {
        let width = (whole.width - GUTTER) / 2.0;
        let halves = [Column { left: whole.left, width }, Column { left: whole.right() - width, width }];
        let mut flows: Vec<Flow> = Vec::new();
        let mut rest = photos;
        while let Some((photo, after)) = rest.split_first() {
            let [left, right] = halves;
            let mut flow = match after.split_first() {
                Some((next, after)) if !photo.wide && !next.wide => {
                    rest = after;
                    let high = self.highest(&[photo, next], width);
                    let pair = [(photo, left), (next, right)];
                    Flow { stacks: pair.map(|(photo, half)| vec![self.photo(photo, parent, half, high)]).into() }
                }
                Some(_) | None => {
                    rest = after;
                    let column = if photo.wide { whole } else { left };
                    let high = self.highest(&[photo], column.width);
                    Flow { stacks: vec![vec![self.photo(photo, parent, column, high)]] }
                }
            };
            if !flows.is_empty() {
                set_gap(std::slice::from_mut(&mut flow), self.sizes.part_gap);
            }
            flows.push(flow);
        }
        flows
    }

    /// How high the highest of those abreast is.
    fn highest(&self, photos: &[&ReportPhoto], width: f32) -> f32 {
        let part = if photos.iter().any(|photo| photo.wide) { HIGHEST } else { HIGHEST_HALF };
        let highest = self.paper.frame().height() * part;
        photos.iter().map(|photo| (width * photo.proportion()).min(highest)).fold(1.0, f32::max)
    }

    /// One photograph in a band that no page break cuts. What it shows belongs to it: it is read aloud once.
    fn photo(&mut self, photo: &ReportPhoto, parent: ElementId, column: Column, high: f32) -> Stream {
        let owner = self.tree.add(Kind::Figure(photo.alternative.clone()), parent);
        let width = column.width.min(high / photo.proportion());
        let height = width * photo.proportion();
        let mut band = Band { height, ..Band::default() };
        if let Some(jpeg) = &photo.jpeg {
            let placed =
                PlacedPhoto { jpeg: jpeg.clone(), dots: photo.dots, at: [column.left, 0.0], size: [width, height] };
            band.marks.push(Mark { owner: Some(owner), ink: Ink::Photo(placed) });
        }
        let mut all = vec![band];
        if !photo.caption.is_empty() {
            let lines = self.typesetter.lines(&[(photo.caption.as_str(), self.sizes.fact)], column.width);
            all.extend(below(bands(lines, owner, column), TO_CAPTION));
        }
        Stream { bands: vec![joined(all)], repeat: Vec::new() }
    }
}
