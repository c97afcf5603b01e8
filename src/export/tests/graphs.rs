//! Drawings of numbers: drawn and told on paper, as tables everywhere else.

use super::*;
use crate::export::layout::lay_out;
use crate::model::paper::graph::{self, ScaleEnds, ScaleMarks, ScaleRow, StackPart};
use crate::model::paper::report::{BarTable, Graph};

fn scale() -> Graph {
    let factors = [
        ("Ressourcer", [1.0, 1.8, 2.4, 3.0, 4.0], "2,4"),
        ("Organisation og kultur", [2.0, 2.4, 2.9, 3.3, 4.0], "2,9"),
        ("Fokus", [1.0, 2.6, 3.2, 3.9, 5.0], "3,2"),
        ("Samarbejde", [2.0, 3.0, 3.4, 3.8, 5.0], "3,4"),
        ("Ledelse", [2.0, 2.5, 3.5, 4.0, 5.0], "3,5"),
        ("Medarbejdere", [3.0, 3.4, 4.0, 4.4, 5.0], "4"),
    ];
    let row = |(label, [low, first, middle, third, high], value): (&str, [f32; 5], &str)| ScaleRow {
        label: label.into(),
        marks: ScaleMarks::Spread { whole: [low, high], half: [first, third], middle },
        value: value.into(),
        remark: String::new(),
    };
    let rows: Vec<ScaleRow> = factors.into_iter().map(row).collect();
    let said = "Seks skalaer. Ressourcer: midterste svar 2,4";
    let figure = graph::rows(&rows, ScaleEnds { from: 1.0, to: 5.0 }, graph::LETTERS, said.to_owned());
    let told = factors.map(|(label, _, value)| vec![label.to_owned(), value.to_owned()]).to_vec();
    Graph { figure, table: sample::table(&[("Faktor", 0.7), ("Midterste", 0.3)], told) }
}

fn mentioned() -> BarTable {
    let headings = [("Ressourcer", 11, 38), ("Ledelse", 10, 41), ("Organisation og kultur", 9, 27), ("Fokus", 7, 19)];
    let rows = headings.map(|(title, days, dots)| vec![title.to_owned(), format!("{days} af 12"), dots.to_string()]);
    let columns = [("Overskrift", 0.34), ("Nævnt i kommuner", 0.5), ("Prikker", 0.16)];
    let lengths = headings.map(|(_, days, _)| days as f32 / 12.0).to_vec();
    BarTable { table: sample::table(&columns, rows.to_vec()), bars: 1, lengths }
}

fn agreed() -> Graph {
    let states = [("gjort", 48, 3), ("i gang", 32, 0), ("ikke begyndt", 15, 1), ("droppet", 9, 2)];
    let part = |(word, count, place): (&str, usize, usize)| StackPart { word: word.into(), count, place };
    let parts = states.map(part);
    let told = states.map(|(word, count, _)| vec![word.to_owned(), count.to_string()]).to_vec();
    let figure = graph::stacked(&parts, graph::LETTERS, "104 aftaler: 48 gjort".to_owned());
    Graph { figure, table: sample::table(&[("Status", 0.7), ("Aftaler", 0.3)], told) }
}

fn report() -> Report {
    with(vec![Part::Graph(scale()), Part::Bars(mentioned()), Part::Graph(agreed())])
}

#[test]
fn drawings_of_numbers_are_drawn_whole_and_told() {
    let report = report();
    let layout = lay_out(&report);
    assert_eq!(pages::overlaps(&layout), Vec::<String>::new());
    assert_eq!(pages::outside(&layout), Vec::<String>::new());
    let reader = check(&report);
    let pieces = reader.pieces();
    let figures = pieces.iter().filter(|piece| piece.role == "Figure");
    let alternatives: Vec<String> =
        figures.map(|piece| lopdf::decode_text_string(piece.entry.get(b"Alt").unwrap()).unwrap()).collect();
    assert_eq!(alternatives, ["Seks skalaer. Ressourcer: midterste svar 2,4", "104 aftaler: 48 gjort"]);
    let count = |role: &str| pieces.iter().filter(|piece| piece.role == role).count();
    assert_eq!([count("Table"), count("TH"), count("TD")], [1, 3, 12], "the bars are a table to those who hear it");
}

#[test]
fn where_nothing_is_drawn_all_numbers_stand_in_tables() {
    let text = markdown(&report());
    for line in ["| Ressourcer | 2,4 |", "| Ledelse | 10 af 12 | 41 |", "| ikke begyndt | 15 |"] {
        assert!(text.contains(line), "{line} is missing:\n{text}");
    }
}
