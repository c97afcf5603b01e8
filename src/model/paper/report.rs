//! What the handout says, as a plain value: the exports print it and know nothing else.

use std::sync::Arc;

use crate::i18n::Language;
use crate::model::figure::Figure;
use crate::model::id::Key;
use crate::msg;

/// The summary of a day. Every text is final: language chosen, dates and names written out.
#[derive(Clone, Debug, PartialEq)]
pub struct Report {
    /// The language of the texts, for hyphens and for those who have it read aloud.
    pub language: Language,
    /// Small, above the title: "Opsamling".
    pub kicker: String,
    /// The session's title.
    pub title: String,
    /// The line below: organisation, date, place, participants, facilitators.
    pub facts: Vec<Fact>,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// At the foot of each page, left.
    pub footer: String,
    /// At the foot of each page, right: "Side" and "af".
    pub page_words: [String; 2],
    /// How it looks on paper.
    pub look: Look,
}

/// How the handout looks on paper, whatever it says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// In letters that can be read without glasses.
    pub large: bool,
    /// Small and on its side, for those who look at it while they do something else: a run sheet.
    pub dense: bool,
    /// Marked as a draft on every page.
    pub draft: bool,
    /// The organiser's red, green and blue, for headings and rules.
    pub colour: Option<[u8; 3]>,
    /// The organiser's logo, at the top of the first page.
    pub logo: Option<Logo>,
}

/// A picture, ready to be printed.
#[derive(Clone, PartialEq, Eq)]
pub struct Logo {
    /// How many dots it is wide.
    pub width: u32,
    /// How many dots it is high.
    pub height: u32,
    /// Red, green, blue and opacity of each dot, row by row.
    pub dots: Arc<[u8]>,
    /// What it shows, for those who have it read aloud.
    pub alternative: String,
}

impl std::fmt::Debug for Logo {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Logo({} × {}, {:?})", self.width, self.height, self.alternative)
    }
}

impl Report {
    /// The report with the pictures that `find` finds; those that it does not are left out.
    #[must_use]
    pub fn with_photos(mut self, find: impl Fn(&Key) -> Option<Jpeg>) -> Self {
        let parts = self.sections.iter_mut().flat_map(|section| &mut section.parts);
        for photos in parts.filter_map(|part| if let Part::Photos(photos) = part { Some(photos) } else { None }) {
            photos.iter_mut().for_each(|photo| photo.jpeg = find(&photo.file));
            photos.retain(|photo| photo.jpeg.is_some());
        }
        for section in &mut self.sections {
            section.parts.retain(|part| !matches!(part, Part::Photos(photos) if photos.is_empty()));
        }
        self.sections.retain(|section| !section.parts.is_empty());
        self
    }

    /// The report in this look. A draft says so in its first line, too, for those who have it read aloud.
    pub fn in_look(mut self, look: Look) -> Self {
        if look.draft && !self.look.draft {
            self.kicker = format!("{} · {}", self.language.say(msg!("report-draft")), self.kicker);
        }
        self.look = look;
        self
    }
}

/// One thing about the day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is, such as "Facilitator:"; empty when the value says it.
    pub label: String,
    /// The value.
    pub value: String,
    /// In bold.
    pub bold: bool,
}

/// One exercise in the handout.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    /// The heading.
    pub heading: String,
    /// It begins at the top of a page.
    pub new_page: bool,
    /// What it holds.
    pub parts: Vec<Part>,
}

/// A piece of a section.
#[derive(Clone, Debug, PartialEq)]
#[expect(missing_docs, reason = "the sentence of each part names its fields")]
pub enum Part {
    /// A heading inside the section.
    Heading(String),
    /// A paragraph.
    Paragraph(Vec<Run>),
    /// A bulleted list.
    List(Vec<Vec<Run>>),
    /// A table.
    Table(ReportTable),
    /// Headings with their entries, set in two columns.
    Columns(Vec<ReportColumn>),
    /// A drawing with what is said about it.
    Figure { figure: Figure, beside: Vec<Part> },
    /// A drawing of numbers across the page.
    Graph(Graph),
    /// A table with a column of bars.
    Bars(BarTable),
    /// One labelled text in a frame.
    Record(ReportRecord),
    /// Photographs of what hung on the wall.
    Photos(Vec<ReportPhoto>),
    /// Room to write by hand: on sheets for the tables, never in the handout.
    Blank(Blank),
}

/// A photograph that is printed.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportPhoto {
    /// What its file is called.
    pub file: Key,
    /// How many dots it is wide and high.
    pub dots: [u32; 2],
    /// What it shows, below it; empty while nobody has said it.
    pub caption: String,
    /// What it shows, for those who have it read aloud; never empty.
    pub alternative: String,
    /// As wide as the text, and not half of that.
    pub wide: bool,
    /// The picture itself, once it was found.
    pub jpeg: Option<Jpeg>,
}

impl ReportPhoto {
    /// Its height ÷ its width.
    pub fn proportion(&self) -> f32 {
        let [width, height] = self.dots.map(|side| side.clamp(1, 100_000) as f32);
        height / width
    }
}

/// The bytes of a picture.
#[derive(Clone, PartialEq, Eq)]
pub struct Jpeg(pub Arc<[u8]>);

impl std::fmt::Debug for Jpeg {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "Jpeg({} bytes)", self.0.len())
    }
}

/// A drawing of numbers, which files without drawings tell as a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Graph {
    /// The drawing.
    pub figure: Figure,
    /// The same numbers.
    pub table: ReportTable,
}

/// A table in which one column is also drawn as bars, with its words behind them. The columns behind it hold numbers,
/// which stand at the right.
#[derive(Clone, Debug, PartialEq)]
pub struct BarTable {
    /// All that it says.
    pub table: ReportTable,
    /// The column with the bars, counted from 0.
    pub bars: usize,
    /// For each row how long its bar is, from 0 to 1.
    pub lengths: Vec<f32>,
}

impl Part {
    /// The labelled text that it is, if it is one.
    pub const fn record(&self) -> Option<&ReportRecord> {
        match self {
            Self::Record(record) => Some(record),
            Self::Heading(_)
            | Self::Paragraph(_)
            | Self::List(_)
            | Self::Table(_)
            | Self::Columns(_)
            | Self::Figure { .. }
            | Self::Graph(_)
            | Self::Bars(_)
            | Self::Photos(_)
            | Self::Blank(_) => None,
        }
    }
}

/// Room to write by hand.
#[derive(Clone, Debug, PartialEq)]
pub enum Blank {
    /// So many lines.
    Lines(u8),
    /// Boxes under these headings, two abreast, each with room for so many lines.
    Boxes(Vec<String>, u8),
    /// A table with rows high enough to write in.
    Table(ReportTable),
    /// A drawing as large as the sheet allows, to draw in.
    Figure(Figure),
}

/// Words in one style.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The words.
    pub text: String,
    /// Their style.
    pub style: RunStyle,
}

/// How words are set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum RunStyle {
    /// As the text around.
    #[default]
    Plain,
    /// In bold.
    Bold,
    /// Small, bold and muted: dots, origins.
    Aside,
    /// A gap: "mangler navn".
    Gap,
    /// Muted: what one reads second.
    Quiet,
    /// Muted and before its line, in a narrow column of its own: the minutes of a step.
    Lead,
}

impl Run {
    /// Words in a style.
    pub fn new(text: impl Into<String>, style: RunStyle) -> Self {
        Self { text: text.into(), style }
    }

    /// Plain words.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, RunStyle::Plain)
    }
}

/// A table. Every row has as many cells as there are columns.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportTable {
    /// The columns.
    pub columns: Vec<TableColumn>,
    /// The rows: for each cell its paragraphs.
    pub rows: Vec<Vec<Vec<Run>>>,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq)]
pub struct TableColumn {
    /// The title.
    pub title: String,
    /// Its part of the width; the shares add up to 1.
    pub share: f32,
}

/// A heading with its entries.
#[derive(Clone, Debug, PartialEq)]
pub struct ReportColumn {
    /// The heading.
    pub title: String,
    /// Its place in the list, which gives the colour.
    pub place: usize,
    /// The entries.
    pub entries: Vec<Vec<Run>>,
}

/// A labelled text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRecord {
    /// Its title.
    pub title: String,
    /// Label and text, line by line.
    pub fields: Vec<(String, Run)>,
}
