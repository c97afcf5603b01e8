//! Slides and reports as plain text that a person can compare. Drawings are told by their words, not their numbers.

use std::fmt::Write;

use tovholder::model::figure::{Figure, Shape};
use tovholder::model::paper::report::{Part, ReportTable, Run, RunStyle, Section};
use tovholder::model::screen::slide::{Beside, Body, Grid, SeriesMark, Slide, SlideClock, SlideColumn, SlideRecord};

/// What the room sees.
pub fn slide(slide: &Slide) -> String {
    let mut text = format!("# {}\n", slide.headline);
    let lines = [slide.instruction.clone(), clock(slide.clock.as_ref()), body(&slide.body), slide.next.clone()];
    for line in lines.iter().filter(|line| !line.is_empty()) {
        text += &format!("{}\n", line.trim_end());
    }
    text + &format!("[{} {} {}] {}\n", slide.progress.step + 1, slide.of, slide.progress.steps, slide.progress.words)
}

fn clock(clock: Option<&SlideClock>) -> String {
    match clock {
        None => String::new(),
        Some(SlideClock::Countdown(reading)) => format!("({})", reading.calm_digits()),
        Some(SlideClock::ReturnAt { words, reading }) => format!("({words} · {})", reading.calm_digits()),
    }
}

fn body(body: &Body) -> String {
    match body {
        Body::Nothing => String::new(),
        Body::Columns(columns) => columns.iter().map(column).collect(),
        Body::Grid(grid) => self::grid(grid),
        Body::Records(records) => records.iter().map(record).collect(),
        Body::Figure { figure, beside } => figure_words(figure) + &self::beside(beside),
        Body::Queue { now, next, beneath } => {
            let beneath = beneath.as_ref().map(|beneath| self::body(beneath)).unwrap_or_default();
            format!("» {now} » {}\n{beneath}", next.join(" » "))
        }
        Body::Groups(groups) => {
            groups.iter().map(|group| format!("{}: {}\n", group.name, group.members.join(", "))).collect()
        }
        Body::Photos(photos) => photos.iter().map(|photo| format!("[{}] {}\n", photo.file, photo.caption)).collect(),
        Body::Ranking(lines) => lines
            .iter()
            .map(|line| format!("{}. {} ({}) [{}]\n", line.place, line.text, line.dots, line.heading))
            .collect(),
    }
}

fn column(column: &SlideColumn) -> String {
    let mut text = format!("{}. {}\n", column.place, column.title);
    for card in &column.cards {
        let dots = card.dots.map(|dots| format!(" ({dots})")).unwrap_or_default();
        let star = if card.starred { " [star]" } else { "" };
        let colour = card.colour.map(|colour| format!(" [colour {colour}]")).unwrap_or_default();
        let notes: String = card.notes.iter().map(|note| format!(" [{note}]")).collect();
        let _ = writeln!(text, "   {} {}{dots}{star}{colour}{notes}", if card.fresh { "*" } else { "-" }, card.text);
    }
    text
}

fn grid(grid: &Grid) -> String {
    let shares: f32 = grid.columns.iter().map(|column| column.share).sum();
    assert!((shares - 1.0).abs() < 0.001, "{shares}");
    let titles: Vec<&str> = grid.columns.iter().map(|column| column.title.as_str()).collect();
    let mut text = format!("| {} |\n", titles.join(" | "));
    for row in &grid.rows {
        assert_eq!(row.cells.len(), titles.len(), "{row:?}");
        let _ = writeln!(text, "{} {} |", if row.current { ">" } else { "|" }, row.cells.join(" | "));
        if !row.source.is_empty() {
            let _ = writeln!(text, "   {}", row.source);
        }
    }
    if grid.legend.is_empty() { text } else { text + &grid.legend + "\n" }
}

fn record(record: &SlideRecord) -> String {
    format!("{}== {}\n{}", if record.current { ">" } else { "" }, record.title, fields(&record.fields))
}

fn fields(fields: &[(String, String)]) -> String {
    fields.iter().map(|(label, text)| format!("   {label}: {text}\n")).collect()
}

fn figure_words(figure: &Figure) -> String {
    let label = |shape: &Shape| match shape {
        Shape::Label(label) => Some(if label.underlined { format!("_{}_", label.text) } else { label.text.clone() }),
        Shape::Polygon { .. } | Shape::Line { .. } | Shape::Disc { .. } => None,
    };
    let labels: Vec<String> = figure.shapes.iter().filter_map(label).collect();
    assert!(figure.height.is_finite() && figure.height > 0.0);
    format!("<{}>\n<{}, {} shapes>\n", figure.alternative, labels.join(" · "), figure.shapes.len())
}

fn beside(beside: &Beside) -> String {
    let mut text = String::new();
    for line in [&beside.kicker, &beside.title].into_iter().filter(|line| !line.is_empty()) {
        let _ = writeln!(text, "   {line}");
    }
    for (number, count) in &beside.dots {
        let _ = writeln!(text, "   {number}: {count}");
    }
    for value in &beside.values {
        let mark = match value.mark {
            SeriesMark::Disc => "●",
            SeriesMark::Diamond => "◇",
            SeriesMark::Band => "▒",
        };
        let _ = writeln!(text, "   {mark} {} {}", value.label, value.value);
    }
    beside.notes.iter().for_each(|note| text += &format!("   {note}\n"));
    text
}

/// A section of the handout.
pub fn section(section: &Section) -> String {
    format!("# {}\n{}", section.heading, section.parts.iter().map(part).collect::<String>())
}

fn part(part: &Part) -> String {
    match part {
        Part::Heading(words) => format!("## {words}\n"),
        Part::Paragraph(words) => format!("{}\n", runs(words)),
        Part::List(entries) => entries.iter().map(|entry| format!("- {}\n", runs(entry))).collect(),
        Part::Table(table) => self::table(table),
        Part::Columns(columns) => columns
            .iter()
            .map(|column| {
                let entries: String = column.entries.iter().map(|entry| format!("   - {}\n", runs(entry))).collect();
                format!("{}. {}\n{entries}", column.place, column.title)
            })
            .collect(),
        Part::Figure { figure, beside } => figure_words(figure) + &beside.iter().map(self::part).collect::<String>(),
        Part::Graph(graph) => figure_words(&graph.figure) + &self::table(&graph.table),
        Part::Bars(bars) => self::table(&bars.table),
        Part::Record(record) => {
            let told = |(label, text): &(String, Run)| (label.clone(), runs(std::slice::from_ref(text)));
            format!("== {}\n{}", record.title, fields(&record.fields.iter().map(told).collect::<Vec<_>>()))
        }
        Part::Photos(photos) => photos.iter().map(|photo| format!("[{}] {}\n", photo.file, photo.caption)).collect(),
        Part::Blank(_) => "____\n".to_owned(),
    }
}

fn table(table: &ReportTable) -> String {
    let shares: f32 = table.columns.iter().map(|column| column.share).sum();
    assert!((shares - 1.0).abs() < 0.001, "{shares}");
    let titles: Vec<&str> = table.columns.iter().map(|column| column.title.as_str()).collect();
    let mut text = format!("| {} |\n", titles.join(" | "));
    for row in &table.rows {
        assert_eq!(row.len(), titles.len(), "{row:?}");
        let cells: Vec<String> = row.iter().map(|cell| runs(cell)).collect();
        let _ = writeln!(text, "| {} |", cells.join(" | "));
    }
    text
}

fn runs(runs: &[Run]) -> String {
    let run = |run: &Run| match run.style {
        RunStyle::Plain => run.text.clone(),
        RunStyle::Bold => format!("*{}*", run.text),
        RunStyle::Aside => format!(" ({})", run.text),
        RunStyle::Gap => format!("!{}!", run.text),
        RunStyle::Quiet | RunStyle::Lead => format!("{} ", run.text),
    };
    runs.iter().map(run).collect()
}
