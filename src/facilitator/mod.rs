//! The facilitator's window: it shows the session and asks for changes, and changes nothing itself.

pub mod across;
pub mod agenda;
pub mod area;
pub mod asked;
pub mod banner;
pub mod block;
mod bottom;
mod capture;
pub mod chart;
mod choice;
mod clock;
mod clocks;
pub mod day;
mod draft;
mod exercise;
pub mod exercise_editor;
mod field;
pub mod handout;
pub mod help;
pub mod keep_in_library;
pub mod layout;
pub mod library;
mod long_list;
mod look;
mod packing;
pub mod palette;
mod panel;
pub mod people;
pub mod people_list;
mod photos;
pub mod programme;
pub mod recent;
mod repair;
pub mod several_lines;
mod shown;
pub mod shown_pages;
mod side;
pub mod start;
mod top;
pub mod tour;
pub mod undrawn;
mod window_state;

use agenda::item_field::ItemField;
use asked::Asked;
use egui::{Align2, Area, Button, Context as EguiContext, Id as EguiId, RichText, Ui, Vec2, vec2};
use help::HelpPage;
use jiff::Zoned;
use keep_in_library::LibraryEntry;
use library::{LibraryView, Looking};
use palette::Search;
use people_list::PastedPeople;
use programme::add::Adding;
use recent::RecentDay;
use several_lines::SeveralLines;
pub use window_state::WindowState;

use crate::clock::Clocks;
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::history::History;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::i18n::Language;
use crate::model::block::context::Context;
use crate::model::block::{At, BlockEdit};
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::{Id, Key};
use crate::model::list::PastedLines;
use crate::model::screen::monitor::MonitorChoice;
use crate::model::screen::slide::Slide;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::recipes::Recipes;
use crate::theme::colour;

/// What the window shows: everything it may look at, and nothing it may change; it asks for that.
#[derive(Clone, Copy)]
pub struct View<'a> {
    /// The session and what can be undone.
    pub history: &'a History,
    /// The exercises and programmes there are.
    pub library: &'a Recipes,
    /// Where the day is.
    pub stage: &'a Stage,
    /// The moment it is drawn.
    pub now: &'a Zoned,
    /// The language of the program.
    pub language: Language,
    /// What the room sees.
    pub slide: &'a Slide,
    /// The page of it that the room sees.
    pub page: usize,
    /// Where the spotlight is in the room's picture, as shares of its width and height.
    pub spotlight: Option<[f32; 2]>,
    /// The size of the room's picture, by which pages are counted.
    pub canvas: Vec2,
    /// The room: its farthest seat in picture heights.
    pub farthest_seat: f32,
    /// The room's window is open.
    pub room_open: bool,
    /// The room's window is shared in a meeting.
    pub in_meeting: bool,
    /// The monitors that the room may look at; none where the facilitator's is the only one.
    pub monitors: &'a [MonitorChoice],
    /// The room's screen keeps what it showed when it was frozen.
    pub frozen: bool,
    /// Whether and when it is saved.
    pub saved: &'a Saved,
    /// How clocks look, warn and sound.
    pub clocks: Clocks,
    /// What several pasted lines become, once that was asked.
    pub pasted_lines: Option<PastedLines>,
    /// What is asked for while it is drawn.
    pub asked: &'a Asked,
}

/// Whether and when the session is saved.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Saved {
    /// Everything is in the file; the time of day it was written, in words.
    At(String),
    /// It is being written.
    #[default]
    Now,
    /// It is kept on this computer and could not be written to the file, in words that say what to do.
    OnlyHere(String),
    /// It is in the file, and no copy can be kept on this computer, in words that say why.
    WithoutCopy(String),
    /// It could not be written anywhere, in words that say what is safe and what to do.
    Failed(String),
    /// It may only be looked at, in words that say why.
    Watching(String),
}

/// A panel that lies over the window, with what is forgotten when it is closed.
#[derive(Debug, PartialEq)]
pub enum Panel {
    /// The list of participants.
    People,
    /// A list of participants that was copied elsewhere, before anybody of it is taken.
    PeopleList(PastedPeople),
    /// Several lines that were pasted where one thing is written.
    SeveralLines(SeveralLines),
    /// What the day is called, when and where it is.
    Day,
    /// What must come along, and what people need.
    Packing,
    /// Commands, steps and people by name.
    Palette(Search),
    /// What the handout holds.
    Handout,
    /// The first day, every key, what the room sees and where data lies.
    Help(HelpPage),
    /// The latest days, of which a new one follows up on one.
    FollowUp(Vec<RecentDay>),
    /// How clocks look, warn and sound.
    Clocks,
    /// The chart by which the back row says how small it can read.
    Chart,
    /// The ways to make a late day end in time.
    Repair,
    /// The whole programme, to be edited.
    Programme {
        /// The field that takes the keyboard in the next frame.
        field: Option<(Id, ItemField)>,
    },
    /// Adds to the programme.
    AddItem(Adding),
    /// All exercises, to look through and to choose from.
    Library(Looking),
    /// What an exercise is made of.
    EditExercise {
        /// The item whose exercise it is.
        item: Id,
        /// The block that was given one more part, or the exercise one more step: its words take the keyboard.
        one_more: Option<Key>,
    },
    /// The photographs of an exercise.
    Photos {
        /// The item whose exercise it is.
        item: Id,
    },
    /// Keeps an exercise for other days.
    KeepExercise {
        /// The item whose exercise it is.
        item: Id,
        /// What is typed of it.
        typed: LibraryEntry,
    },
    /// Keeps the programme for other days.
    KeepProgramme(LibraryEntry),
}

/// One block being edited: where it is, and what lies around it.
pub struct BlockEditor<'a> {
    /// Everything the window may look at.
    pub view: View<'a>,
    /// Where the block is.
    pub at: At,
    /// What lies around it.
    pub context: Context<'a>,
}

impl Panel {
    /// What is typed to find something, or to name something new.
    fn typed(&self) -> &str {
        match self {
            Self::Palette(search) => &search.typed,
            Self::AddItem(adding) => &adding.title,
            Self::Library(looking) => &looking.typed,
            Self::Help(page) => &page.typed,
            Self::PeopleList(pasted) => pasted.text(),
            Self::People
            | Self::SeveralLines(_)
            | Self::FollowUp(_)
            | Self::Day
            | Self::Packing
            | Self::Handout
            | Self::Clocks
            | Self::Chart
            | Self::Repair
            | Self::Programme { .. }
            | Self::EditExercise { .. }
            | Self::Photos { .. }
            | Self::KeepExercise { .. }
            | Self::KeepProgramme(_) => "",
        }
    }

    /// The words that are in the panel alone and would go with it; what is only looked for is none of them.
    pub fn words(&self) -> String {
        match self {
            Self::AddItem(adding) => adding.title.clone(),
            Self::PeopleList(pasted) => pasted.text().to_owned(),
            Self::SeveralLines(lines) => lines.lines.join("\n"),
            Self::KeepExercise { typed, .. } | Self::KeepProgramme(typed) => typed.words(),
            Self::People
            | Self::Day
            | Self::Palette(_)
            | Self::Packing
            | Self::Handout
            | Self::Clocks
            | Self::Chart
            | Self::Repair
            | Self::Programme { .. }
            | Self::Library(_)
            | Self::Help(_)
            | Self::FollowUp(_)
            | Self::EditExercise { .. }
            | Self::Photos { .. } => String::new(),
        }
    }
}

impl View<'_> {
    /// The session.
    pub const fn session(&self) -> &Session {
        self.history.session()
    }

    /// Asks for something.
    pub fn ask(&self, request: Request) {
        self.asked.ask(request);
    }

    /// Asks for what was entered in a line. Where it is refused that is said, and the words are to stay in the line.
    #[must_use]
    fn enter(&self, edit: Edit) -> bool {
        let taken = !matches!(self.saved, Saved::Watching(_)) && edit.applied(self.session()).is_ok();
        self.ask(Request::Edit(edit));
        taken
    }

    /// Asks for each of these in turn.
    fn ask_all(&self, requests: impl IntoIterator<Item = Request>) {
        self.asked.ask_all(requests);
    }
}

impl BlockEditor<'_> {
    /// Asks for a change to the block.
    pub fn ask(&self, edit: BlockEdit) {
        self.view.ask(Request::Edit(Edit::Block { at: self.at.clone(), edit }));
    }

    /// Asks for something of the stage.
    pub fn ask_stage(&self, asked: Move) {
        self.view.ask(Request::Move(asked));
    }
}

/// Draws the window, and returns what was asked for.
pub fn window_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) -> Vec<Request> {
    if window.panel == Some(Panel::Chart) {
        if !chart::chart_ui(ui, view) {
            window.panel = None;
        }
        return view.asked.take();
    }
    let places = layout::layout_ui(ui, view, window);
    if window.panel.is_none() {
        tour::tour_ui(ui, view.language, &places, &mut window.tour);
    }
    panel_over_ui(ui, view, window);
    undrawn::undrawn_ui(ui.ctx(), view.language);
    view.asked.take()
}

/// While the facilitator's window is the room's screen: the way back, small in the margin below the slide.
pub fn way_back_ui(ctx: &EguiContext, language: Language) -> Vec<Request> {
    let key = Command::SingleScreen.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default();
    let words = language.say_with(msg!("way-back"), &[("key", key.into())]);
    let area = Area::new(EguiId::unique("way back")).anchor(Align2::RIGHT_BOTTOM, vec2(-6.0, 0.0));
    let clicked = area.show(ctx, |ui| {
        let words = RichText::new(words).size(11.0).color(colour(ctx, Tone::Muted));
        ui.spacing_mut().interact_size.y = 14.0;
        ui.spacing_mut().button_padding = vec2(2.0, 0.0);
        ui.add(Button::new(words).frame(false)).clicked()
    });
    clicked.inner.then_some(Request::Menu(Command::SingleScreen)).into_iter().collect()
}

/// Draws the panel that lies over the window. What is opened while it is drawn takes its place.
fn panel_over_ui(ui: &Ui, view: View<'_>, window: &mut WindowState) {
    let Some(mut panel) = window.panel.take() else {
        // A line that is not there cannot take the keyboard later, when another is.
        window.capture_now = false;
        return;
    };
    let stays = match &mut panel {
        Panel::People => people::people_ui(ui, view, window),
        Panel::PeopleList(pasted) => people_list::people_list_ui(ui, view, pasted, window),
        Panel::SeveralLines(lines) => several_lines::several_lines_ui(ui, view, lines, window),
        Panel::Day => day::day_ui(ui, view, window),
        Panel::Packing => packing::packing_ui(ui, view, window),
        Panel::Palette(search) => palette::palette_ui(ui, view, search),
        Panel::Repair => repair::repair_ui(ui, view),
        Panel::Programme { field } => agenda::agenda_ui(ui, view, field, window),
        Panel::AddItem(adding) => programme::add::add_ui(ui, view, adding),
        Panel::Library(looking) => library::library_ui(ui, LibraryView::over(view), looking),
        Panel::EditExercise { item, one_more } => {
            exercise_editor::exercise_editor_ui(ui, view, *item, one_more, window)
        }
        Panel::Photos { item } => photos::photos_ui(ui, view, *item, window),
        Panel::KeepExercise { item, typed } => keep_in_library::exercise_ui(ui, view, *item, typed),
        Panel::KeepProgramme(typed) => keep_in_library::programme_ui(ui, view, typed),
        Panel::Handout => handout::handout_ui(ui, view, &mut window.handout),
        Panel::Clocks => clocks::clocks_ui(ui, view),
        Panel::FollowUp(days) => recent::follow_up_ui(ui, view.language, days, view.asked),
        Panel::Help(page) => help::help_ui(ui, view.language, page, view.asked),
        // It has the whole window.
        Panel::Chart => true,
    };
    if stays && window.panel.is_none() {
        window.panel = Some(panel);
    }
}

/// The exercise the day is at.
fn current_exercise<'a>(view: &View<'a>) -> Option<(&'a AgendaItem, &'a Exercise)> {
    let item = view.stage.item(view.history.session())?;
    Some((item, item.exercise()?))
}
