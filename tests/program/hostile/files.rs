//! The files that nobody should have: the sample, spoilt in every way that files are spoilt.

use tovholder::assets::SAMPLE;
use tovholder::model::block::Block;
use tovholder::model::block::table::{Row, Rows, Table};
use tovholder::model::day::programme::Activity;
use tovholder::model::exercise::NamedBlock;
use tovholder::model::id::{Id, Key};
use tovholder::store::format::{self, FORMAT};

/// A file and what is wrong with it.
pub struct Bad {
    pub name: String,
    pub bytes: Vec<u8>,
}

/// One change of the sample's text: what is there, and what stands there instead; only the first, or all.
const CHANGES: &[(&str, &str)] = &[
    // Unknown, missing and doubled.
    ("key:", "colour: \"red\", key:"),
    ("heading:", "shade: Dark, heading:"),
    ("Radar(", "Radar(colour: 7, "),
    ("Tally(", "Tally(colour: 7, "),
    ("Talk(", "Talk(colour: 7, "),
    ("Talk(", "Dance("),
    ("block: Cards(", "block: Aquarium("),
    ("timer: Down", "timer: Sideways"),
    ("grouping: Plenary", "grouping: Crowd(7)"),
    ("title: \"Kursusdag: Sundhed på tværs\",", ""),
    ("organisation:", "title: \"Igen\", organisation:"),
    ("id: 17,", "id: 14,"),
    ("id: \"focus\"", "id: \"culture\""),
    ("id: \"focus\"", "id: \"Not A Name\""),
    ("id: \"what\"", "id: \"who\""),
    ("heading: \"focus\"", "heading: \"nowhere\""),
    ("recipe: \"presentation-round\"", "recipe: \"\""),
    // Numbers that no day has.
    ("minutes: 10", "minutes: -1"),
    ("minutes: 10", "minutes: 0"),
    ("minutes: 10", "minutes: 65535"),
    ("minutes: 10", "minutes: 1000000000"),
    ("minutes: 10", "minutes: NaN"),
    ("minutes: 10", "minutes: inf"),
    ("minutes: 10", "minutes: 1e38"),
    ("minutes: 10", "minutes: 99999999999999999999999999999999999999999999"),
    ("minutes: ", "minutes: 6553"),
    ("size: 2", "size: 1000000000"),
    ("size: 2", "size: 255"),
    ("size: 2", "size: 0"),
    ("Each(60)", "Each(0)"),
    ("Each(60)", "Each(65535)"),
    ("timer: Down", "timer: Until(\"00:00:00\")"),
    ("from: 1", "from: 255"),
    ("to: 5", "to: 0"),
    ("to: 5", "to: 255"),
    ("now: ", "now: 25"),
    ("goal: ", "goal: 20"),
    ("status: ", "status: 9"),
    ("dots: 3", "dots: 65535"),
    ("dots: 3", "dots: 0"),
    ("count: ", "count: 6553"),
    ("top: ", "top: 6553"),
    ("next_id: ", "next_id: 0, //"),
    ("next_id: ", "next_id: 4294967295, //"),
    ("id: 14,", "id: 4294967295,"),
    ("date: \"2027-02-04\"", "date: \"9999-12-31\""),
    ("date: \"2027-02-04\"", "date: \"-009999-01-01\""),
    ("date: \"2027-02-04\"", "date: \"2027-02-31\""),
    ("start: \"09:00:00\"", "start: \"23:59:59.999999999\""),
    ("start: \"09:00:00\"", "start: \"25:00:00\""),
    // Nothing where there is something.
    ("key: \"sample-nordkoebing\"", "key: \"\""),
    ("\"Kursusdag: Sundhed på tværs\"", "\"\""),
    ("\"Kursusdag: Sundhed på tværs\"", "\"\\u{0}\\u{202e}\\u{feff}\\n\\r\\t\""),
    ("name: \"Anne\"", "name: \"\""),
    ("steps: [", "steps: [], /* ["),
    ("items: [", "items: [], // ["),
    ("da: \"", "da: \"\", // \""),
];

/// Values that lie in no sample: a stage written by hand in place of its own.
const STAGES: &[&str] = &[
    "(at: (item: 2, step: 18446744073709551615))",
    "(at: (item: 4294967295, step: 0))",
    "(clock: (length: 9223372036854775807))",
    "(clock: (length: -9223372036854775808, added: -9223372036854775808))",
    "(clock: (length: 9223372036854775807, added: 9223372036854775807, started: \"2027-02-04T08:00:00Z\"))",
    "(clock: (length: 60, started: \"-009999-01-02T01:59:59Z\", paused: \"9999-12-30T22:00:00Z\", rested: -9223372036854775808))",
    "(clock: (length: 60, started: \"9999-12-30T22:00:00Z\", rested: 9223372036854775807))",
    "(visits: [(item: 1, started: \"-009999-01-02T01:59:59Z\"), (item: 2, started: \"9999-12-30T22:00:00Z\")])",
    "(visits: [(item: 2, started: \"2027-02-04T08:00:00Z\"), (item: 2, started: \"2027-02-04T07:00:00Z\")])",
    "(block: \"nowhere\", spotlight: \"nowhere\", black: true, question_only: true)",
];

/// Where the sample has a text of each kind.
const TEXTS: &[(&str, &str)] = &[
    ("title", "\"Kursusdag: Sundhed på tværs\""),
    ("card", "\"Direktionen har syv førsteprioriteter.\""),
    ("name", "\"Anne\""),
    ("organisation", "\"Nordkøbing Kommune\""),
    ("prompt", "\"Hvilke konkrete barrierer er I stødt på hos jer?\""),
    ("note of a part", "\"Timerne findes, men er bundet i projekter.\""),
    ("question of the parking lot", "\"Hvem betaler for vikar på kursusdage?\""),
];

/// A text of so many bytes in place of another.
fn long(place: &str, bytes: usize) -> String {
    place.replacen('"', &format!("\"{}", "ord ".repeat(bytes / 4 - place.len())), 1)
}

/// The sample with other words in a place. A change that finds nothing tests nothing.
fn replaced(old: &str, new: &str) -> String {
    assert!(SAMPLE.contains(old), "the sample has no {old}");
    SAMPLE.replacen(old, new, 1)
}

/// Every bad file.
pub fn all() -> Vec<Bad> {
    let mut files = Vec::new();
    let mut add = |name: String, bytes: Vec<u8>| files.push(Bad { name, bytes });
    for percent in 0..100 {
        add(format!("cut at {percent} %"), SAMPLE.as_bytes()[..SAMPLE.len() * percent / 100].to_vec());
    }
    for (name, bytes) in in_bytes() {
        add(name.into(), bytes);
    }
    for (name, text) in in_text() {
        // As it would be after an editor, without its first line, and as if the program itself had written it.
        let body = text.split_once('\n').map_or("", |(_, body)| body);
        add(format!("{name}, changed"), text.clone().into_bytes());
        add(format!("{name}, by hand"), body.as_bytes().to_vec());
        add(format!("{name}, sealed"), sealed(body).into_bytes());
    }
    files
}

/// A body with the first line that the program would give it.
pub fn sealed(body: &str) -> String {
    format!("// Tovholder {FORMAT} · {} bytes · crc32 {:08x}\n{body}", body.len(), crc32fast::hash(body.as_bytes()))
}

/// The sample with two tables that have a row for each row of the other.
fn in_a_ring() -> String {
    let mut document = format::read(SAMPLE.as_bytes()).unwrap().document;
    let is_table = |named: &NamedBlock| matches!(&named.block, Block::Table(table) if !table.content.is_empty());
    let exercise = document.session.programme.items_mut().find_map(|item| match &mut item.activity {
        Activity::Exercise(exercise) => Some(exercise).filter(|exercise| exercise.blocks.iter().any(is_table)),
        Activity::Talk { .. } | Activity::Break { .. } => None,
    });
    let exercise = exercise.unwrap();
    let table = exercise.blocks.iter().find_map(|named| match &named.block {
        Block::Table(table) => Some(table).filter(|table| !table.content.is_empty()),
        _ => None,
    });
    let table = table.unwrap().clone();
    let row = table.content.first().unwrap().clone();
    for (own, other, id, about) in [("one", "other", 900_001, 900_002), ("other", "one", 900_002, 900_001)] {
        let content = vec![Row { id: Id(id), about: Some(Id(about)), ..row.clone() }];
        let table = Table { rows: Rows::Each(Key::new(other)), content, ..table.clone() };
        exercise.blocks.push(NamedBlock { id: Key::new(own), block: Block::Table(table) });
    }
    assert!(!document.session.check().is_empty(), "it is told");
    format::to_ron(&document).unwrap()
}

fn in_bytes() -> Vec<(&'static str, Vec<u8>)> {
    let half = SAMPLE.len() / 2;
    let zeros = [&SAMPLE.as_bytes()[..half], &vec![0; 4096], &SAMPLE.as_bytes()[half + 4096..]].concat();
    let third_line = SAMPLE.match_indices('\n').nth(1).unwrap().0 + 5;
    let spoilt = [&SAMPLE.as_bytes()[..third_line], b"\xc3\x28", &SAMPLE.as_bytes()[third_line..]].concat();
    let wide = |order: fn(u16) -> [u8; 2]| {
        let units = std::iter::once(0xfeff).chain(SAMPLE.encode_utf16());
        units.flat_map(order).collect::<Vec<u8>>()
    };
    let this = format!("Tovholder {FORMAT}");
    vec![
        ("empty", Vec::new()),
        ("zeros", vec![0; 70_000]),
        ("zeros in the middle", zeros),
        ("nothing in brackets", b"()".to_vec()),
        ("a session of nothing", b"(session: ())".to_vec()),
        ("only a comment", b"// Tovholder 1 \xc2\xb7 0 bytes \xc2\xb7 crc32 00000000\n".to_vec()),
        ("an unclosed comment", b"/* (session: ".to_vec()),
        ("only spaces", vec![b' '; 10_000]),
        ("UTF-16, small end first", wide(u16::to_le_bytes)),
        ("UTF-16, big end first", wide(u16::to_be_bytes)),
        ("Latin-1", SAMPLE.chars().map(|sign| u8::try_from(u32::from(sign)).unwrap_or(b'?')).collect()),
        ("spoilt in line 3", spoilt),
        ("a newer format", replaced(&this, &format!("Tovholder {}", FORMAT + 1)).into_bytes()),
        ("a format without end", replaced(&this, "Tovholder 99999999999999999999").into_bytes()),
        ("twice", [SAMPLE, SAMPLE].concat().into_bytes()),
        ("33 MB", [SAMPLE.as_bytes(), &vec![b' '; 33_000_000]].concat()),
        ("ten million items", [&b"(session: (key: \"x\", participants: ["[..], &b"(),".repeat(10_000_000)].concat()),
        ("tables that list each other", in_a_ring().into_bytes()),
        ("a byte order mark", [b"\xef\xbb\xbf", SAMPLE.as_bytes()].concat()),
        ("other line ends", SAMPLE.replace('\n', "\r\n").into_bytes()),
        ("the oldest line ends", SAMPLE.replace('\n', "\r").into_bytes()),
    ]
}

fn in_text() -> Vec<(String, String)> {
    let mut texts = Vec::new();
    for (old, new) in CHANGES {
        texts.push((format!("{old} → {new}"), replaced(old, new)));
        texts.push((format!("every {old} → {new}"), SAMPLE.replace(old, new)));
    }
    let (session, _) = SAMPLE.split_once("  stage: ").unwrap();
    texts.extend(STAGES.iter().map(|stage| ((*stage).to_owned(), format!("{session}  stage: {stage},\n)\n"))));
    for list in ["headings", "parts", "columns", "cells", "blocks", "show", "turns", "members", "participants", "cards"]
    {
        texts.push((format!("no {list}"), without(list)));
    }
    for (name, value) in long_values() {
        let question = format!("prompt: (da: {value}, en: \"\"), note: (\n da: ");
        texts.push((name.clone(), replaced("\"Kursusdag: Sundhed på tværs\"", &value)));
        texts.push((format!("{name} on a card"), replaced("\"Direktionen har syv førsteprioriteter.\"", &value)));
        texts.push((format!("{name} as a name"), replaced("\"Anne\"", &value)));
        texts.push((format!("{name} as a question"), replaced("prompt: (\n                  da: ", &question)));
    }
    for (name, place) in TEXTS {
        texts.push((format!("a {name} of 1 MB"), replaced(place, &long(place, 1_000_000))));
        texts.push((format!("a {name} as long as it may be"), replaced(place, &long(place, 99_999))));
    }
    for count in [1_500, 2_001, 20_000] {
        let breaks: String = (0..count)
            .map(|number| {
                format!("(id: {}, minutes: 65535, activity: Break(title: (da: \"x\", en: \"x\"))),", 1_000 + number)
            })
            .collect();
        let counted = replaced("next_id: ", "next_id: 99999, // ");
        texts.push((format!("{count} breaks"), counted.replacen("items: [", &format!("items: [{breaks}"), 1)));
    }
    let person = "(id: 14, name: \"Anne\"),".repeat(1_001);
    texts.push(("a crowd".into(), replaced("participants: [", &format!("participants: [{person}"))));
    let (before, origin) = SAMPLE.split_once("origin: ").unwrap();
    let (origin, after) = origin.split_once(',').unwrap();
    texts.push(("with Some".into(), format!("{before}origin: Some({origin}),{after}")));
    texts
}

/// The sample with every list of that name emptied.
fn without(list: &str) -> String {
    let begin = format!("{list}: [\n");
    let mut lines = Vec::new();
    let mut end = None;
    for line in SAMPLE.split_inclusive('\n') {
        let indent = line.len() - line.trim_start().len();
        match end {
            None if line.trim_start() == begin => {
                end = Some(indent);
                lines.push(format!("{list}: [],\n"));
            }
            None => lines.push(line.to_owned()),
            Some(depth) if indent == depth => end = None,
            Some(_) => {}
        }
    }
    let emptied = lines.concat();
    assert!(emptied.len() < SAMPLE.len(), "the sample has no {list}");
    emptied
}

fn long_values() -> Vec<(String, String)> {
    let quoted = |text: String| format!("\"{text}\"");
    vec![
        ("a word of 20 kB".into(), quoted("W".repeat(20_000))),
        ("5,000 words".into(), quoted("ord ".repeat(5_000))),
        ("two thousand lines".into(), quoted("x\\n".repeat(2_000))),
        ("marks upon marks".into(), quoted(format!("e{}", "\\u{301}".repeat(2_000)))),
        ("right to left".into(), quoted("\\u{202e}مرحبا \\u{2066}".repeat(500))),
        ("brackets 100 deep".into(), "(".repeat(100) + &")".repeat(100)),
        ("brackets 100,000 deep".into(), "[".repeat(100_000) + &"]".repeat(100_000)),
        ("Some 100,000 deep".into(), "Some(".repeat(100_000) + &")".repeat(100_000)),
        ("comments 100,000 deep".into(), "/*".repeat(100_000) + &"*/".repeat(100_000) + "\"x\""),
    ]
}
