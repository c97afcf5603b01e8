//! Pages of marks drawn with printpdf, each group of marks under a number that the tree of pieces refers to.

mod fonts;
mod photo;
mod role;
mod text;

use std::collections::BTreeMap;

use fonts::Fonts;
use printpdf::{
    Color, CurTransMat, DictItem, ExtendedGraphicsState, ExtendedGraphicsStateId, LineDashPattern, LinePoint, Mm, Op,
    PaintMode, PdfDocument, PdfPage, PdfSaveOptions, Polygon, PolygonRing, Pt, RawImage, RawImageData, RawImageFormat,
    Rgb, WindingOrder, XObject, XObjectId, XObjectTransform,
};
pub use role::role;

use super::ExportError;
use super::layout::Layout;
use super::layout::band::{Ink, Mark, Page, Path, PlacedLogo, PlacedPhoto};
use super::layout::geometry::Paper;
use super::layout::tree::ElementId;
use crate::colours::{Theme, Tone};
use crate::model::figure::{Fill, Point, Stroke};

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
    let fonts = Fonts::cut(layout, &mut document)?;
    let mut pencil = Pencil {
        layout,
        fonts,
        ops: Vec::new(),
        contents: Vec::new(),
        opacities: BTreeMap::new(),
        pictures: Vec::new(),
        photos: Vec::new(),
        paper: Paper::UPRIGHT,
    };
    for (nth, page) in layout.pages.iter().enumerate() {
        pencil.page(nth, page);
        let [width, height] = [page.paper.width, page.paper.height].map(|length| Mm::from(Pt(length)));
        document.pages.push(PdfPage::new(width, height, std::mem::take(&mut pencil.ops)));
    }
    for (id, opacity) in pencil.opacities {
        let state = ExtendedGraphicsState::default().with_current_fill_alpha(opacity);
        document.resources.extgstates.map.insert(ExtendedGraphicsStateId(id), state);
    }
    for (nth, picture) in pencil.pictures.into_iter().enumerate() {
        document.resources.xobjects.map.insert(XObjectId(format!("Logo{nth}")), XObject::Image(picture));
    }
    for (nth, photo) in pencil.photos.iter().enumerate() {
        document.resources.xobjects.map.insert(photo::id(nth), photo::object(photo));
    }
    let options = PdfSaveOptions { subset_fonts: false, ..PdfSaveOptions::default() };
    Ok((document.to_lopdf_document(&options, &mut Vec::new()), pencil.contents))
}

/// The marks in the order in which they are copied and searched: ornament, then piece by piece, a cell of a table whole
/// before the next one; last what stands below the text.
fn in_reading_order(page: &Page) -> Vec<&Mark> {
    let first = page.marks.iter().position(|mark| mark.owner.is_some()).unwrap_or_default();
    let mut marks: Vec<(usize, &Mark)> = page.marks.iter().enumerate().collect();
    marks.sort_by_key(|(nth, mark)| match (mark.owner, &mark.ink) {
        (Some(element), _) => (1, element.0),
        (None, Ink::Glyphs(_)) if *nth > first => (2, 0),
        (None, Ink::Glyphs(_) | Ink::Path(_) | Ink::Logo(_) | Ink::Photo(_)) => (0, 0),
    });
    marks.into_iter().map(|(_, mark)| mark).collect()
}

struct Pencil<'a> {
    layout: &'a Layout,
    fonts: Fonts,
    ops: Vec<Op>,
    contents: Vec<Content>,
    opacities: BTreeMap<String, f32>,
    pictures: Vec<RawImage>,
    photos: Vec<PlacedPhoto>,
    /// The sheet that is drawn on.
    paper: Paper,
}

impl Pencil<'_> {
    fn page(&mut self, nth: usize, page: &Page) {
        self.paper = page.paper;
        let mut number = 0;
        for group in in_reading_order(page).chunk_by(|one, next| one.owner == next.owner) {
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
                    Ink::Logo(logo) => self.logo(logo),
                    Ink::Photo(photo) => self.photo(photo),
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
        self.ops.push(Op::SetFillColor { col: colour(self.layout, fill.tone) });
        let rings = vec![PolygonRing { points: self.corners(path) }];
        let polygon = Polygon { rings, mode: PaintMode::Fill, winding_order: WindingOrder::NonZero };
        self.ops.push(Op::DrawPolygon { polygon });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn stroke(&mut self, path: &Path, stroke: Stroke) {
        let width = sound(stroke.width);
        let dash = if stroke.dashed { LineDashPattern::new(0.0, &[4.0, 2.5]) } else { LineDashPattern::solid() };
        self.ops.push(Op::SetOutlineColor { col: colour(self.layout, stroke.tone) });
        self.ops.push(Op::SetOutlineThickness { pt: Pt(width) });
        self.ops.push(Op::SetLineDashPattern { dash });
        let line = printpdf::Line { points: self.corners(path), is_closed: path.closed };
        self.ops.push(Op::DrawLine { line });
    }

    fn logo(&mut self, PlacedLogo { logo, at: [x, y], size: [width, height] }: &PlacedLogo) {
        self.picture(XObjectId(format!("Logo{}", self.pictures.len())), [*x, *y], [*width, *height]);
        self.pictures.push(RawImage {
            pixels: RawImageData::U8(logo.dots.to_vec()),
            width: logo.width as usize,
            height: logo.height as usize,
            data_format: RawImageFormat::RGBA8,
            tag: Vec::new(),
        });
    }

    /// A picture in dots in its place.
    fn picture(&mut self, id: XObjectId, [x, y]: Point, [width, height]: [f32; 2]) {
        let low = on_paper(self.paper, [x, y + height]);
        let matrix = [sound(width), 0.0, 0.0, sound(height), low.x.0, low.y.0];
        self.ops.push(Op::SaveGraphicsState);
        self.ops.push(Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix) });
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.push(Op::UseXobject { id, transform });
        self.ops.push(Op::RestoreGraphicsState);
    }

    fn corners(&self, path: &Path) -> Vec<LinePoint> {
        path.points.iter().map(|point| LinePoint { p: on_paper(self.paper, *point), bezier: false }).collect()
    }
}

/// From points downwards from the top to points upwards from the bottom.
fn on_paper(paper: Paper, [x, y]: Point) -> printpdf::Point {
    printpdf::Point { x: Pt(sound(x)), y: Pt(sound(paper.height - y)) }
}

fn colour(layout: &Layout, tone: Tone) -> Color {
    let crate::colours::Rgb(red, green, blue) =
        if tone == Tone::Organiser { layout.organiser } else { Theme::Light.colour(tone) };
    let part = |channel: u8| (f32::from(channel) / 255.0 * 1000.0).round() / 1000.0;
    Color::Rgb(Rgb::new(part(red), part(green), part(blue), None))
}

/// A number that a PDF may hold: finite, of sensible size, with no more decimals than an eye can see.
fn sound(number: f32) -> f32 {
    if number.is_finite() { (number.clamp(-10_000.0, 10_000.0) * 100.0).round() / 100.0 } else { 0.0 }
}
