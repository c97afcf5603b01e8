//! How many pages the sample day takes on the room's screen, and that they use the wall.

use egui::vec2;
use tovholder::assets::SAMPLE;
use tovholder::colours::Theme;
use tovholder::i18n::Language;
use tovholder::model::screen::slide::Slide;
use tovholder::model::stage::Stage;
use tovholder::{projector, store};

use super::{harness, smallest};

/// Every step of the sample day, each with the title of its exercise.
fn slides() -> Vec<(String, Slide)> {
    let session = store::format::read(SAMPLE.as_bytes()).unwrap().document.session;
    let now = "2027-02-04T09:00:00[Europe/Copenhagen]".parse().unwrap();
    session.slides_held(&Stage::default(), &now, Language::Danish)
}

/// The most pages that each step of the sample day takes, where it takes more than one.
const PAGES: [(&str, usize); 15] = [
    ("Navn og stilling? Opgave og case? Hvad ser du frem til i dag?", 3),
    ("Hvad vil du helst have hjælp til i din case?", 3),
    ("Hvad går din case ud på, og hvor driller den?", 3),
    ("Hvilke konkrete barrierer er I stødt på hos jer?", 3),
    ("Hvor hører kortet hjemme?", 3),
    ("Hvad fylder mest hos dig?", 2),
    ("Hvad kan I nikke genkendende til?", 2),
    ("Hvad har hjulpet jer?", 2),
    ("Hvad ville gøre størst forskel hos jer?", 2),
    ("Hvor kan kapaciteten blive større – og hvad gør du?", 2),
    ("Hvordan kan I styrke indsatsen?", 2),
    ("Hvad kan I selv sætte i gang?", 2),
    ("Hvad – hvordan – hvem – hvornår?", 2),
    ("Hvad gjorde udslaget?", 2),
    ("Hvilket kort er jeres stærkeste – og hvorfor?", 2),
];

/// How many pages each step of the sample day takes, in a room of the usual depth.
#[test]
fn the_sample_day_uses_the_wall() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    let count = |(title, slide): (String, Slide)| {
        let pages = projector::page_count(&harness.ctx, &slide, vec2(1920.0, 1080.0), 6.0);
        println!("{pages:3}  {title}: {}", slide.headline);
        (slide.headline, pages)
    };
    let table: Vec<(String, usize)> = slides().into_iter().map(count).collect();
    let day: usize = table.iter().map(|(_, pages)| pages).sum();
    println!("{day:3}  in all");
    assert!(day <= 55, "{table:#?}");
    for (headline, pages) in table {
        let most = PAGES.iter().find(|(known, _)| *known == headline).map_or(1, |(_, most)| *most);
        assert!(pages <= most, "{headline}: {pages} pages");
    }
}

#[test]
fn rather_a_little_smaller_than_one_more_page_and_never_below_what_the_back_row_reads() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    let slides = slides();
    for room in [4.0, 6.0, 10.0] {
        let (mut before, mut day) = (0, 0);
        for (title, slide) in &slides {
            let laid = |steps_down| {
                let slide = Slide { steps_down, ..slide.clone() };
                projector::pages(&harness.ctx, &slide, vec2(1920.0, 1080.0), room)
            };
            let (usual, smaller) = (laid(false), laid(true));
            let (pages, fewer) = (usual.pages.len(), smaller.pages.len());
            assert!(fewer <= pages, "{title}: {fewer} instead of {pages}");
            let least = smallest(&smaller, room);
            assert!(least[0] >= 16.0 && least[1] >= 16.0, "R {room}, {title}: {least:?}");
            assert!(fewer < pages || smallest(&usual, room) == least, "{title}: smaller without need");
            (before, day) = (before + pages, day + fewer);
        }
        println!("R {room}: {day} pages instead of {before}");
        assert!(room > 6.0 || day <= 49, "R {room}: {day}");
    }
}

#[test]
fn no_page_of_the_sample_day_is_less_than_half_full_but_the_last() {
    let harness = harness(Slide::default(), 0, 6.0, [640.0, 360.0], Theme::Light);
    for (title, slide) in slides() {
        let pages = projector::pages(&harness.ctx, &slide, vec2(1920.0, 1080.0), 6.0);
        let foot = 0.9 * pages.canvas.bottom();
        let full = |page: &projector::Page| {
            let ends = page.lines().into_iter().map(|(_, rect)| rect.bottom()).filter(|end| *end < foot);
            ends.fold(0.0, f32::max) / foot
        };
        let full: Vec<f32> = pages.pages.iter().map(full).collect();
        println!("{full:.2?}  {title}: {}", slide.headline);
        let (_, but_the_last) = full.split_last().unwrap();
        assert!(but_the_last.iter().all(|full| *full > 0.5), "{title}: {}: {full:?}", slide.headline);
    }
}

/// The pages of the sample day to look at: `LOOK=folder cargo test --test program look_at_the_day -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look_at_the_day() {
    let folder = std::env::var("LOOK").unwrap();
    let only = std::env::var("ONLY").unwrap_or_default();
    let chosen = slides().into_iter().filter(|(_, slide)| slide.headline.contains(&only));
    for (number, (_, slide)) in chosen.enumerate() {
        let count = projector::page_count(
            &harness(slide.clone(), 0, 6.0, [640.0, 360.0], Theme::Light).ctx,
            &slide,
            vec2(1920.0, 1080.0),
            6.0,
        );
        for page in 0..count {
            let mut harness = harness(slide.clone(), page, 6.0, [960.0, 540.0], Theme::Light);
            harness.render().unwrap().save(format!("{folder}/day_{number:03}_{page}.png")).unwrap();
        }
    }
}
