//! What is cut, emptied, doubled, turned over or mixed up comes back but for the hole.

#![expect(clippy::print_stdout, reason = "the worst and the mean of many places are read by a person")]

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;

use super::*;
use crate::model::block::answers::{Given, GivenNumbers};
use crate::model::block::{Block, Pull};
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::id::Key;
use crate::store::example;

fn whole() -> String {
    format::write(&example::document()).unwrap()
}

fn salvaged(bytes: &[u8]) -> Option<Document> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    fs::write(&path, bytes).unwrap();
    let found = salvage(&path).ok().map(|found| found.document);
    assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged file stays as it is");
    found
}

/// The numbers of all cards, rows and participants.
fn said(session: &Session) -> Vec<u32> {
    let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
    let things = blocks.flat_map(|named| match &named.block {
        Block::Cards(cards) => cards.cards.iter().map(|card| card.id.0).collect(),
        Block::Table(table) => table.content.iter().map(|row| row.id.0).collect(),
        Block::Placement(placement) => placement.things.iter().map(|thing| thing.id.0).collect(),
        Block::Circle(_) | Block::Vote(_) | Block::Round(_) | Block::Groups(_) => Vec::new(),
    });
    things.chain(session.participants.iter().map(|participant| participant.id.0)).collect()
}

/// Whether the whole thing of that number stands before a place in the text.
fn stands_before(text: &str, id: u32, place: usize) -> bool {
    let start = text.find(&format!("id: {id},\n")).unwrap();
    let before = text[..start].rsplit('\n').next().unwrap().len() - 2;
    let end = text[start..].find(&format!("\n{}),\n", " ".repeat(before))).unwrap();
    start + end + before + 4 <= place
}

#[test]
fn what_was_saved_of_a_cut_day_has_nothing_wrong_with_it() {
    let text = crate::assets::SAMPLE;
    for percent in 1..100 {
        let Some(document) = salvaged(&text.as_bytes()[..text.len() * percent / 100]) else { continue };
        assert_eq!(document.session.check(), [], "cut at {percent} %");
    }
}

#[test]
fn whatever_is_cut_off_every_whole_card_row_and_participant_is_there() {
    let text = whole();
    let all = said(&example::document().session);
    assert!(all.len() >= 7, "{all:?}");
    let first = text.find("Anne").unwrap();
    for cut in (0..=200).map(|part| text.len() * part / 200).filter(|cut| *cut > first) {
        let cut = (cut..).find(|cut| text.is_char_boundary(*cut)).unwrap();
        let expected: Vec<u32> = all.iter().copied().filter(|id| stands_before(&text, *id, cut)).collect();
        let found = salvaged(&text.as_bytes()[..cut]).map(|document| said(&document.session));
        let found = found.unwrap_or_else(|| panic!("cut at {cut}: {}", &text[..cut]));
        assert!(expected.iter().all(|id| found.contains(id)), "cut at {cut}: {found:?} of {expected:?}");
    }
}

#[test]
fn a_damaged_line_costs_no_other_thing() {
    let text = whole();
    let all = said(&example::document().session);
    for (damaged, lost) in [
        (text.replace("name: \"Bj", "na\0me \"Bj"), vec![]),
        (text.replace("text: \"Én konsulent", "text: Én konsulent"), vec![]),
        (text.replace("id: 10,", "id: x10,"), vec![10]),
        (text.replace("text: \"To linjer", "tekst: \"To linjer"), vec![11]),
    ] {
        assert_ne!(damaged, text);
        let found = said(&salvaged(damaged.as_bytes()).unwrap().session);
        let left: Vec<u32> = all.iter().copied().filter(|id| !lost.contains(id)).collect();
        assert!(left.iter().all(|id| found.contains(id)), "{found:?} of {left:?}");
    }
}

#[test]
fn any_line_may_be_damaged_and_most_is_still_there() {
    let text = whole();
    let lines: Vec<&str> = text.lines().collect();
    let all = said(&example::document().session).len();
    let mut found = 0;
    for damaged in 1..lines.len() {
        let mut lines = lines.clone();
        lines[damaged] = "\u{fffd}\"\0((";
        let text = lines.join("\n") + "\n";
        found += salvaged(text.as_bytes()).map_or(0, |document| said(&document.session).len());
    }
    let share = found * 100 / (all * (lines.len() - 1));
    assert!(share >= 95, "{share} %");
}

#[test]
fn a_text_that_is_too_long_is_cut_in_the_copy_and_costs_nothing_else() {
    let mut document = example::document();
    let all = said(&document.session);
    document.session.title = "T".repeat(LONGEST_TEXT + 1);
    document.session.participants[0].name = "Å".repeat(LONGEST_NAME);
    let body = format::to_ron(&document).unwrap() + "\n";
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    fs::write(&path, &body).unwrap();
    assert!(matches!(
        file::open(&path),
        Err(StoreError::Flawed { flaw: Flaw::TooLong { line: 4, bytes: 100_001 }, .. })
    ));
    let session = salvaged(body.as_bytes()).unwrap().session;
    assert_eq!((session.title.len(), session.participants[0].name.len()), (LONGEST_TEXT, LONGEST_NAME));
    assert_eq!(said(&session), all);
}

#[test]
fn what_stands_twice_in_a_text_that_can_still_be_read_stands_once() {
    let text = whole();
    let all = said(&example::document().session);
    for id in ["1", "2", "10", "11"] {
        let start = text[..text.find(&format!(" id: {id},\n")).unwrap()].rfind('\n').unwrap();
        let start = text[..start].rfind('\n').unwrap() + 1;
        let indent = text[start..].len() - text[start..].trim_start().len();
        let close = format!("\n{}),\n", " ".repeat(indent));
        let end = start + text[start..].find(&close).unwrap() + close.len();
        let body = text.split_once('\n').unwrap().0.len() + 1;
        let doubled = [&text[body..end], &text[start..]].concat();
        assert!(format::read(doubled.as_bytes()).is_ok(), "{id}");
        let session = salvaged(doubled.as_bytes()).unwrap().session;
        assert_eq!((session.check(), said(&session)), (vec![], all.clone()), "{id}");
    }
}

#[test]
fn where_a_block_may_be_filled_from_comes_back_be_it_one_place_alone_or_a_list() {
    let pulls = |session: &Session| {
        let blocks = session.exercises().flat_map(|(_, exercise)| exercise.blocks.clone());
        blocks.flat_map(|named| named.block.pulls().to_vec()).collect::<Vec<_>>()
    };
    let alone = include_str!("../../../tests/documents/notes-in-talks.ron");
    let mut several = format::read(alone.as_bytes()).unwrap().document;
    let one = pulls(&several.session);
    for item in several.session.programme.items_mut() {
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        for named in &mut exercise.blocks {
            if let Block::Table(table) = &mut named.block {
                table.pull.extend(table.pull.first().cloned().map(|pull| Pull { top: Some(7), ..pull }));
            }
        }
    }
    let list = format::to_ron(&several).unwrap();
    for (text, expected) in [(alone, one), (list.as_str(), pulls(&several.session))] {
        let title = text.find("title: ").unwrap();
        let damaged = [&text[..title], "\0", &text[title + 4..]].concat();
        assert_eq!(pulls(&salvaged(damaged.as_bytes()).unwrap().session), expected);
    }
}

#[test]
fn everybodys_numbers_and_the_rounds_at_the_tables_come_back() {
    let mut document = example::document();
    let mut said = 0;
    for item in document.session.programme.items_mut() {
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        for named in &mut exercise.blocks {
            if let Block::Circle(circle) = &mut named.block {
                let given = |part: &Key| Given { part: part.clone(), unit: "Skole".into(), numbers: vec![1, 2, 5] };
                let given = circle.keys().into_iter().map(given).collect();
                circle.each = Some(GivenNumbers { shown: true, given, before: Vec::new() });
                said += 1;
            } else if let Block::Groups(groups) = &mut named.block {
                (groups.rounds, groups.hosts) = (Some(2), true);
                groups.groups.iter_mut().for_each(|group| group.then = vec![group.members.clone()]);
                said += 1;
            }
        }
    }
    assert!(said >= 2 && document.session.check().is_empty());
    let text = format::to_ron(&document).unwrap() + "\n";
    let damaged = text.replacen("title: \"", "ti\0le: \"", 1);
    assert_ne!(damaged, text);
    let blocks = |session: &Session| {
        let blocks = session.exercises().flat_map(|(_, exercise)| exercise.blocks.clone());
        let kept = blocks.filter(|named| matches!(named.block, Block::Circle(_) | Block::Groups(_)));
        kept.map(|named| (named.id, named.block)).collect::<BTreeMap<_, _>>()
    };
    assert_eq!(blocks(&salvaged(damaged.as_bytes()).unwrap().session), blocks(&document.session));
}

#[test]
fn what_is_no_session_gives_nothing() {
    for bytes in [&b""[..], b"()", b"\0\0\0", b"// Tovholder 1", b"<html>\n</html>\n"] {
        assert_eq!(salvaged(bytes), None);
    }
}

/// Everything that people wrote in a day, each with the exercise it stands in.
fn written(session: &Session) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> =
        session.participants.iter().map(|person| (format!("person {}", person.id.0), person.name.clone())).collect();
    for item in session.items() {
        let noted = std::iter::once(&item.note)
            .chain(item.exercise().into_iter().flat_map(|exercise| exercise.steps.iter().map(|step| &step.note)));
        all.extend(
            noted.filter(|note| !note.is_empty()).map(|note| (format!("note of {}", item.title().da), note.da.clone())),
        );
        let Some(exercise) = item.exercise() else { continue };
        for named in &exercise.blocks {
            let ids = named.block.behaviour().ids();
            let said: BTreeMap<u32, String> = match &named.block {
                Block::Cards(cards) => cards.cards.iter().map(|card| (card.id.0, card.text.clone())).collect(),
                Block::Table(table) => table.content.iter().map(|row| (row.id.0, format!("{:?}", row.cells))).collect(),
                Block::Placement(placement) => {
                    placement.things.iter().map(|one| (one.id.0, one.text.clone())).collect()
                }
                Block::Groups(groups) => {
                    groups.groups.iter().map(|one| (one.id.0, format!("{:?}", one.members))).collect()
                }
                Block::Circle(circle) => {
                    let parts = circle.parts.iter().filter(|part| !part.note.is_empty());
                    all.extend(parts.map(|part| (format!("note of {}", exercise.recipe), part.note.clone())));
                    BTreeMap::new()
                }
                Block::Vote(_) | Block::Round(_) => BTreeMap::new(),
            };
            assert!(said.is_empty() || said.len() == ids.len(), "{}: {ids:?} of {:?}", exercise.recipe, said.keys());
            all.extend(said.into_iter().map(|(id, said)| (format!("{id} in {}", exercise.recipe), said)));
        }
    }
    all
}

/// Where in the sample each of those stands, from the bracket or the quote it begins with to its end.
fn places(text: &str, all: &[(String, String)]) -> Vec<Range<usize>> {
    let of = |(name, said): &(String, String)| {
        let id = name.strip_prefix("person ").unwrap_or(name).split(' ').next().unwrap();
        if id.parse::<u32>().is_err() {
            let quoted = super::written::quoted(said);
            let start = text.find(&quoted).unwrap_or_else(|| panic!("{quoted}"));
            return start..start + quoted.len();
        }
        let found = text.match_indices(&format!("\n{}id: {id},\n", " ".repeat(2))).next();
        assert!(found.is_none());
        let line = text.match_indices(&format!(" id: {id},\n")).next().unwrap().0;
        let line = text[..line].rfind('\n').unwrap();
        let start = text[..line].rfind('\n').unwrap() + 1;
        let indent = text[start..].len() - text[start..].trim_start().len();
        let end = start + text[start..].find(&format!("\n{}),", " ".repeat(indent))).unwrap() + indent + 3;
        start + indent..end
    };
    all.iter().map(of).collect()
}

/// At how many places everything is tried; all that is promised holds for 400, which take some minutes.
fn count() -> usize {
    asked("PLACES").unwrap_or(12)
}

/// A number that somebody gave along with the command.
fn asked(name: &str) -> Option<usize> {
    std::env::var(name).ok().and_then(|number| number.parse().ok())
}

/// Every place of a hole, and every bit; one alone where `AT` says which.
fn spread(length: usize) -> Vec<usize> {
    let place = |number: usize| (length - 1) * number / count() / 8 * 8 + number % 8;
    asked("AT").map_or_else(|| (0..count()).map(place).collect(), |place| vec![place])
}

/// Damages the sample at many places and tells how much comes back of what lies outside the hole, in its exercise.
fn survey(name: &str, text: &str, least: f64, damage: impl Fn(&[u8], usize) -> (Vec<u8>, Range<usize>)) {
    let all = written(&format::read(text.as_bytes()).unwrap().document.session);
    assert!(all.len() > 200, "{}", all.len());
    let places = places(text, &all);
    let (mut worst, mut sum) = ((100.0, 0), 0.0);
    let tried = spread(text.len());
    for place in tried.iter().copied() {
        let (damaged, hole) = damage(text.as_bytes(), place);
        let outside = all.iter().zip(&places).filter(|(_, place)| place.end <= hole.start || hole.end <= place.start);
        let outside: Vec<_> = outside.map(|(one, _)| one).collect();
        // Of a handful one is more than is asked for.
        if outside.len() < FEWEST {
            sum += 100.0;
            continue;
        }
        let back = salvaged(&damaged).map(|document| written(&document.session)).unwrap_or_default();
        let back: std::collections::HashSet<&(String, String)> = back.iter().collect();
        let lost: Vec<_> = outside.iter().filter(|one| !back.contains(**one)).collect();
        let share = 100.0 - 100.0 * lost.len() as f64 / outside.len() as f64;
        if share < least {
            println!("{name} at {place}: {share:.1} %, lost {:?}", lost.iter().take(3).collect::<Vec<_>>());
        }
        sum += share;
        if share < worst.0 {
            worst = (share, place);
        }
    }
    let mean = sum / tried.len() as f64;
    println!(
        "{name}: of {} places the worst {:.1} % (at byte {}), the mean {mean:.2} %",
        tried.len(),
        worst.0,
        worst.1
    );
    assert!(worst.0 >= least, "{name}: {worst:?}");
}

/// The sample as it is, and as a person would have written it: without a first line, and so without a checksum.
fn samples() -> [(&'static str, &'static str); 2] {
    let sample = crate::assets::SAMPLE;
    [("with its checksum", sample), ("without a checksum", sample.split_once('\n').unwrap().1)]
}

const HOLE: usize = 512;
/// So much of what lies outside a hole comes back, in percent.
const ENOUGH: f64 = 95.0;
/// Of fewer things no share is told.
const FEWEST: usize = 20;

#[test]
fn a_day_without_its_beginning_costs_what_stood_there() {
    // Lines about groups that stood in the part of their exercise that is gone cannot say whose they are.
    survey("the beginning gone", crate::assets::SAMPLE, 90.0, |text, place| (text[place..].to_vec(), 0..place));
}

#[test]
fn a_day_without_its_end_costs_what_stood_there() {
    for (kind, sample) in samples() {
        survey(&format!("the end gone, {kind}"), sample, ENOUGH, |text, place| {
            (text[..place].to_vec(), place..text.len())
        });
    }
}

#[test]
fn a_block_of_nothing_anywhere_costs_what_lay_in_it() {
    for (kind, sample) in samples() {
        survey(&format!("emptied, {kind}"), sample, ENOUGH, |text, place| {
            let end = (place + HOLE).min(text.len());
            let mut damaged = text.to_vec();
            damaged[place..end].fill(0);
            (damaged, place..end)
        });
    }
}

#[test]
fn a_part_taken_out_anywhere_costs_what_it_was() {
    for (kind, sample) in samples() {
        survey(&format!("taken out, {kind}"), sample, ENOUGH, |text, place| {
            let end = (place + HOLE).min(text.len());
            ([&text[..place], &text[end..]].concat(), place..end)
        });
    }
}

#[test]
fn a_part_that_stands_twice_costs_nothing() {
    for (kind, sample) in samples() {
        survey(&format!("doubled, {kind}"), sample, ENOUGH, |text, place| {
            let end = (place + HOLE).min(text.len());
            let cut = if kind.starts_with("without") { place..place + 1 } else { 0..0 };
            ([&text[..end], &text[place..]].concat(), cut)
        });
    }
}

#[test]
fn a_bit_that_turned_over_anywhere_costs_at_most_what_it_stood_in() {
    for (kind, sample) in samples() {
        survey(&format!("a bit turned over, {kind}"), sample, ENOUGH, |text, place| {
            let mut damaged = text.to_vec();
            damaged[place] ^= 1 << (place % 8);
            // A file that still opens needs no rescue.
            let opens = format::read(&damaged).is_ok();
            let damaged = if opens { text.to_vec() } else { damaged };
            (damaged, if kind.starts_with("without") { place..place + 1 } else { 0..0 })
        });
    }
}

fn all_salvaged(bytes: &[u8]) -> Salvaged {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    fs::write(&path, bytes).unwrap();
    salvage(&path).unwrap()
}

/// The sample as it would be after somebody else went on with it: other words, and one card more.
fn another(key: &str) -> Document {
    let mut document = crate::store::sample().unwrap();
    document.session.key = key.to_owned();
    document.session.title = "En anden dag".to_owned();
    for item in document.session.programme.items_mut() {
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        if let Some(Block::Cards(cards)) = exercise.blocks.first_mut().map(|named| &mut named.block) {
            let first = cards.cards[0].as_ref().clone();
            let card = crate::model::block::cards::Card { id: Id(9_000), text: "Kun her".to_owned(), ..first };
            cards.cards.push(std::sync::Arc::new(card));
            break;
        }
    }
    document
}

#[test]
fn two_days_behind_one_another_both_come_back() {
    let (first, second) = (crate::store::sample().unwrap(), another("other"));
    let (one, two) = (format::write(&first).unwrap(), format::write(&second).unwrap());
    let body = |text: &str| text.split_once('\n').unwrap().1.to_owned();
    for joined in [
        format!("{one}{two}"),
        format!("{}{two}", one.trim_end()),
        format!("{}{}", body(&one), body(&two)),
        format!("{one}{}", body(&two)),
        format!("{}\n\n{two}", body(&one)),
        format!("{}{two}", one.replace("Anne", "Anna")),
        format!("{one}{}", two.replace("Anne", "Anna")),
    ] {
        let found = all_salvaged(joined.as_bytes());
        let titles: Vec<&str> =
            std::iter::once(&found.document).chain(&found.others).map(|one| one.session.title.as_str()).collect();
        assert_eq!(titles, [first.session.title.as_str(), "En anden dag"]);
        assert_eq!(written(&found.document.session).len(), written(&first.session).len());
        assert_eq!(written(&found.others[0].session).len(), written(&second.session).len());
    }
}

#[test]
fn a_longer_old_end_behind_a_day_costs_nothing_and_is_told() {
    let (first, old) = (crate::store::sample().unwrap(), format::write(&another("sample-nordkoebing")).unwrap());
    let text = format::write(&first).unwrap();
    for (tail, from) in [(200, 500), (3_000, 4_000), (60_000, 70_000)] {
        let end = &old[old.floor_char_boundary(old.len() - tail)..];
        let found = all_salvaged(format!("{text}{end}").as_bytes());
        assert_eq!(found.document, first);
        let body = text.split_once('\n').unwrap().1;
        let found = all_salvaged(format!("{body}{end}").as_bytes());
        let (all, back) = (written(&first.session), written(&found.document.session));
        assert!(all.iter().all(|one| back.contains(one)), "{from}");
    }
    let end = &old[old.find("Kun her").unwrap() - 200..];
    let found = all_salvaged(format!("{text}{}", &end[end.find('\n').unwrap()..]).as_bytes());
    assert!(found.others.iter().any(|other| written(&other.session).iter().any(|(_, said)| said == "Kun her")));
}

#[test]
fn both_sides_of_a_conflict_come_back() {
    let (ours, theirs) = (crate::store::sample().unwrap(), another("sample-nordkoebing"));
    let texts = [&ours, &theirs].map(|document| format::write(document).unwrap());
    for style in ["", "||||||| fælles\n(gammelt)\n"] {
        let merged = conflict(&texts[0], &texts[1], style);
        assert!(format::read(merged.as_bytes()).is_err());
        let found = all_salvaged(merged.as_bytes());
        assert_eq!(found.document, ours);
        assert_eq!(found.others.len(), 1);
        assert_eq!(written(&found.others[0].session), written(&theirs.session));
        assert_ne!(found.others[0].session.key, ours.session.key);
    }
}

/// Two texts as a version control merges them: what begins and ends alike once, the rest between markers.
fn conflict(ours: &str, theirs: &str, style: &str) -> String {
    let (one, other): (Vec<&str>, Vec<&str>) = (ours.lines().collect(), theirs.lines().collect());
    let mut merged = String::new();
    let mut at = (0, 0);
    while at.0 < one.len() || at.1 < other.len() {
        if one.get(at.0) == other.get(at.1) {
            merged += &format!("{}\n", one[at.0]);
            at = (at.0 + 1, at.1 + 1);
            continue;
        }
        let meets = |(left, right): (usize, usize)| one[left..].iter().take(6).eq(other[right..].iter().take(6));
        let steps = (0..60).flat_map(|sum| (0..=sum).map(move |left| (left, sum - left)));
        let (left, right) = steps
            .map(|(left, right)| (at.0 + left, at.1 + right))
            .find(|to| to.0 <= one.len() && to.1 <= other.len() && meets(*to))
            .unwrap();
        let side = |lines: &[&str]| lines.iter().map(|line| format!("{line}\n")).collect::<String>();
        let (mine, other_side) = (side(&one[at.0..left]), side(&other[at.1..right]));
        merged += &format!("<<<<<<< HEAD\n{mine}{style}=======\n{other_side}>>>>>>> den anden\n");
        at = (left, right);
    }
    merged
}

#[test]
fn a_day_that_an_editor_indented_otherwise_comes_back() {
    let text = crate::assets::SAMPLE;
    let all = written(&crate::store::sample().unwrap().session);
    let wide: String = text
        .lines()
        .map(|line| {
            let content = line.trim_start();
            format!("{}{content}\n", "\t".repeat((line.len() - content.len()) / 2))
        })
        .collect();
    let flat: String = text.lines().map(|line| format!("{}\n", line.trim_start())).collect();
    let dense = text.lines().skip(1).map(str::trim).collect::<Vec<&str>>().join(" ");
    for (name, text) in [("tabs", wide), ("flat", flat), ("one line", dense)] {
        let damaged =
            text.replacen("name: \"Fatima\"", "name; \"Fatima\"", 1).replacen("minutes: 20", "minutes; 20", 1);
        let found = salvaged(damaged.as_bytes()).unwrap_or_else(|| panic!("{name}"));
        let back = written(&found.session);
        let lost: Vec<_> = all.iter().filter(|one| !back.contains(one)).collect();
        println!("{name}: {} of {} lost, {:?}", lost.len(), all.len(), lost.first());
        assert!(lost.len() * 20 <= all.len(), "{name}");
    }
}
