//! The commands: one list that the menu, the keys, the palette and the buttons share, so that they cannot disagree.

use super::shortcut::{KeyCap, Shortcut};
use crate::colours::Theme;
use crate::i18n::{Language, Message};
use crate::msg;

/// Declares the commands in the order of the palette, one row each: what it does, its name on screen, and its key.
macro_rules! commands {
    ($($(#[$doc:meta])+ $command:ident: $name:expr $(, $($key:ident)+)?;)+) => {
        /// Something one can do from the menu, the palette or by a key.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Command {
            $($(#[$doc])+ $command,)+
            /// Takes the day away as a file of that format.
            ExportAs(FormatName),
        }

        impl Command {
            /// All commands in the order of the palette, but for the formats: they are a list of their own, on a floor
            /// above.
            pub const ALL: &'static [Self] = &[$(Self::$command,)+];

            /// Its name on screen.
            pub const fn name(self) -> Message {
                match self {
                    $(Self::$command => $name,)+
                    Self::ExportAs(format) => format.title,
                }
            }

            /// The key that does it.
            pub const fn shortcut(self) -> Option<Shortcut> {
                match self {
                    $(Self::$command => shortcut!($($($key)+)?),)+
                    Self::ExportAs(_) => None,
                }
            }
        }
    };
}

/// The key at the end of a row: `K`, `Ctrl K` or `Ctrl Shift K`; `None` where there is none.
macro_rules! shortcut {
    () => {
        None
    };
    (Ctrl Shift $key:ident) => {
        Some(Shortcut { key: KeyCap::$key, ctrl: true, shift: true })
    };
    (Ctrl $key:ident) => {
        Some(Shortcut { key: KeyCap::$key, ctrl: true, shift: false })
    };
    ($key:ident) => {
        Some(Shortcut { key: KeyCap::$key, ctrl: false, shift: false })
    };
}

commands! {
    /// To the next page that the room has not seen, and after the last to the next step, as a presenter's remote does.
    Forward: msg!("command-forward"), PageDown;
    /// To the page before, and before the first to the step before.
    Back: msg!("command-back"), PageUp;
    /// To the next step.
    Next: msg!("command-next"), Ctrl PageDown;
    /// To the step before.
    Previous: msg!("command-previous"), Ctrl PageUp;
    /// Starts or pauses the clock.
    Clock: msg!("command-clock"), Space;
    /// One minute more.
    OneMore: msg!("command-one-more"), Plus;
    /// Five minutes more.
    FiveMore: msg!("command-five-more");
    /// One minute less.
    OneLess: msg!("command-one-less"), Minus;
    /// The clock from the start again.
    ResetClock: msg!("command-reset-clock");
    /// Those who have not spoken share what is left of the step.
    Share: msg!("command-share"), L;
    /// To the line where one writes what the room says.
    Capture: msg!("command-capture"), N;
    /// To the next area of the window: the work, the programme, the room, the two bars.
    NextArea: msg!("command-next-area"), Ctrl F6;
    /// To the area before.
    PreviousArea: msg!("command-previous-area"), Ctrl Shift F6;
    /// Takes back the last edit.
    Undo: msg!("command-undo"), Ctrl Z;
    /// Does it again.
    Redo: msg!("command-redo"), Ctrl Y;
    /// The list of participants.
    People: msg!("command-people"), Ctrl D;
    /// A list of participants that was copied elsewhere.
    PasteList: msg!("command-paste-list");
    /// What several pasted lines become is asked again.
    AskAboutLines: msg!("command-ask-about-lines");
    /// What the day is called, when and where it is.
    Day: msg!("command-day");
    /// What must come along, and what people need.
    Packing: msg!("command-packing");
    /// The photographs of the exercise in hand.
    Photos: msg!("command-photos"), Ctrl I;
    /// Takes photographs in.
    AddPhotos: msg!("command-add-photos");
    /// How clocks look, warn and sound.
    Clocks: msg!("command-clocks");
    /// Plays the chime.
    TestSound: msg!("command-test-sound");
    /// The ways to make a late day end in time.
    CatchUp: msg!("command-catch-up"), I;
    /// The whole programme, to be edited.
    Programme: msg!("command-programme"), Ctrl E;
    /// Adds to the programme.
    AddItem: msg!("command-add-item");
    /// All exercises, to look through and to choose from.
    Library: msg!("command-library"), Ctrl B;
    /// An exercise of one's own, from the beginning.
    NewExercise: msg!("command-new-exercise");
    /// Changes what the exercise is made of.
    EditExercise: msg!("command-edit-exercise");
    /// Keeps the exercise for other days.
    KeepExercise: msg!("command-keep-exercise");
    /// Keeps the programme for other days.
    KeepProgramme: msg!("command-keep-programme");
    /// Opens or closes the room's window; its key only opens it.
    Room: msg!("command-room"), F5;
    /// The room's window fills its screen, or not.
    FullScreen: msg!("command-full-screen"), F11;
    /// This window is the room's screen, and back.
    SingleScreen: msg!("command-single-screen"), F6;
    /// The room's window without a frame, of a size that is read in a meeting over the net; and back.
    Meeting: msg!("command-meeting");
    /// All that the room sees as text, for the chat of a meeting.
    CopyRoom: msg!("command-copy-room"), Ctrl Shift C;
    /// The room's screen keeps what it shows.
    Freeze: msg!("command-freeze"), F;
    /// The room's screen is black.
    Black: msg!("command-black"), B;
    /// The question alone.
    QuestionOnly: msg!("command-question-only"), V;
    /// The photographs of the exercise, or its block again.
    ShowPhotos: msg!("command-show-photos"), P;
    /// The next page on the room's screen.
    NextPage: msg!("command-next-page"), F8;
    /// The page before.
    PreviousPage: msg!("command-previous-page"), F7;
    /// Pages that nobody follows turn by themselves, or not.
    PagesTurn: msg!("command-pages-turn");
    /// The room is asked which line the back row can read.
    Chart: msg!("command-chart");
    /// Rather a little smaller text for the room than one more page, or not.
    StepsDown: msg!("command-steps-down");
    /// Larger text for the room.
    Larger: msg!("command-larger"), Ctrl F8;
    /// Smaller text for the room.
    Smaller: msg!("command-smaller"), Ctrl F7;
    /// Larger text in one's own window; the room's stays.
    TextLarger: msg!("command-text-larger"), Ctrl Plus;
    /// Smaller text in one's own window.
    TextSmaller: msg!("command-text-smaller"), Ctrl Minus;
    /// The usual text in one's own window.
    TextUsual: msg!("command-text-as-usual"), Ctrl Digit0;
    /// The handout as a PDF.
    Export: msg!("command-export"), Ctrl P;
    /// Saves now.
    Save: msg!("command-save"), Ctrl S;
    /// Saves under another name.
    SaveAs: msg!("command-save-as"), Ctrl Shift S;
    /// Opens a file.
    Open: msg!("command-open"), Ctrl O;
    /// What the session was earlier.
    Earlier: msg!("command-earlier");
    /// To the start, where new sessions begin.
    Start: msg!("command-start"), Ctrl N;
    /// A new day with nothing in it yet.
    EmptyDay: msg!("command-empty-day");
    /// A new day that takes up what an earlier one left open.
    FollowUp: msg!("command-follow-up");
    /// Many days in one report.
    Collect: msg!("command-collect");
    /// A copy of the sample.
    Sample: msg!("command-sample");
    /// One page on the first day, every key, what the room sees and where data lies.
    Help: msg!("command-help"), F1;
    /// The places of the window one by one, over a copy of the sample.
    Tour: msg!("command-tour");
    /// Finds commands, steps, people, exercises and cards by name or by an everyday word.
    Palette: msg!("command-palette"), Ctrl K;
    /// To the question that stands at the top.
    Answer: msg!("command-answer"), F9;
    /// Deletes the session and everything kept of it.
    Erase: msg!("command-erase");
    /// What lies where, for how long, and how it is deleted.
    DataSheet: msg!("command-data-sheet");
    /// The program in Danish.
    Danish: msg!("command-danish");
    /// The program in English.
    English: msg!("command-english");
    /// Dark on light.
    Light: msg!("command-light");
    /// Light on dark.
    Dark: msg!("command-dark");
    /// All the contrast there is.
    HighContrast: msg!("command-high-contrast");
    /// The room's screen has the program's colours.
    RoomAsHere: msg!("command-room-as-here");
    /// The room's screen is dark on light.
    RoomLight: msg!("command-room-light");
    /// The room's screen is light on dark.
    RoomDark: msg!("command-room-dark");
    /// The room's screen has all the contrast there is.
    RoomHighContrast: msg!("command-room-high-contrast");
    /// Ends the program.
    Quit: msg!("command-quit"), Ctrl Q;
}

/// A format that the day can be taken away as, for those who only pass it on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FormatName {
    /// What the command line calls it.
    pub id: &'static str,
    /// Its name on screen.
    pub title: Message,
}

/// Which group of the menu a format stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FormatGroup {
    /// What is put on paper before the day.
    Print,
    /// What others go on with after it.
    Export,
}

/// What stands in a group of the menu.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entries {
    /// These commands.
    Commands(&'static [Command]),
    /// The formats that name this group as theirs.
    Formats(FormatGroup),
}

impl Command {
    /// The menu behind the three lines; what has a button of its own is not in it. A group with a name unfolds beside
    /// it, so that the menu fits a small laptop.
    pub const MENU: [(Option<Message>, Entries); 10] = [
        (None, Entries::Commands(&[Self::Day, Self::Programme, Self::People, Self::Packing, Self::Photos])),
        (None, Entries::Commands(&[Self::CatchUp, Self::Export])),
        (Some(msg!("menu-print")), Entries::Formats(FormatGroup::Print)),
        (Some(msg!("menu-export")), Entries::Formats(FormatGroup::Export)),
        (
            Some(msg!("menu-exercises")),
            Entries::Commands(&[
                Self::Library,
                Self::NewExercise,
                Self::EditExercise,
                Self::KeepExercise,
                Self::KeepProgramme,
            ]),
        ),
        (None, Entries::Commands(&[Self::Save, Self::SaveAs, Self::Open, Self::Start, Self::FollowUp, Self::Collect])),
        (
            Some(msg!("menu-room")),
            Entries::Commands(&[
                Self::FullScreen,
                Self::SingleScreen,
                Self::Chart,
                Self::Clocks,
                Self::RoomAsHere,
                Self::RoomLight,
                Self::RoomDark,
                Self::RoomHighContrast,
            ]),
        ),
        (
            Some(msg!("menu-look")),
            Entries::Commands(&[
                Self::Danish,
                Self::English,
                Self::Light,
                Self::Dark,
                Self::HighContrast,
                Self::TextLarger,
                Self::TextSmaller,
                Self::TextUsual,
                Self::NextArea,
            ]),
        ),
        (Some(msg!("menu-data")), Entries::Commands(&[Self::Earlier, Self::DataSheet, Self::Erase])),
        (None, Entries::Commands(&[Self::Palette, Self::Help, Self::Quit])),
    ];

    /// Whether it is the language or the look that is chosen, the program's and the room's; `None` for what is neither.
    pub fn chosen(self, language: Language, theme: Theme, room: Option<Theme>) -> Option<bool> {
        let choices = [
            (Self::Danish, language == Language::Danish),
            (Self::English, language == Language::English),
            (Self::RoomAsHere, room.is_none()),
        ];
        let choice = choices.into_iter().find(|(command, _)| *command == self).map(|(_, chosen)| chosen);
        choice.or_else(|| self.theme().map(|(look, of_room)| if of_room { room == Some(look) } else { theme == look }))
    }

    /// The look that it chooses, and whether that is the room's.
    pub fn theme(self) -> Option<(Theme, bool)> {
        let looks = [
            (Self::Light, Theme::Light, false),
            (Self::Dark, Theme::Dark, false),
            (Self::HighContrast, Theme::HighContrast, false),
            (Self::RoomLight, Theme::Light, true),
            (Self::RoomDark, Theme::Dark, true),
            (Self::RoomHighContrast, Theme::HighContrast, true),
        ];
        looks.into_iter().find(|(command, _, _)| *command == self).map(|(_, theme, of_room)| (theme, of_room))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let shortcuts: Vec<Shortcut> = Command::ALL.iter().copied().filter_map(Command::shortcut).collect();
        assert!(shortcuts.len() > 20);
        for (place, shortcut) in shortcuts.iter().enumerate() {
            assert!(!shortcuts[..place].contains(shortcut), "{shortcut:?} stands twice");
        }
    }

    #[test]
    fn no_two_commands_share_a_name() {
        for (place, command) in Command::ALL.iter().enumerate() {
            let same = Command::ALL[..place].iter().find(|other| other.name() == command.name());
            assert_eq!(same, None, "{command:?} is called the same");
        }
    }

    #[test]
    fn a_row_ends_with_its_key() {
        let shortcut = |key, ctrl, shift| Some(Shortcut { key, ctrl, shift });
        assert_eq!(Command::Capture.shortcut(), shortcut(KeyCap::N, false, false));
        assert_eq!(Command::Start.shortcut(), shortcut(KeyCap::N, true, false));
        assert_eq!(Command::SaveAs.shortcut(), shortcut(KeyCap::S, true, true));
        assert_eq!(Command::Sample.shortcut(), None);
    }
}
