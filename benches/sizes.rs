//! How long saving, loading, copying and drawing take, and how large undo and the handout are: `cargo bench`.
//!
//! Milliseconds are this machine's; the ratios and the counts hold anywhere. A part alone: `cargo bench -- undo`; what
//! it needs of memory is the same without optimisation: `cargo test --bench sizes -- undo`.

#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a table for people")]

#[allow(dead_code, reason = "the tests have more days than are measured here")]
#[allow(clippy::indexing_slicing, reason = "as in the tests it is shared with")]
#[path = "../tests/program/limits/days.rs"]
mod days;
#[allow(clippy::indexing_slicing, reason = "as in the tests it is shared with")]
#[path = "../tests/collect/generator.rs"]
mod generator;
#[path = "sizes/many.rs"]
mod many;

use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

use tovholder::assets::{self, SAMPLE};
use tovholder::colours::Theme;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::facilitator::asked::Asked;
use tovholder::facilitator::{Saved, View, WindowState, window_ui};
use tovholder::i18n::Language;
use tovholder::model::block::cards::{Card, CardsEdit};
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::report::{Look, Part, ReportTable, Run, Section, TableColumn};
use tovholder::model::screen::slide::Slide;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::autosave::{Saver, Status};
use tovholder::store::recipes::Recipes;
use tovholder::store::{self, Document, Target, atomic, format};
use tovholder::{export, projector, theme};

/// How often each thing is done; the middle one counts.
const TIMES: usize = 5;

/// How many edits can be undone, and so how many snapshots are held at most.
const EDITS: usize = 500;

fn main() {
    let wanted: Vec<String> = std::env::args().skip(1).filter(|argument| !argument.starts_with("--")).collect();
    // Undo comes first, while no other part has left free memory behind that it could use again.
    let parts: [(&str, fn()); 9] = [
        ("limits", limits),
        ("undo", undo),
        ("library", library),
        ("files", files),
        ("refusal", refusal),
        ("handout", handout),
        ("slides", slides),
        ("frames", frames),
        ("collect", many::collect),
    ];
    for (_, part) in parts.iter().filter(|(name, _)| wanted.is_empty() || wanted.iter().any(|other| other == name)) {
        part();
    }
}

/// How soon a day of many cards is shown, what it takes of memory, and how soon a letter reaches the recovery copy and
/// a card the room's screen. What the tests hold is not how long it takes, but how many texts a frame measures.
fn limits() {
    println!(
        "{:>28} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9} {:>9}",
        "day", "open", "shown", "at rest", "a letter", "a card", "to copy", "texts", "memory"
    );
    let cards = [(1_000, 1), (5_000, 1), (20_000, 1), (20_000, 20)];
    let cards = cards
        .map(|(count, exercises)| (format!("{count} cards, {exercises} exercises"), days::of_cards(count, exercises)));
    let others = days::all().into_iter().map(|(name, session)| (name.to_owned(), session));
    for (name, session) in cards.into_iter().chain(others).chain([("everything".to_owned(), days::everything())]) {
        limit(&name, session);
    }
}

fn limit(name: &str, session: Session) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    store::save(&mut Target::replacing(&path).unwrap(), &Document::new(session, Stage::default())).unwrap();
    let before = memory();
    let time = |work: &mut dyn FnMut()| {
        let begun = Instant::now();
        work();
        begun.elapsed().as_secs_f64() * 1e3
    };
    let mut opened = None;
    let open = time(&mut || opened = Some(store::open(&path).unwrap().document));
    let document = opened.unwrap();
    let mut window = Window::new(document.clone());
    let shown = time(&mut || (0..4).for_each(|_| window.draw()));
    let rest = milliseconds(|| window.draw());
    let texts = window.ctx.fonts(|fonts| fonts.num_galleys_in_cache());
    let letter = time(&mut || {
        window.window.parking.push('x');
        window.draw();
    });
    let edit = walls(window.history.session(), false).pop().map(|(at, heading)| {
        let edit = BlockEdit::Cards(CardsEdit::Add { heading, text: "Endnu et kort".into(), by: Vec::new() });
        Edit::Block { at, edit }
    });
    let edit = edit.unwrap_or(Edit::SetTitle { title: "En anden dag".into() });
    let card = time(&mut || {
        // A day that is full takes no more.
        black_box(window.history.apply(&edit).is_ok());
        window.draw();
    });
    let saver = Saver::keep(folder.path(), "4f1c", path, jiff::Timestamp::UNIX_EPOCH).unwrap();
    let copy = time(&mut || {
        saver.offer(document.clone(), jiff::Timestamp::UNIX_EPOCH);
        while saver.status() == Status::Saving {
            std::thread::sleep(std::time::Duration::from_millis(5));
        }
    });
    let grown = memory().saturating_sub(before) as f64 / 1e6;
    println!(
        "{name:>28} {open:>5.0} ms {shown:>6.0} ms {rest:>6.1} ms {letter:>6.1} ms {card:>6.1} ms {copy:>6.0} ms {texts:>9} {grown:>6.0} MB"
    );
}

/// How much memory a day takes that was edited as often as can be undone: a new card each time.
fn undo() {
    println!("{:>10} {:>12} {:>14} {:>10} {:>10}", "bytes", "500 edits in", "memory", "per edit", "per edit");
    // What only the first document takes is not counted: the code that reads it.
    let mut held = vec![History::new(sample().session)];
    for size in [200_000, 10_000_000] {
        for (name, spread) in [("all walls", true), ("one wall", false)] {
            let before = memory();
            let document = of_size(size);
            let walls = walls(&document.session, spread);
            let mut history = History::new(document.session);
            let opened = memory();
            let begun = Instant::now();
            for (number, (at, heading)) in walls.iter().cycle().take(EDITS).enumerate() {
                let (heading, text) = (heading.clone(), format!("Endnu et kort: {number}"));
                let edit = BlockEdit::Cards(CardsEdit::Add { heading, text, by: Vec::new() });
                history.apply(&Edit::Block { at: at.clone(), edit }).unwrap();
            }
            let took = begun.elapsed().as_secs_f64() * 1e3 / EDITS as f64;
            let (all, grown) = (memory().saturating_sub(before) as f64, memory().saturating_sub(opened) as f64);
            let (all, each) = (all / 1e6, grown / 1e3 / EDITS as f64);
            println!("{size:>10} {name:>12} {all:>11.1} MB {each:>7.1} kB {took:>7.2} ms");
            // Nothing is given back before the last is measured: else it would hide what the next one takes.
            held.push(history);
        }
    }
}

/// The blocks of cards with their first heading: all of the day's, or the one with most cards.
fn walls(session: &Session, all: bool) -> Vec<(At, Key)> {
    let cards = |at: &At| match session.block(at) {
        Some(Block::Cards(cards)) => Some(cards),
        _ => None,
    };
    let mut places: Vec<At> = session.places().into_iter().filter(|at| cards(at).is_some()).collect();
    if !all {
        places.sort_by_key(|at| cards(at).unwrap().cards.len());
        places.drain(..places.len().saturating_sub(1));
    }
    places.into_iter().map(|at| (at.clone(), cards(&at).unwrap().headings.first().unwrap().id.clone())).collect()
}

/// What the program reads before its first window.
fn library() {
    let (exercises, programmes) = (assets::EXERCISES, assets::PROGRAMMES);
    let took = milliseconds(|| Recipes::read(exercises, programmes));
    println!("{} exercises and {} programmes are read in {took:.1} ms", exercises.len(), programmes.len());
}

/// The middle of some times, in milliseconds.
fn milliseconds<Value>(mut work: impl FnMut() -> Value) -> f64 {
    let mut times: Vec<f64> = (0..TIMES)
        .map(|_| {
            let begun = Instant::now();
            black_box(work());
            begun.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(TIMES / 2).copied().unwrap_or_default()
}

fn sample() -> Document {
    format::read(SAMPLE.as_bytes()).unwrap().document
}

/// The sample with cards until its file has about so many bytes.
fn of_size(bytes: usize) -> Document {
    let mut document = sample();
    let session = &mut document.session;
    // With more cards than a session may have, each says more.
    let count = ((bytes - SAMPLE.len()) / 250).min(15_000);
    let text = "Skolelederne siger ja på mødet og nej i skemaet. ".repeat(1 + (bytes / count).saturating_sub(250) / 50);
    let first = session.next_id;
    session.next_id += count as u32;
    let blocks = session.programme.items_mut().filter_map(|item| match &mut item.activity {
        Activity::Exercise(exercise) => Some(&mut exercise.blocks),
        Activity::Talk { .. } | Activity::Break { .. } => None,
    });
    let cards = blocks.flatten().find_map(|named| match &mut named.block {
        Block::Cards(cards) => Some(cards),
        _ => None,
    });
    let cards = cards.unwrap();
    let heading = cards.headings.first().unwrap().id.clone();
    let card =
        |number| Card { id: Id(first + number), heading: heading.clone(), text: text.clone(), ..Card::default() };
    cards.cards.extend((0..count as u32).map(card).map(Arc::new));
    document
}

fn files() {
    let folder = tempfile::tempdir().unwrap();
    println!("{:>10} {:>8} {:>9} {:>9} {:>9} {:>9} {:>9}", "bytes", "cards", "write", "save", "plain", "load", "clone");
    for size in [200_000, 1_000_000, 10_000_000] {
        let document = of_size(size);
        let mut target = Target::replacing(folder.path().join(format!("{size}.ron"))).unwrap();
        let text = format::write(&document).unwrap();
        let write = milliseconds(|| format::write(&document).unwrap());
        let save = milliseconds(|| store::save(&mut target, &document).unwrap());
        let (plain, mut held) = (folder.path().join(format!("{size} plain")), None);
        let plain = milliseconds(|| atomic::write(&plain, text.as_bytes(), &mut held).unwrap());
        let load = milliseconds(|| store::open(target.path()).unwrap());
        let clone = milliseconds(|| document.clone());
        println!(
            "{:>10} {:>8} {write:>6.1} ms {save:>6.1} ms {plain:>6.1} ms {load:>6.1} ms {clone:>6.2} ms",
            text.len(),
            document.session.content_size()
        );
        let (saved, copied) = (save / write, load / clone);
        println!("           save ÷ making its text and reading it back {saved:.2}; load ÷ clone {copied:.0}");
    }
}

fn refusal() {
    let items = "(session: (key: [".to_owned() + &"(),".repeat(10_000_000);
    let time = milliseconds(|| format::read(items.as_bytes()).is_err());
    println!("ten million empty items are refused in {time:.0} ms");
}

/// How large the handout is and how long it takes: the sample, and a table of many rows, in both looks.
fn handout() {
    let written = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
    let sample = sample().session.report(Language::Danish, Choices::default());
    let mut rows = sample.clone();
    rows.sections = vec![Section { heading: "Aktioner".to_owned(), new_page: false, parts: vec![many_rows()] }];
    println!("{:>10} {:>8} {:>9} {:>9}", "handout", "look", "bytes", "time");
    for (name, report) in [("sample", sample), ("200 rows", rows)] {
        for (look, large) in [("usual", false), ("large", true)] {
            let report = report.clone().in_look(Look { large, ..Look::default() });
            let bytes = export::pdf(&report, &written).unwrap().len();
            let time = milliseconds(|| export::pdf(&report, &written).unwrap());
            println!("{name:>10} {look:>8} {bytes:>9} {time:>6.1} ms");
        }
    }
}

fn many_rows() -> Part {
    let columns = [("Hvad", 0.3), ("Hvordan", 0.34), ("Hvem", 0.18), ("Hvornår", 0.18)];
    let columns = columns.map(|(title, share)| TableColumn { title: title.to_owned(), share }).to_vec();
    let row = |number: usize| {
        let words =
            ["Fast forum på tværs af forvaltninger", "Kvartalsmøde med fælles dagsorden", "Åse og Bo", "15. jan."];
        words.map(|words| vec![Run::plain(format!("{words} {number}"))]).to_vec()
    };
    Part::Table(ReportTable { columns, rows: (1..=200).map(row).collect() })
}

/// What one frame of the room's screen costs: the slide is made, and its pages are counted.
fn slides() {
    let ctx = egui::Context::default();
    theme::install(&ctx, Theme::Light);
    let now = "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap();
    let size = egui::vec2(1920.0, 1080.0);
    for (name, document) in [("sample", sample()), ("1 MB", of_size(1_000_000))] {
        let session = document.session;
        let items = session.programme.items.iter();
        let places = items.flat_map(|item| (0..item.step_count()).map(|step| Place { item: item.id, step }));
        let mut worst = (0.0, 0, 0.0);
        let mut drawn = ctx.run_ui(egui::RawInput::default(), |ui| {
            for place in places.clone() {
                let stage = Stage { at: Some(place), ..Stage::default() };
                let make = milliseconds(|| session.slide(&stage, &now, Language::Danish));
                let slide = session.slide(&stage, &now, Language::Danish);
                let count = projector::page_count(ui.ctx(), &slide, size, 6.0);
                let pages = milliseconds(|| projector::page_count(ui.ctx(), &slide, size, 6.0));
                if make + pages > worst.0 + worst.2 {
                    worst = (make, count, pages);
                }
            }
        });
        drawn.textures_delta.clear();
        println!(
            "{name}: the dearest frame makes its slide in {:.2} ms and its {} pages in {:.1} ms",
            worst.0, worst.1, worst.2
        );
    }
}

/// What a frame of the facilitator's window costs at rest, and while the session is being saved all the time.
fn frames() {
    let folder = tempfile::tempdir().unwrap();
    println!("{:>10} {:>9} {:>12} {:>9} {:>9} {:>9}", "bytes", "at rest", "while saving", "ratio", "handing", "memory");
    for size in [200_000, 1_000_000, 10_000_000] {
        let document = of_size(size);
        let bytes = format::write(&document).unwrap().len();
        let before = memory();
        let mut window = Window::new(document.clone());
        let rest = milliseconds(|| window.draw());
        let target = Target::replacing(folder.path().join(format!("{size}.ron"))).unwrap();
        let saver = Saver::start(target, jiff::Timestamp::UNIX_EPOCH, || {}).unwrap();
        let mut saves = 0;
        let mut handing = 0.0;
        let saving = milliseconds(|| {
            let begun = Instant::now();
            saves += usize::from(matches!(saver.status(), Status::Saved(_)));
            saver.offer(document.clone(), jiff::Timestamp::UNIX_EPOCH);
            saver.save_now();
            handing = f64::max(handing, begun.elapsed().as_secs_f64() * 1e3);
            window.draw();
        });
        saver.finish();
        let grown = memory().saturating_sub(before) as f64 / bytes as f64;
        println!(
            "{bytes:>10} {rest:>6.1} ms {saving:>9.1} ms {:>9.2} {handing:>6.2} ms {grown:>6.1} × its file",
            saving / rest
        );
    }
}

/// The facilitator's window over one session.
struct Window {
    ctx: egui::Context,
    history: History,
    stage: Stage,
    window: WindowState,
    now: jiff::Zoned,
    slide: Slide,
    /// The revision that the slide is of.
    shown: Option<u64>,
}

impl Window {
    fn new(document: Document) -> Self {
        let ctx = egui::Context::default();
        theme::install(&ctx, Theme::Light);
        let now = "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap();
        Self {
            ctx,
            history: History::new(document.session),
            stage: document.stage,
            window: WindowState::default(),
            now,
            slide: Slide::default(),
            shown: None,
        }
    }

    fn draw(&mut self) {
        // As in the program: made anew when the day has changed.
        if self.shown != Some(self.history.revision()) {
            self.slide = self.history.session().slide(&self.stage, &self.now, Language::Danish);
            self.shown = Some(self.history.revision());
        }
        let size = egui::vec2(1366.0, 748.0);
        let input = egui::RawInput {
            screen_rect: Some(egui::Rect::from_min_size(egui::Pos2::ZERO, size)),
            ..egui::RawInput::default()
        };
        let (history, stage, now, slide) = (&self.history, &self.stage, &self.now, &self.slide);
        let window = &mut self.window;
        let mut drawn = self.ctx.run_ui(input, |ui| {
            let view = View {
                history,
                library: tovholder::store::recipes::built_in(),
                stage,
                now,
                language: Language::Danish,
                slide,
                page: 0,
                spotlight: None,
                canvas: egui::vec2(1920.0, 1080.0),
                farthest_seat: 6.0,
                room_open: true,
                in_meeting: false,
                monitors: &[],
                frozen: false,
                saved: &Saved::Now,
                clocks: Default::default(),
                pasted_lines: None,
                asked: &Asked::default(),
            };
            window_ui(ui, view, window);
        });
        drawn.textures_delta.clear();
        black_box(self.ctx.tessellate(std::mem::take(&mut drawn.shapes), 1.0));
    }
}

/// How much memory the program holds, in bytes; 0 where the system does not tell.
fn memory() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let held = status.lines().find_map(|line| line.strip_prefix("VmRSS:")?.trim().strip_suffix(" kB")?.parse().ok());
    held.unwrap_or(0_usize) * 1_024
}
