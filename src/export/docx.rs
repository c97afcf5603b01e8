//! The handout for Word, with true headings, lists and tables, since minutes get edited.

mod finish;
mod look;
mod table;

use docx_rs::{BreakType, Docx, IndentLevel, NumberingId, Paragraph, Pic, Run as Words};
use image::codecs::png::PngEncoder;
use image::{ExtendedColorType, ImageEncoder};
use jiff::Zoned;

use super::ExportError;
use super::running::Running;
use crate::colours::{Rgb, Theme, Tone};
use crate::model::figure::Figure;
use crate::model::foreign::ours;
use crate::model::paper::report::{Graph, Logo, Report, ReportPhoto, ReportTable, Run, RunStyle};

/// How wide a drawing is, in Word's own measure: 9 cm.
const FIGURE_WIDTH: f32 = 3_240_000.0;

/// A twentieth of a point in that measure.
const TWENTIETH: f32 = 635.0;
/// The part of the text's width that a photograph has which is not as wide as the text.
const HALF: f32 = 0.5;
/// How high a photograph may be: 16 cm.
const HIGHEST_PHOTO: f32 = 5_760_000.0;

/// How wide and how high a logo may be: 5 cm and 1.8 cm.
const LOGO: [f32; 2] = [1_800_000.0, 648_000.0];

/// The report as the bytes of a Word document that was written at this moment. `drawn` gives a drawing as a PNG with
/// the drawing's own proportions; where it gives nothing, what the drawing says stands in its place.
///
/// # Errors
/// When there is no memory left.
pub fn docx(
    report: &Report,
    drawn: &mut dyn FnMut(&Figure) -> Option<Vec<u8>>,
    written: &Zoned,
) -> Result<Vec<u8>, ExportError> {
    let (document, width) = (look::document(report, written), look::text_width(report));
    let mut writer = Writer { document, drawn, alternatives: Vec::new(), width };
    writer.opening(report);
    for section in &report.sections {
        if !section.heading.is_empty() {
            let heading = paragraph(look::SECTION, &[Run::plain(&section.heading)]);
            writer.add(if section.new_page { heading.page_break_before(true) } else { heading });
        }
        writer.parts(&section.parts);
    }
    finish::pack(writer.document, report, &writer.alternatives)
}

/// The document so far.
struct Writer<'a> {
    document: Docx,
    drawn: &'a mut dyn FnMut(&Figure) -> Option<Vec<u8>>,
    /// What each picture says, in order.
    alternatives: Vec<String>,
    /// How wide the text is, in twentieths of a point.
    width: usize,
}

impl Writer<'_> {
    fn add(&mut self, paragraph: Paragraph) {
        let document = std::mem::take(&mut self.document);
        self.document = document.add_paragraph(paragraph);
    }

    fn opening(&mut self, report: &Report) {
        if let Some(logo) = &report.look.logo {
            self.logo(logo);
        }
        self.add(paragraph(look::KICKER, &[Run::plain(&report.kicker)]));
        self.add(paragraph(look::TITLE, &[Run::plain(&report.title)]));
        let mut facts: Vec<Run> = Vec::new();
        for fact in &report.facts {
            let between = if facts.is_empty() { "" } else { " · " };
            let label = if fact.label.is_empty() { String::new() } else { format!("{} ", fact.label) };
            facts.push(Run::plain(format!("{between}{label}")));
            facts.push(Run::new(&fact.value, if fact.bold { RunStyle::Bold } else { RunStyle::Plain }));
        }
        self.add(paragraph(look::FACTS, &facts));
    }

    /// The organiser's logo, as large as its place allows.
    fn logo(&mut self, logo: &Logo) {
        // A logo whose dots do not make up a picture is none.
        if logo.dots.is_empty() || u64::from(logo.width) * u64::from(logo.height) * 4 != logo.dots.len() as u64 {
            return;
        }
        let mut png = Vec::new();
        let drawn =
            PngEncoder::new(&mut png).write_image(&logo.dots, logo.width, logo.height, ExtendedColorType::Rgba8);
        let [width, height] = [logo.width, logo.height].map(|side| side.max(1) as f32);
        let [widest, highest] = LOGO;
        let scale = (widest / width).min(highest / height);
        if drawn.is_ok() {
            self.picture(png, &logo.alternative, [width * scale, height * scale]);
        }
    }

    fn picture(&mut self, bytes: Vec<u8>, alternative: &str, size: [f32; 2]) {
        self.alternatives.push(alternative.to_owned());
        // Its own number, for the crate counts on from document to document.
        let name = format!("rIdImage{}", self.alternatives.len());
        let [width, height] = size.map(|side| side as u32);
        let picture = Pic::new_with_dimensions(bytes, 1, 1).id(name).size(width, height);
        self.add(Paragraph::new().style(look::TEXT).keep_next(true).add_run(Words::new().add_image(picture)));
    }
}

impl Running for Writer<'_> {
    fn heading(&mut self, words: &str) {
        if !words.trim().is_empty() {
            self.add(paragraph(look::HEADING, &[Run::plain(words)]));
        }
    }

    fn list(&mut self, entries: &[Vec<Run>]) {
        for entry in entries {
            let bullet = paragraph(look::BULLET, entry).numbering(NumberingId::new(look::BULLETS), IndentLevel::new(0));
            self.add(bullet);
        }
    }

    fn paragraph(&mut self, runs: &[Run]) {
        // What is all in bold, or asked, stands above what it is about.
        let heads = |style| !runs.is_empty() && runs.iter().all(|run| run.style == style);
        let words = paragraph(look::TEXT, runs);
        self.add(if heads(RunStyle::Bold) || heads(RunStyle::Quiet) { words.keep_next(true) } else { words });
    }

    fn table(&mut self, content: &ReportTable) {
        if let Some(table) = table::table(content, self.width) {
            let document = std::mem::take(&mut self.document);
            self.document = document.add_table(table);
            // Two tables without words between them would become one.
            self.add(Paragraph::new().style(look::BETWEEN));
        }
    }

    fn figure(&mut self, figure: &Figure) {
        let Some(png) = (self.drawn)(figure) else {
            return self.add(paragraph(look::TEXT, &[Run::plain(&figure.alternative)]));
        };
        self.picture(png, &figure.alternative, [FIGURE_WIDTH, FIGURE_WIDTH * figure.proportion()]);
    }

    fn photo(&mut self, photo: &ReportPhoto) {
        let whole = self.width as f32 * TWENTIETH;
        let width = if photo.wide { whole } else { whole * HALF };
        let width = width.min(HIGHEST_PHOTO / photo.proportion());
        match &photo.jpeg {
            Some(jpeg) => self.picture(jpeg.0.to_vec(), &photo.alternative, [width, width * photo.proportion()]),
            None => return,
        }
        if !photo.caption.is_empty() {
            self.add(paragraph(look::FACTS, &[Run::plain(&photo.caption)]));
        }
    }

    /// Across the page, and the numbers below: in Word one goes on with them.
    fn graph(&mut self, graph: &Graph) {
        if let Some(png) = (self.drawn)(&graph.figure) {
            let width = self.width as f32 * TWENTIETH;
            self.picture(png, &graph.figure.alternative, [width, width * graph.figure.proportion()]);
        }
        self.table(&graph.table);
    }
}

/// A paragraph in a style.
fn paragraph(style: &str, runs: &[Run]) -> Paragraph {
    runs.iter().fold(Paragraph::new().style(style), |paragraph, run| paragraph.add_run(words(run)))
}

/// Words in their style, their lines kept.
fn words(run: &Run) -> Words {
    let mut words = Words::new();
    let text = possible(&run.text);
    for (nth, line) in text.split('\n').enumerate() {
        if nth > 0 {
            words = words.add_break(BreakType::TextWrapping);
        }
        words = words.add_text(line);
    }
    match run.style {
        RunStyle::Plain => words,
        RunStyle::Bold => words.bold(),
        RunStyle::Aside => words.size(look::SMALL).color(hex(Tone::Muted)),
        RunStyle::Quiet => words.color(hex(Tone::Muted)),
        RunStyle::Lead => words.color(hex(Tone::Muted)).add_tab(),
        RunStyle::Gap => words.bold().color(hex(Tone::Amber)),
    }
}

/// The text without the signs that no XML file can hold.
fn possible(text: &str) -> String {
    ours(text).replace('\t', " ")
}

/// A colour as Word writes it. Paper is light.
fn hex(tone: Tone) -> String {
    written(Theme::Light.colour(tone))
}

fn written(Rgb(red, green, blue): Rgb) -> String {
    format!("{red:02X}{green:02X}{blue:02X}")
}
