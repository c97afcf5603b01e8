//! A report made by hand for the tests: the first page of the design, and a radar.

use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::figure::{Figure, Fill, Label, Point, Shape, Side, Stroke};
use crate::model::paper::report::{
    Fact, Logo, Look, Part, Report, ReportColumn, ReportRecord, ReportTable, Run, RunStyle, Section, TableColumn,
};

/// The summary of a course day.
pub fn report() -> Report {
    Report {
        language: Language::Danish,
        kicker: "Opsamling fra kursusdag".to_owned(),
        title: "Sundhed på tværs – kursusdag 2".to_owned(),
        facts: vec![
            fact("", "Nordkøbing Kommune", true),
            fact("", "22. november 2026", false),
            fact("", "14 deltagere", false),
            fact("Facilitator:", "Karen", true),
        ],
        sections: vec![agreements(), barriers(), circle(), radar_section(), cases()],
        footer: "Sundhed på tværs – kursusdag 2 · Nordkøbing Kommune".to_owned(),
        page_words: ["Side".to_owned(), "af".to_owned()],
        look: Look::default(),
    }
}

/// A small picture with an open corner.
pub fn logo() -> Logo {
    let dots = (0..60 * 20)
        .flat_map(|dot| if dot % 60 < 20 { [11, 85, 99, 255] } else { [143, 86, 0, (dot / 60 * 12) as u8] });
    Logo { width: 60, height: 20, dots: dots.collect(), alternative: "Nordkøbing Kommune, logo".to_owned() }
}

fn fact(label: &str, value: &str, bold: bool) -> Fact {
    Fact { label: label.to_owned(), value: value.to_owned(), bold }
}

fn section(heading: &str, parts: Vec<Part>) -> Section {
    Section { heading: heading.to_owned(), new_page: false, parts }
}

/// A table with these titles, shares and plain rows.
pub fn table(columns: &[(&str, f32)], rows: Vec<Vec<String>>) -> ReportTable {
    let columns = columns.iter().map(|(title, share)| TableColumn { title: (*title).to_owned(), share: *share });
    let rows = rows.into_iter().map(|row| row.into_iter().map(|cell| vec![Run::plain(cell)]).collect());
    ReportTable { columns: columns.collect(), rows: rows.collect() }
}

fn agreements() -> Section {
    let columns = [("Hvad", 0.36), ("Hvordan", 0.36), ("Hvem", 0.16), ("Hvornår", 0.12)];
    let rows = [
        ["Fast forum på tværs af fem forvaltninger", "Kvartalsmøde med fælles dagsorden", "Dorte", "15. jan."],
        ["Mandat til arbejdsgruppen", "Kommissorium på en side til chefgruppen", "Bo og Anne", "1. dec."],
        ["Foreningerne med fra start", "Fyraftensmøde i hallen", "Mads", "10. feb."],
        ["Data, vi kan styre efter", "Tre nøgletal i den årlige opfølgning", "Fie", "1. marts"],
    ];
    let rows = rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect());
    section("Det blev vi enige om", vec![Part::Table(table(&columns, rows.collect()))])
}

fn column(title: &str, place: usize, entries: &[(&str, &str)]) -> ReportColumn {
    let entry = |(text, dots): &(&str, &str)| match *dots {
        "" => vec![Run::plain(*text)],
        dots => vec![Run::plain(format!("{text} ")), Run::new(dots, RunStyle::Aside)],
    };
    ReportColumn { title: title.to_owned(), place, entries: entries.iter().map(entry).collect() }
}

fn barriers() -> Section {
    let columns = vec![
        column(
            "Politik",
            0,
            &[
                ("Forebyggelse taber til drift, når budgettet lægges", "4 prikker"),
                ("Nyt udvalg – nye mærkesager", ""),
                ("Gevinsten kommer først efter næste valg", "2 prikker"),
            ],
        ),
        column(
            "Ledelse",
            2,
            &[
                ("Fem chefer, fem forståelser af opgaven", "5 prikker"),
                ("Opbakning i ord, men ikke i mødekalenderen", ""),
                ("Uklart mandat til arbejdsgruppen", "1 prik"),
            ],
        ),
        column(
            "Ressourcer",
            1,
            &[
                ("Projektpenge stopper, før noget er forankret", "3 prikker"),
                ("Ingen tid til koordinering i de små teams", ""),
            ],
        ),
        column(
            "Samarbejde",
            3,
            &[("Vi kender ikke hinandens hverdag på tværs", "2 prikker"), ("Ingen fælles plan med foreningerne", "")],
        ),
    ];
    section("Barrierer", vec![Part::Columns(columns)])
}

fn said(label: &str, text: &str) -> Part {
    Part::Paragraph(vec![Run::new(label, RunStyle::Bold), Run::plain(format!(" {text}"))])
}

fn circle() -> Section {
    let beside = vec![
        Part::Heading("Case: Puls før frokost".to_owned()),
        said("Sætte i gang.", "To stuer er begyndt, ti venter. Vikarplan aftales med lederne i uge 7."),
        said("Følge op.", "Lederne tæller formiddage med puls i uge 10."),
    ];
    section("Implementeringscirklen", vec![Part::Figure { figure: cycle(), beside }])
}

fn label(text: &str, at: Point, width: f32, tone: Tone) -> Shape {
    let (text, side) = (text.to_owned(), Side::Middle);
    Shape::Label(Label { text, at, side, width, tone, bold: true, underlined: tone == Tone::OnAccent })
}

fn around(turn: f32, radius: f32) -> Point {
    let angle = (turn - 0.25) * std::f32::consts::TAU;
    [0.5 + radius * angle.cos(), 0.5 + radius * angle.sin()]
}

fn cycle() -> Figure {
    let stages = [("Handleplan", Tone::AccentSoft, Tone::Accent), ("Sætte i gang", Tone::Accent, Tone::OnAccent)];
    let stages = stages.into_iter().chain(["Følge op", "Justere"].map(|name| (name, Tone::Sunken, Tone::Muted)));
    let mut shapes = Vec::new();
    for (nth, (name, ground, tone)) in stages.enumerate() {
        let middle = nth as f32 / 4.0;
        let arc = |radius: f32| (0..=20_u8).map(move |step| around(middle - 0.1 + f32::from(step) / 100.0, radius));
        let outer = arc(0.47).collect::<Vec<_>>();
        let points = outer.into_iter().chain([around(middle + 0.13, 0.36)]).chain(arc(0.26).rev()).collect();
        shapes.push(Shape::Polygon { points, fill: Some(Fill { tone: ground, opacity: 1.0 }), stroke: None });
        shapes.push(label(name, around(middle, 0.37), 0.2, tone));
    }
    shapes.push(label("Puls før frokost", [0.5, 0.5], 0.24, Tone::Ink));
    Figure { height: 1.0, shapes, alternative: "Cirkel med fire trin: Sætte i gang er nu.".to_owned() }
}

fn radar_section() -> Section {
    let list = ["Ledelse: 2 nu, 4 er målet", "Tid: 1½ nu, 3 er målet", "“Vi kan ikke måle det”, siger Åse og Bjørn"];
    let beside = vec![
        Part::Heading("Forløbet “Puls”".to_owned()),
        Part::List(list.iter().map(|entry| vec![Run::plain(*entry)]).collect()),
        Part::Paragraph(vec![Run::plain("Ansvarlig: "), Run::new("mangler navn", RunStyle::Gap)]),
    ];
    section("Implementeringsfaktorer", vec![Part::Figure { figure: radar(), beside }])
}

fn radar() -> Figure {
    let factors = ["Ledelse", "Tid", "Viden", "Data", "Samarbejde"];
    let spoke = |nth: usize, value: f32| around(nth as f32 / 5.0, value / 5.0 * 0.36);
    let ring = |values: [f32; 5]| values.iter().enumerate().map(|(nth, value)| spoke(nth, *value)).collect::<Vec<_>>();
    let line = |tone, dashed| Some(Stroke { tone, width: 0.006, dashed });
    let mut shapes: Vec<Shape> = (1..=5_u8)
        .map(|value| Shape::Polygon {
            points: ring([f32::from(value); 5]),
            fill: None,
            stroke: Some(Stroke { tone: Tone::Line, width: 0.003, dashed: false }),
        })
        .collect();
    let goal = ring([4.0, 3.0, 4.0, 3.5, 4.0]);
    let now = ring([2.0, 1.5, 3.0, 2.0, 2.5]);
    shapes.push(Shape::Polygon { points: goal, fill: None, stroke: line(Tone::Amber, true) });
    let fill = Some(Fill { tone: Tone::Accent, opacity: 0.2 });
    let discs = now.clone();
    shapes.push(Shape::Polygon { points: now, fill, stroke: line(Tone::Accent, false) });
    shapes.extend(discs.into_iter().map(|centre| Shape::Disc {
        centre,
        radius: 0.014,
        fill: Tone::Accent,
        stroke: None,
    }));
    let names = factors.iter().enumerate();
    shapes.extend(names.map(|(nth, name)| label(name, around(nth as f32 / 5.0, 0.43), 0.3, Tone::Ink)));
    let alternative = "Radar med fem faktorer. Ledelse 2 nu og 4 som mål; tid 1½ og 3.".to_owned();
    Figure { height: 0.95, shapes, alternative }
}

fn cases() -> Section {
    let record = |title: &str| {
        let field = |label: &str, text: &str| (label.to_owned(), Run::plain(text));
        Part::Record(ReportRecord {
            title: title.to_owned(),
            fields: vec![
                field("Udfordring:", "Fire af ti borgere dropper ud af forløbet “Kom i gang”, inden det er halvt."),
                field("Ønske:", "At Åse og Bjørn kan følge op to gange om året – og at nogen spørger hvorfor."),
            ],
        })
    };
    section("Deltagernes cases", vec![record("Åses case"), record("Bjørns case")])
}
