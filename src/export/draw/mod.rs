//! Pages of marks drawn with printpdf, each group of marks under a number that the tree of pieces refers to.

mod fonts;
mod role;
mod text;

use std::collections::BTreeMap;

use fonts::Fonts;
use printpdf::{
    Color, DictItem, ExtendedGraphicsState, ExtendedGraphicsStateId, LineDashPattern, LinePoint, Mm, Op, PaintMode,
    PdfDocument, PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, Rgb, WindingOrder,
};
pub use role::role;

use super::ExportError;
use super::layout::Layout;
use super::layout::sizes::PAPER;
use super::layout::strip::{Ink, Page, Path};
use super::layout::tree::ElementId;
use crate::model::figure::{Fill, Point, Stroke};
use crate::palette::{Theme, Tone};

/// A group of marks on a page that belong to one piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Content {
    /// The page, from 0.
    pub page: usize,
    /// Its number on that page.
    pub number: usize,
    /// The piece.
    pub element: ElementId,
}

/// The drawn document, and which marks belong to which piece.
pub fn draw(layout: &Layout, title: &str) -> Result<(lopdf::Document, Vec<Content>), ExportError> {
    let mut document = PdfDocument::new(title);
    let fonts = Fonts::cut(&layout.pages, &mut document)?;
    let mut pencil = Pencil { layout, fonts, ops: Vec::new(), contents: Vec::new(), opacities: BTreeMap::new() };
    for (nth, page) in layout.pages.iter().enumerate() {
        pencil.page(nth, page);
        document.pages.push(PdfPage::new(Mm(210.0), Mm(297.0), std::mem::take(&mut pencil.ops)));
    }
    for (id, opacity) in pencil.opacities {
        let state = ExtendedGraphicsState::default().with_current_fill_alpha(opacity);
        document.resources.extgstates.map.insert(ExtendedGraphicsStateId(id), state);
    }
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    Ok((document.to_lopdf_document(&options, &mut Vec::new()), pencil.contents))
}

struct Pencil<'a> {
    layout: &'a Layout,
    fonts: Fonts,
    ops: Vec<Op>,
    contents: Vec<Content>,
    opacities: BTreeMap<String, f32>,
}

impl Pencil<'_> {
    fn page(&mut self, nth: usize, page: &Page) {
        let mut number = 0;
        for group in page.marks.chunk_by(|one, next| one.owner == next.owner) {
            match group.first().and_then(|mark| mark.owner) {
                Some(element) => {
                    self.begin(element, number);
                    self.contents.push(Content { page: nth, number, element });
                    number += 1;
                }
                None => self.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() }),
            }
            for mark in group {
                match &mark.ink {
                    Ink::Glyphs(run) => self.glyphs(run),
                    Ink::Path(path) => self.path(path),
                }
            }
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn begin(&mut self, element: ElementId, number: usize) {
        let tag = self.layout.tree.get(element).map_or("Span", |element| role(&element.kind)).to_owned();
        let number = DictItem::Int(i64::try_from(number).unwrap_or_default());
        let properties = DictItem::Dict { map: BTreeMap::from([("MCID".to_owned(), number)]) };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag, properties });
    }

    fn path(&mut self, path: &Path) {
        if path.points.len() < 2 {
            return;
        }
        if let Some(fill) = path.fill {
            self.fill(path, fill);
        }
        if let Some(stroke) = path.stroke {
            self.stroke(path, stroke);
        }
    }

    fn fill(&mut self, path: &Path, fill: Fill) {
        let percent = (sound(fill.opacity).clamp(0.0, 1.0) * 100.0).round();
        let id = format!("Opacity{percent}");
        self.opacities.insert(id.clone(), percent / 100.0);
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::LoadGraphicsState { gs: ExtendedGraphicsStateId(id) });
        self.ops.push(Op::SetFillColor { col: colour(fill.tone) });
        let rings = vec![PolygonRing { points: corners(path) }];
        let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn stroke(&mut self, path: &Path, stroke: Stroke) {
        let width = sound(stroke.width);
        let dash = if stroke.dashed { LineDashPattern::new(0.0, &[4.0, 2.5]) } else { LineDashPattern::solid() };
        self.ops.push(Op::SetOutlineColor { col: colour(stroke.tone) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        self.ops.push(Op::SetLineDashPattern { dash });
        let line = printpdf::Line { points: corners(path), is_closed: path.closed };
        self.ops.push(Op::DrawLine { line });
    }
}

fn corners(path: &Path) -> Vec<LinePoint> {
    path.points.iter().map(|point| LinePoint { p: on_paper(*point), bezier: false }).collect()
}

/// From points downwards from the top to points upwards from the bottom.
fn on_paper([x, y]: Point) -> printpdf::Point {
    let [_, height] = PAPER;
    printpdf::Point { x: Pt(sound(x)), y: Pt(sound(height - y)) }
}

/// A number that a PDF may hold: finite, of sensible size, with no more decimals than an eye can see.
fn sound(number: f32) -> f32 {
    if number.is_finite() { (number.clamp(-10_000.0, 10_000.0) * 100.0).round() / 100.0 } else { 0.0 }
}

fn colour(tone: Tone) -> Color {
    let crate::palette::Rgb(red, green, blue) = Theme::Light.colour(tone);
    let part = |channel: u8| (f32::from(channel) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb::new(part(red), part(green), part(blue), None))
}
