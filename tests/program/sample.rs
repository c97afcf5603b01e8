//! The sample day: every figure one can count in it.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use jiff::Timestamp;
use jiff::civil::{Date, date, time};
use jiff::tz::TimeZone;
use tovholder::assets::SAMPLE;
use tovholder::i18n::{Language, compare_names};
use tovholder::model::block::answers::{Spread, widest};
use tovholder::model::block::cards::Cards;
use tovholder::model::block::circle::{Circle, CircleStyle};
use tovholder::model::block::context::Context;
use tovholder::model::block::groups::Groups;
use tovholder::model::block::kind::Behaviour as _;
use tovholder::model::block::placement::{Mark, Placement};
use tovholder::model::block::table::{Cell, Row, Table, mean};
use tovholder::model::block::vote::Vote;
use tovholder::model::block::{At, Block, Pull, cut_by, top};
use tovholder::model::day::programme::{Activity, AgendaItem};
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::screen::slide::Body;
use tovholder::store::{Document, format, recipes};

const BARRIERS: &str = "barriers-in-pairs";

fn document() -> Document {
    format::read(SAMPLE.as_bytes()).unwrap().document
}

fn item<'a>(session: &'a Session, recipe: &str) -> (&'a AgendaItem, &'a Exercise) {
    session.exercises().find(|(_, exercise)| exercise.recipe.as_str() == recipe).unwrap()
}

fn block<'a>(session: &'a Session, recipe: &str, block: &str) -> &'a Block {
    item(session, recipe).1.block(&Key::new(block)).unwrap()
}

fn table<'a>(session: &'a Session, recipe: &str, id: &str) -> &'a Table {
    let Block::Table(table) = block(session, recipe, id) else { panic!("{id} is no table") };
    table
}

fn circle<'a>(session: &'a Session, id: &str) -> &'a Circle {
    let Block::Circle(circle) = block(session, "implementation-circle", id) else { panic!("{id} is no circle") };
    circle
}

fn groups<'a>(session: &'a Session, recipe: &str, id: &str) -> &'a Groups {
    let Block::Groups(groups) = block(session, recipe, id) else { panic!("{id} are no groups") };
    groups
}

fn pairs(session: &Session) -> &Groups {
    groups(session, BARRIERS, "pairs")
}

fn cards<'a>(session: &'a Session, recipe: &str, id: &str) -> &'a Cards {
    let Block::Cards(cards) = block(session, recipe, id) else { panic!("{id} are no cards") };
    cards
}

fn barriers(session: &Session) -> &Cards {
    cards(session, BARRIERS, "barriers")
}

fn vote<'a>(session: &'a Session, recipe: &str) -> &'a Vote {
    let Block::Vote(vote) = block(session, recipe, "weight") else { panic!("no vote") };
    vote
}

fn map(session: &Session) -> &Placement {
    let Block::Placement(map) = block(session, "consultant-roles", "map") else { panic!("no map") };
    map
}

fn unit(session: &Session, person: Id) -> &str {
    &session.participant(person).unwrap().unit
}

/// Barriers are numbered in the order they were written.
fn number(session: &Session, id: Id) -> usize {
    barriers(session).cards.iter().position(|card| card.id == id).unwrap() + 1
}

fn cell<'a>(table: &Table, row: &'a Row, column: &str) -> &'a Cell {
    &row.cells[table.position(&Key::new(column)).unwrap()]
}

/// The day keeps its own notes; it goes as the first course day does, and its exercises speak as the library does.
/// `TOVHOLDER_REWRITE_SAMPLE=1 cargo test --test program sample` writes the file anew, after the words of the library have changed.
#[test]
fn the_file_is_as_the_program_writes_it_with_the_words_of_the_library() {
    let mut document = document();
    let day = recipes::built_in().programme(&Key::new("day-1")).unwrap();
    let begun = recipes::built_in().begin(day, "key", "title", document.session.date).unwrap();
    let order =
        |session: &Session| session.items().map(|item| (name(item), item.minutes, item.lock)).collect::<Vec<_>>();
    assert_eq!(order(&document.session), order(&begun), "it is the first course day");
    assert_eq!(document.session.programme.start, begun.programme.start);
    for item in document.session.programme.items_mut() {
        let minutes = i32::from(item.minutes);
        let Activity::Exercise(played) = &mut item.activity else { continue };
        let mut fresh = recipes::exercise(&played.recipe).unwrap().clone();
        for named in &mut fresh.blocks {
            played.block(&named.id).into_iter().for_each(|played| take_over(&mut named.block, played));
        }
        fresh.stretch(minutes - i32::from(fresh.minutes()));
        fresh.title.clone_from(&played.title);
        *played = fresh;
    }
    document.session.settle();
    let written = format::write(&document).unwrap();
    if std::env::var_os("TOVHOLDER_REWRITE_SAMPLE").is_some() {
        let path = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/nordkoebing.ron");
        return std::fs::write(path, &written).unwrap();
    }
    let file = SAMPLE.replace("\r\n", "\n");
    let differs = file.lines().zip(written.lines()).skip(1).find(|(one, other)| one != other);
    assert!(file == written, "{differs:?}");
}

fn name(item: &AgendaItem) -> String {
    match &item.activity {
        Activity::Exercise(exercise) => exercise.recipe.as_str().to_owned(),
        Activity::Talk { title } | Activity::Break { title } => title.da.clone(),
    }
}

/// Moves what the room said from one block to another.
fn take_over(block: &mut Block, played: &Block) {
    match (block, played) {
        (Block::Cards(block), Block::Cards(played)) => block.cards.clone_from(&played.cards),
        (Block::Table(block), Block::Table(played)) => block.content.clone_from(&played.content),
        (Block::Vote(block), Block::Vote(played)) => {
            (block.closed, block.given) = (played.closed, played.given.clone());
        }
        (Block::Round(block), Block::Round(played)) => block.turns.clone_from(&played.turns),
        (Block::Groups(block), Block::Groups(played)) => block.groups.clone_from(&played.groups),
        (Block::Placement(block), Block::Placement(played)) => block.things.clone_from(&played.things),
        (Block::Circle(block), Block::Circle(played)) => {
            for (part, said) in block.parts.iter_mut().zip(&played.parts) {
                (part.now, part.goal, part.status, part.said) = (said.now, said.goal, said.status, said.said);
                part.note.clone_from(&said.note);
            }
            block.each.clone_from(&played.each);
        }
        (block, _) => panic!("{block:?} is another kind in the sample"),
    }
}

#[test]
fn nothing_is_wrong_and_nothing_is_left_to_settle() {
    let Document { mut session, .. } = document();
    assert_eq!(session.check(), []);
    let before = session.clone();
    session.settle();
    assert_eq!(session, before);
}

#[test]
fn the_day_is_told() {
    let Document { session, stage, .. } = document();
    assert_eq!(session.title, "Kursusdag: Sundhed på tværs");
    assert_eq!(session.organisation, "Nordkøbing Kommune");
    assert_eq!(session.place, "Medborgerhuset, sal 2");
    assert_eq!((session.date, &session.facilitators[..]), (date(2027, 2, 4), &["Rikke".into(), "Thomas".into()][..]));
    assert_eq!((session.exercises().count(), session.parking.len()), (10, 3));
    assert_eq!((session.programme.start, session.programme.end), (time(9, 0, 0, 0), Some(time(16, 0, 0, 0))));
    let place = stage.place(&session).unwrap();
    assert_eq!(place.item, item(&session, "implementation-circle").0.id);
    assert_eq!(stage.step(&session).unwrap().id, Key::new("agree"));
    assert_eq!((stage.spotlight, stage.clock, stage.visits.len()), (Some(Key::new("leadership")), None, 10));
}

#[test]
fn the_room_is_talking_about_leadership() {
    let Document { session, stage, .. } = document();
    let now = Timestamp::UNIX_EPOCH.to_zoned(TimeZone::UTC);
    let Body::Figure { beside, .. } = session.slide(&stage, &now, Language::Danish).body else { panic!("no figure") };
    let values: Vec<&str> = beside.values.iter().map(|value| value.value.as_str()).collect();
    assert_eq!(
        (beside.kicker.as_str(), beside.title.as_str(), &values[..]),
        ("14 af 14 har svaret · størst spredning", "Ledelse fra 1 til 5", &["2", "2–4", "4"][..])
    );
}

#[test]
fn fourteen_people_sit_and_walk_in_seven_pairs_no_pair_twice_and_none_from_one_unit() {
    let Document { session, .. } = document();
    let walk = groups(&session, "walk-and-talk", "pairs");
    assert_eq!((session.participants.len(), pairs(&session).groups.len(), walk.groups.len()), (14, 7, 7));
    let mut met = HashSet::new();
    for pair in pairs(&session).groups.iter().chain(&walk.groups) {
        let units: HashSet<&str> = pair.members.iter().map(|member| unit(&session, *member)).collect();
        assert_eq!((pair.members.len(), units.len()), (2, 2), "{pair:?}");
        assert!(met.insert(pair.members.iter().collect::<BTreeSet<_>>()), "{pair:?} again");
    }
    let people = table(&session, "presentation-round", "people");
    let told =
        |row: &Row| ["post", "task", "hope"].iter().all(|column| matches!(cell(people, row, column), Cell::Text(_)));
    assert!(people.content.iter().all(told));
    let notes = table(&session, "walk-and-talk", "notes");
    let about: Vec<Id> = notes.content.iter().filter_map(|row| row.about).collect();
    assert_eq!(about, walk.groups.iter().map(|pair| pair.id).collect::<Vec<_>>());
    let told =
        |row: &Row| ["stronger", "i-will"].iter().all(|column| matches!(cell(notes, row, column), Cell::Text(_)));
    assert!(notes.content.iter().all(told));
}

#[test]
fn three_tables_have_nobody_from_the_same_unit() {
    let Document { session, .. } = document();
    let tables = groups(&session, "success-stories", "tables");
    let sizes: Vec<usize> = tables.groups.iter().map(|table| table.members.len()).collect();
    assert_eq!(sizes, [5, 5, 4]);
    for table in &tables.groups {
        let units: HashSet<&str> = table.members.iter().map(|member| unit(&session, *member)).collect();
        assert_eq!(units.len(), table.members.len(), "{table:?}");
    }
}

#[test]
fn in_danish_order_anne_is_first_and_åse_is_last() {
    let Document { session, .. } = document();
    let mut names: Vec<&str> = session.participants.iter().map(|participant| participant.name.as_str()).collect();
    names.sort_by(|one, other| compare_names(Language::Danish, one, other));
    assert_eq!((names[0], names[13]), ("Anne", "Åse"));
}

#[test]
fn five_cases_are_told_by_one_or_two() {
    let Document { session, .. } = document();
    let cases = table(&session, "case-overview", "cases");
    let tellers = |row: &Row| match cell(cases, row, "teller") {
        Cell::People(people) => people.len(),
        _ => 0,
    };
    assert_eq!(cases.content.iter().map(tellers).collect::<Vec<_>>(), [2, 1, 2, 2, 2]);
}

#[test]
fn eighteen_barriers_stand_three_under_each_heading_and_at_most_three_a_pair() {
    let Document { session, .. } = document();
    let cards = barriers(&session);
    let under: Vec<usize> = cards.headings.iter().map(|heading| cards.under(&heading.id).count()).collect();
    assert_eq!((cards.cards.len(), under), (18, vec![3; 6]));
    let mut by_pair: BTreeMap<&[Id], usize> = BTreeMap::new();
    for card in &cards.cards {
        assert!(pairs(&session).groups.iter().any(|pair| pair.members == card.by), "{card:?}");
        *by_pair.entry(&card.by).or_default() += 1;
    }
    assert_eq!((by_pair.len(), by_pair.values().max()), (7, Some(&3)));
}

#[test]
fn forty_two_dots_are_spread_over_the_headings() {
    let Document { session, .. } = document();
    let (cards, vote) = (barriers(&session), vote(&session, BARRIERS));
    let dots = |heading: &Key| cards.under(heading).map(|card| vote.dots_on(card.id)).sum::<u32>();
    let per_heading: Vec<u32> = cards.headings.iter().map(|heading| dots(&heading.id)).collect();
    assert_eq!(per_heading, [5, 8, 6, 9, 4, 10]);
    let (at, exercise) = item(&session, BARRIERS);
    assert_eq!(vote.given_of(&Context::new(&session, at.id, exercise, Language::Danish)), (42, 42));
    assert!(vote.closed);
    let without = cards.cards.iter().filter(|card| vote.dots_on(card.id) == 0);
    let without: Vec<usize> = without.map(|card| number(&session, card.id)).collect();
    assert_eq!(without, [3, 6, 9, 11, 15]);
}

#[test]
fn those_with_most_dots_come_first_and_equal_ones_share_their_place() {
    let Document { session, .. } = document();
    let (at, exercise) = item(&session, BARRIERS);
    let context = Context::new(&session, at.id, exercise, Language::Danish);
    let written = barriers(&session).cards.iter();
    let numbers: BTreeMap<&str, usize> = written.map(|card| (card.text.as_str(), number(&session, card.id))).collect();
    let ranking = vote(&session, BARRIERS).ranking(&context);
    let first: Vec<(usize, usize, u32)> =
        ranking.iter().take(6).map(|line| (line.place, numbers[line.text.as_str()], line.dots)).collect();
    assert_eq!(first, [(1, 10, 7), (2, 5, 5), (2, 17, 5), (4, 1, 4), (4, 8, 4), (4, 16, 4)]);
    let items = barriers(&session).items(&Key::new("barriers"), &context);
    let three: Vec<usize> = top(items, 3).iter().map(|item| number(&session, item.id)).collect();
    assert_eq!(three, [10, 5, 17]);
}

#[test]
fn twelve_things_that_worked_stand_two_under_each_heading_and_four_come_from_each_table() {
    let Document { session, .. } = document();
    let cards = cards(&session, "success-stories", "factors");
    let under: Vec<usize> = cards.headings.iter().map(|heading| cards.under(&heading.id).count()).collect();
    assert_eq!((cards.cards.len(), under), (12, vec![2; 6]));
    for table in &groups(&session, "success-stories", "tables").groups {
        assert_eq!(cards.cards.iter().filter(|card| card.by == table.members).count(), 4, "{table:?}");
    }
    let (at, exercise) = item(&session, "success-stories");
    let context = Context::new(&session, at.id, exercise, Language::Danish);
    let vote = vote(&session, "success-stories");
    assert_eq!((vote.given_of(&context), vote.closed), ((28, 28), true));
    let number = |text: &str| cards.cards.iter().position(|card| card.text == text).unwrap() + 1;
    let ranking = vote.ranking(&context);
    let first: Vec<_> = ranking.iter().take(3).map(|line| (line.place, number(&line.text), line.dots)).collect();
    assert_eq!(first, [(1, 7, 6), (2, 5, 5), (2, 11, 5)]);
}

#[test]
fn what_helps_begins_with_the_six_known_factors_and_every_dot_is_given() {
    let Document { session, .. } = document();
    let helps = cards(&session, "promoting-factors", "helps");
    let known = helps.presets.first().unwrap().lines.iter().map(|line| line.text.da.as_str());
    let texts: Vec<&str> = helps.cards.iter().map(|card| card.text.as_str()).collect();
    assert_eq!((texts.len(), &texts[..6]), (12, &known.collect::<Vec<_>>()[..]));
    let (at, exercise) = item(&session, "promoting-factors");
    let context = Context::new(&session, at.id, exercise, Language::Danish);
    assert_eq!(vote(&session, "promoting-factors").given_of(&context), (42, 42));
}

#[test]
fn twelve_of_fourteen_are_on_the_map_of_roles_and_each_role_has_its_numbers() {
    let Document { session, .. } = document();
    let map = map(&session);
    let on = |mark| map.things.iter().filter(|thing| thing.place(mark).is_some()).count();
    assert_eq!((map.things.len(), on(Mark::First), on(Mark::Second)), (14, 12, 3));
    let roles = table(&session, "consultant-roles", "roles");
    let numbered =
        |row: &&Row| ["now", "wanted"].iter().all(|column| matches!(cell(roles, row, column), Cell::Number(_)));
    assert_eq!(roles.content.iter().filter(numbered).count(), 9);
}

#[test]
fn three_patterns_go_through_the_cases_and_two_surprise() {
    let Document { session, .. } = document();
    let patterns = cards(&session, "case-overview", "patterns");
    let under: Vec<usize> = patterns.headings.iter().map(|heading| patterns.under(&heading.id).count()).collect();
    assert_eq!(under, [3, 2]);
}

#[test]
fn the_circle_stands_at_2_83_and_aims_for_4() {
    let Document { session, .. } = document();
    let capacity = circle(&session, "capacity");
    let means = capacity.means().map(|mean| (mean.unwrap() * 100.0).round() as i64);
    assert_eq!(means, [283, 400]);
    let gap = |key: &str| {
        let part = capacity.part(&Key::new(key)).unwrap();
        part.goal.unwrap() - part.now.unwrap()
    };
    let gaps = ["focus", "resources", "staff", "leadership", "culture", "collaboration"].map(gap);
    assert_eq!(gaps, [1, 1, 0, 2, 1, 2]);
}

#[test]
fn fourteen_people_gave_six_numbers_each_and_disagree_most_on_leadership() {
    let Document { session, .. } = document();
    let capacity = circle(&session, "capacity");
    let each = capacity.each.as_ref().unwrap();
    assert!(each.shown);
    let spreads: Vec<(&Key, Spread)> = capacity.keys().into_iter().map(|part| (part, each.spread(part))).collect();
    let told: Vec<(usize, String, String)> = spreads
        .iter()
        .map(|(_, spread)| (spread.count(), spread.say_middle(Language::Danish), spread.say_half(Language::Danish)))
        .collect();
    let told: Vec<(usize, &str, &str)> =
        told.iter().map(|(count, middle, half)| (*count, middle.as_str(), half.as_str())).collect();
    let figures = [("3", "3–4"), ("2", "2–3"), ("4", "3–4"), ("2,5", "2–4"), ("3", "3"), ("3", "3–4")];
    assert_eq!(told, figures.map(|(middle, half)| (14, middle, half)));
    let widest = widest(spreads.iter().map(|(part, spread)| (*part, spread)));
    assert_eq!(widest, [&Key::new("leadership")]);
    let leadership = each.spread(&Key::new("leadership")).lines(1..=5);
    assert_eq!(leadership, [(5, 3), (4, 2), (3, 2), (2, 4), (1, 3)]);
}

/// The circle stands before what takes from it, so that its lowest factors reach the agreements.
#[test]
fn the_lowest_factors_are_given_on_to_the_agreements_with_what_the_walk_and_the_barriers_brought() {
    let Document { session, .. } = document();
    let (taker, exercise) = item(&session, "what-how-who");
    let at = At { item: taker.id, block: Key::new("actions") };
    let offered = |pull: &Pull| {
        let source = session.source(&at, pull)?;
        let (item, exercise) = session.exercises().find(|(item, _)| item.id == source.item)?;
        let context = Context::new(&session, item.id, exercise, Language::Danish);
        let items = session.block(&source)?.behaviour().items(&source.block, &context);
        let top = pull.top.map_or(usize::MAX, usize::from);
        let (items, _) = cut_by(items, top, pull.first);
        Some((exercise.recipe.clone(), items.into_iter().map(|item| item.text).collect::<Vec<_>>()))
    };
    let offered: Vec<(Key, Vec<String>)> =
        exercise.block(&at.block).unwrap().pulls().iter().filter_map(offered).collect();
    let places: Vec<(&str, usize)> = offered.iter().map(|(recipe, items)| (recipe.as_str(), items.len())).collect();
    assert_eq!(places, [("walk-and-talk", 7), ("implementation-circle", 2), (BARRIERS, 3)]);
    assert_eq!(offered[1].1, ["Ressourcer", "Ledelse"]);
}

#[test]
fn one_stage_is_done_two_are_under_way_and_one_is_not_begun() {
    let Document { session, .. } = document();
    let cycle = circle(&session, "cycle");
    let CircleStyle::Cycle { statuses } = &cycle.style else { panic!("no cycle") };
    let status: Vec<&str> =
        cycle.parts.iter().map(|part| statuses[usize::from(part.status.unwrap())].da.as_str()).collect();
    assert_eq!(status, ["Færdig", "I gang", "I gang", "Ikke begyndt"]);
}

#[test]
fn nine_actions_have_an_owner_a_date_and_a_barrier_they_came_from() {
    let Document { session, .. } = document();
    let actions = table(&session, "what-how-who", "actions");
    assert!(actions.content.iter().all(|row| actions.missing(row).next().is_none()));
    let dates: Vec<Date> = actions
        .content
        .iter()
        .map(|row| match cell(actions, row, "when") {
            Cell::Date(date) => *date,
            _ => panic!("no date"),
        })
        .collect();
    assert!(dates.iter().all(|due| *due > session.date));
    assert_eq!((dates.len(), dates.iter().min()), (9, Some(&date(2027, 2, 12))));
    let origins: Vec<usize> = actions.content.iter().map(|row| number(&session, row.origin.unwrap())).collect();
    assert_eq!(origins, [10, 16, 17, 9, 14, 13, 1, 5, 16]);
    let status: Vec<&Cell> = actions.content.iter().map(|row| cell(actions, row, "status")).collect();
    let with = |place: u8| status.iter().filter(|cell| ***cell == Cell::Pick(place)).count();
    assert_eq!((with(0), with(1)), (8, 1));
}

#[test]
fn fourteen_people_rated_the_day() {
    let Document { session, .. } = document();
    let rating = table(&session, "check-out", "rating");
    let rated = |row: &Row| match cell(rating, row, "score") {
        Cell::Tally(counts) => {
            assert_eq!(counts.iter().sum::<u16>(), 14);
            (mean(1, counts).unwrap() * 100.0).round() as i64
        }
        _ => panic!("no numbers"),
    };
    assert_eq!(rating.content.iter().map(rated).collect::<Vec<_>>(), [443, 386, 457]);
}

#[test]
fn the_handout_holds_every_barrier_every_action_and_everybody() {
    let Document { session, .. } = document();
    let report = format!("{:?}", session.report(Language::Danish, Choices::default()));
    let barriers = barriers(&session).cards.iter().map(|card| card.text.as_str());
    let actions = table(&session, "what-how-who", "actions").content.iter().map(|row| match &row.cells[0] {
        Cell::Text(text) => text.as_str(),
        _ => panic!("no words"),
    });
    let people = session.participants.iter().map(|participant| participant.name.as_str());
    for words in barriers.chain(actions).chain(people) {
        assert!(report.contains(words), "{words}");
    }
}
