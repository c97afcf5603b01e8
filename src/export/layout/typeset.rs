//! Words to glyphs: shapes a paragraph with the built-in typefaces, and with those of the computer for what they lack,
//! and breaks it into lines.

use std::borrow::Cow;
use std::collections::HashMap;
use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontFamily, FontFamilyName, FontWeight, LayoutContext, LineHeight, OverflowWrap, StyleProperty,
};

use super::band::{Face, Glyph, Glyphs};
use super::sizes::Setting;
use super::words;
use crate::assets::{self, FontFile};
use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::letters::{self, Typeface};

/// The typefaces built in with the family each belongs to; a [`Face`] is a place in this list, and behind it one among
/// those of the computer that were taken.
pub static FACES: [(&str, &str, FontFile); 5] = [
    ("Atkinson", "AtkinsonHyperlegibleNext-Regular", assets::REGULAR),
    ("Atkinson", "AtkinsonHyperlegibleNext-Bold", assets::BOLD),
    ("Source", "SourceSans3-Regular", assets::FALLBACK_REGULAR),
    ("Source", "SourceSans3-Bold", assets::FALLBACK_BOLD),
    ("Emoji", "NotoEmoji-Regular", assets::EMOJI),
];

/// Drawn for a character that no typeface has.
const SUBSTITUTE: &str = "□";

/// A line of glyphs; its runs lie on the baseline at height 0.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Line {
    /// From the line above to the line below.
    pub height: f32,
    /// From the top of the line.
    pub baseline: f32,
    /// The width of the ink.
    pub width: f32,
    /// It begins at the right.
    pub from_the_right: bool,
    /// The glyphs.
    pub runs: Vec<Glyphs>,
}

/// Sets words in lines.
pub struct Typesetter {
    fonts: FontContext,
    context: LayoutContext<usize>,
    blobs: Vec<u64>,
    language: Language,
    /// The typefaces of the computer that were taken, each with the name of its family.
    taken: Vec<(String, Arc<Typeface>)>,
    substitute: Option<(Face, u16)>,
    /// What was shaped: it is measured first, and then broken into lines of some width without being shaped again.
    shaped: HashMap<Shape, parley::Layout<usize>>,
}

/// So many paragraphs are kept at most.
const MOST_SHAPED: usize = 1_000;

/// All that makes the glyphs of a paragraph what they are, each span with its size, its leading and whether it is bold.
type Shape = (String, Vec<(Range<usize>, [u32; 2], bool)>);

impl Typesetter {
    /// A typesetter for words in this language.
    pub fn new(language: Language) -> Self {
        let collection = Collection::new(CollectionOptions { shared: false, system_fonts: false });
        let fonts = FontContext { collection, source_cache: SourceCache::default() };
        let context = LayoutContext::new();
        let (blobs, taken, shaped) = (Vec::new(), Vec::new(), HashMap::new());
        let mut typesetter = Self { fonts, context, blobs, language, taken, substitute: None, shaped };
        for (family, _, file) in FACES {
            typesetter.register(family, Blob::new(Arc::new(file)));
        }
        typesetter.substitute = typesetter.find_substitute();
        typesetter
    }

    /// The typefaces of the computer that were taken, in the order of their faces behind those built in.
    pub fn taken(&self) -> Vec<Arc<Typeface>> {
        self.taken.iter().map(|(_, typeface)| Arc::clone(typeface)).collect()
    }

    fn register(&mut self, family: &str, blob: Blob<u8>) {
        self.blobs.push(blob.id());
        let naming = FontInfoOverride { family_name: Some(family), ..FontInfoOverride::default() };
        self.fonts.collection.register_fonts(blob, Some(naming));
    }

    /// Takes those typefaces of the computer that a text needs and that may go along in a document.
    fn take_for(&mut self, text: &str) {
        let foreign = letters::beyond_built_in(text);
        if foreign.is_empty() {
            return;
        }
        letters::look_for(&letters::lacking(text));
        let has_one = |face: &Typeface| face.may_be_embedded && foreign.iter().any(|letter| face.covered.has(*letter));
        for face in letters::found().into_iter().filter(|face| has_one(face)) {
            if self.taken.iter().all(|(_, taken)| taken.name != face.name) {
                let family = format!("Computer {}", self.taken.len());
                let bytes: Arc<Vec<u8>> = Arc::clone(&face.bytes);
                self.register(&family, Blob::new(bytes));
                self.taken.push((family, face));
                self.shaped.clear();
            }
        }
    }

    /// The words, each in its setting, in lines of at most this width.
    pub fn lines(&mut self, spans: &[(&str, Setting)], width: f32) -> Vec<Line> {
        let width = if width.is_finite() { width.max(1.0) } else { 1.0 };
        let mut paragraph = Paragraph::default();
        for (text, setting) in spans {
            let begun = paragraph.text.len();
            self.add_words(&mut paragraph, &words::clean(text), *setting, width);
            paragraph.spans.push((begun..paragraph.text.len(), *setting));
        }
        self.set(&paragraph, Some(width))
    }

    /// The width of words on one line.
    pub fn width(&mut self, text: &str, setting: Setting) -> f32 {
        let spans = vec![(0..text.len(), setting)];
        let paragraph = Paragraph { text: text.to_owned(), spans, hyphens: Vec::new() };
        self.set(&paragraph, None).iter().map(|line| line.width).fold(0.0, f32::max)
    }

    /// Whether the word has room on one line of this width.
    pub fn fits(&mut self, word: &str, setting: Setting, width: f32) -> bool {
        // No letter is wider than its height by more than a fifth: most words need no measuring.
        let surely = word.chars().count() as f32 * setting.size * 1.2 <= width;
        surely || self.width(word, setting) <= width
    }

    fn add_words(&mut self, paragraph: &mut Paragraph, text: &str, setting: Setting, width: f32) {
        for piece in text.split_inclusive(char::is_whitespace) {
            let word = piece.trim_end();
            if self.fits(word, setting, width) {
                paragraph.text.push_str(piece);
                continue;
            }
            let room = width - self.width("-", setting);
            let language = self.language;
            let parts = words::hyphenated(word, language, room, |part| self.width(part, setting));
            for (nth, part) in parts.iter().enumerate() {
                if nth > 0 {
                    paragraph.hyphens.push(paragraph.text.len());
                    paragraph.text.push('-');
                }
                paragraph.text.push_str(part);
            }
            paragraph.text.push_str(piece.get(word.len()..).unwrap_or_default());
        }
    }

    fn set(&mut self, paragraph: &Paragraph, width: Option<f32>) -> Vec<Line> {
        self.take_for(&paragraph.text);
        let shape = paragraph.shape();
        let mut layout = self.shaped.remove(&shape).unwrap_or_else(|| self.shape(paragraph));
        layout.break_all_lines(width);
        let from_the_right = layout.is_rtl();
        let lines = layout.lines().map(|line| {
            let mut set = Line { from_the_right, ..self.line(&line, paragraph) };
            // There the space at the end of a line stands at its left.
            let hanging = if from_the_right { line.metrics().hanging_advance } else { 0.0 };
            set.runs.iter_mut().for_each(|run| run.at[0] -= hanging);
            set
        });
        let lines = lines.collect();
        if self.shaped.len() >= MOST_SHAPED {
            self.shaped.clear();
        }
        self.shaped.insert(shape, layout);
        lines
    }

    /// Finds the glyphs of a paragraph.
    fn shape(&mut self, paragraph: &Paragraph) -> parley::Layout<usize> {
        let built_in = ["Atkinson", "Source", "Emoji"].map(FontFamilyName::named);
        let taken = self.taken.iter().map(|(family, _)| FontFamilyName::named(family));
        let families: Vec<FontFamilyName<'_>> = built_in.into_iter().chain(taken).collect();
        let mut builder = self.context.ranged_builder(&mut self.fonts, &paragraph.text, 1.0, false);
        builder.push_default(StyleProperty::FontFamily(FontFamily::List(Cow::Borrowed(&families))));
        builder.push_default(OverflowWrap::Anywhere);
        // Without these, a line would be as high as words of the library's own size.
        if let Some((_, setting)) = paragraph.spans.first() {
            builder.push_default(StyleProperty::FontSize(setting.size));
            builder.push_default(LineHeight::Absolute(setting.leading));
        }
        for (nth, (range, setting)) in paragraph.spans.iter().enumerate() {
            let weight = if setting.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
            builder.push(StyleProperty::Brush(nth), range.clone());
            builder.push(StyleProperty::FontSize(setting.size), range.clone());
            builder.push(LineHeight::Absolute(setting.leading), range.clone());
            builder.push(weight, range.clone());
        }
        builder.build(&paragraph.text)
    }

    fn line(&self, line: &parley::Line<'_, usize>, paragraph: &Paragraph) -> Line {
        let metrics = line.metrics();
        let baseline = metrics.baseline - metrics.block_min_coord;
        let width = metrics.advance - metrics.hanging_advance;
        let mut set = Line { height: metrics.line_height, baseline, width, ..Line::default() };
        for (mut x, run) in in_order(line) {
            let face = self.blobs.iter().position(|id| *id == run.font().data.id()).map_or(Face(0), Face);
            // Read from right to left, the rest of a ligature comes before its beginning.
            let (mut rest, mut begun) = (String::new(), None);
            for cluster in run.visual_clusters() {
                let words = paragraph.words(cluster.text_range());
                if !cluster.is_ligature_continuation() {
                    let style = (face, run.font_size(), paragraph.tone(cluster.style().brush));
                    let glyphs = self.shaped(&cluster, words + &std::mem::take(&mut rest));
                    set.add(style, begun.take().unwrap_or(x), glyphs);
                } else if cluster.is_rtl() {
                    // The ligature is drawn where its rest begins.
                    begun.get_or_insert(x);
                    rest.insert_str(0, &words);
                } else {
                    set.append(&words);
                }
                x += cluster.advance();
            }
        }
        set
    }

    /// The glyphs of a cluster, or the substitute, each with its face when it is another one.
    fn shaped(&self, cluster: &parley::Cluster<'_, usize>, words: String) -> Vec<(Option<Face>, Glyph)> {
        if words == "\n" {
            return Vec::new();
        }
        let mut glyphs = Vec::new();
        let mut x = 0.0;
        for glyph in cluster.glyphs() {
            let id = u16::try_from(glyph.id).unwrap_or_default();
            glyphs.push((None, Glyph { id, x: x + glyph.x, rise: glyph.y, text: String::new() }));
            x += glyph.advance;
        }
        if let Some((face, id)) = self.substitute
            && glyphs.iter().any(|(_, glyph)| glyph.id == 0)
        {
            glyphs = vec![(Some(face), Glyph { id, x: 0.0, rise: 0.0, text: String::new() })];
        }
        let is_alone = glyphs.len() == 1;
        if let Some((_, first)) = glyphs.first_mut() {
            // Readers turn around what stands from the right, sign by sign, and what one glyph says, too.
            first.text = if cluster.is_rtl() && is_alone { words.chars().rev().collect() } else { words };
        }
        glyphs
    }

    /// Whether something in the run has no letter of its own.
    pub fn substituted(&self, run: &Glyphs) -> bool {
        let stands_in = |glyph: &Glyph| self.substitute == Some((run.face, glyph.id)) && glyph.text != SUBSTITUTE;
        run.glyphs.iter().any(stands_in)
    }

    fn find_substitute(&mut self) -> Option<(Face, u16)> {
        let setting = Setting { size: 10.0, leading: 10.0, bold: false, tone: Tone::Ink };
        let lines = self.lines(&[(SUBSTITUTE, setting)], 100.0);
        let run = lines.first()?.runs.first()?;
        Some((run.face, run.glyphs.first()?.id))
    }
}

/// The runs of a line, each with where it begins from the left, in the order they are read: so most readers copy what
/// stands on a line in both directions.
fn in_order<'a>(line: &parley::Line<'a, usize>) -> Vec<(f32, parley::Run<'a, usize>)> {
    let mut x = line.metrics().offset;
    let placed = line.runs().map(|run| {
        let left = x;
        x += run.advance();
        (left, run)
    });
    let mut runs: Vec<(f32, parley::Run<'a, usize>)> = placed.collect();
    if runs.iter().any(|(_, run)| run.is_rtl()) {
        runs.sort_by_key(|(_, run)| run.text_range().start);
    }
    runs
}

/// Words with their settings, ready to be shaped.
#[derive(Default)]
struct Paragraph {
    text: String,
    spans: Vec<(Range<usize>, Setting)>,
    /// Where a hyphen was put in.
    hyphens: Vec<usize>,
}

impl Paragraph {
    fn shape(&self) -> Shape {
        let span = |(range, setting): &(Range<usize>, Setting)| {
            (range.clone(), [setting.size, setting.leading].map(f32::to_bits), setting.bold)
        };
        (self.text.clone(), self.spans.iter().map(span).collect())
    }

    fn tone(&self, span: usize) -> Tone {
        self.spans.get(span).map_or(Tone::Ink, |(_, setting)| setting.tone)
    }

    /// The words as they were written: a hyphen of ours is a soft one.
    fn words(&self, range: Range<usize>) -> String {
        if self.hyphens.contains(&range.start) {
            return "\u{ad}".to_owned();
        }
        // A space that holds words together on a line is a plain space to the reader.
        self.text.get(range).unwrap_or_default().replace('\u{a0}', " ")
    }
}

impl Line {
    fn add(&mut self, (face, size, tone): (Face, f32, Tone), x: f32, glyphs: Vec<(Option<Face>, Glyph)>) {
        for (other, glyph) in glyphs {
            let face = other.unwrap_or(face);
            let same = |run: &&mut Glyphs| run.face == face && run.size == size && run.tone == tone;
            if let Some(run) = self.runs.last_mut().filter(same) {
                let x = x + glyph.x - run.at[0];
                run.glyphs.push(Glyph { x, ..glyph });
            } else {
                self.runs.push(Glyphs { face, size, tone, at: [x, 0.0], turned: 0.0, glyphs: vec![glyph] });
            }
        }
    }

    fn append(&mut self, words: &str) {
        let glyph = self.runs.last_mut().and_then(|run| run.glyphs.iter_mut().rfind(|glyph| !glyph.text.is_empty()));
        if let Some(glyph) = glyph {
            glyph.text.push_str(words);
        }
    }
}
