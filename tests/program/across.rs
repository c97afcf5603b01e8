//! Many days in one report: every figure says of how many days it speaks, and nobody is named who is not to be.

use std::sync::Arc;

use egui_kittest::kittest::Queryable as _;
use jiff::Zoned;
use jiff::civil::date;
use tovholder::facilitator::across::{AcrossAsk, AcrossPanel, across_ui};
use tovholder::formats::across::{AcrossChosen, AcrossFormat, Basket};
use tovholder::formats::collect::{Collecting, each_day};
use tovholder::i18n::Language;
use tovholder::model::across::again::{Again, Saying};
use tovholder::model::paper::name_style::Names;
use tovholder::model::paper::report::{Part, Report, Run};
use tovholder::store::{self, Target};

use crate::harness::{click, drawn};

/// Names that stand nowhere else.
const PEOPLE: [&str; 4] = ["Xanthippe Qvistorp", "Zebulon Xofoed", "Quasimoda Zylvester", "Wolfram Qabelmann"];
const PLACES: [&str; 6] = ["Brønby", "Vesterlev", "Åkær", "Lundegård", "Skovsted", "Nordhede"];

fn now() -> Zoned {
    "2027-06-30T15:00:00+02:00[Europe/Copenhagen]".parse().unwrap()
}

/// So many days of as many municipalities, all of them like the sample, held one after the other.
fn basket(count: usize) -> Basket {
    let folder = tempfile::tempdir().unwrap();
    let mut basket = Basket::default();
    for nth in 0..count {
        let mut document = store::sample().unwrap();
        let session = &mut document.session;
        session.key = format!("day-{nth}");
        session.title = "Sundhed på tværs".into();
        session.date = date(2027, 1 + nth as i8 % 6, 9);
        session.organisation = format!("{} Kommune", PLACES[nth % PLACES.len()]);
        for (person, name) in session.participants.iter_mut().zip(PEOPLE.iter().cycle()) {
            person.name = (*name).to_owned();
        }
        session.facilitators = vec![PEOPLE[0].to_owned()];
        session.settle();
        let path = folder.path().join(format!("{nth}.tovholder"));
        store::save(&mut Target::replacing(&path).unwrap(), &document).unwrap();
    }
    let (places, now) = ([folder.path().to_owned()], now());
    let language = Language::Danish;
    let wanted = Collecting { places: &places, names: Names::Off, language, state: None, now: &now };
    each_day(&wanted, &mut |_| true, &mut |day| {
        basket.add(day, &now);
        Ok(())
    })
    .unwrap();
    basket
}

fn collected(basket: &Basket, named: bool) -> AcrossChosen {
    let days = basket.days.iter().map(|found| Arc::clone(&found.day)).collect();
    AcrossChosen { days, language: Language::Danish, named, large: false, again: Vec::new() }
}

fn words(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

/// Every text of the report.
fn all(report: &Report) -> String {
    format!("{report:?}")
}

#[test]
fn every_section_says_of_how_many_days_it_speaks() {
    let report = collected(&basket(6), true).report();
    assert_eq!(report.title, "Sundhed på tværs: 6 kursusdage");
    assert_eq!(report.footer, "Sundhed på tværs · samlet af 6 filer, ingen navne");
    assert_eq!(report.facts[0].value, "6 kommuner");
    assert_eq!(report.facts[1].value, "9. januar – 9. juni 2027");
    let headings: Vec<&str> = report.sections.iter().map(|section| section.heading.as_str()).collect();
    for expected in ["Implementeringscirklen: hvor er kommunerne nu?", "Aftalerne", "Det blev prøvet", "Dagene"] {
        assert!(headings.contains(&expected), "{expected} is missing: {headings:?}");
    }
    for section in &report.sections {
        let Some(Part::Paragraph(first)) = section.parts.first() else { panic!("{}: no caption", section.heading) };
        assert!(words(first).contains("6 dage i 6 kommuner."), "{}: {}", section.heading, words(first));
    }
    let drawn = report.sections.iter().flat_map(|section| &section.parts);
    let graphs = drawn.filter_map(|part| if let Part::Graph(graph) = part { Some(graph) } else { None });
    let alternatives: Vec<&str> = graphs.map(|graph| graph.figure.alternative.as_str()).collect();
    assert!(alternatives.len() >= 2 && alternatives.iter().all(|said| said.contains("6 dage i 6 kommuner.")));
}

#[test]
fn nobody_is_named_and_of_few_days_no_municipality() {
    for (count, named) in [(6, true), (6, false), (3, false), (1, false)] {
        let collected = collected(&basket(count), named);
        let report = all(&collected.report());
        for name in PEOPLE.iter().flat_map(|name| name.split(' ')) {
            assert!(!report.contains(name), "{name} is named in a report of {count} days");
        }
        for place in PLACES.iter().take(count) {
            assert_eq!(report.contains(place), named, "{place} in a report of {count} days");
        }
        assert!(collected.report().sections.iter().any(|section| section.heading == "Aftalerne"));
    }
}

#[test]
fn it_is_taken_away_in_every_format() {
    let collected = collected(&basket(5), true);
    for format in AcrossFormat::ALL {
        let bytes = collected.make(format, &now()).unwrap();
        let begins: &[u8] = match format {
            AcrossFormat::Pdf => b"%PDF-1.7",
            AcrossFormat::Word => b"PK",
            AcrossFormat::Markdown => b"# Sundhed",
        };
        assert!(bytes.starts_with(begins), "{format:?}");
        keep(&collected.file_name(format), &bytes);
    }
    let markdown = String::from_utf8(collected.make(AcrossFormat::Markdown, &now()).unwrap()).unwrap();
    assert!(markdown.contains("| Faktor | Midterste |"), "{markdown}");
}

/// For the eyes: `LOOK=FOLDER cargo test --test program across::`.
fn keep(name: &str, bytes: &[u8]) {
    if let Some(folder) = std::env::var_os("LOOK") {
        std::fs::write(std::path::Path::new(&folder).join(name), bytes).unwrap();
    }
}

#[test]
fn two_days_of_one_group_stand_beside_each_other() {
    let mut basket = basket(2);
    for found in &mut basket.days {
        let mut day = (*found.day).clone();
        day.harvest.session.organisation = "Åkær Kommune".into();
        day.harvest.session.municipality_code = None;
        found.day = Arc::new(day);
    }
    let headings = |named| -> Vec<String> {
        collected(&basket, named).report().sections.into_iter().map(|section| section.heading).collect()
    };
    assert!(headings(true).contains(&"Siden sidst: Åkær Kommune".to_owned()), "{:?}", headings(true));
    assert!(headings(false).contains(&"Siden sidst".to_owned()), "{:?}", headings(false));
}

#[test]
fn what_people_laid_together_is_told_with_what_says_the_opposite() {
    let basket = basket(5);
    let mut collected = collected(&basket, true);
    let first = |nth: usize| Saying::of(&basket.days[nth].day.harvest.statements[0]);
    let same = vec![first(0), first(1), first(2)];
    let words = "Ingen har tiden".to_owned();
    collected.again = vec![Again { words, same, against: vec![first(3)] }];
    let markdown = String::from_utf8(collected.make(AcrossFormat::Markdown, &now()).unwrap()).unwrap();
    assert!(markdown.contains("Ingen har tiden. 3 kommuner, 3 kort lagt sammen – og modsagt i 1"), "{markdown}");
}

/// The panel with so many days, and what was last asked for there.
fn panel(count: usize) -> egui_kittest::Harness<'static, (AcrossPanel, Option<AcrossAsk>)> {
    let mut panel = AcrossPanel::new("/dage".into());
    panel.basket = basket(count);
    panel.basket.remarks.push("gammel.tovholder: Filen er beskadiget.".into());
    panel.basket.missed = 1;
    let draw = |ui: &mut egui::Ui, (panel, asked): &mut (AcrossPanel, Option<AcrossAsk>)| {
        *asked = asked.or(across_ui(ui, Language::Danish, panel));
    };
    drawn(draw, (panel, None))
}

#[test]
fn a_day_is_left_out_and_municipalities_are_named_with_one_click() {
    let mut harness = panel(6);
    harness.get_by_label_contains("1 fil kunne ikke læses");
    let told = |harness: &egui_kittest::Harness<'static, (AcrossPanel, Option<AcrossAsk>)>| {
        let collected = harness.state().0.collected(Language::Danish).unwrap();
        (collected.days.len(), collected.named)
    };
    assert_eq!(told(&harness), (6, true));
    click(&mut harness, "Brønby Kommune");
    click(&mut harness, "Vesterlev Kommune");
    assert_eq!(told(&harness), (4, false), "of fewer than five days none is named unless that is chosen");
    click(&mut harness, "Nævn kommunerne");
    assert_eq!(told(&harness), (4, true));
    for (name, asked) in [
        ("Gem som PDF …", AcrossAsk::Save(AcrossFormat::Pdf)),
        ("Gem til Word …", AcrossAsk::Save(AcrossFormat::Word)),
        ("Gem som Markdown …", AcrossAsk::Save(AcrossFormat::Markdown)),
        ("Gem tabeller …", AcrossAsk::Tables),
        ("Anden mappe …", AcrossAsk::AnotherFolder),
        ("Luk", AcrossAsk::Close),
    ] {
        harness.state_mut().1 = None;
        click(&mut harness, name);
        assert_eq!(harness.state().1, Some(asked), "{name}");
    }
}

#[test]
fn cards_of_several_days_are_laid_together_and_taken_apart() {
    let mut harness = panel(3);
    click(&mut harness, "Læg sammen på tværs");
    let text = harness.state().0.basket.days[0].day.harvest.statements[0].text.clone();
    let name = format!("Samme: {text}");
    // The same card stands on each of the days: two of them are ticked.
    for nth in 0..2 {
        harness.query_all_by_label(&name).nth(nth).unwrap_or_else(|| panic!("{name} is not suggested")).click();
        harness.run();
    }
    click(&mut harness, "Læg de valgte sammen");
    let again = harness.state().0.collected(Language::Danish).unwrap().again;
    assert_eq!(again.iter().map(|again| again.same.len()).collect::<Vec<_>>(), [2]);
    click(&mut harness, &format!("Skil ad: {}", again[0].words));
    assert!(harness.state().0.collected(Language::Danish).unwrap().again.is_empty());
}
