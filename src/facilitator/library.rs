//! The library: every exercise, found by what it is called, what it is good for, how long it takes and who works with
//! whom, with what the room will see.

mod about;

use egui::{Align, Key as KeyName, Layout, Modifiers, ScrollArea, TextEdit, Ui, vec2};
use jiff::Zoned;

use about::about_ui;

use super::asked::Asked;
use super::panel::panel_ui;
use super::programme::add;
use super::{View, field};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::library::LibraryRequest;
use crate::command::menu::Command;
use crate::i18n::Language;
use crate::model::day::programme::Activity;
use crate::model::exercise::Exercise;
use crate::model::exercise::search::search;
use crate::model::id::Key;
use crate::model::screen::slide::Slide;
use crate::msg;
use crate::store::recipes::Recipes;
use crate::theme::{primary, quiet, quietly, regular_font, take_key};

/// The widest the panel gets; longer lines are hard to follow.
const WIDEST: f32 = 1_180.0;
/// The list at the left.
const LIST: f32 = 360.0;
/// The height of the list, and of what stands below it where there is no room beside it.
const STACKED: f32 = 200.0;
/// What one looks for in the library.
#[derive(Debug, Default, PartialEq)]
pub struct Looking {
    /// What is typed.
    pub typed: String,
    /// The place in the list of what is found.
    at: usize,
    /// The line where one types has had the keyboard.
    begun: bool,
    /// What the room will see of the exercise that is looked at.
    preview: Option<Box<(Key, Language, Slide)>>,
}

impl Looking {
    /// One looks for an exercise of that name.
    pub fn for_name(name: String) -> Self {
        Self { typed: name, ..Self::default() }
    }
}

/// What was clicked or pressed.
enum Wish {
    Add,
    Close,
    Ask(Command),
    LibraryRequest(LibraryRequest),
    Print,
}

/// The library as it stands open: over a day, or at the start, where there is no day yet.
#[derive(Clone, Copy)]
pub struct LibraryView<'a> {
    /// The exercises there are.
    pub library: &'a Recipes,
    /// The moment it is drawn.
    pub now: &'a Zoned,
    /// The language of the program.
    pub language: Language,
    /// The room: its farthest seat in picture heights.
    pub farthest_seat: f32,
    /// Where in the programme an exercise is added; nowhere while there is no day.
    pub place: Option<usize>,
    /// What is asked for while it is drawn.
    pub asked: &'a Asked,
}

impl<'a> LibraryView<'a> {
    /// The library over an open day.
    pub(super) fn over(view: View<'a>) -> Self {
        let View { library, now, language, farthest_seat, asked, .. } = view;
        Self { library, now, language, farthest_seat, place: Some(add::usual_place(view)), asked }
    }
}

/// Draws the library over the window; false when it is to be closed.
pub fn library_ui(ui: &Ui, library_view: LibraryView<'_>, looking: &mut Looking) -> bool {
    let size = ui.ctx().content_rect().size();
    let panel = panel_ui(ui, &library_view.language.say(msg!("library")), (size.x - 88.0).clamp(300.0, WIDEST), |ui| {
        let entered = search_ui(ui, library_view, looking);
        let found = search(&library_view.library.exercises, &looking.typed, library_view.language);
        // What one looks at stands below the list where there is no room beside it.
        let stacked = ui.available_width() < 2.0 * LIST;
        let height = if stacked { STACKED } else { (size.y - 250.0).max(200.0) };
        let mut both_ui = |ui: &mut Ui| {
            let picked = ui.vertical(|ui| list_ui(ui, library_view, looking, &found, height)).inner;
            ui.add_space(12.0);
            if let Some(exercise) = found.get(looking.at) {
                ui.vertical(|ui| about_ui(ui, library_view, looking, exercise, height));
            }
            picked
        };
        let picked = if stacked { ui.vertical(&mut both_ui) } else { ui.horizontal_top(&mut both_ui) };
        let exercise = found.get(looking.at).copied();
        ui.add_space(8.0);
        let wish = buttons_ui(ui, library_view, exercise);
        let add = (entered || picked.inner) && exercise.is_some();
        (if add { Some(Wish::Add) } else { wish }, exercise.cloned())
    });
    let closed = panel.should_close();
    let (wish, exercise) = panel.inner;
    let asked = library_view.asked;
    match wish {
        Some(Wish::Add) => asked.ask_all(exercise.into_iter().flat_map(|exercise| added(library_view, exercise))),
        Some(Wish::Ask(command)) => asked.ask(Request::Menu(command)),
        Some(Wish::LibraryRequest(request)) => {
            asked.ask(Request::Library(request));
            return true;
        }
        Some(Wish::Print) => {
            asked.ask_all(exercise.map(|exercise| Request::PrintSheet(Box::new(exercise))));
            return true;
        }
        Some(Wish::Close) => {}
        None if closed => {}
        None => return true,
    }
    false
}

/// Adds an exercise after where the day is; where there is none, a day is begun with it.
fn added(library_view: LibraryView<'_>, exercise: Exercise) -> Vec<Request> {
    let Some(place) = library_view.place else {
        return vec![Request::Library(LibraryRequest::Begin { recipe: exercise.recipe })];
    };
    let title = exercise.title.read(library_view.language).into();
    let said = library_view.language.say_with(msg!("added"), &[("name", title)]);
    let minutes = exercise.minutes();
    let activity = Box::new(Activity::Exercise(exercise));
    vec![Request::Edit(Edit::AddItem { place, minutes, activity }), Request::Say(said)]
}

/// Where one types; true when Enter was pressed.
fn search_ui(ui: &mut Ui, library_view: LibraryView<'_>, looking: &mut Looking) -> bool {
    let hint = library_view.language.say(msg!("library-search"));
    let width = ui.available_width();
    let inside = field::fitting_hint(ui, &hint, 18.0, width);
    let edit = TextEdit::singleline(&mut looking.typed).hint_text(inside).desired_width(f32::INFINITY);
    let response = field::named(ui, &hint, edit.font(regular_font(18.0)).id(egui::Id::unique("library search")));
    if !looking.begun {
        looking.begun = response.has_focus();
        response.request_focus();
    }
    if response.changed() {
        looking.at = 0;
    }
    if response.has_focus() {
        let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
        if pressed(KeyName::ArrowDown) {
            looking.at = looking.at.saturating_add(1);
        }
        if pressed(KeyName::ArrowUp) {
            looking.at = looking.at.saturating_sub(1);
        }
    }
    ui.add_space(8.0);
    field::entered(ui, &response)
}

/// What was found; true when the one that is looked at is clicked twice.
fn list_ui(
    ui: &mut Ui,
    library_view: LibraryView<'_>,
    looking: &mut Looking,
    found: &[&Exercise],
    height: f32,
) -> bool {
    let before = looking.at;
    looking.at = looking.at.min(found.len().saturating_sub(1));
    let mut twice = false;
    let list = ScrollArea::vertical().id_salt("library list").max_height(height).auto_shrink([true, false]);
    list.show(ui, |ui| {
        ui.set_width(LIST.min(ui.available_width()));
        for (place, exercise) in found.iter().enumerate() {
            let own = library_view
                .library
                .is_own(&exercise.recipe)
                .then(|| format!("{} · ", library_view.language.say(msg!("library-own"))));
            let minutes = format!("{}{}′", own.unwrap_or_default(), exercise.minutes());
            let button = egui::Button::selectable(place == looking.at, exercise.title.read(library_view.language));
            let button = button.shortcut_text(quietly(ui.ctx(), minutes)).truncate().min_size(vec2(0.0, 34.0));
            let response = ui.with_layout(Layout::top_down_justified(Align::Min), |ui| ui.add(button)).inner;
            twice |= response.double_clicked();
            if response.clicked() {
                looking.at = place;
            }
            if place == looking.at && looking.preview.as_deref().is_none_or(|(shown, ..)| *shown != exercise.recipe) {
                response.scroll_to_me(None);
            }
        }
        if found.is_empty() {
            ui.label(quietly(ui.ctx(), library_view.language.say(msg!("nothing-found"))));
        }
    });
    twice && before == looking.at
}

fn buttons_ui(ui: &mut Ui, library_view: LibraryView<'_>, exercise: Option<&Exercise>) -> Option<Wish> {
    let say = |message| library_view.language.say(message);
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        let add = if library_view.place.is_some() { msg!("library-add") } else { msg!("library-begin") };
        if ui.add_enabled_ui(exercise.is_some(), |ui| primary(ui, &say(add)).clicked()).inner {
            wish = Some(Wish::Add);
        }
        if library_view.place.is_some() && quiet(ui, &say(msg!("command-new-exercise"))).clicked() {
            wish = Some(Wish::Ask(Command::NewExercise));
        }
        if quiet(ui, &say(msg!("library-take-in"))).clicked() {
            wish = Some(Wish::LibraryRequest(LibraryRequest::TakeIn));
        }
        if let Some(recipe) = exercise.map(|exercise| exercise.recipe.clone()) {
            if quiet(ui, &say(msg!("print-sheet"))).clicked() {
                wish = Some(Wish::Print);
            }
            if quiet(ui, &say(msg!("library-hand-out"))).clicked() {
                wish = Some(Wish::LibraryRequest(LibraryRequest::HandOut { recipe: recipe.clone() }));
            }
            if library_view.library.is_own(&recipe) && quiet(ui, &say(msg!("library-remove"))).clicked() {
                wish = Some(Wish::LibraryRequest(LibraryRequest::Remove { recipe }));
            }
        }
        if quiet(ui, &say(msg!("library-folder"))).clicked() {
            wish = Some(Wish::LibraryRequest(LibraryRequest::ChooseFolder));
        }
        if quiet(ui, &say(msg!("close"))).clicked() {
            wish = Some(Wish::Close);
        }
    });
    wish
}
