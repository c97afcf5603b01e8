//! The same keys give the same words, whether a frame brings one of them, a handful, or all: wherever one can type.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use egui::accesskit::Role;
use egui::{Context, Event, ImeEvent, Key as KeyName, Modifiers, Plugin, RawInput, Ui};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use fastrand::Rng;
use tovholder::colours::Theme;
use tovholder::command::edit::Edit;
use tovholder::facilitator::help::HelpPage;
use tovholder::facilitator::keep_in_library::LibraryEntry;
use tovholder::facilitator::library::Looking;
use tovholder::facilitator::palette::Search;
use tovholder::facilitator::people_list::PastedPeople;
use tovholder::facilitator::programme::add::Adding;
use tovholder::facilitator::{Panel, Saved, exercise_editor};
use tovholder::i18n::Language;
use tovholder::model::block::parts::PartEdit;
use tovholder::model::day::programme::ItemEdit;
use tovholder::model::exercise::edit::ExerciseEdit;
use tovholder::model::id::Key;
use tovholder::model::photo::NewPhoto;
use tovholder::model::stage::Place;

use crate::facilitator::days::{self, Day, NOW};
use crate::harness::{ANSWERS, Program, Window, click, control, focus, painted, press};

/// High enough that all there is to type in is drawn.
const TALL: [f32; 2] = [1366.0, 1400.0];
/// How many places of one scene are tried; the others are the same field for another row.
const PLACES: usize = 6;

/// A window that comes up in the same way each time.
type Opens = fn() -> Window;
/// Its name, the files that draw what one types in there, and how it is opened.
type Scene = (&'static str, &'static [&'static str], Opens);

/// Where one can type, and how one gets there: the files that draw the fields, and a window that shows them.
fn scenes() -> Vec<Scene> {
    vec![
        ("cards", &["capture", "block/card", "side"], || open(at("barriers-in-pairs", 1))),
        ("actions", &["block/cell"], || open(at("what-how-who", 2))),
        ("owner", &["block/person"], || {
            let mut window = open(at("what-how-who", 2));
            let cell = labels(&window, |role| role == Role::Button).into_iter().find(|name| name.starts_with("Hvem, "));
            click(&mut window, &cell.unwrap());
            window
        }),
        ("circle", &["block/circle"], || open(days::radar().program)),
        ("numbers", &["capture"], || {
            let Day { mut program, at } = days::radar();
            let edit = ExerciseEdit::Divide { block: at.block, edit: PartEdit::Each { each: true } };
            program.history.apply(&Edit::Item { item: at.item, edit: ItemEdit::Make { edit } }).unwrap();
            open(program)
        }),
        ("circle_name", &["block/part_title"], || {
            let mut window = open(days::radar().program);
            click(&mut window, "Ret navnet Fokus");
            window
        }),
        ("card_rewritten", &["block/card"], || {
            let day = days::wall();
            let card = day.block().behaviour().ids()[3];
            let mut window = open(day.program);
            window.state_mut().window.rewriting = Some((card, "Ord".into()));
            window.run();
            window
        }),
        ("heading", &["block/cards"], || {
            let mut window = open(at("barriers-in-pairs", 1));
            click(&mut window, "Ledelse");
            window
        }),
        ("ladder", &["capture"], || open(days::partners().program)),
        ("thing", &["block/placement"], || {
            let day = days::partners();
            let thing = day.block().behaviour().ids()[0];
            let mut window = open(day.program);
            window.state_mut().window.rewriting = Some((thing, "Ældre Sagen".into()));
            window.run();
            window
        }),
        ("column", &["block/crosstab"], || {
            let Day { mut program, at } = days::responsibilities();
            program.window.cells.insert((at.item, Key::new("added-1")), "Skole".into());
            open(program)
        }),
        ("talk", &["shown"], || {
            let mut program = making();
            let talk = program.history.session().items().find(|item| item.exercise().is_none()).unwrap().id;
            program.stage.at = Some(Place { item: talk, step: 0 });
            open(program)
        }),
        ("people", &["people"], || over(Panel::People)),
        ("people_list", &["people_list"], || over(Panel::PeopleList(PastedPeople::default()))),
        ("day", &["day"], || over(Panel::Day)),
        ("packing", &["packing"], || over(Panel::Packing)),
        ("palette", &["palette"], || over(Panel::Palette(Search::default()))),
        ("programme", &["agenda/day", "agenda/items", "agenda/steps", "agenda/tie", "agenda/below"], || {
            let mut window = over(Panel::Programme { field: None });
            let items: Vec<_> = window.state().history.session().programme.items.iter().map(|item| item.id).collect();
            window.state_mut().window.unfolded = items.into_iter().take(2).collect();
            window.run();
            window
        }),
        ("add", &["programme/add"], || over(Panel::AddItem(Adding::default()))),
        ("library", &["library"], || over(Panel::Library(Looking::default()))),
        ("keep", &["keep_in_library"], || {
            let program = making();
            let (item, exercise) = program.history.session().exercises().last().unwrap();
            let typed = LibraryEntry::of_exercise(exercise, Language::Danish);
            let panel = Panel::KeepExercise { item: item.id, typed };
            with(program, panel)
        }),
        (
            "making",
            &["exercise_editor", "exercise_editor/blocks", "exercise_editor/rows", "exercise_editor/columns"],
            || {
                let program = making();
                let exercise = |name: &str| {
                    program.history.session().exercises().find(|(_, exercise)| exercise.recipe == Key::new(name))
                };
                let item = exercise("what-how-who").unwrap().0.id;
                with(program, Panel::EditExercise { item, one_more: None })
            },
        ),
        ("handout", &["handout/chosen"], || over(Panel::Handout)),
        ("help", &["help"], || over(Panel::Help(HelpPage::new("/dage".into())))),
        ("photos", &["photos"], || {
            let mut program = making();
            let item = program.history.session().exercises().last().unwrap().0.id;
            let photos = vec![NewPhoto { file: Key::new("a"), dots: [300, 200] }];
            program.history.apply(&Edit::AddPhotos { item, photos }).unwrap();
            with(program, Panel::Photos { item })
        }),
    ]
}

fn at(recipe: &str, step: usize) -> Program {
    Program::at(recipe, step, &NOW)
}

fn making() -> Program {
    let mut program = at("barriers-in-pairs", 1);
    let (edit, _) = exercise_editor::new_exercise(program.history.session(), &program.stage, Language::Danish);
    program.history.apply(&edit).unwrap();
    program
}

fn over(panel: Panel) -> Window {
    with(at("barriers-in-pairs", 1), panel)
}

fn with(mut program: Program, panel: Panel) -> Window {
    program.window.panel = Some(panel);
    open(program)
}

fn open(mut program: Program) -> Window {
    program.may_be_refused = true;
    let mut window = painted(TALL, Theme::Light)
        .with_max_steps(20)
        .build_ui_state(|ui: &mut Ui, program: &mut Program| program.draw(ui), program);
    window.run();
    window
}

/// The names of the controls of some role.
fn labels(window: &Window, is_meant: impl Fn(Role) -> bool) -> Vec<String> {
    let nodes = window.query_all(egui_kittest::kittest::by().predicate(move |node| is_meant(node.role())));
    nodes.filter_map(|node| node.accesskit_node().label()).collect()
}

/// Where one can type in that window, and where there is a panel, in that; one of those that differ only in the row
/// they are of.
fn places(mut window: Window) -> Vec<String> {
    let mut names = fields(&window);
    if window.state_mut().window.panel.take().is_some() {
        window.run_ok();
        let behind = fields(&window);
        names.retain(|name| !behind.contains(name));
    }
    let mut kinds = BTreeSet::new();
    let kind = |name: &str| name.split([',', ':']).next().unwrap_or_default().to_owned();
    names.into_iter().filter(|name| kinds.insert(kind(name))).take(PLACES).collect()
}

fn fields(window: &Window) -> Vec<String> {
    labels(window, |role| matches!(role, Role::TextInput | Role::MultilineTextInput | Role::SearchInput))
}

/// One key with what it types, pressed and let go.
type Stroke = Vec<Event>;

fn key(key: KeyName, modifiers: Modifiers, text: Option<char>) -> Stroke {
    let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
    let text = text.map(|sign| Event::Text(sign.into()));
    [event(true)].into_iter().chain(text).chain([event(false)]).collect()
}

fn typed(words: &str) -> Vec<Stroke> {
    let stroke = |sign: char| {
        let name = if sign == ' ' { "Space".to_owned() } else { sign.to_uppercase().to_string() };
        match KeyName::from_name(&name) {
            Some(own) => key(own, Modifiers::NONE, Some(sign)),
            None => vec![Event::Text(sign.into())],
        }
    };
    words.chars().map(stroke).collect()
}

fn pressed(name: KeyName) -> Vec<Stroke> {
    vec![key(name, Modifiers::NONE, None)]
}

/// What is typed: digits at the beginning, in the middle and at the end of words, the letters of commands, and the keys
/// that go from one place to the next.
fn scripts() -> Vec<Vec<Stroke>> {
    let enter = || pressed(KeyName::Enter);
    let shift_tab = || vec![key(KeyName::Tab, Modifiers::SHIFT, None)];
    vec![
        [typed("Der er 22 skoler"), enter(), typed("33 møder på 1 dag"), enter(), typed("n b 7g5 élan")].concat(),
        // Tab may lead to a button, which a blank presses, but not one that is typed in a burst: so none follows here.
        [typed("2"), enter(), typed("Æbler 10"), pressed(KeyName::Tab), typed("x9-4+1"), enter(), typed("12ø")]
            .concat(),
        [
            typed("a1"),
            pressed(KeyName::Backspace),
            pressed(KeyName::Backspace),
            typed("14/3"),
            pressed(KeyName::ArrowLeft),
            typed("1 "),
            pressed(KeyName::Tab),
            typed("Pia 3"),
            shift_tab(),
            typed("4v"),
            pressed(KeyName::ArrowDown),
            typed("5"),
            enter(),
            typed("Slut 6"),
            pressed(KeyName::Escape),
        ]
        .concat(),
    ]
}

/// How many keys come with each frame.
fn bursts(strokes: &[Stroke], mut size: impl FnMut() -> usize) -> Vec<Vec<Event>> {
    let (mut rest, mut frames) = (strokes, Vec::new());
    while !rest.is_empty() {
        let (now, later) = rest.split_at(size().clamp(1, rest.len()));
        frames.push(now.concat());
        rest = later;
    }
    frames
}

fn feed(window: &mut Window, frames: Vec<Vec<Event>>) -> BTreeMap<&'static str, String> {
    for frame in frames {
        window.input_mut().events.extend(frame);
        window.step();
    }
    for _ in 0..3 {
        window.run_ok();
    }
    let focused = labels_of_focused(window);
    let program = window.state();
    BTreeMap::from([
        ("session", format!("{:?}", program.history.session())),
        ("stage", format!("{:?}", program.stage)),
        ("typed", format!("{:?}", program.window.typed())),
        // The picture of what was looked at last is no state: it is made anew.
        ("panel", format!("{:?}", program.window.panel).split(", preview:").next().unwrap().to_owned()),
        ("keyboard", focused),
    ])
}

fn labels_of_focused(window: &Window) -> String {
    let focused = window.query_all(egui_kittest::kittest::by().predicate(|node| node.is_focused()));
    focused.map(|node| format!("{:?} ", node.accesskit_node().label())).collect()
}

/// What differs, with the words around it.
fn difference(one: &BTreeMap<&'static str, String>, other: &BTreeMap<&'static str, String>) -> Option<String> {
    let (name, words) = one.iter().find(|(name, words)| other.get(*name) != Some(words))?;
    let other = &other[name];
    let place = words.char_indices().zip(other.chars()).find(|((_, one), other)| one != other);
    let place = place.map_or(words.len().min(other.len()), |((place, _), _)| place);
    let around = |text: &str| {
        text.chars()
            .skip(text[..place.min(text.len())].chars().count().saturating_sub(60))
            .take(140)
            .collect::<String>()
    };
    Some(format!("{name}: …{}… and …{}…", around(words), around(other)))
}

/// Whether the night has time for everything: `EVERYWHERE=1 cargo test --release --test program typing::`
fn everywhere() -> bool {
    std::env::var_os("EVERYWHERE").is_some()
}

/// What nobody sees and what turns a line around, between words; it is pasted, typed, and comes from an input method.
const FOREIGN: &str = "\u{feff}Åse\u{202e} og\u{200b}\rBo\u{b}\0\u{2067}";

#[test]
fn what_is_foreign_is_in_no_field_and_in_no_day_whichever_way_it_comes() {
    let text = || FOREIGN.to_owned();
    let ways = [Event::Paste(text()), Event::Text(text()), Event::Ime(ImeEvent::Commit(text()))];
    for ((scene, open, place), way) in all_places().into_iter().zip(ways.iter().cycle()) {
        let mut window = open();
        focus(&mut window, &place);
        let kept = feed(&mut window, vec![vec![way.clone()]]);
        for (what, words) in kept {
            let left = ["\\u{202e}", "\\u{feff}", "\\u{200b}", "\\u{b}", "\\u{2067}", "\\r", "\\0"];
            let left: Vec<&str> = left.into_iter().filter(|sign| words.contains(sign)).collect();
            assert!(left.is_empty(), "{scene}, {place}, {way:?}: {left:?} in the {what}");
        }
    }
}

/// Letters that no typeface built in has, each with its number. These tests know no typeface of the computer.
const UNDRAWN: [(&str, &str); 6] =
    [("水", "U+6C34"), ("ش", "U+0634"), ("ש", "U+05E9"), ("한", "U+D55C"), ("か", "U+304B"), ("ไ", "U+0E44")];

#[test]
fn a_letter_that_cannot_be_drawn_is_told_of_wherever_it_is_typed() {
    for ((scene, open, place), (letter, number)) in all_places().into_iter().zip(UNDRAWN.iter().cycle()) {
        let mut window = open();
        window.ctx.set_missing_glyph_policy(egui::epaint::text::MissingGlyphPolicy::Tofu);
        let told = |window: &Window| window.query_all_by_label_contains(number).next().is_some();
        go_to(&mut window, &place);
        feed(&mut window, vec![vec![Event::Paste("Æblet".into())]]);
        assert!(!told(&window), "{scene}, {place}: told without reason");
        feed(&mut window, vec![vec![Event::Paste((*letter).into())]]);
        assert!(told(&window), "{scene}, {place}: {letter} is not told of");
    }
}

/// One place of each scene by turns, and with time enough every place.
fn all_places() -> Vec<(&'static str, Opens, String)> {
    let only = std::env::var("ONLY").unwrap_or_default();
    let mut found = Vec::new();
    for (scene, _, open) in scenes().into_iter().filter(|(scene, ..)| scene.contains(&only)) {
        let places = places(open());
        assert!(!places.is_empty(), "there is nothing to type in: {scene}");
        let (first, most) = if everywhere() { (0, usize::MAX) } else { (found.len() % places.len(), 1) };
        found.extend(places.into_iter().skip(first).take(most).map(|place| (scene, open, place)));
    }
    found
}

#[test]
fn the_same_keys_give_the_same_words_however_many_come_at_once() {
    let (mut wrong, mut tried, scripts) = (Vec::new(), 0, scripts());
    for (turn, (scene, open, place)) in all_places().into_iter().enumerate() {
        for (number, script) in scripts.iter().enumerate().filter(|(number, _)| everywhere() || number % 3 == turn % 3)
        {
            let mut rng = Rng::with_seed(turn as u64);
            let slowly = try_there(open, &place, bursts(script, || 1));
            let ways =
                [("all at once", bursts(script, || usize::MAX)), ("in bursts", bursts(script, || rng.usize(1..9)))];
            for (way, frames) in
                ways.into_iter().enumerate().filter(|(way, _)| everywhere() || way % 2 == turn % 2).map(|(_, way)| way)
            {
                tried += 1;
                let found = try_there(open, &place, frames);
                let told = |words| format!("{scene}, {place}, {number}, {way}: {words}");
                wrong.extend(difference(&slowly, &found).map(told));
            }
        }
    }
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong.join("\n"));
}

fn go_to(window: &mut Window, place: &str) {
    let field = window.query_all_by_label(place).find(|node| {
        matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput | Role::SearchInput)
    });
    field.unwrap().focus();
    window.run_ok();
}

fn try_there(open: Opens, place: &str, frames: Vec<Vec<Event>>) -> BTreeMap<&'static str, String> {
    let mut window = open();
    go_to(&mut window, place);
    feed(&mut window, frames)
}

#[test]
fn a_sentence_that_is_typed_into_no_field_changes_nothing() {
    let day = |window: &Window| {
        let Program { history, stage, .. } = window.state();
        (format!("{:?}", history.session()), format!("{stage:?}"))
    };
    for (turn, (scene, _, open)) in scenes().into_iter().enumerate() {
        for (words, at_once) in [("Bliver vi flere, gik 33 for meget galt", 1), ("ms g sig fb vil", usize::MAX)] {
            let mut window = open();
            let buttons: Vec<String> = labels(&window, |role| role == Role::Button);
            match buttons.get(turn) {
                Some(button) if at_once == 1 => focus(&mut window, button),
                Some(_) | None => window.ctx.memory_mut(|memory| memory.stop_text_input()),
            }
            let before = day(&window);
            feed(&mut window, bursts(&typed(words), || at_once));
            assert_eq!(day(&window), before, "{scene}: {words}");
        }
    }
}

#[test]
fn what_comes_by_itself_takes_no_key_from_where_one_types() {
    let keys = [typed("Et halvt 2"), typed(" kort 3"), pressed(KeyName::Enter), typed("igen")];
    let type_there = |open: Opens, place: &str, between: &[fn(&mut Program)]| {
        let mut window = open();
        go_to(&mut window, place);
        let mut between = between.iter();
        for keys in &keys {
            feed(&mut window, bursts(keys, || 3));
            between.next().into_iter().for_each(|happens| happens(window.state_mut()));
        }
        feed(&mut window, Vec::new())
    };
    for (scene, open, place) in all_places() {
        let alone = type_there(open, &place, &[]);
        let happens: [fn(&mut Program); 3] = [
            |program| program.question = Some(conflict()),
            |program| program.saved = Saved::OnlyHere("Disken er fuld.".into()),
            |program| (program.question, program.working) = (None, Some("Åbner dag.ron …".into())),
        ];
        let disturbed = type_there(open, &place, &happens);
        assert_eq!(difference(&alone, &disturbed), None, "{scene}, {place}");
    }
}

/// What is asked when somebody else has changed the file.
fn conflict() -> [String; 2] {
    let words = [
        "En anden har ændret filen, mens du arbejdede. Intet er overskrevet.\n",
        "Den andens udgave: /home/lone/Dokumenter/Kursusdag.ron",
        "Din udgave: /home/lone/Dokumenter/Kursusdag (konflikt).ron\n",
        "Hvilken vil du arbejde videre i? Begge filer bliver liggende.",
    ];
    ["Kursusdag".into(), words.join("\n")]
}

#[test]
fn the_question_at_the_top_is_answered_by_mouse_by_tab_and_by_its_key() {
    let asking = || {
        let mut program = at("barriers-in-pairs", 1);
        program.question = Some(conflict());
        open(program)
    };
    let mut window = asking();
    click(&mut window, ANSWERS[1]);
    assert_eq!((window.state().answered, &window.state().question), (Some(1), &None));
    let mut window = asking();
    window.state_mut().turned_to = true;
    window.run_ok();
    assert!(control(&window, ANSWERS[0]).is_focused());
    press(&mut window, KeyName::Enter);
    assert_eq!(window.state().answered, Some(0));
    let mut window = asking();
    for _ in 0..3 {
        press(&mut window, KeyName::Tab);
        if control(&window, ANSWERS[1]).is_focused() {
            press(&mut window, KeyName::Space);
        }
        if window.state().answered.is_some() {
            break;
        }
    }
    assert_eq!(window.state().answered, Some(1));
}

/// Large pictures to look at: `LOOK=folder cargo test --test program typing::look -- --ignored`.
#[test]
#[ignore = "writes pictures for eyes"]
fn look() {
    let folder = std::env::var("LOOK").unwrap();
    for (size, colours) in [([1366.0, 768.0], Theme::Light), ([1920.0, 1080.0], Theme::Dark)] {
        let mut program = at("barriers-in-pairs", 1);
        program.question = Some(conflict());
        program.working = Some("Åbner dag.ron …".into());
        let mut window =
            painted(size, colours).build_ui_state(|ui: &mut Ui, program: &mut Program| program.draw(ui), program);
        window.run_steps(4);
        window.render().unwrap().save(format!("{folder}/question_{}.png", size[0])).unwrap();
    }
}

const CARD: &str = "Direktionen har syv førsteprioriteter.";

#[test]
fn a_picked_card_heeds_its_keys_in_their_order() {
    let open = || {
        let mut window = open(at("barriers-in-pairs", 1));
        focus(&mut window, CARD);
        window
    };
    let script = [typed("s"), pressed(KeyName::Enter), typed(" 2 s"), pressed(KeyName::Enter)].concat();
    let slowly = feed(&mut open(), bursts(&script, || 1));
    let at_once = feed(&mut open(), bursts(&script, || usize::MAX));
    assert_eq!(difference(&slowly, &at_once), None);
    assert!(slowly["session"].contains(" 2 s"), "what was typed is there");
}

/// Brings together again what was handed over in order, as a slow frame would.
#[derive(Default)]
struct Together {
    events: Vec<Event>,
    idle: u8,
}

impl Plugin for Together {
    fn debug_name(&self) -> &'static str {
        "together"
    }

    fn input_hook(&mut self, _: &Context, input: &mut RawInput) {
        self.idle = if input.events.is_empty() { self.idle.saturating_add(1) } else { 0 };
        self.events.append(&mut input.events);
        if self.idle > 6 {
            input.events = std::mem::take(&mut self.events);
        }
    }
}

#[test]
fn without_the_line_in_which_keys_wait_words_are_lost() {
    let script = scripts().swap_remove(0);
    let cards = |together: bool| {
        let mut window = open(at("barriers-in-pairs", 1));
        focus(&mut window, "Nyt kort");
        if together {
            window.ctx.add_plugin(Together::default());
        }
        feed(&mut window, bursts(&script, || usize::MAX))
    };
    for words in ["Der er 22 skoler", "33 møder på 1 dag", "n b 7g5 élan"] {
        let stands = |found: BTreeMap<&str, String>| found["session"].contains(words) || found["typed"].contains(words);
        assert!(stands(cards(false)) || words.starts_with("33"), "{words}");
    }
    assert!(!cards(true)["session"].contains("Der er 22 skoler"));
}

#[test]
fn a_key_with_alt_held_is_no_command() {
    for name in [KeyName::S, KeyName::C, KeyName::Enter, KeyName::Delete, KeyName::Space] {
        for modifiers in [Modifiers::ALT, Modifiers::ALT | Modifiers::CTRL | Modifiers::COMMAND] {
            let mut window = open(at("barriers-in-pairs", 1));
            focus(&mut window, CARD);
            let before = format!("{:?}", window.state().history.session());
            feed(&mut window, vec![key(name, modifiers, None)]);
            assert_eq!(format!("{:?}", window.state().history.session()), before, "{name:?}");
            assert_eq!(window.state().window.rewriting, None, "{name:?}");
        }
    }
}

#[test]
fn what_was_held_when_a_key_was_pressed_counts_and_not_what_is_held_later() {
    let mut window = open(at("barriers-in-pairs", 1));
    focus(&mut window, "Nyt kort");
    let before = window.state().window.typed();
    let held = |modifiers| Event::ModifiersChanged(modifiers);
    let tab = key(KeyName::Tab, Modifiers::SHIFT, None);
    window.input_mut().events.extend([held(Modifiers::SHIFT)].into_iter().chain(tab).chain([held(Modifiers::NONE)]));
    window.step();
    window.run();
    assert!(!control(&window, "Nyt kort").is_focused(), "Shift Tab leaves the line");
    assert_eq!(window.state().window.typed(), before);
    focus(&mut window, "Nyt kort");
    // Shift is pressed for the next letter before the frame of Enter ends.
    window.input_mut().events.extend(typed("x").concat());
    window.input_mut().events.extend(key(KeyName::Enter, Modifiers::NONE, None));
    window.input_mut().events.push(held(Modifiers::SHIFT));
    window.step();
    press(&mut window, KeyName::A);
    assert!(window.state().window.typed().is_empty(), "{:?}", window.state().window.typed());
}

#[test]
fn every_file_with_something_to_type_in_is_tried() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src/facilitator");
    let mut files = BTreeSet::new();
    let mut folders = vec![folder.clone()];
    while let Some(inside) = folders.pop() {
        for entry in std::fs::read_dir(inside).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let text = std::fs::read_to_string(&path).unwrap();
            let draws = [
                "TextEdit::",
                "field::line(",
                "held(ui",
                "words_ui(ui, window",
                "words_ui(ui, w",
                "lines_ui(ui, window",
                "typed_ui(ui, window",
            ];
            let input_field = draws.iter().any(|word| text.contains(word));
            if input_field {
                let name = path.strip_prefix(&folder).unwrap().with_extension("");
                files.insert(name.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    // The fields themselves; and those that tests of their own write in, in `across` and in `votes`.
    for tried_elsewhere in ["field", "across/again", "block/vote/ballots"] {
        assert!(files.remove(tried_elsewhere), "{tried_elsewhere} has nothing to write in");
    }
    let tried: BTreeSet<String> =
        scenes().iter().flat_map(|(_, files, _)| files.iter().map(|file| (*file).to_owned())).collect();
    assert_eq!(files, tried);
}
