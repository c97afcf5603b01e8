//! The library and the exercise one makes oneself, in the window: what one types, clicks and presses asks for exactly this.

use egui::{Key as KeyName, Modifiers};
use egui_kittest::kittest::Queryable as _;
use jiff::Zoned;
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::library::{LibraryRequest, Minutes};
use tovholder::command::menu::Command;
use tovholder::facilitator::keep_in_library::LibraryEntry;
use tovholder::facilitator::library::Looking;
use tovholder::facilitator::{Panel, exercise_editor};
use tovholder::i18n::Language;
use tovholder::model::block::Block;
use tovholder::model::block::table::{Role as Meaning, Rows, Table};
use tovholder::model::day::programme::{AgendaItem, ItemEdit};
use tovholder::model::exercise::Exercise;
use tovholder::model::exercise::edit::ExerciseEdit;
use tovholder::model::exercise::step::Grouping;
use tovholder::model::id::{Id, Key};
use tovholder::store::recipes::{self, own};
use tovholder::store::{self, Document};

use crate::harness::{Program, Window, control_on_top, enter, library_at_start, press, press_with, window};

fn now() -> Zoned {
    "2027-02-04T10:46:00+01:00[Europe/Copenhagen]".parse().unwrap()
}

impl Program {
    /// The sample, with a panel over it.
    fn over_sample(panel: Panel) -> Self {
        let Document { session, stage, .. } = store::sample().unwrap();
        let mut program = Self::new(session, stage, now());
        program.window.panel = Some(panel);
        program
    }

    /// The same with an exercise of one's own, and the panel in which it is changed.
    fn making() -> Self {
        let mut program = Self::over_sample(Panel::Day);
        let (edit, item) = exercise_editor::new_exercise(program.history.session(), &program.stage, Language::Danish);
        program.history.apply(&edit).unwrap();
        program.window.panel = Some(Panel::EditExercise { item, one_more: None });
        program
    }

    /// The exercise of one's own, with its place in the programme.
    fn made_at(&self) -> (Id, &Exercise) {
        let own = |(_, exercise): &(&AgendaItem, &Exercise)| exercise.recipe == Key::new("own");
        self.history.session().exercises().find(own).map(|(item, exercise)| (item.id, exercise)).unwrap()
    }

    fn made(&self) -> &Exercise {
        self.made_at().1
    }

    /// The panel in which it is kept.
    fn keeping(&self) -> Panel {
        let (item, exercise) = self.made_at();
        Panel::KeepExercise { item, typed: LibraryEntry::of_exercise(exercise, Language::Danish) }
    }
}

/// A click in the panel, also on what one would have to scroll to.
fn click(harness: &mut Window, name: &str) {
    control_on_top(harness, name).click_accesskit();
    harness.run();
}

/// Replaces what stands in a field.
fn write(harness: &mut Window, name: &str, text: &str) {
    control_on_top(harness, name).focus();
    harness.run();
    press_with(harness, Modifiers::COMMAND, KeyName::A);
    enter(harness, text);
}

const SEARCH: &str = "Navn, formål, arbejdsform eller kilde. Skriv fx 20 for højst 20 minutter";

#[test]
fn an_exercise_is_found_and_added_by_keyboard_alone() {
    let mut harness = window(Program::over_sample(Panel::Library(Looking::default())));
    assert!(control_on_top(&harness, SEARCH).is_focused(), "one can type at once");
    enter(&mut harness, "hvad hvordan");
    press(&mut harness, KeyName::Enter);
    let program = harness.into_state();
    let Request::Edit(Edit::AddItem { minutes: 20, .. }) = &program.asked[0] else {
        unreachable!("{:?}", program.asked)
    };
    assert_eq!(program.window.panel, None);
}

#[test]
fn arrows_go_through_the_list_and_esc_leaves_it() {
    let mut harness = window(Program::over_sample(Panel::Library(Looking::default())));
    press(&mut harness, KeyName::ArrowDown);
    let second = recipes::exercises()[1].purpose.read(Language::Danish);
    assert!(harness.query_by_label(second).is_some(), "what it is good for stands beside the list");
    press(&mut harness, KeyName::ArrowUp);
    press(&mut harness, KeyName::ArrowUp);
    assert!(harness.query_by_label(recipes::exercises()[0].purpose.read(Language::Danish)).is_some());
    press(&mut harness, KeyName::Escape);
    let program = harness.into_state();
    assert_eq!((program.window.panel, program.asked), (None, Vec::new()));
}

#[test]
fn at_the_start_an_exercise_is_looked_at_and_a_day_begun_with_it() {
    let mut harness = library_at_start(now());
    assert!(harness.query_by_label("Ny øvelse").is_none(), "there is no day to put it in");
    enter(&mut harness, "barrierer to");
    control_on_top(&harness, "Begynd en dag med øvelsen").click_accesskit();
    harness.run();
    let (window, asked) = harness.into_state();
    let recipe = Key::new("barriers-in-pairs");
    assert_eq!((window.panel, asked), (None, vec![Request::Library(LibraryRequest::Begin { recipe })]));
}

#[test]
fn only_what_is_ones_own_can_be_removed() {
    let folder = tempfile::tempdir().unwrap();
    let exercise = &recipes::exercises()[0];
    own::keep_exercise(folder.path(), exercise, "Min egen runde", Language::Danish, None).unwrap();
    let program =
        Program { library: own::read(folder.path()), ..Program::over_sample(Panel::Library(Looking::default())) };
    let mut harness = window(program);
    assert!(harness.query_by_label("Fjern …").is_none());
    enter(&mut harness, "min egen");
    click(&mut harness, "Fjern …");
    let recipe = Key::new("min-egen-runde");
    assert_eq!(harness.state().asked, [Request::Library(LibraryRequest::Remove { recipe: recipe.clone() })]);
    click(&mut harness, "Gem som fil …");
    assert_eq!(harness.state().asked[1], Request::Library(LibraryRequest::HandOut { recipe }));
    click(&mut harness, "Hent fra fil …");
    click(&mut harness, "Ny øvelse");
    let asked = &harness.state().asked[2..];
    assert_eq!(asked, [Request::Library(LibraryRequest::TakeIn), Request::Menu(Command::NewExercise)]);
}

#[test]
fn three_good_reasons_are_made_without_code() {
    let mut harness = window(Program::making());
    write(&mut harness, "Øvelsens titel", "Tre gode grunde");
    write(&mut harness, "Formål", "Find det, der taler for.");
    click(&mut harness, "+ Kort");
    write(&mut harness, "Overskrift 1", "Borgere");
    for (name, words) in [("Overskrift 2", "Kolleger"), ("Overskrift 3", "Økonomi")] {
        click(&mut harness, "+ Ny overskrift");
        assert!(control_on_top(&harness, name).is_focused(), "one can type at once, over what stands there");
        enter(&mut harness, words);
    }
    write(&mut harness, "Minutter, Ny øvelse", "2");
    write(&mut harness, "Trin, Ny øvelse", "Tænk");
    for (title, minutes) in [("To og to", "4"), ("Alle", "6")] {
        click(&mut harness, "+ Nyt trin");
        assert!(
            control_on_top(&harness, "Trin, Nyt trin").is_focused(),
            "one can type at once, over what stands there"
        );
        enter(&mut harness, title);
        write(&mut harness, &format!("Minutter, {title}"), minutes);
    }
    press(&mut harness, KeyName::Tab);
    let program = harness.state();
    let made = program.made();
    let steps: Vec<(&str, u16)> = made.steps.iter().map(|step| (step.title.da.as_str(), step.minutes)).collect();
    assert_eq!(steps, [("Tænk", 2), ("To og to", 4), ("Alle", 6)]);
    assert_eq!((made.title.da.as_str(), made.minutes()), ("Tre gode grunde", 12));
    let asked: Vec<&str> = made.steps.iter().map(|step| step.prompt.da.as_str()).collect();
    assert_eq!(asked, ["Tænk", "To og to", "Alle"], "what the room is asked until one writes a question");
    assert_eq!(made.report.heading, made.title);
    let Block::Cards(cards) = &made.blocks[0].block else { unreachable!("{:?}", made.blocks) };
    let headings: Vec<&str> = cards.headings.iter().map(|heading| heading.title.da.as_str()).collect();
    assert_eq!(headings, ["Borgere", "Kolleger", "Økonomi"]);
    assert_eq!(made.steps[2].grouping, Grouping::Plenary);
    assert_eq!(program.history.session().check(), []);
    let folder = tempfile::tempdir().unwrap();
    let kept = own::keep_exercise(folder.path(), made, "Tre gode grunde", Language::Danish, None).unwrap();
    assert_eq!(own::read(folder.path()).exercise(&Key::new("tre-gode-grunde")), Some(&kept));
}

#[test]
fn a_table_gets_a_row_for_each_participant_and_a_radar_words_of_its_own() {
    let mut harness = window(Program::making());
    click(&mut harness, "+ Tabel");
    click(&mut harness, "Linjer, Tabel: deltagerne skriver dem");
    click(&mut harness, "én for hver deltager");
    click(&mut harness, "+ Edderkoppespind");
    write(&mut harness, "Navn på tal 2", "Om et år");
    press(&mut harness, KeyName::Tab);
    let made = harness.state().made();
    let Block::Table(table) = &made.blocks[0].block else { unreachable!("{:?}", made.blocks) };
    let columns: Vec<&str> = table.columns.iter().map(|column| column.title.da.as_str()).collect();
    assert_eq!((&table.rows, columns, table.content.len()), (&Rows::Participants, vec!["Fornavn", "Kolonne"], 14));
    let words: Vec<String> = made.blocks[1].block.words().into_iter().map(|word| word.da).collect();
    assert_eq!(words, ["Nu", "Om et år"]);
}

#[test]
fn agreements_are_made_by_choosing_people_and_a_date_and_one_may_say_what_a_column_means() {
    let mut harness = window(Program::making());
    click(&mut harness, "+ Tabel");
    for (number, kind) in [(2, "person"), (3, "dato"), (4, "vælg mellem")] {
        click(&mut harness, "+ Ny kolonne");
        click(&mut harness, &format!("Slags, Kolonne {number}: få ord"));
        click(&mut harness, kind);
    }
    let roles = |harness: &Window| {
        let Block::Table(table) = &harness.state().made().blocks[0].block else { unreachable!("it is a table") };
        table.columns.iter().map(|column| column.role).collect::<Vec<Option<Meaning>>>()
    };
    let status = |open| Some(Meaning::Status { open });
    assert_eq!(roles(&harness), [Some(Meaning::What), Some(Meaning::Who), Some(Meaning::When), status(1)]);
    click(&mut harness, "Betydning, Kolonne 3: Hvornår");
    click(&mut harness, "Hvornår det blev aftalt");
    click(&mut harness, "Åben til og med, Kolonne 4: ja");
    click(&mut harness, "nej");
    click(&mut harness, "Betydning, Kolonne: Hvad der aftales");
    click(&mut harness, "–");
    assert_eq!(roles(&harness), [None, Some(Meaning::Who), Some(Meaning::Agreed), status(2)]);
}

#[test]
fn fixed_rows_are_typed_in_one_line() {
    let mut harness = window(Program::making());
    click(&mut harness, "+ Tabel");
    click(&mut harness, "Linjer, Tabel: deltagerne skriver dem");
    click(&mut harness, "faste emner");
    write(&mut harness, "Emner med semikolon imellem", "Før; Nu, mens vi øver; Om et år");
    press(&mut harness, KeyName::Tab);
    let made = harness.state().made();
    let Block::Table(Table { rows: Rows::Fixed(rows), .. }) = &made.blocks[0].block else {
        unreachable!("{:?}", made.blocks)
    };
    let rows: Vec<&str> = rows.iter().map(|row| row.da.as_str()).collect();
    assert_eq!(rows, ["Før", "Nu, mens vi øver", "Om et år"]);
}

#[test]
fn an_exercise_is_kept_as_new_or_in_the_place_of_the_old() {
    let folder = tempfile::tempdir().unwrap();
    let program = Program::making();
    let kept = own::keep_exercise(folder.path(), program.made(), "Min", Language::Danish, None).unwrap();
    let mut program = Program { library: own::read(folder.path()), ..program };
    program.window.panel = Some(program.keeping());
    let made = Box::new(program.made().clone());
    let mut harness = window(program);
    assert!(harness.query_by_label("Erstat den gamle").is_none());
    write(&mut harness, "Titel", "Min");
    click(&mut harness, "Erstat den gamle");
    let replaced = Some(kept.recipe);
    let asked = LibraryRequest::Keep { exercise: made.clone(), title: "Min".into(), replaced };
    assert_eq!(harness.state().asked, [Request::Library(asked)]);
    let keeping = harness.state().keeping();
    harness.state_mut().window.panel = Some(keeping);
    harness.run();
    write(&mut harness, "Titel", "Min anden");
    click(&mut harness, "Gem");
    let asked = LibraryRequest::Keep { exercise: made, title: "Min anden".into(), replaced: None };
    assert_eq!(harness.state().asked[1], Request::Library(asked));
}

#[test]
fn the_programme_is_kept_with_its_title_and_the_minutes_as_they_were() {
    let mut harness = window(Program::over_sample(Panel::KeepProgramme(LibraryEntry::default())));
    write(&mut harness, "Titel", "Min formiddag");
    write(&mut harness, "Hvad er det godt til?", "Tre timer");
    click(&mut harness, "Minutter, som de blev");
    click(&mut harness, "Gem");
    let (title, purpose) = ("Min formiddag".to_owned(), "Tre timer".to_owned());
    let asked = LibraryRequest::KeepProgramme { title, purpose, minutes: Minutes::Held };
    assert_eq!(harness.state().asked, [Request::Library(asked)]);
}

/// The panels as large pictures: `LOOK=folder cargo test --test program library::look -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look_at_the_panels() {
    let folder = std::env::var("LOOK").unwrap();
    let mut agreements = Program::making();
    let recipe = recipes::exercise(&Key::new("what-how-who")).unwrap();
    let block = Box::new(recipe.blocks[0].block.clone());
    let edit = ItemEdit::Make { edit: ExerciseEdit::AddBlock { block } };
    let item = agreements.made_at().0;
    agreements.history.apply(&Edit::Item { item, edit }).unwrap();
    let panels = [
        ("library", Program::over_sample(Panel::Library(Looking::default()))),
        ("making", Program::making()),
        ("agreements", agreements),
    ];
    for (name, program) in panels {
        let path = std::path::Path::new(&folder).join(format!("panel-{name}.png"));
        let mut window = window(program);
        if let Some(more) = window.query_by_label("+ Ny kolonne") {
            more.scroll_to_me();
            window.run();
        }
        window.render().unwrap().save(path).unwrap();
    }
}
