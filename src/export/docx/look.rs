//! How the Word document looks: its paper, its styles and its foot.

use docx_rs::{
    AbstractNumbering, Docx, Footer, Level, LevelJc, LevelText, LineSpacing, LineSpacingType, NumPages, NumberFormat,
    Numbering, PageMargin, PageNum, PageOrientationType, Paragraph, Run as Words, RunFonts, SpecialIndentType, Start,
    Style, StyleType, Tab, TabValueType,
};
use jiff::Zoned;
use jiff::tz::TimeZone;

use super::{hex, possible, written};
use crate::colours::{Rgb, Tone, readable};
use crate::model::paper::report::Report;

/// The line above the title.
pub const KICKER: &str = "Kicker";
/// The title.
pub const TITLE: &str = "Title";
/// The line below it.
pub const FACTS: &str = "Subtitle";
/// The heading of an exercise.
pub const SECTION: &str = "Heading1";
/// A heading inside it.
pub const HEADING: &str = "Heading2";
/// A paragraph.
pub const TEXT: &str = "BodyText";
/// An entry of a list.
pub const BULLET: &str = "ListBullet";
/// Words in a table.
pub const CELL: &str = "TableText";
/// The little room after a table.
pub const BETWEEN: &str = "AfterTable";
/// The foot of a page.
const FOOT: &str = "Footer";
/// The number that lists with bullets have in the document; the crate has taken 1.
pub const BULLETS: usize = 2;
/// Small words, in half points.
pub const SMALL: usize = 18;

const MARGIN: i32 = 1_134;
const A4: (u32, u32) = (11_906, 16_838);
/// What every office program has, or has its like of.
const FONT: &str = "Calibri";

/// How wide the text is, in twentieths of a point: the paper without two margins of 2 cm.
pub fn text_width(report: &Report) -> usize {
    (paper(report).0 as usize).saturating_sub(2 * MARGIN.unsigned_abs() as usize)
}

/// The paper's width and height: upright, or on its side.
const fn paper(report: &Report) -> (u32, u32) {
    if report.look.dense { (A4.1, A4.0) } else { A4 }
}

/// An empty document with all that its words need.
pub fn document(report: &Report, written: &Zoned) -> Docx {
    let moment = written.with_time_zone(TimeZone::UTC).strftime("%Y-%m-%dT%H:%M:%SZ").to_string();
    let fonts = RunFonts::new().ascii(FONT).hi_ansi(FONT).cs(FONT).east_asia(FONT);
    let margin =
        PageMargin { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN, header: 567, footer: 567, gutter: 0 };
    let document = Docx::new()
        .created_at(&moment)
        .updated_at(&moment)
        .page_size(paper(report).0, paper(report).1)
        .page_orient(if report.look.dense { PageOrientationType::Landscape } else { PageOrientationType::Portrait })
        .page_margin(margin)
        .default_fonts(fonts)
        .default_size(22)
        .default_line_spacing(LineSpacing::new().line_rule(LineSpacingType::Auto).after(120).line(264))
        .add_abstract_numbering(bullets())
        .add_numbering(Numbering::new(BULLETS, BULLETS))
        .footer(foot(report));
    styles(report).into_iter().fold(document, Docx::add_style)
}

/// The styles, headings in the organiser's colour.
fn styles(report: &Report) -> [Style; 10] {
    let own = report.look.colour.map(|[red, green, blue]| readable(Rgb(red, green, blue)));
    let accent = own.map_or_else(|| hex(Tone::Organiser), written);
    let style = |id: &str, name: &str| Style::new(id, StyleType::Paragraph).name(name).based_on("Normal");
    let spacing = |before, after| LineSpacing::new().line_rule(LineSpacingType::Auto).before(before).after(after);
    let heading = |id: &str, name: &str, size, level| {
        let kept = style(id, name).next(TEXT).size(size).bold().color(&accent).outline_lvl(level);
        Style { paragraph_property: kept.paragraph_property.clone().keep_next(true), ..kept }
    };
    [
        style(KICKER, "Kicker").next(TITLE).size(20).bold().color(&accent).line_spacing(spacing(0, 0)),
        style(TITLE, "Title").next(FACTS).size(44).bold().line_spacing(spacing(0, 60)),
        style(FACTS, "Subtitle").next(TEXT).size(20).color(hex(Tone::Muted)).line_spacing(spacing(0, 240)),
        heading(SECTION, "heading 1", 30, 0).line_spacing(spacing(360, 120)),
        heading(HEADING, "heading 2", 24, 1).line_spacing(spacing(200, 60)),
        style(TEXT, "Body Text"),
        style(BULLET, "List Bullet").line_spacing(spacing(0, 60)),
        style(CELL, "Table Text").size(if report.look.dense { SMALL } else { 20 }).line_spacing(spacing(0, 0)),
        style(FOOT, "footer").size(SMALL).color(hex(Tone::Muted)).line_spacing(spacing(0, 0)),
        style(BETWEEN, "After Table").size(8).line_spacing(spacing(0, 0)),
    ]
}

fn bullets() -> AbstractNumbering {
    let (bullet, text) = (NumberFormat::new("bullet"), LevelText::new("•"));
    let level = Level::new(0, Start::new(1), bullet, text, LevelJc::new("left"));
    let level = level.indent(Some(360), Some(SpecialIndentType::Hanging(300)), None, None).color(hex(Tone::Accent));
    AbstractNumbering::new(BULLETS).add_level(level)
}

/// The title at the left, the page at the right.
fn foot(report: &Report) -> Footer {
    let [page, of] = &report.page_words;
    let words = |text: String| Words::new().add_text(possible(&text));
    let right = Tab::new().val(TabValueType::Right).pos(text_width(report));
    let line = Paragraph::new()
        .style(FOOT)
        .add_tab(right)
        .add_run(words(report.footer.clone()))
        .add_run(Words::new().add_tab())
        .add_run(words(format!("{page} ")))
        .add_page_num(PageNum::new())
        .add_run(words(format!(" {of} ")))
        .add_num_pages(NumPages::new());
    Footer::new().add_paragraph(line)
}
