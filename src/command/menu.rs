//! The commands: one list that the menu, the keys, the palette and the buttons share, so that they cannot disagree.

use super::kind::Kind;
use crate::colours::Theme;
use crate::i18n::{Language, Message};
use crate::msg;

/// Something one can do from the menu, the palette or by a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Command {
    /// To the next step.
    Next,
    /// To the step before.
    Previous,
    /// Starts or pauses the clock.
    Clock,
    /// One minute more.
    OneMore,
    /// Five minutes more.
    FiveMore,
    /// One minute less.
    OneLess,
    /// The clock from the start again.
    ResetClock,
    /// Those who have not spoken share what is left of the step.
    Share,
    /// How clocks look, warn and sound.
    Clocks,
    /// Plays the chime.
    TestSound,
    /// To the line where one writes what the room says.
    Capture,
    /// Takes back the last edit.
    Undo,
    /// Does it again.
    Redo,
    /// Finds commands, steps and people by name.
    Palette,
    /// The list of participants.
    People,
    /// What the day is called, when and where it is.
    Day,
    /// The ways to make a late day end in time.
    CatchUp,
    /// The whole programme, to be edited.
    Programme,
    /// Adds to the programme.
    AddItem,
    /// All exercises, to look through and to choose from.
    Library,
    /// An exercise of one's own, from the beginning.
    NewExercise,
    /// Changes what the exercise is made of.
    EditExercise,
    /// Keeps the exercise for other days.
    KeepExercise,
    /// Keeps the programme for other days.
    KeepProgramme,
    /// Opens or closes the room's window.
    Room,
    /// The room's window fills its screen, or not.
    FullScreen,
    /// This window is the room's screen, and back.
    SingleScreen,
    /// The room's screen keeps what it shows.
    Freeze,
    /// The room's screen is black.
    Black,
    /// The question alone.
    QuestionOnly,
    /// The next page on the room's screen.
    NextPage,
    /// The page before.
    PreviousPage,
    /// Larger text for the room.
    Larger,
    /// Smaller text for the room.
    Smaller,
    /// The handout as a PDF.
    Export,
    /// The day as a file of another kind.
    ExportAs(Kind),
    /// Saves now.
    Save,
    /// Saves under another name.
    SaveAs,
    /// Opens a file.
    Open,
    /// What the session was earlier.
    Earlier,
    /// To the start, where new sessions begin.
    Start,
    /// A new day that takes up what an earlier one left open.
    FollowUp,
    /// A copy of the sample.
    Sample,
    /// Deletes the session and everything kept of it.
    Erase,
    /// What lies where, for how long, and how it is deleted.
    DataSheet,
    /// The program in Danish.
    Danish,
    /// The program in English.
    English,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// All the contrast there is.
    HighContrast,
    /// Ends the program.
    Quit,
}

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key, by its English name: `"S"`, `"PageDown"`.
    pub key: &'static str,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Shift.
    pub shift: bool,
}

impl Shortcut {
    const fn plain(key: &'static str) -> Self {
        Self { key, ctrl: false, shift: false }
    }

    const fn ctrl(key: &'static str) -> Self {
        Self { key, ctrl: true, shift: false }
    }

    const fn ctrl_shift(key: &'static str) -> Self {
        Self { key, ctrl: true, shift: true }
    }

    /// The keys as they stand on the keyboard: `Ctrl S`, `Mellemrum`.
    pub fn words(&self, language: Language) -> String {
        let key = match self.key {
            "Space" => language.say(msg!("key-space")),
            "PageDown" => "PgDn".to_owned(),
            "PageUp" => "PgUp".to_owned(),
            "Plus" => "+".to_owned(),
            "Minus" => "−".to_owned(),
            other => other.to_owned(),
        };
        let held = match (self.ctrl, self.shift) {
            (true, true) => "Ctrl Shift ",
            (true, false) => "Ctrl ",
            (false, true) => "Shift ",
            (false, false) => "",
        };
        format!("{held}{key}")
    }

    /// Whether it is a key one types with, which means something else while one writes.
    pub const fn is_typed(&self) -> bool {
        !self.ctrl && (self.key.len() == 1 || matches!(self.key.as_bytes(), b"Space" | b"Plus" | b"Minus"))
    }
}

impl Command {
    /// All commands, in the order of the palette.
    pub const ALL: &'static [Self] = &[
        Self::Next,
        Self::Previous,
        Self::Clock,
        Self::OneMore,
        Self::FiveMore,
        Self::OneLess,
        Self::ResetClock,
        Self::Share,
        Self::Capture,
        Self::Undo,
        Self::Redo,
        Self::People,
        Self::Day,
        Self::Clocks,
        Self::TestSound,
        Self::CatchUp,
        Self::Programme,
        Self::AddItem,
        Self::Library,
        Self::NewExercise,
        Self::EditExercise,
        Self::KeepExercise,
        Self::KeepProgramme,
        Self::Room,
        Self::FullScreen,
        Self::SingleScreen,
        Self::Freeze,
        Self::Black,
        Self::QuestionOnly,
        Self::NextPage,
        Self::PreviousPage,
        Self::Larger,
        Self::Smaller,
        Self::Export,
        Self::ExportAs(Kind::Programme),
        Self::ExportAs(Kind::Worksheets),
        Self::ExportAs(Kind::Word),
        Self::ExportAs(Kind::Markdown),
        Self::ExportAs(Kind::Actions),
        Self::ExportAs(Kind::Cards),
        Self::ExportAs(Kind::Times),
        Self::ExportAs(Kind::Calendar),
        Self::ExportAs(Kind::Pictures),
        Self::Save,
        Self::SaveAs,
        Self::Open,
        Self::Earlier,
        Self::Start,
        Self::FollowUp,
        Self::Sample,
        Self::Palette,
        Self::Erase,
        Self::DataSheet,
        Self::Danish,
        Self::English,
        Self::Light,
        Self::Dark,
        Self::HighContrast,
        Self::Quit,
    ];

    /// The menu behind the three lines; what has a button of its own is not in it. A group with a name unfolds beside
    /// it, so that the menu fits a small laptop.
    pub const MENU: [(Option<Message>, &'static [Self]); 10] = [
        (None, &[Self::Day, Self::Programme, Self::People]),
        (None, &[Self::CatchUp, Self::Export]),
        (Some(msg!("menu-print")), &[Self::ExportAs(Kind::Programme), Self::ExportAs(Kind::Worksheets)]),
        (
            Some(msg!("menu-export")),
            &[
                Self::ExportAs(Kind::Word),
                Self::ExportAs(Kind::Markdown),
                Self::ExportAs(Kind::Actions),
                Self::ExportAs(Kind::Cards),
                Self::ExportAs(Kind::Times),
                Self::ExportAs(Kind::Calendar),
                Self::ExportAs(Kind::Pictures),
            ],
        ),
        (
            Some(msg!("menu-exercises")),
            &[Self::Library, Self::NewExercise, Self::EditExercise, Self::KeepExercise, Self::KeepProgramme],
        ),
        (None, &[Self::Save, Self::SaveAs, Self::Open, Self::Start, Self::FollowUp]),
        (Some(msg!("menu-room")), &[Self::FullScreen, Self::SingleScreen, Self::Clocks]),
        (Some(msg!("menu-look")), &[Self::Danish, Self::English, Self::Light, Self::Dark, Self::HighContrast]),
        (Some(msg!("menu-data")), &[Self::Earlier, Self::DataSheet, Self::Erase]),
        (None, &[Self::Quit]),
    ];

    /// Whether it is the language or the look that is chosen; `None` for what is neither.
    pub fn chosen(self, language: Language, theme: Theme) -> Option<bool> {
        match self {
            Self::Danish => Some(language == Language::Danish),
            Self::English => Some(language == Language::English),
            Self::Light => Some(theme == Theme::Light),
            Self::Dark => Some(theme == Theme::Dark),
            Self::HighContrast => Some(theme == Theme::HighContrast),
            _ => None,
        }
    }

    /// Its name on screen.
    pub const fn name(self) -> Message {
        match self {
            Self::Next => msg!("command-next"),
            Self::Previous => msg!("command-previous"),
            Self::Clock => msg!("command-clock"),
            Self::OneMore => msg!("command-one-more"),
            Self::FiveMore => msg!("command-five-more"),
            Self::OneLess => msg!("command-one-less"),
            Self::ResetClock => msg!("command-reset-clock"),
            Self::Share => msg!("command-share"),
            Self::Clocks => msg!("command-clocks"),
            Self::TestSound => msg!("command-test-sound"),
            Self::Capture => msg!("command-capture"),
            Self::Undo => msg!("command-undo"),
            Self::Redo => msg!("command-redo"),
            Self::Palette => msg!("command-palette"),
            Self::People => msg!("command-people"),
            Self::Day => msg!("command-day"),
            Self::CatchUp => msg!("command-catch-up"),
            Self::Programme => msg!("command-programme"),
            Self::AddItem => msg!("command-add-item"),
            Self::Library => msg!("command-library"),
            Self::NewExercise => msg!("command-new-exercise"),
            Self::EditExercise => msg!("command-edit-exercise"),
            Self::KeepExercise => msg!("command-keep-exercise"),
            Self::KeepProgramme => msg!("command-keep-programme"),
            Self::Room => msg!("command-room"),
            Self::FullScreen => msg!("command-full-screen"),
            Self::SingleScreen => msg!("command-single-screen"),
            Self::Freeze => msg!("command-freeze"),
            Self::Black => msg!("command-black"),
            Self::QuestionOnly => msg!("command-question-only"),
            Self::NextPage => msg!("command-next-page"),
            Self::PreviousPage => msg!("command-previous-page"),
            Self::Larger => msg!("command-larger"),
            Self::Smaller => msg!("command-smaller"),
            Self::Export => msg!("command-export"),
            Self::ExportAs(kind) => kind.title(),
            Self::Save => msg!("command-save"),
            Self::SaveAs => msg!("command-save-as"),
            Self::Open => msg!("command-open"),
            Self::Earlier => msg!("command-earlier"),
            Self::Start => msg!("command-start"),
            Self::FollowUp => msg!("command-follow-up"),
            Self::Sample => msg!("command-sample"),
            Self::Erase => msg!("command-erase"),
            Self::DataSheet => msg!("command-data-sheet"),
            Self::Danish => msg!("command-danish"),
            Self::English => msg!("command-english"),
            Self::Light => msg!("command-light"),
            Self::Dark => msg!("command-dark"),
            Self::HighContrast => msg!("command-high-contrast"),
            Self::Quit => msg!("command-quit"),
        }
    }

    /// The key that does it.
    pub const fn shortcut(self) -> Option<Shortcut> {
        Some(match self {
            Self::Next => Shortcut::plain("PageDown"),
            Self::Previous => Shortcut::plain("PageUp"),
            Self::Clock => Shortcut::plain("Space"),
            Self::OneMore => Shortcut::plain("Plus"),
            Self::OneLess => Shortcut::plain("Minus"),
            Self::Share => Shortcut::plain("L"),
            Self::Capture => Shortcut::plain("N"),
            Self::Undo => Shortcut::ctrl("Z"),
            Self::Redo => Shortcut::ctrl("Y"),
            Self::Palette => Shortcut::ctrl("K"),
            Self::People => Shortcut::ctrl("D"),
            Self::CatchUp => Shortcut::plain("I"),
            Self::Programme => Shortcut::ctrl("E"),
            Self::Library => Shortcut::ctrl("B"),
            Self::Room => Shortcut::plain("F5"),
            Self::FullScreen => Shortcut::plain("F11"),
            Self::SingleScreen => Shortcut::plain("F6"),
            Self::Freeze => Shortcut::plain("F"),
            Self::Black => Shortcut::plain("B"),
            Self::QuestionOnly => Shortcut::plain("V"),
            Self::NextPage => Shortcut::plain("F8"),
            Self::PreviousPage => Shortcut::plain("F7"),
            Self::Larger => Shortcut::ctrl("Plus"),
            Self::Smaller => Shortcut::ctrl("Minus"),
            Self::Export => Shortcut::ctrl("P"),
            Self::Save => Shortcut::ctrl("S"),
            Self::SaveAs => Shortcut::ctrl_shift("S"),
            Self::Open => Shortcut::ctrl("O"),
            Self::Start => Shortcut::ctrl("N"),
            Self::Quit => Shortcut::ctrl("Q"),
            Self::FiveMore
            | Self::ResetClock
            | Self::Day
            | Self::Clocks
            | Self::TestSound
            | Self::ExportAs(_)
            | Self::Earlier
            | Self::FollowUp
            | Self::AddItem
            | Self::NewExercise
            | Self::EditExercise
            | Self::KeepExercise
            | Self::KeepProgramme
            | Self::Sample
            | Self::Erase
            | Self::DataSheet
            | Self::Danish
            | Self::English
            | Self::Light
            | Self::Dark
            | Self::HighContrast => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_two_commands_share_a_key() {
        let shortcuts: Vec<Shortcut> = Command::ALL.iter().copied().filter_map(Command::shortcut).collect();
        for (place, shortcut) in shortcuts.iter().enumerate() {
            assert!(!shortcuts[..place].contains(shortcut), "{shortcut:?} stands twice");
        }
    }

    #[test]
    fn every_command_is_in_the_palette_once() {
        for (place, command) in Command::ALL.iter().enumerate() {
            assert!(!Command::ALL[..place].contains(command), "{command:?} stands twice");
        }
        assert!(Command::MENU.iter().flat_map(|(_, group)| group.iter()).all(|command| Command::ALL.contains(command)));
    }
}
