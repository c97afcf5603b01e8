//! The typefaces cut down to the glyphs that the pages use, with the words that each glyph stands for.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use crate::export::ExportError;
use crate::export::layout::band::{Face, Glyph, Glyphs, Ink, Page};
use crate::export::layout::typeset::FACES;

/// The typefaces of a document.
pub struct Fonts {
    cuts: BTreeMap<Face, Cut>,
}

/// One typeface, cut down.
pub struct Cut {
    /// Its name in the document.
    pub id: FontId,
    parsed: ParsedFont,
    glyphs: GlyphRemapper,
    /// What a reader is told that each glyph says.
    words: BTreeMap<u16, String>,
}

impl Fonts {
    /// Cuts the typefaces for these pages and puts them into the document.
    pub fn cut(pages: &[Page], document: &mut PdfDocument) -> Result<Self, ExportError> {
        let mut cuts = BTreeMap::new();
        for (face, words) in used(pages) {
            let (_, name, file) = FACES.get(face.0).ok_or(ExportError::Font)?;
            let glyphs = GlyphRemapper::new_from_glyphs_sorted(&words.keys().copied().collect::<Vec<_>>());
            let cut = subsetter::subset(file, 0, &glyphs).map_err(|_| ExportError::Font)?;
            let mut parsed = ParsedFont::from_bytes(&cut, 0, &mut Vec::new()).ok_or(ExportError::Font)?;
            parsed.font_name = Some(format!("{}+{name}", tag(face)));
            let id = FontId(format!("Face{}", face.0));
            document.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed.clone()));
            cuts.insert(face, Cut { id, parsed, glyphs, words });
        }
        Ok(Self { cuts })
    }

    /// The cut of a typeface.
    pub fn get(&self, face: Face) -> Option<&Cut> {
        self.cuts.get(&face)
    }
}

impl Cut {
    /// The number of a glyph in the cut.
    pub fn number(&self, glyph: u16) -> u16 {
        self.glyphs.get(glyph).unwrap_or_default()
    }

    /// The width that readers are told, in thousandths of the size: cut down to whole ones as printpdf does.
    pub fn width(&self, glyph: u16) -> f32 {
        let width = self.parsed.get_glyph_width(self.number(glyph)).unwrap_or_default();
        (f32::from(width) * 1000.0 / f32::from(self.parsed.units_per_em.max(1))).trunc()
    }

    /// What a reader is told that the glyph says.
    pub fn words(&self, glyph: u16) -> &str {
        self.words.get(&glyph).map_or("\u{fffd}", String::as_str)
    }
}

/// Six letters that mark a typeface as cut down.
fn tag(face: Face) -> String {
    let letter = char::from(b'A'.saturating_add(u8::try_from(face.0).unwrap_or_default().min(25)));
    format!("TOVHO{letter}")
}

/// Each typeface's glyphs. One glyph has one meaning for readers, and the meaning where it stands alone comes first.
fn used(pages: &[Page]) -> BTreeMap<Face, BTreeMap<u16, String>> {
    let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
    for alone in [true, false] {
        for run in pages.iter().flat_map(runs) {
            let words = used.entry(run.face).or_default();
            for cluster in clusters(&run.glyphs).filter(|cluster| (cluster.len() == 1) == alone) {
                let meaning = cluster.first().map(|glyph| glyph.text.clone()).unwrap_or_default();
                for glyph in cluster {
                    words.entry(glyph.id).or_insert_with(|| meaning.clone());
                }
            }
        }
    }
    used.retain(|_, words| !words.is_empty());
    used
}

fn runs(page: &Page) -> impl Iterator<Item = &Glyphs> {
    page.marks.iter().filter_map(|mark| match &mark.ink {
        Ink::Glyphs(run) => Some(run),
        Ink::Path(_) | Ink::Logo(_) => None,
    })
}

/// The glyphs in groups that stand for words together.
pub fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}
