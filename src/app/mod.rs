//! The program in its windows: it draws, carries out what was asked for, saves, and is alone to ask what time it is.

mod across;
mod acts;
mod awake;
mod chime;
mod closing;
mod current;
mod dialogs;
mod files;
mod following;
mod frame;
mod guiding;
mod handout;
mod keys;
mod letters;
mod library;
mod messages;
mod monitors;
mod own_text;
mod pages;
mod perform;
mod photos;
mod placing;
mod plugged;
mod preview;
mod privacy;
mod purpose;
mod question;
mod rescue;
mod room;
mod sheet;
mod showing;
mod telling;
mod timekeeper;
mod work;
mod writing;
mod zoom;

use std::path::PathBuf;
use std::sync::Arc;

use across::Across;
use awake::Awake;
use current::Current;
use dialogs::Dialogs;
use egui::{Context, ViewportBuilder, ViewportCommand};
use handout::Handout;
use jiff::Zoned;
use jiff::tz::TimeZone;
use letters::Looking;
use messages::Messages;
use plugged::Listening;
use question::Questions;
use room::{Picture, RoomWindow};
use showing::{Screen, Spotlight};
use telling::Heard;
use timekeeper::Timekeeper;
use work::{Moment, Worker};

use crate::command::Request;
use crate::command::menu::Command;
use crate::facilitator::recent::RecentDay;
use crate::facilitator::{Panel, WindowState, chart, start};
use crate::i18n::Language;
use crate::model::day::follow_up::Carried;
use crate::model::draft::Draft;
use crate::model::exercise::Exercise;
use crate::msg;
use crate::store::preferences::{self, Preferences, Seats};
use crate::store::recipes::{self, Recipes};
use crate::store::{autosave, folders, recent};
use crate::theme;

/// The program's window could not be opened.
#[derive(Debug, thiserror::Error)]
#[error(transparent)]
pub struct NoWindow(#[from] eframe::Error);

impl NoWindow {
    /// There is a display, but nothing that can draw on it.
    pub const fn cannot_draw(&self) -> bool {
        matches!(self.0, eframe::Error::Glutin(_) | eframe::Error::NoGlutinConfigs(..) | eframe::Error::OpenGL(_))
    }

    /// Shows why in a box of the system's own, where a program with a window has no other place for words.
    pub fn show(&self, words: &str) {
        if cfg!(any(windows, target_os = "macos")) {
            dialogs::tell_without_window(words);
        }
    }
}

/// Opens the program's window, with a session when a file is given, and runs until it is closed.
///
/// # Errors
/// When there is no display, or none that can draw.
pub fn run(file: Option<PathBuf>) -> Result<(), NoWindow> {
    let viewport = ViewportBuilder::default()
        .with_title("Tovholder")
        .with_app_id("tovholder")
        .with_icon(theme::window_icon())
        .with_inner_size([1280.0, 680.0])
        .with_min_inner_size([480.0, 360.0]);
    autosave::rescue_when_broken();
    read_ahead();
    let options = eframe::NativeOptions { viewport, ..eframe::NativeOptions::default() };
    let begin = |creation: &eframe::CreationContext<'_>| {
        let state = folders::state();
        // Only now: where there is no display, nothing is left behind.
        if let Some(state) = &state {
            folders::close(state);
        }
        Box::new(App::new(&creation.egui_ctx, state, file))
    };
    eframe::run_native("tovholder", options, Box::new(|creation| Ok(begin(creation))))?;
    Ok(())
}

/// Reads what the first picture needs while the system makes a window for it: the library, the program's words and the
/// rules of this place's clock.
fn read_ahead() {
    let work = || {
        recipes::built_in();
        Language::Danish.say(msg!("room-window"));
        Zoned::now();
    };
    // Without a thread to spare it is read where it is needed.
    drop(std::thread::Builder::new().name("reading ahead".into()).spawn(work));
}

/// The program.
struct App {
    state: Option<PathBuf>,
    preferences: Preferences,
    current: Option<Current>,
    /// The exercises and programmes, built in and the user's own.
    library: Arc<Recipes>,
    /// The exercise that is to be written to a file while that is asked for.
    handing_out: Option<Exercise>,
    /// What is to be printed for the tables while it is asked where.
    for_tables: Option<sheet::ForTables>,
    /// The pages of the handout, while its panel is open.
    handout: Handout,
    /// What is known of the pictures of the open day.
    photos: photos::Photos,
    /// Many days told together, while their panel is open.
    across: Across,
    /// What an earlier day left, for the new one that is about to begin.
    following: Option<Carried>,
    /// The copy of the sample that the tour begins in, by its key.
    touring: Option<String>,
    recent: Vec<RecentDay>,
    /// Sessions that were not closed as they should.
    left: Vec<start::UnfinishedDay>,
    window: WindowState,
    room: RoomWindow,
    /// What stands out on the room's screen.
    spotlight: Spotlight,
    /// Hears of monitors that come and go, once there is a window.
    listening: Option<Listening>,
    /// Holds back the screen saver.
    awake: Awake,
    /// Looks for typefaces that have what is typed.
    looking: Looking,
    /// This window is the room's screen.
    single_screen: bool,
    /// The size of this window, in points.
    own_size: egui::Vec2,
    dialogs: Dialogs,
    messages: Messages,
    worker: Worker,
    questions: Questions,
    /// What was typed in a window that could only look, until it may write.
    typed_while_looking: Vec<Draft>,
    /// How many keys were pressed so far.
    typed: u64,
    /// When what is being carried out was asked for; nothing while it is asked for.
    asked: Option<Moment>,
    /// When it was last asked whether another window is gone, in seconds since the start.
    asked_at: f64,
    timekeeper: Timekeeper,
    /// What a screen reader knows of the day.
    heard: Option<Heard>,
    /// The window had the keyboard.
    focused: bool,
    /// What the window is called.
    window_title: String,
    /// Closing was asked for once and something could not be saved.
    warned: bool,
    /// A day was left elsewhere than in its file, which is said before the window goes.
    told_when_closing: bool,
    /// The words in a panel that closing was held back for.
    words_told: String,
}

impl App {
    fn new(ctx: &Context, state: Option<PathBuf>, file: Option<PathBuf>) -> Self {
        let preferences = state.as_deref().map(preferences::read).unwrap_or_default();
        theme::install(ctx, preferences.theme);
        theme::set_room(ctx, preferences.room_theme);
        // Asked of the window manager once there is a window: not all of them heed it before.
        ctx.send_viewport_cmd(ViewportCommand::Maximized(true));
        // Each window is scaled by itself: Ctrl + means larger text here, and the room's stays.
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let mut app = Self {
            state,
            preferences,
            current: None,
            library: Arc::new(recipes::built_in().clone()),
            handing_out: None,
            for_tables: None,
            handout: Handout::default(),
            photos: photos::Photos::default(),
            across: Across::default(),
            following: None,
            touring: None,
            recent: Vec::new(),
            left: Vec::new(),
            window: WindowState::default(),
            room: RoomWindow::default(),
            spotlight: Spotlight::default(),
            listening: None,
            awake: Awake::default(),
            looking: Looking::default(),
            single_screen: false,
            own_size: egui::vec2(1920.0, 1080.0),
            dialogs: Dialogs::default(),
            messages: Messages::default(),
            worker: Worker::start(ctx),
            questions: Questions::default(),
            typed_while_looking: Vec::new(),
            typed: 0,
            asked: None,
            asked_at: 0.0,
            timekeeper: Timekeeper::new(),
            heard: None,
            focused: true,
            window_title: String::new(),
            warned: false,
            told_when_closing: false,
            words_told: String::new(),
        };
        app.read_library();
        app.read_logo();
        // What was asked for comes first.
        if let Some(file) = file {
            app.open_file(file);
        }
        app.read_recent();
        app.read_left();
        app
    }

    fn screen(&self) -> Screen {
        let Seats { farthest, steps_down } = self.seats();
        Screen {
            size: if self.single_screen { self.own_size } else { self.room.size() },
            farthest_seat: farthest,
            steps_down,
            clocks: self.preferences.clocks,
        }
    }

    /// The farthest seat of the place where the day is held.
    fn farthest_seat(&self) -> f32 {
        self.seats().farthest
    }

    /// How the place sits where the day is held.
    fn seats(&self) -> Seats {
        self.preferences.seats_at(self.place())
    }

    /// Where the day is held, if that was said.
    fn place(&self) -> &str {
        self.current.as_ref().map_or("", |current| current.history.session().place.as_str())
    }

    const fn language(&self) -> Language {
        self.preferences.language
    }

    fn read_recent(&mut self) {
        let Some(state) = self.state.clone() else { return };
        self.off_window(move || recent::read(&state), |app, _, list| app.list_recent(list));
    }

    fn list_recent(&mut self, list: Vec<recent::Recent>) {
        self.recent = following::listed(&list, self.language(), &TimeZone::system());
    }

    /// The room's window is handed what the room sees; its keys are carried out as if pressed here.
    fn feed_room(&mut self, ctx: &Context) {
        let screen = self.screen();
        let Some(current) = &self.current else { return };
        let seen = current.seen();
        let spotlight = self.spotlight.on(ctx, &seen, screen);
        let (slide, page) = seen;
        let title = self.language().say(msg!("room-window"));
        let picture = Picture {
            slide,
            page,
            spotlight,
            farthest_seat: self.farthest_seat(),
            black: current.stage.black,
            chart: (self.window.panel == Some(Panel::Chart)).then(|| chart::chart(self.language())),
            title,
            meeting: self.room.meeting,
        };
        let passed = self.room.show(ctx, picture);
        // While the room looks at the chart nothing goes on behind it.
        let asks = self.window.panel == Some(Panel::Chart);
        for command in passed.commands.into_iter().filter(|command| !asks || *command == Command::FullScreen) {
            if command == Command::FullScreen {
                self.fill_screen(ctx, true);
            } else {
                self.perform(ctx, Request::Menu(command));
            }
        }
        if passed.closed {
            self.messages.say(self.language().say(msg!("room-closed")));
            // The screen saver may come again now, which is seen to at the beginning of a frame.
            ctx.request_repaint();
        }
    }

    fn take_answers(&mut self, ctx: &Context) {
        let written = self.dialogs.line_ui(ctx, self.language());
        for (purpose, given) in self.dialogs.answer().into_iter().chain(written) {
            self.answered(ctx, purpose, given);
        }
        let dropped = ctx.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
        self.take_dropped(ctx, dropped);
    }

    /// Saves at once when the user turns to another program.
    fn save_without_focus(&mut self, ctx: &Context) {
        let focused = ctx.input(|input| input.viewport().focused.unwrap_or(true));
        if let Some(current) = self.current.as_ref().filter(|_| self.focused && !focused) {
            current.keeper.save_now();
        }
        self.focused = focused;
    }

    fn take_reply(&mut self, ctx: &Context) {
        if let Some(reply) = self.questions.dialog_ui(ctx) {
            self.answer(ctx, reply);
        }
    }

    /// What came by itself, above everything else: it takes no key from where one types.
    fn top_ui(&mut self, ui: &mut egui::Ui, over: bool) {
        let is_free = !over && self.window.typed().is_empty();
        self.work_ui(ui, is_free);
        self.import_ui(ui);
        if let Some(reply) = self.questions.banner_ui(ui, self.language()) {
            let ctx = ui.ctx().clone();
            self.answer(&ctx, reply);
        }
    }
}
