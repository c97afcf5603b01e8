//! Carries out what was asked for.

use egui::{Context, ViewportCommand};

use super::current::Current;
use super::purpose::{Pick, Purpose, Write};
use super::room::RoomWindow;
use super::{App, chime};
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::menu::Command;
use crate::command::stage::{Move, follow};
use crate::facilitator::Panel;
use crate::facilitator::agenda::item_field::ItemField;
use crate::facilitator::area::Jump;
use crate::facilitator::keep_in_library::LibraryEntry;
use crate::facilitator::library::Looking;
use crate::facilitator::palette::Search;
use crate::facilitator::people_list::PastedPeople;
use crate::facilitator::programme::add::Adding;
use crate::i18n::Language;
use crate::model::block::At;
use crate::model::day::session::Session;
use crate::model::id::Key;
use crate::model::list::PastedLines;
use crate::model::screen::monitor::MonitorName;
use crate::model::stage::Stage;
use crate::msg;
use crate::store::preferences::Seats;
use crate::theme;

/// By how much one step of larger or smaller text changes the room.
const ROOM_STEP: f32 = 0.5;

impl App {
    pub(super) fn perform(&mut self, ctx: &Context, request: Request) {
        match request {
            Request::Edit(edit) => self.edit(&edit),
            Request::Move(asked) => self.stage(&asked),
            Request::Menu(command) => self.command(ctx, command),
            Request::Begin(programme) => self.begin(ctx, &programme),
            Request::OpenFile(path) => self.open_file(path),
            Request::GoOn(key) => self.go_on_with(&key),
            Request::FarthestSeat(seat) => self.set_farthest_seat(seat),
            Request::Clocks(clocks) => {
                self.preferences.clocks = clocks;
                // A slider that is being dragged is not written at every point.
                if !ctx.input(|input| input.pointer.any_down()) {
                    self.keep_preferences();
                }
            }
            Request::PastedLines(lines) => self.become_lines(Some(lines)),
            Request::RoomOn(monitor) => self.show_on(monitor),
            Request::Spotlight(at) => {
                let seen = self.current.as_ref().map(Current::seen);
                let screen = self.screen();
                seen.into_iter().for_each(|seen| self.spotlight.put(at, seen, screen));
            }
            Request::FollowNothing => self.following = None,
            Request::FollowUpOn(path) => self.follow_up(path),
            Request::FollowUpFile => self.ask_for_file(ctx, Purpose::Pick(Pick::FollowUp)),
            Request::PrintSheet(exercise) => self.print_sheet(ctx, *exercise),
            Request::PrintBallots(at) => self.print_ballots(ctx, &at),
            Request::WriteHandout => self.ask_for_handout(ctx),
            Request::Handout(asked) => self.handout(ctx, asked),
            Request::Library(asked) => self.library_request(ctx, asked),
            Request::LookUp(name) => self.window.panel = Some(Panel::Library(Looking::for_name(name))),
            Request::Say(words) => self.messages.say(words),
        }
    }

    /// The room's window fills its screen, or not; this window does so while it is the room's screen.
    pub(super) fn fill_screen(&mut self, ctx: &Context, in_front: bool) {
        if self.single_screen {
            let fills = ctx.input(|input| input.viewport().fullscreen == Some(true));
            return ctx.send_viewport_cmd(ViewportCommand::Fullscreen(!fills));
        }
        if !self.room.open {
            return self.open_room();
        }
        if !self.room.turn(self.preferences.monitor.as_ref(), in_front) {
            self.messages.say(self.language().say(msg!("room-no-monitor")));
        }
    }

    fn open_or_close_room(&mut self) {
        if self.room.open {
            self.room.close();
        } else {
            self.open_room();
        }
    }

    fn open_room(&mut self) {
        if self.current.is_some() {
            self.room.open(self.preferences.monitor.as_ref());
        }
    }

    /// The room looks at that monitor from now on, and on other days where it is there.
    fn show_on(&mut self, monitor: MonitorName) {
        if self.current.is_some() {
            self.room.choose(&monitor);
            self.preferences.monitor = Some(monitor);
            self.keep_preferences();
        }
    }

    /// This window is the room's screen, or the facilitator's again.
    pub(super) fn show_here(&mut self, ctx: &Context, here: bool) {
        self.single_screen = here && self.current.is_some();
        if !self.single_screen {
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(false));
        }
    }

    /// A command whose key was pressed. The key that brings the block before the room shows first what is hidden in it, but
    /// only where the facilitator alone looks on: in one window for everybody it does what it does in the room's.
    pub(super) fn perform_by_key(&mut self, ctx: &Context, command: Command) {
        let uncovers = command == Command::QuestionOnly && !self.single_screen;
        let hidden = self.current.as_ref().filter(|_| uncovers);
        match hidden.and_then(|current| unveiled(current.history.session(), &current.stage)) {
            Some(edit) => {
                self.edit(&edit);
                // Where the room saw the question alone, it is to see this now.
                if self.current.as_ref().is_some_and(|current| current.stage.question_only) {
                    self.stage(&Move::QuestionOnly);
                }
            }
            None => self.perform(ctx, Request::Menu(command)),
        }
    }

    pub(super) fn edit(&mut self, edit: &Edit) {
        let language = self.language();
        let Some(current) = &mut self.current else { return };
        if current.watching.is_some() {
            return self.say_watching();
        }
        let before = current.set_to();
        let moves = matches!(edit, Edit::AddParticipant { .. } | Edit::Attend { .. });
        let without = moves.then(|| current.history.session().clone());
        if let Err(refusal) = current.history.apply(edit) {
            self.messages.say(refusal.say(language));
        } else if let Some(without) = without {
            let session = current.history.session();
            let mut seated = session.seated_since(&without, language);
            seated.extend(session.alone_since(&without, language));
            if !seated.is_empty() {
                self.messages.say(seated.join("\n"));
            }
        }
        follow(&mut current.stage, before, current.history.session());
    }

    fn keep_this_programme(&mut self) {
        self.open_over_day(|session, _| Panel::KeepProgramme(LibraryEntry::of_programme(session)));
    }

    fn command(&mut self, ctx: &Context, command: Command) {
        match command {
            Command::Forward => self.go_forward(ctx),
            Command::Back => self.go_back(ctx),
            Command::Next | Command::Previous => self.step(command == Command::Next),
            Command::Clock => self.stage(&Move::ToggleClock),
            Command::OneMore | Command::FiveMore | Command::OneLess => self.lengthen(command),
            Command::ResetClock => self.stage(&Move::Reset),
            Command::Share => self.stage(&Move::Share),
            Command::TestSound => chime::play(self.preferences.clocks.volume),
            Command::Black => self.stage(&Move::Black),
            Command::QuestionOnly => self.stage(&Move::QuestionOnly),
            Command::Capture => self.window.capture_now = true,
            Command::NextArea => self.window.jump = Some(Jump::Next),
            Command::PreviousArea => self.window.jump = Some(Jump::Previous),
            Command::Undo | Command::Redo => self.step_back(command == Command::Undo),
            Command::Palette => self.open_over_day(|_, _| Panel::Palette(Search::default())),
            Command::People | Command::Day => self.open_about(command == Command::People),
            Command::PasteList => self.paste_list(ctx),
            Command::AskAboutLines => self.become_lines(None),
            Command::Packing => self.open_over_day(|_, _| Panel::Packing),
            Command::Photos => self.open_photos(),
            Command::AddPhotos => self.ask_for_photos(ctx),
            Command::ShowPhotos => self.show_photos(),
            Command::Clocks => self.open_over_day(|_, _| Panel::Clocks),
            Command::CatchUp => self.open_over_day(|_, _| Panel::Repair),
            Command::AddItem => self.open_over_day(|session, stage| Panel::AddItem(Adding::now(session, stage))),
            Command::Library => self.window.panel = Some(Panel::Library(Looking::default())),
            Command::KeepProgramme => self.keep_this_programme(),
            Command::EditExercise => self.open_exercise(|item, _| Panel::EditExercise { item, one_more: None }),
            Command::KeepExercise => self.keep_this_exercise(),
            Command::NewExercise => self.new_exercise(),
            Command::Programme => self.open_programme(),
            Command::Room => self.open_or_close_room(),
            Command::FullScreen => self.fill_screen(ctx, false),
            Command::Meeting => self.meet(),
            Command::CopyRoom => self.copy_room(ctx),
            Command::SingleScreen => self.show_here(ctx, !self.single_screen),
            Command::Freeze => self.freeze(),
            Command::NextPage | Command::PreviousPage => self.turn(ctx, command == Command::NextPage),
            Command::PagesTurn => self.let_pages_turn(),
            Command::Chart => self.open_over_day(|_, _| Panel::Chart),
            Command::StepsDown => self.let_step_down(),
            Command::Larger | Command::Smaller => self.resize_room(command == Command::Larger),
            Command::TextLarger | Command::TextSmaller | Command::TextUsual => self.resize_own(command),
            Command::Export => self.open_handout(),
            Command::ExportAs(format) => self.export_as(ctx, format),
            Command::Save => self.save(ctx),
            Command::SaveAs => self.ask_for_file(ctx, Purpose::Write(Write::Session)),
            Command::Open => self.ask_for_file(ctx, Purpose::Pick(Pick::Session)),
            Command::Earlier => self.ask_for_earlier(),
            Command::Erase => self.ask_to_erase(),
            Command::DataSheet => self.show_data_sheet(),
            Command::Start => self.show_start(),
            Command::EmptyDay => self.begin_empty(ctx),
            Command::FollowUp => self.choose_earlier(ctx),
            Command::Collect => self.ask_for_days(ctx),
            Command::Sample => self.sample(ctx),
            Command::Help => self.show_help(),
            Command::Tour => self.tour(ctx),
            Command::Answer => self.questions.turn_to(),
            Command::Danish | Command::English => self.set_language(command == Command::Danish),
            Command::Light | Command::Dark | Command::HighContrast => self.set_theme(ctx, command),
            Command::RoomAsHere | Command::RoomLight | Command::RoomDark | Command::RoomHighContrast => {
                self.set_theme(ctx, command)
            }
            Command::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        }
    }

    /// The room's window becomes one that is shared in a meeting, or an ordinary one again.
    fn meet(&mut self) {
        if self.current.is_none() {
            return;
        }
        let meets = !(self.room.open && self.room.meeting);
        self.room.meet(meets);
        self.single_screen = false;
        let language = self.language();
        let window = language.say(msg!("room-window"));
        self.messages.say(match meets {
            true => language.say_with(msg!("room-meeting"), &[("window", window.into())]),
            false => language.say(msg!("room-meeting-over")),
        });
    }

    /// What the room sees goes to the clipboard as text, all its pages.
    fn copy_room(&mut self, ctx: &Context) {
        let Some(current) = &self.current else { return };
        let (slide, _) = current.seen();
        let words = if current.stage.black { String::new() } else { slide.in_words() };
        if words.is_empty() {
            return self.messages.say(self.language().say(msg!("room-copied-nothing")));
        }
        ctx.copy_text(words);
        self.messages.say(self.language().say(msg!("room-copied")));
    }

    /// Who is here, or else what the day is called and where it is; the keyboard is where one writes a name.
    fn open_about(&mut self, people: bool) {
        self.window.capture_now |= people && self.current.is_some();
        self.open_over_day(|_, _| if people { Panel::People } else { Panel::Day });
    }

    /// The keyboard is at how long the item takes that the day is at.
    fn open_programme(&mut self) {
        self.open_over_day(|session, stage| {
            let field = stage.place(session).map(|place| (place.item, ItemField::Minutes));
            Panel::Programme { field }
        });
    }

    pub(super) fn finish_rewriting(&mut self) {
        let edit = self.current.as_ref().and_then(|current| self.window.finish_rewriting(current.history.session()));
        if let Some(edit) = edit {
            self.edit(&edit);
        }
    }

    fn let_pages_turn(&mut self) {
        self.preferences.pages_turn = !self.preferences.pages_turn;
        self.keep_preferences();
        let words = if self.preferences.pages_turn { msg!("pages-turn") } else { msg!("pages-stay") };
        self.messages.say(self.language().say(words));
    }

    fn resize_room(&mut self, larger: bool) {
        let step = if larger { ROOM_STEP } else { -ROOM_STEP };
        self.set_farthest_seat(self.farthest_seat() + step);
    }

    /// The text follows the farthest seat, here and on other days in the same place.
    fn set_farthest_seat(&mut self, farthest_seat: f32) {
        self.set_seats(Seats { farthest: farthest_seat.clamp(4.0, 10.0), ..self.seats() });
    }

    /// Rather a little smaller letters than one more page, or not.
    fn let_step_down(&mut self) {
        let seats = self.seats();
        self.set_seats(Seats { steps_down: !seats.steps_down, ..seats });
        let words = if seats.steps_down { msg!("steps-stay") } else { msg!("steps-down") };
        self.messages.say(self.language().say(words));
    }

    fn set_seats(&mut self, seats: Seats) {
        let place = self.place().to_owned();
        self.preferences.set_seats(&place, seats);
        self.keep_preferences();
    }

    /// What several pasted lines become from now on; `None` for asking when it happens next.
    fn become_lines(&mut self, lines: Option<PastedLines>) {
        self.preferences.pasted_lines = lines;
        self.keep_preferences();
    }

    /// The list that was copied comes at once, where the system hands it out.
    fn paste_list(&mut self, ctx: &Context) {
        self.open_over_day(|_, _| Panel::PeopleList(PastedPeople::default()));
        if matches!(self.window.panel, Some(Panel::PeopleList(_))) {
            ctx.send_viewport_cmd(ViewportCommand::RequestPaste);
        }
    }

    fn set_language(&mut self, danish: bool) {
        self.preferences.language = if danish { Language::Danish } else { Language::English };
        self.read_recent();
        self.keep_preferences();
    }

    /// The look of the program, or that of the room's screen.
    fn set_theme(&mut self, ctx: &Context, command: Command) {
        match command.theme() {
            Some((chosen, false)) => {
                self.preferences.theme = chosen;
                theme::install(ctx, chosen);
            }
            of_room => {
                self.preferences.room_theme = of_room.map(|(chosen, _)| chosen);
                theme::set_room(ctx, self.preferences.room_theme);
            }
        }
        ctx.request_repaint_of(RoomWindow::id());
        self.keep_preferences();
    }
}

/// The change that shows what is hidden from the room in the block before it.
fn unveiled(session: &Session, stage: &Stage) -> Option<Edit> {
    let (item, step) = (stage.item(session)?, stage.step(session)?);
    let chosen = stage.block.iter().filter(|chosen| step.show.contains(chosen));
    let edit = |key: &Key| {
        let edit = item.exercise()?.block(key)?.behaviour().unveiled()?;
        Some(Edit::Block { at: At { item: item.id, block: key.clone() }, edit })
    };
    chosen.chain(&step.show).next().and_then(edit)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::model::block::BlockEdit;
    use crate::model::block::answers::NumbersEdit;
    use crate::model::block::circle::CircleEdit;
    use crate::model::exercise::Exercise;
    use crate::model::stage::Place;

    /// The program with the sample at the step that shows its circle, in which everybody's numbers are hidden again.
    fn program(ctx: &Context, state: PathBuf) -> App {
        let mut app = App::new(ctx, Some(state), None);
        app.sample(ctx);
        app.finish_work(ctx);
        let current = app.current.as_mut().unwrap();
        let session = current.history.session().clone();
        let is_circle = |exercise: &Exercise| exercise.recipe.as_str() == "implementation-circle";
        let (item, exercise) = session.exercises().find(|(_, exercise)| is_circle(exercise)).unwrap();
        let at = At { item: item.id, block: Key::new("capacity") };
        let step = exercise.steps.iter().position(|step| step.show.first() == Some(&at.block)).unwrap();
        let hide = BlockEdit::Circle(CircleEdit::Numbers(NumbersEdit::Show { shown: false }));
        current.history.apply(&Edit::Block { at: at.clone(), edit: hide }).unwrap();
        current.stage.at = Some(Place { item: at.item, step });
        app
    }

    #[test]
    fn what_a_day_is_for_comes_with_its_programme_and_is_ones_own_to_change() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
        app.begin(&ctx, &Key::new("short-day"));
        app.finish_work(&ctx);
        let aim = |app: &App| app.current.as_ref().unwrap().history.session().aim.clone();
        assert_eq!(aim(&app).purpose, "Se, hvad der bremser og bærer arbejdet på tværs hos jer");
        assert_eq!(aim(&app).outcomes.last().map(String::as_str), Some("aftaler med navn og dato"));
        app.edit(&Edit::SetPurpose { purpose: "Noget andet".into() });
        assert_eq!(aim(&app).purpose, "Noget andet");
    }

    #[test]
    fn the_key_uncovers_hidden_numbers_only_where_the_facilitator_alone_looks_on() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = program(&ctx, folder.path().join("state"));
        let is_hidden = |app: &App| {
            let current = app.current.as_ref().unwrap();
            unveiled(current.history.session(), &current.stage).is_some()
        };
        let question_only = |app: &App| app.current.as_ref().unwrap().stage.question_only;
        app.single_screen = true;
        for seen in [true, false, true] {
            app.perform_by_key(&ctx, Command::QuestionOnly);
            assert_eq!(
                (is_hidden(&app), question_only(&app)),
                (true, seen),
                "it does what it does in the room's window"
            );
        }
        app.single_screen = false;
        app.perform_by_key(&ctx, Command::QuestionOnly);
        assert_eq!((is_hidden(&app), question_only(&app)), (false, false));
    }

    #[test]
    fn what_the_back_row_can_read_is_remembered_where_the_day_is_held() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = program(&ctx, folder.path().join("state"));
        let at = |app: &mut App, place: &str| {
            app.edit(&Edit::SetPlace { place: place.into() });
            app.farthest_seat()
        };
        at(&mut app, "Salen");
        app.perform(&ctx, Request::Menu(Command::Chart));
        assert_eq!(app.window.panel, Some(Panel::Chart));
        app.perform(&ctx, Request::FarthestSeat(9.0));
        assert_eq!(at(&mut app, "Kantinen"), 9.0, "a new place begins with the last");
        app.perform(&ctx, Request::Menu(Command::Smaller));
        assert_eq!([at(&mut app, "Salen"), at(&mut app, "Kantinen")], [9.0, 8.5]);
    }
}
