//! The facilitator's window over any day: what is clicked, pressed and typed there is carried out and noted down.
//!
//! The only place where the tests say what a window may look at and what comes of what it asks for.

use egui::accesskit::Role;
use egui::{Event, Key as KeyName, Modifiers, Pos2, Ui, vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, HarnessBuilder, Node};
use jiff::Zoned;
use tovholder::clock::Clocks;
use tovholder::colours::Theme;
use tovholder::command::Request;
use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::command::stage::{Move, follow, set_to};
use tovholder::facilitator::asked::Asked;
use tovholder::facilitator::banner::{question_ui, working_ui};
use tovholder::facilitator::block::block_ui;
use tovholder::facilitator::library::{LibraryView, Looking, library_ui};
use tovholder::facilitator::recent::RecentDay;
use tovholder::facilitator::{BlockEditor, Panel, Saved, View, WindowState, start, window_ui};
use tovholder::i18n::Language;
use tovholder::model::block::At;
use tovholder::model::block::context::Context;
use tovholder::model::day::follow_up::Carried;
use tovholder::model::day::session::Session;
use tovholder::model::fault::refusal::Refusal;
use tovholder::model::id::Key;
use tovholder::model::list::PastedLines;
use tovholder::model::screen::monitor::{MonitorChoice, MonitorName};
use tovholder::model::screen::slide::Slide;
use tovholder::model::stage::{Place, Stage};
use tovholder::store;
use tovholder::store::recipes::{self, Recipes};
use tovholder::theme;

use crate::painter::Painter;

/// The window on a small laptop, below the bar of its system.
const LAPTOP: [f32; 2] = [1366.0, 748.0];
/// The answers to the question at the top.
pub const ANSWERS: [&str; 2] = ["Åbn den andens udgave", "Fortsæt i min"];
/// The room's picture, by which pages are counted, and its farthest seat.
const CANVAS: egui::Vec2 = vec2(1920.0, 1080.0);
const FARTHEST_SEAT: f32 = 6.0;

/// What lies behind a window: the day it shows, and what was asked for.
pub struct Program {
    pub history: History,
    pub library: Recipes,
    pub stage: Stage,
    pub window: WindowState,
    pub now: Zoned,
    pub language: Language,
    pub saved: Saved,
    pub clocks: Clocks,
    pub pasted_lines: Option<PastedLines>,
    pub room_open: bool,
    pub monitors: Vec<MonitorChoice>,
    /// The question that stands at the top: its title, its words and its answers.
    pub question: Option<[String; 2]>,
    /// What takes its time, in words.
    pub working: Option<String>,
    /// The question is given the keyboard in the next frame.
    pub turned_to: bool,
    /// The answer that was picked.
    pub answered: Option<usize>,
    /// What the room saw in the last frame.
    pub slide: Slide,
    pub asked: Vec<Request>,
    /// Whether something may be asked for that is refused; else that ends the test.
    pub may_be_refused: bool,
    /// Why what was refused last was refused.
    pub refused: Option<Refusal>,
}

impl Program {
    /// The sample at a step of the exercise of that name.
    pub fn at(recipe: &str, step: usize, now: &Zoned) -> Self {
        let document = store::sample().unwrap();
        let item = document.session.exercises().find(|(_, exercise)| exercise.recipe == Key::new(recipe)).unwrap().0.id;
        let mut program = Self::new(document.session, document.stage, now.clone());
        Move::To(Place { item, step }).apply(&mut program.stage, program.history.session(), now);
        program
    }

    pub fn new(session: Session, stage: Stage, now: Zoned) -> Self {
        Self {
            history: History::new(session),
            library: recipes::built_in().clone(),
            stage,
            window: WindowState::default(),
            now,
            language: Language::Danish,
            saved: Saved::Now,
            clocks: Clocks::default(),
            pasted_lines: None,
            room_open: false,
            monitors: vec![MonitorChoice {
                name: MonitorName { name: "HDMI-1".into(), size: [1920, 1080] },
                in_use: false,
            }],
            question: None,
            working: None,
            turned_to: false,
            answered: None,
            slide: Slide::default(),
            asked: Vec::new(),
            may_be_refused: false,
            refused: None,
        }
    }

    /// Draws the whole window, and does what is asked for.
    pub fn draw(&mut self, ui: &mut Ui) {
        working_ui(ui, self.working.as_deref(), "Opgiv");
        let shown = self.question.as_ref().map(|[title, words]| (title.as_str(), words.as_str(), ANSWERS.to_vec()));
        let says = (String::from("Svar på spørgsmålet øverst"), String::from("F9"));
        if let Some(answer) = question_ui(ui, shown, &says, std::mem::take(&mut self.turned_to)) {
            (self.answered, self.question) = (Some(answer), None);
        }
        self.draw_part(|view, window| window_ui(ui, view, window));
    }

    /// Draws the editor of one block, and does what is asked for.
    pub fn draw_block(&mut self, ui: &mut Ui, at: &At) {
        self.draw_part(|view, window| {
            let session = view.history.session();
            let exercise = session.item(at.item).unwrap().exercise().unwrap();
            let context = Context {
                spotlight: view.stage.spotlight.as_ref(),
                step: exercise.steps.first(),
                ..Context::new(session, at.item, exercise, view.language)
            };
            let mut editor = BlockEditor { view, at: at.clone(), context };
            block_ui(ui, session.block(at).unwrap(), window, &mut editor);
            view.asked.take()
        });
    }

    fn draw_part(&mut self, draw: impl FnOnce(View<'_>, &mut WindowState) -> Vec<Request>) {
        self.slide = self.history.session().slide(&self.stage, &self.now, self.language);
        let mut window = std::mem::take(&mut self.window);
        let asked = Asked::default();
        let asked = draw(self.view(&asked), &mut window);
        self.window = window;
        asked.iter().for_each(|request| self.carry_out(request));
        self.asked.extend(asked);
    }

    fn view<'a>(&'a self, asked: &'a Asked) -> View<'a> {
        View {
            history: &self.history,
            library: &self.library,
            stage: &self.stage,
            now: &self.now,
            language: self.language,
            slide: &self.slide,
            page: 0,
            spotlight: None,
            canvas: CANVAS,
            farthest_seat: FARTHEST_SEAT,
            room_open: self.room_open,
            in_meeting: false,
            monitors: &self.monitors,
            frozen: false,
            saved: &self.saved,
            clocks: self.clocks,
            pasted_lines: self.pasted_lines,
            asked,
        }
    }

    /// Does what the program would do. What takes a file, a dialog or another window is only noted down.
    fn carry_out(&mut self, request: &Request) {
        if let Request::Edit(edit) = request {
            self.edit(edit);
        } else if let Request::Move(asked) = request {
            asked.apply(&mut self.stage, self.history.session(), &self.now);
        } else if let Request::Clocks(clocks) = request {
            self.clocks = *clocks;
        } else if let Request::PastedLines(lines) = request {
            self.pasted_lines = Some(*lines);
        }
    }

    fn edit(&mut self, edit: &Edit) {
        let before = self.set_to();
        if let Err(refusal) = self.history.apply(edit) {
            assert!(self.may_be_refused, "{edit:?} is refused: {refusal:?}");
            self.refused = Some(refusal);
        }
        follow(&mut self.stage, before, self.history.session());
    }

    /// The seconds that the clock of the step is set to.
    fn set_to(&self) -> Option<i64> {
        let session = self.history.session();
        set_to(&self.stage, session)
    }
}

/// The facilitator's window, and what lies behind it.
pub type Window = Harness<'static, Program>;

/// The window as it comes to rest on a small laptop.
pub fn window(program: Program) -> Window {
    window_of(program, LAPTOP)
}

/// The same in another size.
pub fn window_of(program: Program, size: [f32; 2]) -> Window {
    at_rest(painted(size, Theme::Light).build_ui_state(|ui, program: &mut Program| program.draw(ui), program))
}

/// The start, before there is a day, and what was asked for there.
pub fn start(
    carried: Option<Carried>,
    left: Vec<start::UnfinishedDay>,
    recent: Vec<RecentDay>,
) -> Harness<'static, Vec<Request>> {
    let draw = move |ui: &mut Ui, asked: &mut Vec<Request>| {
        let library = recipes::built_in();
        asked.extend(start::start_ui(ui, Language::Danish, carried.as_ref(), &left, &recent, library));
    };
    at_rest(painted(LAPTOP, Theme::Light).build_ui_state(draw, Vec::new()))
}

/// The library at the start, and what was asked for there.
pub fn library_at_start(now: Zoned) -> Harness<'static, (WindowState, Vec<Request>)> {
    let draw = move |ui: &mut Ui, (window, asked): &mut (WindowState, Vec<Request>)| {
        let library_view = LibraryView {
            library: recipes::built_in(),
            now: &now,
            language: Language::Danish,
            farthest_seat: FARTHEST_SEAT,
            place: None,
            asked: &Asked::default(),
        };
        if let Some(Panel::Library(looking)) = &mut window.panel
            && !library_ui(ui, library_view, looking)
        {
            window.panel = None;
        }
        asked.extend(library_view.asked.take());
    };
    let window = WindowState::with(Panel::Library(Looking::default()));
    at_rest(painted(LAPTOP, Theme::Light).build_ui_state(draw, (window, Vec::new())))
}

/// A harness in the program's colours that can be made a picture of.
pub fn painted<State>(size: [f32; 2], colours: Theme) -> HarnessBuilder<State> {
    Harness::builder()
        .with_size(size)
        .renderer(Painter::default())
        .with_context_setup(move |ctx| theme::install(ctx, colours))
}

/// Anything that is drawn with a state of its own.
pub fn drawn<State: 'static>(draw: impl FnMut(&mut Ui, &mut State) + 'static, state: State) -> Harness<'static, State> {
    at_rest(painted(LAPTOP, Theme::Light).build_ui_state(draw, state))
}

fn at_rest<State>(mut harness: Harness<'static, State>) -> Harness<'static, State> {
    harness.run();
    harness
}

/// What is no control: words, and what holds others.
const NO_CONTROL: [Role; 16] = [
    Role::Label,
    Role::Heading,
    Role::Group,
    Role::List,
    Role::ListItem,
    Role::Table,
    Role::Row,
    Role::Cell,
    Role::ColumnHeader,
    Role::Dialog,
    Role::Main,
    Role::Navigation,
    Role::Complementary,
    Role::Banner,
    Role::ContentInfo,
    Role::Status,
];

/// The control of that name; words of the same name beside it are not meant.
pub fn control<'a, State>(harness: &'a Harness<'static, State>, name: &'a str) -> Node<'a> {
    let is_control = |node: &Node<'_>| !NO_CONTROL.contains(&node.accesskit_node().role());
    let found = harness.query_all_by_label(name).find(is_control);
    found.unwrap_or_else(|| panic!("there is no {name}"))
}

/// The last control of that name: the one in the panel, where the window below has one, too.
pub fn control_on_top<'a, State>(harness: &'a Harness<'static, State>, name: &'a str) -> Node<'a> {
    let is_control = |node: &Node<'_>| !NO_CONTROL.contains(&node.accesskit_node().role());
    let mut controls = harness.query_all_by_label(name).filter(is_control);
    controls.next_back().unwrap_or_else(|| panic!("there is no {name}"))
}

pub fn click<State>(harness: &mut Harness<'static, State>, name: &str) {
    control(harness, name).click();
    harness.run();
}

/// Carries what is at one place to another, with a halt in the middle.
pub fn drag<State>(harness: &mut Harness<'static, State>, from: Pos2, to: Pos2) {
    harness.drag_at(from);
    harness.run();
    for place in [from + (to - from) / 2.0, to] {
        harness.hover_at(place);
        harness.run();
    }
    harness.drop_at(to);
    harness.run();
}

pub fn focus<State>(harness: &mut Harness<'static, State>, name: &str) {
    control(harness, name).focus();
    harness.run();
}

pub fn press<State>(harness: &mut Harness<'static, State>, key: KeyName) {
    press_with(harness, Modifiers::NONE, key);
}

pub fn press_with<State>(harness: &mut Harness<'static, State>, modifiers: Modifiers, key: KeyName) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

/// Types where the keyboard is, all at once.
pub fn enter<State>(harness: &mut Harness<'static, State>, text: &str) {
    harness.event(Event::Text(text.to_owned()));
    harness.run();
}

/// Types into a field, after what is there.
pub fn type_into<State>(harness: &mut Harness<'static, State>, name: &str, text: &str) {
    focus(harness, name);
    control(harness, name).type_text(text);
    harness.run();
}
