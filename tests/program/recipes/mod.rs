//! What holds for every exercise, in every step and language, whatever the room does.

pub mod dump;
mod golden;
pub mod play;

use std::collections::{BTreeMap, BTreeSet, HashSet};
use std::sync::LazyLock;

use jiff::civil::date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};
use play::Player;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::command::stage::Move;
use tovholder::i18n::Language;
use tovholder::model::block::answers::FEWEST;
use tovholder::model::block::cards::CardsEdit;
use tovholder::model::block::circle::Circle;
use tovholder::model::block::groups::GroupsEdit;
use tovholder::model::block::kind::Case;
use tovholder::model::block::table::{Cell, Row, Table, TableEdit};
use tovholder::model::block::vote::Vote;
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::day::programme::Activity;
use tovholder::model::day::session::Session;
use tovholder::model::exercise::Exercise;
use tovholder::model::id::{Id, Key};
use tovholder::model::paper::make::Choices;
use tovholder::model::paper::name_style::Names;
use tovholder::model::people::Participant;
use tovholder::model::screen::slide::Slide;
use tovholder::model::stage::{Place, Stage};
use tovholder::store::{Document, format, recipes};

use crate::sheet::fill;

/// How many edits are tried in each exercise.
static EDITS: LazyLock<usize> = LazyLock::new(|| by_lot("EDITS", 200) as usize);

/// Ten o'clock on the day.
fn now() -> Zoned {
    Timestamp::from_second(1_801_735_200).unwrap().to_zoned(TimeZone::UTC)
}

/// A day with one exercise in the middle, after those it may be filled from.
fn day_with(exercise: &Exercise) -> Session {
    let mut session = Session::blank("test", "Kursusdag", date(2027, 2, 4));
    for (name, unit) in [("Anne", "Skole"), ("Bo", "Skole"), ("Åse", "Plan og by"), ("Dorthe", ""), ("Emil", "HR")] {
        let id = session.new_id();
        session.participants.push(Participant::new(id, name.into(), unit.into()));
    }
    for named in &exercise.blocks {
        let recipes = named.block.pulls().iter().filter_map(|pull| pull.recipe.as_ref());
        for source in recipes.filter_map(recipes::exercise) {
            session.append(source.minutes(), Activity::Exercise(source.clone()));
        }
    }
    session.append(exercise.minutes(), Activity::Exercise(exercise.clone()));
    session.settle();
    session
}

/// Plays an exercise by lot and looks at the day after every edit.
fn play(exercise: &Exercise, renames: bool, mut look: impl FnMut(usize, &Session)) -> History {
    let mut history = History::new(day_with(exercise));
    let seed = exercise.recipe.as_str().bytes().map(u64::from).sum();
    let mut player = Player::new(seed, renames);
    let mut changes = 0;
    for turn in 0..*EDITS {
        let edit = player.edit(history.session());
        let before = history.session().clone();
        if history.apply(&edit).is_err() {
            assert_eq!(*history.session(), before, "a refused edit changed something: {edit:?}");
        }
        changes += usize::from(*history.session() != before);
        history.end_typing();
        look(turn, history.session());
    }
    let left = Document::new(history.session().clone(), Stage::default());
    if let Some(clean) = left.ours() {
        let [clean, left] = [&clean, &left].map(|document| format::to_ron(document).unwrap());
        let foreign: Vec<&str> = left.lines().filter(|line| !clean.contains(line)).collect();
        panic!("came in by another way than the door for what is foreign: {foreign:?}");
    }
    assert!(changes > *EDITS / 4, "{changes} of {} edits of {} changed anything", *EDITS, exercise.recipe);
    history
}

fn for_every_exercise(mut test: impl FnMut(&Exercise, bool)) {
    for exercise in recipes::exercises() {
        for renames in [false, true] {
            test(exercise, renames);
        }
    }
}

/// How much is tried by lot: what the environment says under that name, for a night, or little.
pub fn by_lot(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|count| count.parse().ok()).unwrap_or(usual)
}

/// A day that somebody played with, another one for each number.
pub fn day_by_lot(lot: u64) -> Session {
    let recipes = recipes::exercises();
    let mut history = History::new(day_with(&recipes[lot as usize % recipes.len()]));
    let mut player = Player::new(1_000 + lot, lot.is_multiple_of(2));
    for _ in 0..40 + lot * 37 % 160 {
        // What is refused changes nothing.
        let _ = history.apply(&player.edit(history.session()));
    }
    history.session().clone()
}

/// A slide of that day.
pub fn slide_by_lot(lot: u64) -> Slide {
    let session = day_by_lot(lot);
    let stages = stages(&session);
    let language = Language::ALL[lot as usize % Language::ALL.len()];
    session.slide(&stages[lot as usize % stages.len()], &now(), language)
}

/// The stage at every step of the day, with each part pointed out where there are parts.
fn stages(session: &Session) -> Vec<Stage> {
    let mut stages = Vec::new();
    for (item, exercise) in session.exercises() {
        for (step, shown) in exercise.steps.iter().enumerate() {
            let mut stage = Stage::default();
            Move::To(Place { item: item.id, step }).apply(&mut stage, session, &now());
            stages.push(stage.clone());
            stages.push(Stage { photos: true, ..stage.clone() });
            for block in &shown.show {
                let spotlight = spotlight(exercise, block);
                stages.push(Stage { block: Some(block.clone()), spotlight, ..stage.clone() });
            }
        }
    }
    // What is no exercise has a slide, too, and so has the end of the day.
    let others = session.items().filter(|item| item.exercise().is_none());
    stages.extend(others.flat_map(|item| {
        let at = Some(Place { item: item.id, step: 0 });
        [false, true].map(|photos| Stage { at, photos, ..Stage::default() })
    }));
    stages.push(Stage { over: Some(now().timestamp()), ..Stage::default() });
    stages
}

fn spotlight(exercise: &Exercise, block: &Key) -> Option<Key> {
    let Block::Circle(circle) = exercise.block(block)? else { return None };
    circle.parts.first().map(|part| part.id.clone())
}

/// The same day without anything that is not for the room: notes, dots of an open vote, what people rated,
/// columns of the facilitator's own.
fn without_secrets(session: &Session) -> Session {
    let mut session = session.clone();
    session.notes.clear();
    session.packing.clear();
    session.needs.clear();
    for item in session.programme.items_mut() {
        (item.note, item.material, item.setup, item.plan_b) = <_>::default();
        item.lead.clear();
        item.photos.retain(|photo| photo.shown);
        let Activity::Exercise(exercise) = &mut item.activity else { continue };
        exercise.steps.iter_mut().for_each(|step| step.note = <_>::default());
        exercise.blocks.iter_mut().for_each(|named| empty_secrets(&mut named.block));
    }
    session
}

fn empty_secrets(block: &mut Block) {
    if let Some(vote) = Vote::of_mut(block) {
        if vote.closed {
            // What it came to is told, and neither of whom nor of which unit.
            vote.given.iter_mut().for_each(|dots| dots.by = None);
            vote.paper.ballots.iter_mut().for_each(|ballot| ballot.unit.clear());
        } else {
            vote.given.clear();
            vote.paper.ballots.clear();
        }
    }
    if let Some(each) = Circle::of_mut(block).and_then(|circle| circle.each.as_mut()).filter(|each| !each.shown) {
        each.given.clear();
    }
    if let Some(each) = Circle::of_mut(block).and_then(|circle| circle.each.as_mut()) {
        // Of fewer than three one could guess whose a number is.
        let counts: Vec<usize> = each.given.iter().map(|given| each.count(&given.part, "")).collect();
        let few = each.given.iter_mut().zip(counts).filter(|(_, count)| *count < FEWEST);
        few.for_each(|(given, _)| given.numbers.clear());
    }
    let Some(table) = Table::of_mut(block) else { return };
    for row in &mut table.content {
        for (column, cell) in table.columns.iter().zip(&mut row.cells) {
            if column.facilitator_only {
                *cell = if matches!(cell, Cell::Pick(_)) { Cell::Pick(0) } else { Cell::Empty };
            } else if matches!(cell, Cell::Tally(_)) {
                *cell = Cell::Empty;
            }
        }
    }
}

#[test]
fn nothing_is_wrong_after_any_edit() {
    for_every_exercise(|exercise, renames| {
        play(exercise, renames, |turn, session| {
            assert_eq!(session.check(), [], "{} after edit {turn}", exercise.recipe);
            let mut settled = session.clone();
            settled.settle();
            assert_eq!(settled, *session, "{} was not settled after edit {turn}", exercise.recipe);
        });
    });
}

#[test]
fn undoing_all_gives_the_start_and_redoing_all_the_end() {
    for_every_exercise(|exercise, renames| {
        let mut history = play(exercise, renames, |_, _| {});
        let end = history.session().clone();
        while history.undo().is_some() {}
        assert_eq!(*history.session(), day_with(exercise), "{}", exercise.recipe);
        while history.redo().is_some() {}
        assert_eq!(*history.session(), end, "{}", exercise.recipe);
    });
}

#[test]
fn a_played_exercise_that_is_cleared_is_the_recipe() {
    for exercise in recipes::exercises() {
        let mut said_something = 0;
        play(exercise, false, |_, session| {
            let mut played = session.exercises().last().unwrap().1.clone();
            said_something += usize::from(played != *exercise);
            played.clear();
            assert_eq!(played, *exercise);
        });
        assert!(said_something > *EDITS / 2, "{} was hardly played", exercise.recipe);
    }
}

#[test]
fn what_is_saved_reads_back_as_the_same() {
    for_every_exercise(|exercise, renames| {
        play(exercise, renames, |turn, session| {
            if turn % 20 == 0 {
                let stage = stages(session).pop().unwrap();
                let document = Document::new(session.clone(), stage);
                let text = format::write(&document).unwrap();
                assert_eq!(format::read(text.as_bytes()).unwrap().document, document, "{}", exercise.recipe);
            }
        });
    });
}

/// Everything the room may see of a day, in each language.
fn for_every_slide(session: &Session, mut test: impl FnMut(&Stage, Language, &Slide)) {
    for stage in stages(session) {
        Language::ALL.into_iter().for_each(|language| test(&stage, language, &session.slide(&stage, &now(), language)));
    }
}

#[test]
fn the_room_sees_nothing_of_the_facilitators_of_any_day_by_lot() {
    for lot in 0..by_lot("DAYS", 20) {
        let session = day_by_lot(lot);
        let blind = without_secrets(&session);
        for_every_slide(&session, |stage, language, slide| {
            assert_eq!(*slide, blind.slide(stage, &now(), language), "day {lot}");
        });
    }
}

#[test]
fn the_room_sees_no_note_no_open_vote_no_rating_and_no_column_of_the_facilitators() {
    for_every_exercise(|exercise, renames| {
        let mut secrets = 0;
        play(exercise, renames, |turn, session| {
            if turn % 10 == 0 {
                let blind = without_secrets(session);
                secrets += usize::from(blind != *session);
                for_every_slide(session, |stage, language, slide| {
                    assert_eq!(*slide, blind.slide(stage, &now(), language), "{}", exercise.recipe);
                });
            }
        });
        assert!(secrets > *EDITS / 20, "{} had something to hide {secrets} times", exercise.recipe);
    });
}

#[test]
fn every_slide_tells_what_is_asked_and_every_card_there_is() {
    let mut written = 0;
    for_every_exercise(|exercise, renames| {
        play(exercise, renames, |turn, session| {
            if turn % 50 == 0 {
                let session = &all_named(session);
                for_every_slide(session, |stage, language, slide| {
                    let Some(step) = stage.step(session).filter(|_| stage.over.is_none()) else { return };
                    let asked = step.prompt.read(language);
                    assert_eq!(slide.headline, asked, "{}", exercise.recipe);
                    let at = stage.block.clone().map(|block| At { item: stage.at.unwrap().item, block });
                    written += tells_cards(&dump::slide(slide), at.and_then(|at| session.block(&at)));
                });
            }
        });
    });
    assert!(written > 1_000, "{written} cards were looked for");
}

#[test]
fn the_handout_tells_every_card_at_any_time() {
    let mut written = 0;
    for_every_exercise(|exercise, renames| {
        play(exercise, renames, |turn, session| {
            let mut session = all_named(session);
            fill::put_all_in_handout(&mut session);
            for language in Language::ALL.into_iter().filter(|_| turn % 10 == 0) {
                let report = session.report(language, Choices::default());
                let told: String = report.sections.iter().map(dump::section).collect();
                let (_, played) = session.exercises().last().unwrap();
                written += tells_cards(&told, played.blocks.iter().map(|named| &named.block));
            }
        });
    });
    assert!(written > 1_000, "{written} cards were looked for");
}

/// The day with everybody named: a card that holds the names of a group says less when one of them is not to be named.
fn all_named(session: &Session) -> Session {
    let mut session = session.clone();
    session.participants.iter_mut().for_each(|person| person.unnamed = false);
    session
}

/// Looks for what is written on the cards of these blocks, and counts them. One that was merged into another is only
/// counted there.
fn tells_cards<'a>(told: &str, blocks: impl IntoIterator<Item = &'a Block>) -> usize {
    let cards =
        blocks.into_iter().flat_map(|block| if let Block::Cards(cards) = block { &cards.cards[..] } else { &[] });
    let whole = cards.filter(|card| card.merged.is_none());
    whole.inspect(|card| assert!(told.contains(card.text.trim()), "{} – {told}", card.text)).count()
}

#[test]
fn nothing_that_was_said_is_on_an_empty_sheet() {
    for exercise in recipes::exercises() {
        let empty = Language::ALL.map(|language| exercise.worksheet("", language));
        let title = &exercise.steps[0].title;
        assert!(format!("{:?}", empty[0]).contains(&title.da), "{} is on no sheet", exercise.recipe);
        play(exercise, false, |turn, session| {
            if turn % 20 == 0 {
                let (_, played) = session.exercises().last().unwrap();
                assert_eq!(Language::ALL.map(|language| played.worksheet("", language)), empty);
            }
        });
    }
}

/// The people of a day under names that nobody could have typed.
fn with_rare_names(session: &Session) -> Session {
    let mut session = session.clone();
    for (number, person) in session.participants.iter_mut().enumerate() {
        person.name = format!("{number}-Zéphyrine Quist{number}");
        person.unit = format!("Ygdrasil{number}");
    }
    session.facilitators = vec!["Zéphyrine Quist".into()];
    session
}

#[test]
fn names_that_are_shortened_or_left_out_are_nowhere_in_the_handout() {
    let mut named = 0;
    for_every_exercise(|exercise, renames| {
        play(exercise, renames, |turn, session| {
            if turn % 30 != 0 {
                return;
            }
            let session = with_rare_names(session);
            for language in Language::ALL {
                let said = |names| format!("{:?}", session.report(language, Choices { names, ..Choices::default() }));
                named += usize::from(said(Names::Full).contains("1-Zéphyrine Quist1"));
                assert!(!said(Names::First).contains("Quist"), "{}", exercise.recipe);
                for (names, secrets) in
                    [(Names::Initials, &["Zéph", "Quist"][..]), (Names::Off, &["Zéph", "Quist", "ZQ", "Ygdrasil"])]
                {
                    let said = said(names);
                    assert!(secrets.iter().all(|secret| !said.contains(secret)), "{}: {said}", exercise.recipe);
                }
            }
        });
    });
    assert!(named > 100, "only {named} of the handouts named anybody");
}

/// What is brought in and left as it is needs no “svarer på” beside the same words.
#[test]
fn a_row_tells_what_it_answers_only_once_it_says_something_else() {
    let exercise = recipes::exercise(&Key::new("frames-or-offers")).unwrap();
    let mut history = History::new(day_with(exercise));
    let item = history.session().exercises().last().unwrap().0.id;
    let at = |block: &str| At { item, block: Key::new(block) };
    let heading = Key::new("setting");
    let add = CardsEdit::Add { heading, text: "Røgfri skoletid".into(), by: Vec::new() };
    history.apply(&Edit::Block { at: at("sorted"), edit: BlockEdit::Cards(add) }).unwrap();
    let items = history.session().block(&at("sorted")).unwrap().behaviour().ids();
    history.apply(&Edit::Pull { items, into: at("dilemmas"), language: Language::Danish }).unwrap();
    let said = |history: &History| {
        let report = history.session().report(Language::Danish, Choices::default());
        report.sections.iter().map(dump::section).collect::<String>()
    };
    assert!(said(&history).contains("Røgfri skoletid") && !said(&history).contains("svarer på"));
    let row = history.session().block(&at("dilemmas")).unwrap().behaviour().ids()[0];
    let set = TableEdit::Set { row, column: Key::new("choice"), cell: Cell::Text("Ingen røg på matriklen".into()) };
    history.apply(&Edit::Block { at: at("dilemmas"), edit: BlockEdit::Table(set) }).unwrap();
    assert!(said(&history).contains("svarer på: Røgfri skoletid"), "{}", said(&history));
}

#[test]
fn a_record_says_what_it_misses_and_not_what_nobody_chose() {
    let exercise = recipes::exercise(&Key::new("pdsa-circle")).unwrap();
    let mut history = History::new(day_with(exercise));
    let item = history.session().exercises().last().unwrap().0.id;
    let at = At { item, block: Key::new("tests") };
    let add = TableEdit::Add { text: "Gåture før møder".into() };
    history.apply(&Edit::Block { at, edit: BlockEdit::Table(add) }).unwrap();
    let report = history.session().report(Language::Danish, Choices::default());
    let said: String = report.sections.iter().map(dump::section).collect();
    assert!(said.contains("Hvem: !mangler navn!") && said.contains("Hvornår: !mangler dato!"), "{said}");
    assert!(!said.contains("Det gør I nu"), "{said}");
    let stages = stages(history.session());
    let slides = stages.iter().map(|stage| dump::slide(&history.session().slide(stage, &now(), Language::Danish)));
    let shown: String = slides.collect();
    assert!(shown.contains("Gåture før møder") && !shown.contains("mangler") && !shown.contains("Det gør I nu"));
}

/// What stands in each row about a pair, with who is in it.
fn written_by_pairs(session: &Session) -> BTreeMap<BTreeSet<Id>, String> {
    let (_, exercise) = session.exercises().last().unwrap();
    let (Some(Block::Groups(pairs)), Some(Block::Table(notes))) =
        (exercise.block(&Key::new("pairs")), exercise.block(&Key::new("notes")))
    else {
        unreachable!("pairs with notes")
    };
    let members = |row: &Row| pairs.groups.iter().find(|pair| Some(pair.id) == row.about).unwrap().members.clone();
    let said = notes.content.iter().filter_map(|row| match &row.cells[1] {
        Cell::Text(text) => Some((members(row).into_iter().collect(), text.clone())),
        _ => None,
    });
    said.collect()
}

#[test]
fn a_pair_that_sits_together_again_keeps_what_it_wrote() {
    let mut day = History::new(day_with(recipes::exercise(&Key::new("walk-and-talk")).unwrap()));
    let item = day.session().exercises().last().unwrap().0.id;
    let edit = |block: &str, edit| Edit::Block { at: At { item, block: Key::new(block) }, edit };
    let draw = |seed| edit("pairs", BlockEdit::Groups(GroupsEdit::Make { seed }));
    day.apply(&Edit::AddParticipant { name: "Fie".into(), unit: "Kultur".into() }).unwrap();
    day.apply(&draw(1)).unwrap();
    let Some(Block::Table(notes)) = day.session().block(&At { item, block: Key::new("notes") }).cloned() else {
        unreachable!("notes are a table")
    };
    for row in notes.content {
        let (column, cell) = (Key::new("stronger"), Cell::Text(format!("Par {}", row.id.0)));
        day.apply(&edit("notes", BlockEdit::Table(TableEdit::Set { row: row.id, column, cell }))).unwrap();
        day.end_typing();
    }
    let before = (day.session().clone(), written_by_pairs(day.session()));
    assert_eq!(before.1.len(), 3);
    let mut kept = HashSet::new();
    for seed in 1..40 {
        day.apply(&draw(seed)).unwrap();
        let Some(Block::Groups(pairs)) = day.session().block(&At { item, block: Key::new("pairs") }) else {
            unreachable!("pairs are groups")
        };
        let now: HashSet<BTreeSet<Id>> =
            pairs.groups.iter().map(|pair| pair.members.iter().copied().collect()).collect();
        let same: BTreeMap<_, _> = before.1.clone().into_iter().filter(|(members, _)| now.contains(members)).collect();
        assert_eq!(written_by_pairs(day.session()), same, "{seed}");
        kept.insert(same.len());
        if *day.session() != before.0 {
            day.undo();
        }
        assert_eq!(*day.session(), before.0, "{seed}");
    }
    assert!(kept.contains(&0) && kept.contains(&1), "{kept:?}");
}

/// From the walk the words go on, not who walked together.
#[test]
fn what_a_pair_wrote_on_the_walk_goes_on_to_the_agreements() {
    let mut day = History::new(day_with(recipes::exercise(&Key::new("what-how-who")).unwrap()));
    let item = |day: &History, recipe: &str| {
        day.session().exercises().find(|(_, exercise)| exercise.recipe.as_str() == recipe).unwrap().0.id
    };
    let walk = item(&day, "walk-and-talk");
    let at = |item: Id, block: &str| At { item, block: Key::new(block) };
    let edit = |at: At, edit| Edit::Block { at, edit };
    day.apply(&edit(at(walk, "pairs"), BlockEdit::Groups(GroupsEdit::Make { seed: 1 }))).unwrap();
    let rows = day.session().block(&at(walk, "notes")).unwrap().behaviour().ids();
    for (column, words) in [("stronger", "Data"), ("i-will", "Jeg ringer til Plan og by")] {
        let set = TableEdit::Set { row: rows[0], column: Key::new(column), cell: Cell::Text(words.into()) };
        day.apply(&edit(at(walk, "notes"), BlockEdit::Table(set))).unwrap();
    }
    let agreements = at(item(&day, "what-how-who"), "actions");
    let pull = Edit::Pull { items: vec![rows[0]], into: agreements.clone(), language: Language::Danish };
    day.apply(&pull).unwrap();
    let Some(Block::Table(agreed)) = day.session().block(&agreements) else { unreachable!("agreements are a table") };
    assert_eq!(agreed.content[0].cells[0], Cell::Text("Data – Jeg ringer til Plan og by".into()));
    assert_eq!(agreed.content[0].origin, Some(rows[0]));
}
