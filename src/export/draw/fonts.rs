//! The typefaces cut down to the glyphs that the pages use, with the words that each glyph stands for.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use subsetter::GlyphRemapper;

use crate::export::ExportError;
use crate::export::layout::Layout;
use crate::export::layout::band::{Face, Glyph, Glyphs, Ink, Page};
use crate::export::layout::typeset::FACES;

/// So many meanings of one glyph are told by typefaces of their own, each of some 2 kB; what more there are is told beside
/// the glyphs, which not every reader heeds. More than a few has only the box that stands for what no typeface has.
const MOST_COPIES: usize = 120;

/// The typefaces of a document. In one of them a glyph has one meaning for readers, so a typeface with a glyph of several
/// is there several times: a hyphen that was written is another than one at the end of a line.
pub struct Fonts {
    cuts: BTreeMap<(Face, usize), Cut>,
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
    /// Cuts the typefaces for the pages and puts them into the document.
    pub fn cut(layout: &Layout, document: &mut PdfDocument) -> Result<Self, ExportError> {
        let mut cuts = BTreeMap::new();
        for ((face, copy), words) in used(&layout.pages) {
            let (name, file) = named(layout, face).ok_or(ExportError::Font)?;
            let glyphs = GlyphRemapper::new_from_glyphs_sorted(&words.keys().copied().collect::<Vec<_>>());
            let cut = subsetter::subset(file, 0, &glyphs).map_err(|_| ExportError::Font)?;
            let mut parsed = ParsedFont::from_bytes(&cut, 0, &mut Vec::new()).ok_or(ExportError::Font)?;
            parsed.font_name = Some(format!("{}+{name}", tag(face, copy)));
            let id = FontId(format!("Face{}-{copy}", face.0));
            document.resources.fonts.map.insert(id.clone(), PdfFont::new(parsed.clone()));
            cuts.insert((face, copy), Cut { id, parsed, glyphs, words });
        }
        Ok(Self { cuts })
    }

    /// The cut of a typeface that tells readers what these glyphs say; otherwise the first, which has all of them. That of
    /// several glyphs that stand for words together is always the first.
    pub fn saying(&self, face: Face, glyphs: &[Glyph]) -> Option<&Cut> {
        let says = if let [glyph] = glyphs {
            let copies = self.cuts.range((face, 0)..(face, MOST_COPIES)).map(|(_, cut)| cut);
            copies.into_iter().find(|cut| cut.words.get(&glyph.id) == Some(&glyph.text))
        } else {
            None
        };
        says.or_else(|| self.cuts.get(&(face, 0)))
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

/// The name of a typeface, built in or of the computer, and its bytes.
fn named(layout: &Layout, face: Face) -> Option<(String, &[u8])> {
    if let Some((_, name, file)) = FACES.get(face.0) {
        return Some(((*name).to_owned(), *file));
    }
    let typeface = layout.typefaces.get(face.0.checked_sub(FACES.len())?)?;
    // A name in a PDF has letters of English alone.
    let name = typeface.name.chars().filter(|letter| letter.is_ascii_alphanumeric() || *letter == '-').collect();
    Some((name, typeface.bytes.as_slice()))
}

/// Six letters that mark a typeface as cut down.
fn tag(face: Face, copy: usize) -> String {
    let letter = |place: usize| char::from(b'A'.saturating_add(u8::try_from(place).unwrap_or_default().min(25)));
    format!("TOV{}{}{}", letter(7 + copy / 26), letter(face.0), letter(copy % 26))
}

/// The glyphs of each typeface, with what they mean; the meanings of those that stand alone come first.
fn used(pages: &[Page]) -> BTreeMap<(Face, usize), BTreeMap<u16, String>> {
    let mut used: BTreeMap<(Face, usize), BTreeMap<u16, String>> = BTreeMap::new();
    for alone in [true, false] {
        for run in pages.iter().flat_map(runs) {
            for cluster in clusters(&run.glyphs).filter(|cluster| (cluster.len() == 1) == alone) {
                let meaning = cluster.first().map(|glyph| glyph.text.as_str()).unwrap_or_default();
                let copies = if alone { MOST_COPIES } else { 1 };
                for glyph in cluster {
                    let is_free = |copy: &usize| {
                        let words = used.get(&(run.face, *copy)).and_then(|words| words.get(&glyph.id));
                        words.is_none_or(|words| words == meaning)
                    };
                    let Some(copy) = (0..copies).find(is_free) else { continue };
                    used.entry((run.face, copy)).or_default().insert(glyph.id, meaning.to_owned());
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
        Ink::Path(_) | Ink::Logo(_) | Ink::Photo(_) => None,
    })
}

/// The glyphs in groups that stand for words together.
pub fn clusters(glyphs: &[Glyph]) -> impl Iterator<Item = &[Glyph]> {
    glyphs.chunk_by(|_, next| next.text.is_empty())
}
