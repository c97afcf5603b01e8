//! The room's screen: a picture of each kind of slide, and that no word is lost at any size.

#![expect(clippy::print_stdout, reason = "the page table is read by a person")]

mod day;
mod samples;

use std::collections::HashSet;
use std::mem::{Discriminant, discriminant};

use egui::Context;
use egui_kittest::{Harness, SnapshotOptions, SnapshotResults};
use tovholder::assets::SAMPLE;
use tovholder::clock::{Clocks, Dial};
use tovholder::colours::{Theme, Tone};
use tovholder::facilitator::chart;
use tovholder::i18n::Language;
use tovholder::model::block::Block;
use tovholder::model::exercise::Exercise;
use tovholder::model::figure;
use tovholder::model::screen::slide::{
    Body, Face, Grid, GridColumn, GridRow, Ranked, Slide, SlideColumn, SlideGroup, SlideRecord,
};
use tovholder::model::stage::Stage;
use tovholder::store::recipes;
use tovholder::{projector, store, theme};

use crate::harness::painted;
use crate::recipes::{by_lot, slide_by_lot};
use crate::sheet::{self, fill};

const SIZES: [[f32; 2]; 4] = [[1366.0, 768.0], [1920.0, 1080.0], [1280.0, 720.0], [1024.0, 768.0]];

fn harness(slide: Slide, page: usize, room: f32, size: [f32; 2], colours: Theme) -> Harness<'static> {
    painted(size, colours)
        .allow_missing_glyphs()
        .with_options(SnapshotOptions::new().threshold(0.6).max_failed_pixels(20))
        .build_ui(move |ui| {
            let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
            ui.scope_builder(whole, |ui| projector::show(ui, &slide, page, room));
        })
}

#[test]
fn each_kind_of_slide() {
    let mut pictures = SnapshotResults::new();
    for (name, slide, page, room) in samples::all() {
        let mut harness = harness(slide, page, room, [640.0, 360.0], Theme::Light);
        harness.snapshot(format!("room_{name}"));
        pictures.extend_harness(&mut harness);
    }
    for (theme, name) in [(Theme::Dark, "dark"), (Theme::HighContrast, "high_contrast")] {
        let mut harness = harness(samples::cards(), 0, 6.0, [640.0, 360.0], theme);
        harness.snapshot(format!("room_cards_{name}"));
        pictures.extend_harness(&mut harness);
    }
}

#[test]
fn the_chart_of_the_back_row_is_whole_on_every_screen() {
    let mut window = painted([640.0, 360.0], Theme::Light).build_ui(|ui| {
        let whole = egui::UiBuilder::new().max_rect(ui.ctx().content_rect());
        ui.scope_builder(whole, |ui| projector::show_chart(ui, &chart::chart(Language::Danish)));
    });
    window.snapshot("room_chart");
    for language in Language::ALL {
        let asked = chart::chart(language);
        assert_eq!(asked.lines.len(), projector::FARTHEST_SEATS.len());
        for [width, height] in SIZES.into_iter().chain([[1080.0, 1920.0], [2560.0, 1080.0], [640.0, 480.0]]) {
            let page = projector::chart_page(&window.ctx, &asked, egui::vec2(width, height));
            let lines = page.lines();
            for said in &asked.lines {
                assert!(lines.iter().any(|(text, _)| text == said), "{said} at {width} × {height}: {lines:?}");
            }
            for (place, (text, rect)) in lines.iter().enumerate() {
                let over =
                    lines.iter().skip(place + 1).find(|(_, other)| other.shrink(1.0).intersects(rect.shrink(1.0)));
                assert!(over.is_none(), "{width} × {height}: {text} and {over:?}");
                let canvas = egui::vec2(1080.0_f32.max(960.0 * height / width) * width / height, f32::INFINITY);
                assert!(rect.left() >= 0.0 && rect.right() <= canvas.x + 1.0, "{width} × {height}: {text}");
            }
        }
    }
}

#[test]
fn the_room_sees_of_a_countdown_what_was_chosen_and_always_when_to_be_back() {
    let ctx = Context::default();
    theme::install(&ctx, Theme::Light);
    ctx.run_ui(egui::RawInput::default(), |_| {}).textures_delta.clear();
    let shown = |slide: &Slide, dial| {
        let slide = slide.clone().with_clocks(Clocks { dial, ..Clocks::default() });
        let pages = projector::pages(&ctx, &slide, egui::vec2(1920.0, 1080.0), 6.0);
        let page = pages.page(0).unwrap();
        let disc = page.pieces.iter().any(|piece| matches!(piece, projector::Piece::Disc { .. }));
        let is_clock = |text: &str| text.contains(':') && text.chars().all(|sign| sign.is_ascii_digit() || sign == ':');
        let digits = page.lines().iter().any(|(text, _)| is_clock(text));
        (disc, digits, page.spoken().contains("Tilbage kl. 14.10"))
    };
    for (name, slide, ..) in samples::all()
        .into_iter()
        .filter(|(name, slide, page, _)| slide.clock.is_some() && *page == 0 && !name.contains("deep"))
    {
        let (back, drawn) = (name == "return", ["radar", "cycle"].contains(&name));
        assert_eq!(shown(&slide, Dial::DiscAndDigits), (!drawn, true, back), "{name}");
        assert_eq!(shown(&slide, Dial::Disc), (true, false, back), "{name}");
        assert_eq!(shown(&slide, Dial::Digits), (false, true, back), "{name}");
        assert_eq!(shown(&slide, Dial::Nothing), (false, false, back), "{name}");
    }
}

/// Whatever an exercise shows has a picture here, and contents that are hard to place.
#[test]
fn every_kind_of_body_that_an_exercise_shows_is_drawn_here() {
    let drawn: HashSet<Discriminant<Body>> =
        samples::all().iter().map(|(_, slide, ..)| discriminant(&slide.body)).collect();
    let tried: HashSet<Discriminant<Body>> = hard().iter().map(|(_, body)| discriminant(body)).collect();
    let mut bodies = 0;
    for exercise in recipes::exercises() {
        for (name, slide) in sheet::slides(&fill::day(exercise), Language::Danish) {
            let body = discriminant(&slide.body);
            assert!(drawn.contains(&body), "{name}: no picture of {:?}", slide.body);
            assert!(slide.body == Body::Nothing || tried.contains(&body), "{name}: nothing hard of {:?}", slide.body);
            bodies += usize::from(slide.body != Body::Nothing);
        }
    }
    assert!(bodies > 100, "{bodies} slides show anything");
}

/// The welcome of the sample day to look at: `LOOK=folder cargo test --test program projector::look_at_the_welcome -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look_at_the_welcome() {
    let folder = std::env::var("LOOK").unwrap();
    let session = store::format::read(SAMPLE.as_bytes()).unwrap().document.session;
    let now = "2027-02-04T09:00:00[Europe/Copenhagen]".parse().unwrap();
    let slide = session.slide(&Stage::default(), &now, Language::Danish);
    for room in [4.0, 6.0] {
        for page in 0..2 {
            let mut harness = harness(slide.clone(), page, room, [1366.0, 768.0], Theme::Light);
            harness.render().unwrap().save(format!("{folder}/welcome_{room}_{page}.png")).unwrap();
        }
    }
}

/// Large pictures to look at: `LOOK=folder ONLY=cards cargo test --test program projector::look -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look() {
    let folder = std::env::var("LOOK").unwrap();
    let only = std::env::var("ONLY").unwrap_or_default();
    for (name, slide, page, room) in samples::all().into_iter().filter(|(name, ..)| name.contains(&only)) {
        for [width, height] in SIZES.into_iter().skip(1).step_by(2) {
            let mut harness = harness(slide.clone(), page, room, [width, height], Theme::Light);
            harness.render().unwrap().save(format!("{folder}/{name}_{width}.png")).unwrap();
        }
    }
}

/// Like `look`, for what is hard to place.
#[test]
#[ignore = "writes pictures for eyes"]
fn look_at_hard_contents() {
    let folder = std::env::var("LOOK").unwrap();
    let only = std::env::var("ONLY").unwrap_or_default();
    for (name, body) in hard().into_iter().filter(|(name, _)| name.contains(&only)) {
        let slide = samples::slide(
            "Hvad står i vejen hos jer, når I kommer hjem på mandag og skal have de andre med?",
            "",
            body,
        );
        let mut harness = harness(slide, 0, 7.0, [1366.0, 768.0], Theme::Dark);
        harness.render().unwrap().save(format!("{folder}/hard_{name}.png")).unwrap();
    }
    let mut small = harness(samples::cards(), 0, 6.0, [288.0, 162.0], Theme::Light);
    small.render().unwrap().save(format!("{folder}/small.png")).unwrap();
}

/// Contents that are hard to place, and words that must be found on some page.
fn hard() -> Vec<(&'static str, Body)> {
    let marked =
        |count: usize, text: &str| -> Vec<String> { (0..count).map(|at| format!("m{at}m {text} n{at}n")).collect() };
    let short = marked(60, "Vikardækning æder de timer, vi havde sat af");
    let faces = |texts: &[String]| -> Vec<Face> {
        let face = |(at, text): (usize, &String)| Face {
            text: text.clone(),
            fresh: at == 41,
            dots: (at % 3 == 0).then_some(at as u32),
            starred: at % 7 == 0,
            colour: (at % 5 == 0).then_some(at),
            notes: if at % 4 == 0 { vec!["+ 2 kort mere".into(), "→ aftale".into()] } else { Vec::new() },
        };
        texts.iter().enumerate().map(face).collect()
    };
    let spread = |texts: &[String], count: usize| -> Body {
        let column = |place: usize| SlideColumn {
            title: ["Fokus", "Organisation og kultur", "Samarbejde på tværs af forvaltninger"][place % 3].to_owned(),
            place,
            cards: faces(texts).into_iter().skip(place).step_by(count).collect(),
            left_out: 0,
        };
        Body::Columns((0..count).map(column).collect())
    };
    let long = "q".repeat(300);
    let story = marked(3, &"En meget lang historie om et møde, der aldrig blev til noget. ".repeat(40));
    let odd = ["m0m 😀🎉 fest", "m1m مرحبا بالعالم", "m2m linje\nskift\n\nigen", "m3m", "", "   "].map(str::to_owned);
    let rows = |texts: &[String], count: usize| {
        let row = |(at, text): (usize, &String)| GridRow {
            cells: vec![text.clone(), format!("p{at}p hvordan vi gør det"), "Camilla".into(), "15. marts".into()],
            source: if at == 2 { format!("s{at}s svarer på: Vi har haft tre chefer") } else { String::new() },
            current: at == 2,
        };
        let columns = [("Hvad", 0.4), ("Hvordan", 0.3), ("Hvem", 0.15), ("Hvornår", 0.15)];
        Body::Grid(Grid {
            columns: columns
                .map(|(title, share)| GridColumn { title: title.into(), share, bold: false, gap: String::new() })
                .to_vec(),
            rows: texts.iter().take(count).enumerate().map(row).collect(),
            legend: if count == 3 { "U = Udfører · E = Ejer".into() } else { String::new() },
            folded: None,
        })
    };
    let fields = |texts: &[String]| -> Vec<(String, String)> {
        texts.iter().map(|text| ("Svært ved den".to_owned(), text.clone())).collect()
    };
    let record =
        |texts: &[String]| SlideRecord { title: "Puls før frokost".into(), fields: fields(texts), current: true };
    let group = |at: usize| SlideGroup {
        name: format!("Par m{at}m"),
        members: vec![format!("Åse{at}"), "Bjørn".into(), "Camilla".into()],
    };
    let ranked =
        |(at, text): (usize, &String)| Ranked { place: at + 1, text: text.clone(), heading: at, dots: at as u32 };
    vec![
        ("no cards", spread(&[], 6)),
        ("no headings", Body::Columns(vec![])),
        ("one card", spread(&short[..1], 1)),
        ("sixty cards", spread(&short, 6)),
        ("sixty cards, one heading", spread(&short, 1)),
        ("thirty headings", spread(&short, 30)),
        ("a long word", spread(std::slice::from_ref(&long), 2)),
        ("long stories", spread(&story, 3)),
        ("odd letters", spread(&odd, 2)),
        ("forty rows", rows(&short, 40)),
        ("a table with stories", rows(&story, 3)),
        ("a table with a long word", rows(std::slice::from_ref(&long), 1)),
        ("an empty table", rows(&[], 0)),
        ("records", Body::Records(vec![record(&short[..4]), record(&story), record(&[])])),
        ("groups", Body::Groups((0..20).map(group).collect())),
        ("ranking", Body::Ranking(short.iter().enumerate().map(ranked).collect())),
        ("a long queue", Body::Queue { now: "m60m Åse".into(), next: short.clone(), beneath: None }),
        (
            "a queue over cards",
            Body::Queue { now: "Åse".into(), next: vec![], beneath: Some(Box::new(spread(&short, 4))) },
        ),
        (
            "a radar with stories",
            match samples::radar_slide().body {
                Body::Figure { figure, mut beside } => {
                    beside.notes.clone_from(&story);
                    Body::Figure { figure, beside }
                }
                other => other,
            },
        ),
    ]
}

fn each_room(mut check: impl FnMut(&Context, &str, &Slide, [f32; 2], f32)) {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    for (name, body) in hard() {
        for headline in [
            "Hvad spænder ben?",
            "Hvad står i vejen hos jer, når I kommer hjem på mandag og skal have de andre med på ideen?",
        ] {
            let slide = samples::slide(headline, "Snak to og to. Vælg de tre vigtigste.", body.clone());
            // The long question in the two sizes that differ most.
            let sizes = if headline.len() < 20 { &SIZES[..] } else { &SIZES[2..] };
            for size in sizes.iter().copied() {
                for room in 4..=10_u8 {
                    check(&harness.ctx, name, &slide, size, f32::from(room));
                }
            }
        }
    }
}

#[test]
fn no_word_is_lost_at_any_size() {
    each_room(no_word_is_lost);
}

#[test]
fn nothing_overlaps_and_nothing_leaves_the_picture() {
    each_room(nothing_overlaps);
}

fn no_word_is_lost(ctx: &Context, name: &str, slide: &Slide, size: [f32; 2], room: f32) {
    let pages = projector::pages(ctx, slide, size.into(), room).pages;
    let said: Vec<String> = pages.iter().map(|page| page.lines().into_iter().map(|(text, _)| text).collect()).collect();
    let words = format!("{:?}", slide.body);
    let marks = words.split(|sign: char| !sign.is_alphanumeric()).filter(|word| {
        let inner = word.trim_matches(['m', 'n', 'p', 's']);
        word.len() == inner.len() + 2 && inner.parse::<usize>().is_ok()
    });
    for mark in marks {
        assert!(said.iter().any(|page| page.contains(mark)), "{name}: {mark} is lost at R {room}, {size:?}");
    }
    let long = words.matches('q').count();
    let shown: usize = said.iter().map(|page| page.matches('q').count()).sum();
    assert!(shown >= long, "{name}: {shown} of {long} letters of the long word at R {room}, {size:?}");
}

fn nothing_overlaps(ctx: &Context, name: &str, slide: &Slide, size: [f32; 2], room: f32) {
    let pages = projector::pages(ctx, slide, size.into(), room);
    for (number, page) in pages.pages.iter().enumerate() {
        let lines = page.lines();
        for (place, (text, rect)) in lines.iter().enumerate() {
            let here = format!("{name}, R {room}, {size:?}, page {number}: {text:?} {rect:?}");
            assert!(pages.canvas.expand(1.0).contains_rect(*rect), "{here} leaves the picture");
            for (other, its) in lines.iter().skip(place + 1) {
                assert!(!rect.shrink(1.0).intersects(its.shrink(1.0)), "{here} overlaps {other:?} {its:?}");
            }
        }
    }
}

/// The shapes of pictures that laptops and projectors have.
const SHAPES: [[f32; 2]; 5] = [[1920.0, 1080.0], [1920.0, 1200.0], [1024.0, 768.0], [2560.0, 1080.0], [1080.0, 1920.0]];

/// The smallest letters of a page, in minutes of arc from the farthest seat: of what the room reads, of what it glances
/// at, which is muted, and of the numbers in marks, which are as large as their marks.
fn smallest(pages: &projector::Pages, room: f32) -> [f32; 3] {
    let height = pages.canvas.height();
    let mut least = [f32::MAX; 3];
    for page in &pages.pages {
        let drawn = page.pieces.iter().position(|piece| matches!(piece, projector::Piece::Figure { .. }));
        let labels = drawn.map_or(0..0, |at| at + 1..at + 1 + labels(&page.pieces[at]));
        for (place, piece) in page.pieces.iter().enumerate() {
            let projector::Piece::Words { lines, .. } = piece else { continue };
            for line in &lines.0 {
                let class = match line.style.tone {
                    _ if labels.contains(&place) && line.text.chars().all(|sign| sign.is_ascii_digit()) => 2,
                    _ if labels.contains(&place) => 0,
                    Tone::Muted => 1,
                    _ => 0,
                };
                least[class] = least[class].min(projector::minutes_of_arc(line.style.size, height, room));
            }
        }
    }
    least
}

fn labels(piece: &projector::Piece) -> usize {
    let projector::Piece::Figure { figure, .. } = piece else { return 0 };
    figure.shapes.iter().filter(|shape| matches!(shape, figure::Shape::Label(_))).count()
}

#[test]
fn the_back_row_reads_every_word_in_every_room_on_every_projector() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    for room in [4.0, 6.0, 8.0, 10.0] {
        for shape in SHAPES {
            let mut least = [f32::MAX; 3];
            let mut worst = [const { String::new() }; 3];
            for exercise in recipes::exercises() {
                for (name, slide) in sheet::slides(&fill::day(exercise), Language::Danish) {
                    let pages = projector::pages(&harness.ctx, &slide, shape.into(), room);
                    for (class, found) in smallest(&pages, room).into_iter().enumerate() {
                        if found < least[class] {
                            (least[class], worst[class]) = (found, name.clone());
                        }
                    }
                }
            }
            println!("R {room}, {shape:?}: {least:.1?} {worst:?}");
            assert!(least[0] >= 20.0 && least[1] >= 16.0, "R {room}, {shape:?}: {least:?}, {worst:?}");
        }
    }
}

#[test]
fn the_back_row_reads_every_word_of_slides_by_lot() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    for lot in 0..by_lot("SLIDES", 20) {
        let (room, shape) = ([4.0, 6.0, 8.0, 10.0][lot as usize % 4], SHAPES[lot as usize % 5]);
        let slide = slide_by_lot(lot);
        let least = smallest(&projector::pages(&harness.ctx, &slide, shape.into(), room), room);
        assert!(least[0] >= 20.0 && least[1] >= 16.0, "slide {lot}, R {room}, {shape:?}: {least:?}, {slide:?}");
    }
}

#[test]
fn whoever_votes_is_told_on_every_first_page_that_dots_select_and_decide_nothing() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    let mut votes = HashSet::new();
    for exercise in recipes::exercises() {
        for (name, slide) in sheet::slides(&fill::day(exercise), Language::Danish) {
            if slide.notice.is_empty() {
                continue;
            }
            votes.insert(exercise.recipe.clone());
            for room in [4.0, 6.0, 10.0] {
                let pages = projector::pages(&harness.ctx, &slide, egui::vec2(1920.0, 1080.0), room);
                let first: String = pages.page(0).unwrap().lines().into_iter().map(|(text, _)| text + " ").collect();
                assert!(first.contains("beslutningen tages bagefter."), "{name}, R {room}: {first}");
            }
            assert!(slide.in_words().contains("Vi vælger ud"), "and in what is copied for the chat");
        }
    }
    let voting = |exercise: &&Exercise| exercise.blocks.iter().any(|named| matches!(named.block, Block::Vote(_)));
    let all: HashSet<_> = recipes::exercises().iter().filter(voting).map(|exercise| exercise.recipe.clone()).collect();
    assert!(votes == all && all.len() > 10, "{votes:?} of {all:?}");
}

#[test]
fn the_small_picture_has_the_same_lines_as_the_large_one() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    for (name, slide, _, room) in samples::all() {
        let texts = |size: [f32; 2]| -> Vec<String> {
            let pages = projector::pages(&harness.ctx, &slide, size.into(), room).pages;
            pages.iter().flat_map(|page| page.lines()).map(|(text, _)| text).collect()
        };
        assert_eq!(texts([288.0, 162.0]), texts([1920.0, 1080.0]), "{name}");
    }
}

#[test]
fn the_page_of_the_newest_card_is_the_one_it_stands_on() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    let size = egui::vec2(1920.0, 1080.0);
    let at = projector::page_of_fresh(&harness.ctx, &samples::cards(), size, 10.0).unwrap();
    let pages = projector::pages(&harness.ctx, &samples::cards(), size, 10.0).pages;
    assert!(at > 0 && pages[at].spoken().contains("Vikardækning"));
    assert_eq!(projector::page_of_fresh(&harness.ctx, &samples::queue(None), size, 6.0), None);
}

#[test]
fn a_new_card_is_set_off_for_a_moment_only() {
    let mut harness = harness(samples::cards(), 0, 6.0, [640.0, 360.0], Theme::Light);
    harness.run();
    let settled = harness.render().unwrap();
    harness.run_steps(20);
    assert_eq!(settled, harness.render().unwrap(), "nothing moves after it has arrived");
}

#[test]
fn a_screen_reader_hears_the_page() {
    use egui_kittest::kittest::Queryable as _;
    let harness = harness(samples::cards(), 0, 6.0, [640.0, 360.0], Theme::Light);
    harness.get_by_label_contains("Udvalget spørger til budgettet,");
}

#[test]
fn columns_that_do_not_fit_side_by_side_are_told_in_one_where_they_can_be() {
    let column = |title: &str, share| GridColumn { title: title.into(), share, bold: false, gap: String::new() };
    let row = |cells: &[&str]| GridRow {
        cells: cells.iter().map(|cell| (*cell).to_owned()).collect(),
        source: String::new(),
        current: false,
    };
    let grid = |columns, rows, folded| Grid { columns, rows, legend: String::new(), folded };
    let units =
        ["Borgmesterens stab", "Sundhedsplejen", "Arbejdsmarkedsområdet", "Biblioteksvæsenet", "Beskæftigelsen"];
    let narrow = std::iter::once(column("Mål", 0.4)).chain(units.map(|unit| column(unit, 0.12)));
    let told = [column("Mål", 0.4), column("Enhed", 0.6)].to_vec();
    let folded = grid(told, vec![row(&["Røgfri skoletid", "Borgmesterens stab · Sundhedsplejen"])], None);
    let rows = vec![row(&["Røgfri skoletid", "✓", "✓", "", "", ""])];
    let slide =
        samples::slide("Hvad er I i gang med?", "", Body::Grid(grid(narrow.collect(), rows, Some(Box::new(folded)))));
    let harness = harness(samples::cards(), 0, 6.0, [640.0, 360.0], Theme::Light);
    let spoken = |room| {
        let pages = projector::pages(&harness.ctx, &slide, egui::vec2(1920.0, 1080.0), room).pages;
        pages.iter().map(|page| page.spoken()).collect::<Vec<String>>().join(" ")
    };
    assert!(spoken(6.0).contains("Enhed") && !spoken(6.0).contains("✓"), "{}", spoken(6.0));
}
