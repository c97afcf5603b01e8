//! Every exercise with words in it: nothing is cut off, covered or empty, on the room's screen and in the handout.

pub mod fill;

use std::path::{Path, PathBuf};
use std::process::Command;

use egui::{Rect, vec2};
use egui_kittest::Harness;
use image::imageops::{FilterType, overlay, resize};
use image::{Rgba, RgbaImage};
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use tovholder::colours::Theme;
use tovholder::command::stage::Move;
use tovholder::export;
use tovholder::i18n::Language;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::report::{Look, Part, Report, Run, RunStyle};
use tovholder::model::screen::slide::Slide;
use tovholder::model::stage::{Place, Stage};
use tovholder::projector::{self, Pages};
use tovholder::store::recipes;

use crate::harness::painted;

const SCREEN: [f32; 2] = [1920.0, 1080.0];
/// How deep the room is, in heights of the picture.
const ROOM: f32 = 6.0;

fn now() -> Zoned {
    Timestamp::from_second(1_801_735_200).unwrap().to_zoned(TimeZone::UTC)
}

/// Half the size of the screen has the same lines and is drawn four times as fast.
fn harness(slide: Slide, page: usize) -> Harness<'static> {
    painted(SCREEN.map(|side| side / 2.0), Theme::Light).allow_missing_glyphs().build_ui(move |ui| {
        let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
        ui.scope_builder(whole, |ui| projector::show(ui, &slide, page, ROOM));
    })
}

/// The slides of the day's last exercise: of each step, with each of its blocks.
pub fn slides(session: &Session, language: Language) -> Vec<(String, Slide)> {
    let (item, exercise) = session.exercises().last().unwrap();
    let mut slides = Vec::new();
    for (step, shown) in exercise.steps.iter().enumerate() {
        let mut stage = Stage::default();
        Move::To(Place { item: item.id, step }).apply(&mut stage, session, &now());
        for block in shown.show.iter().map(Some).chain(shown.show.is_empty().then_some(None)) {
            let stage = Stage { block: block.cloned(), ..stage.clone() };
            let name = format!("{}, {}, {language:?}", exercise.recipe, shown.id);
            slides.push((name, session.slide(&stage, &now(), language)));
        }
    }
    slides
}

/// What the handout says of the day's last exercise, as a report of its own.
fn handout(session: &Session, language: Language) -> Report {
    let (_, exercise) = session.exercises().last().unwrap();
    let heading = exercise.report.heading.read(language);
    let mut report = session.report(language, Choices::default());
    report.sections.retain(|section| section.heading == heading);
    report
}

fn for_every_exercise(mut test: impl FnMut(&Exercise, &Session, Language)) {
    for exercise in recipes::exercises() {
        let session = fill::day(exercise);
        Language::ALL.into_iter().for_each(|language| test(exercise, &session, language));
    }
}

/// What is wrong with the words of a slide's pages.
fn faults(slide: &Slide, pages: &Pages) -> Vec<String> {
    let mut faults = Vec::new();
    for page in &pages.pages {
        let lines = page.lines();
        for (place, (text, rect)) in lines.iter().enumerate() {
            if !pages.canvas.expand(1.0).contains_rect(*rect) {
                faults.push(format!("{text:?} leaves the picture"));
            }
            // A projector of today shows every heading whole.
            let wide = pages.canvas.width() > SCREEN[0] - 1.0;
            if wide && text.contains('…') && !slide.headline.contains('…') {
                faults.push(format!("{text:?} is cut off"));
            }
            let number = |text: &str| text.chars().all(|sign| sign.is_ascii_digit());
            if wide && !number(text) && rect.height() < projector::sizes(ROOM, SCREEN[1]).foot {
                faults.push(format!("{text:?} is too small to read: {}", rect.height()));
            }
            let inner = |rect: &Rect| rect.shrink2(vec2(1.0, 0.08 * rect.height()));
            let others = lines.iter().skip(place + 1).filter(|(_, its)| inner(rect).intersects(inner(its)));
            // Marks may share a place.
            let others = others.filter(|(other, _)| !(number(text) && number(other)));
            faults.extend(others.map(|(other, _)| format!("{text:?} covers {other:?}")));
        }
    }
    faults
}

#[test]
fn no_words_on_the_rooms_screen_are_cut_or_covered() {
    let harness = harness(Slide::default(), 0);
    let mut found = Vec::new();
    for_every_exercise(|_, session, language| {
        for (name, slide) in slides(session, language) {
            for size in [SCREEN, [1024.0, 768.0]] {
                let pages = projector::pages(&harness.ctx, &slide, size.into(), ROOM);
                found.extend(faults(&slide, &pages).into_iter().map(|fault| format!("{name}, {size:?}: {fault}")));
            }
        }
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn before_anything_is_said_the_question_and_what_to_do_stand_on_one_page() {
    let harness = harness(Slide::default(), 0);
    let mut found = Vec::new();
    for exercise in recipes::exercises() {
        for language in Language::ALL {
            for (name, slide) in slides(&fill::unsaid(exercise), language) {
                let pages = projector::pages(&harness.ctx, &slide, SCREEN.into(), ROOM).pages;
                let spoken = pages[0].spoken();
                let lost = |text: &str| text.split_whitespace().any(|word| !spoken.contains(word));
                if lost(&slide.headline) || lost(&slide.instruction) {
                    found.push(format!("{name}: {} / {} – {spoken}", slide.headline, slide.instruction));
                }
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_handout_says_what_the_room_wrote_and_nothing_is_missing_or_empty() {
    let mut found = Vec::new();
    for_every_exercise(|exercise, session, language| {
        let report = handout(session, language);
        let empty = report.sections.is_empty() || report.sections.iter().any(|section| section.parts.is_empty());
        let parts = report.sections.iter().flat_map(|section| &section.parts);
        let faults = parts.flat_map(part_faults).chain(empty.then(|| "nothing is said".to_owned()));
        found.extend(faults.map(|fault| format!("{}, {language:?}: {fault}", exercise.recipe)));
    });
    assert!(found.is_empty(), "{}", found.join("\n"));
}

fn part_faults(part: &Part) -> Vec<String> {
    let runs = |runs: &Vec<Run>| {
        let gap = runs.iter().find(|run| run.style == RunStyle::Gap).map(|run| run.text.clone());
        let empty = runs.iter().all(|run| run.text.trim().is_empty()).then(|| "an empty line".to_owned());
        gap.into_iter().chain(empty).collect::<Vec<String>>()
    };
    match part {
        Part::Heading(words) => words.trim().is_empty().then(|| "an empty heading".to_owned()).into_iter().collect(),
        Part::Paragraph(words) => runs(words),
        Part::List(entries) => entries.iter().flat_map(runs).collect(),
        Part::Columns(columns) => columns.iter().flat_map(|column| &column.entries).flat_map(runs).collect(),
        Part::Table(table) => {
            let gaps = table.rows.iter().flatten().flatten().filter(|run| run.style == RunStyle::Gap);
            let gaps = gaps.map(|run| run.text.clone());
            gaps.chain(table.rows.is_empty().then(|| "an empty table".to_owned())).collect()
        }
        Part::Figure { beside, .. } => beside.iter().flat_map(part_faults).collect(),
        Part::Graph(graph) => part_faults(&Part::Table(graph.table.clone())),
        Part::Bars(bars) => part_faults(&Part::Table(bars.table.clone())),
        Part::Record(record) => {
            let faulty = |run: &Run| run.style == RunStyle::Gap || ["", "–"].contains(&run.text.trim());
            let fields = record.fields.iter().filter(|(_, run)| faulty(run));
            let fields = fields.map(|(label, run)| format!("{label}: {:?}", run.text));
            fields.chain(record.fields.is_empty().then(|| "an empty record".to_owned())).collect()
        }
        Part::Photos(photos) => photos.is_empty().then(|| "photographs that are none".to_owned()).into_iter().collect(),
        Part::Blank(_) => vec!["room to write in the handout".to_owned()],
    }
}

/// The handout of every exercise in both languages and, in Danish, in all other looks, for `tests/pdf/every`:
/// `HANDOUTS=folder cargo test --test program sheet::handouts -- --ignored`.
#[test]
#[ignore = "writes files for other programs to check"]
fn handouts() {
    let folder = PathBuf::from(std::env::var("HANDOUTS").unwrap());
    let drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='30'><circle cx='15' cy='15' r='14'/></svg>";
    let logo = export::logo(drawing.as_bytes(), "Nordkøbing Kommune").unwrap();
    let large = Look { large: true, ..Look::default() };
    let draft = Look { draft: true, colour: Some([122, 59, 105]), logo: Some(logo), ..Look::default() };
    let others = [("large", large), ("draft", draft)];
    for_every_exercise(|exercise, session, language| {
        let report = session.report(language, Choices::default());
        let write = |report: &Report, look: &str| {
            let name = format!("{}.{}.{look}.pdf", exercise.recipe, language.code());
            std::fs::write(folder.join(name), export::pdf(report, &now()).unwrap()).unwrap();
        };
        write(&report, "usual");
        if language == Language::Danish {
            others.iter().for_each(|(name, look)| write(&report.clone().in_look(look.clone()), name));
        }
    });
}

/// The width of everything on the sheet; a picture has space around it.
const WIDTH: u32 = 560;
const SPACE: u32 = 16;
const NAME: u32 = 40;
const ACROSS: u32 = 7;

/// One picture of every exercise, its fullest slide over the first page of its handout:
/// `LOOK=folder cargo test --test program sheet::look -- --ignored`. The page needs `pdftoppm`; `ONLY=name` picks exercises and
/// `ENGLISH=1` is in English.
#[test]
#[ignore = "writes pictures for eyes"]
fn look() {
    let folder = std::env::var("LOOK").unwrap();
    let only = std::env::var("ONLY").unwrap_or_default();
    let language = if std::env::var_os("ENGLISH").is_some() { Language::English } else { Language::Danish };
    let chosen: Vec<&Exercise> =
        recipes::exercises().iter().filter(|exercise| exercise.recipe.as_str().contains(&only)).collect();
    let (slide_height, page_height) = (WIDTH * 9 / 16, WIDTH * 297 / 210);
    let (wide, high) = (WIDTH + SPACE, slide_height + page_height + NAME + 2 * SPACE);
    let rows = u32::try_from(chosen.len()).unwrap().div_ceil(ACROSS);
    let mut sheet = RgbaImage::from_pixel(ACROSS * wide + SPACE, rows * high + SPACE, Rgba([120, 120, 120, 255]));
    for (nth, exercise) in (0_u32..).zip(&chosen) {
        let session = fill::day(exercise);
        let (left, top) = (SPACE + nth % ACROSS * wide, SPACE + nth / ACROSS * high);
        let mut put = |picture: &RgbaImage, down: u32| overlay(&mut sheet, picture, left.into(), (top + down).into());
        put(&resize(&fullest(&session, language), WIDTH, slide_height, FilterType::Triangle), 0);
        if let Some(page) = first_page(&handout(&session, language), Path::new(&folder)) {
            put(&resize(&page, WIDTH, page_height, FilterType::Triangle), slide_height + SPACE);
        }
        put(&name(exercise.recipe.as_str()), slide_height + page_height + SPACE);
    }
    sheet.save(format!("{folder}/exercises.png")).unwrap();
}

/// The slide on which most is written or drawn, at its fullest page.
fn fullest(session: &Session, language: Language) -> RgbaImage {
    let written = |slide: &Slide| format!("{:?}", slide.body).len();
    let (_, slide) = slides(session, language).into_iter().max_by_key(|(_, slide)| written(slide)).unwrap();
    let measure = harness(slide.clone(), 0);
    let pages = projector::pages(&measure.ctx, &slide, SCREEN.into(), ROOM).pages;
    let page = (0..pages.len()).max_by_key(|page| pages[*page].spoken().len()).unwrap();
    harness(slide, page).render().unwrap()
}

/// The first page of a handout, where there is a program to draw it.
fn first_page(report: &Report, folder: &Path) -> Option<RgbaImage> {
    let file = folder.join("page.pdf");
    std::fs::write(&file, export::pdf(report, &now()).unwrap()).unwrap();
    let place = folder.join("page");
    let drawn = Command::new("pdftoppm").args(["-png", "-singlefile", "-r", "96"]).arg(&file).arg(&place).status();
    drawn.ok().filter(|status| status.success())?;
    Some(image::open(place.with_extension("png")).unwrap().to_rgba8())
}

fn name(words: &str) -> RgbaImage {
    let words = words.to_owned();
    let size = [WIDTH as f32, NAME as f32];
    let mut harness = painted(size, Theme::Light).build_ui(move |ui| drop(ui.heading(&words)));
    harness.render().unwrap()
}
