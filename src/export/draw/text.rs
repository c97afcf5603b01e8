//! A run of glyphs drawn so that it looks as it was shaped and reads as it was written.

use std::collections::BTreeMap;

use printpdf::{Codepoint, DictItem, Op, PdfFontHandle, Pt, TextItem, TextMatrix};

use super::fonts::{Cut, Fonts, clusters};
use super::{Pencil, colour, on_paper};
use crate::export::layout::band::{Glyph, Glyphs};
use crate::export::layout::geometry::Paper;

impl Pencil<'_> {
    /// Draws the run.
    pub fn glyphs(&mut self, run: &Glyphs) {
        self.ops.push(Op::StartTextSection);
        self.ops.push(Op::SetFillColor { col: colour(self.layout, run.tone) });
        for piece in pieces(run, &self.fonts) {
            let spoken = piece.spoken.as_deref().map(actual_text);
            let closes = spoken.is_some();
            self.ops.extend(spoken);
            self.ops.push(Op::SetFont { font: PdfFontHandle::External(piece.cut.id.clone()), size: Pt(run.size) });
            self.ops.extend(show(run, piece.cut, &piece.glyphs, self.paper));
            if closes {
                self.ops.push(Op::EndMarkedContent);
            }
        }
        self.ops.push(Op::EndTextSection);
    }
}

/// Glyphs that are drawn with one stroke of the pen.
struct Piece<'a> {
    cut: &'a Cut,
    glyphs: Vec<&'a Glyph>,
    /// What they say, where the typeface's own word for them is not it.
    spoken: Option<String>,
}

fn pieces<'a>(run: &'a Glyphs, fonts: &'a Fonts) -> Vec<Piece<'a>> {
    let mut pieces: Vec<Piece<'a>> = Vec::new();
    for cluster in clusters(&run.glyphs) {
        let (Some(first), flat) = (cluster.first(), cluster.iter().all(|glyph| glyph.rise == 0.0)) else { continue };
        let Some(cut) = fonts.saying(run.face, cluster) else { continue };
        let says_itself = cluster.len() == 1 && cut.words(first.id) == first.text;
        match pieces.last_mut() {
            Some(last) if says_itself && flat && last.spoken.is_none() && last.cut.id == cut.id => {
                last.glyphs.push(first);
            }
            _ => {
                let spoken = (!says_itself || !flat).then(|| first.text.clone());
                pieces.push(Piece { cut, glyphs: cluster.iter().collect(), spoken });
            }
        }
    }
    pieces
}

fn actual_text(words: &str) -> Op {
    let mut data = vec![0xFE, 0xFF];
    data.extend(words.encode_utf16().flat_map(u16::to_be_bytes));
    let words = DictItem::String { data, literal: false };
    let properties = DictItem::Dict { map: BTreeMap::from([("ActualText".to_owned(), words)]) };
    Op::BeginMarkedContentWithProperties { tag: "Span".to_owned(), properties }
}

/// Shows glyphs in their places; a glyph off the baseline is placed by itself.
fn show(run: &Glyphs, cut: &Cut, glyphs: &[&Glyph], paper: Paper) -> Vec<Op> {
    let mut ops = Vec::new();
    for level in glyphs.chunk_by(|one, next| one.rise == next.rise) {
        let Some(first) = level.first() else { continue };
        let ([x, y], (sin, cos)) = (run.at, run.turned.sin_cos());
        let at = on_paper(paper, [x + first.x * cos - first.rise * sin, y - first.x * sin - first.rise * cos]);
        let matrix = if run.turned == 0.0 {
            TextMatrix::Translate(at.x, at.y)
        } else {
            TextMatrix::Raw([cos, sin, -sin, cos, at.x.0, at.y.0])
        };
        ops.push(Op::SetTextMatrix { matrix });
        ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(spaced(run, cut, level))] });
    }
    ops
}

/// The glyphs, with the corrections that bring each next one to its place.
fn spaced(run: &Glyphs, cut: &Cut, glyphs: &[&Glyph]) -> Vec<Codepoint> {
    let thousandths = 1000.0 / run.size.max(0.1);
    let start = glyphs.first().map_or(0.0, |glyph| glyph.x);
    let mut pen = 0.0;
    let mut points = Vec::new();
    for (nth, glyph) in glyphs.iter().enumerate() {
        pen += cut.width(glyph.id);
        let wanted = glyphs.get(nth + 1).map_or(pen, |next| (next.x - start) * thousandths);
        let offset = if wanted.is_finite() { (pen - wanted).round() } else { 0.0 };
        pen -= offset;
        points.push(Codepoint::with_cid(cut.number(glyph.id), offset, cut.words(glyph.id).to_owned()));
    }
    points
}
