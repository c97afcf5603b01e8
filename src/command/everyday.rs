//! What people call a command in everyday words, which find it where its name on screen does not.

use super::menu::Command;
use crate::i18n::Message;
use crate::msg;

/// The commands that are also looked for by other words than their names.
const WORDS: [(Command, Message); 52] = [
    (Command::Forward, msg!("words-forward")),
    (Command::Clock, msg!("words-clock")),
    (Command::OneMore, msg!("words-one-more")),
    (Command::FiveMore, msg!("words-one-more")),
    (Command::Share, msg!("words-share")),
    (Command::Capture, msg!("words-capture")),
    (Command::NextArea, msg!("words-area")),
    (Command::PreviousArea, msg!("words-area")),
    (Command::Undo, msg!("words-undo")),
    (Command::Redo, msg!("words-redo")),
    (Command::People, msg!("words-people")),
    (Command::PasteList, msg!("words-paste-list")),
    (Command::Day, msg!("words-day")),
    (Command::Packing, msg!("words-packing")),
    (Command::Clocks, msg!("words-clocks")),
    (Command::TestSound, msg!("words-test-sound")),
    (Command::CatchUp, msg!("words-catch-up")),
    (Command::Programme, msg!("words-programme")),
    (Command::AddItem, msg!("words-add-item")),
    (Command::Library, msg!("words-library")),
    (Command::NewExercise, msg!("words-new-exercise")),
    (Command::EditExercise, msg!("words-edit-exercise")),
    (Command::KeepExercise, msg!("words-keep")),
    (Command::KeepProgramme, msg!("words-keep")),
    (Command::Room, msg!("words-room")),
    (Command::FullScreen, msg!("words-full-screen")),
    (Command::SingleScreen, msg!("words-single-screen")),
    (Command::Meeting, msg!("words-meeting")),
    (Command::CopyRoom, msg!("words-copy-room")),
    (Command::Freeze, msg!("words-freeze")),
    (Command::Black, msg!("words-black")),
    (Command::QuestionOnly, msg!("words-question-only")),
    (Command::Chart, msg!("words-chart")),
    (Command::Larger, msg!("words-larger")),
    (Command::Smaller, msg!("words-smaller")),
    (Command::TextLarger, msg!("words-text")),
    (Command::TextSmaller, msg!("words-text")),
    (Command::TextUsual, msg!("words-text")),
    (Command::Export, msg!("words-export")),
    (Command::Save, msg!("words-save")),
    (Command::SaveAs, msg!("words-save-as")),
    (Command::Open, msg!("words-open")),
    (Command::Earlier, msg!("words-earlier")),
    (Command::Start, msg!("words-start")),
    (Command::EmptyDay, msg!("words-empty-day")),
    (Command::FollowUp, msg!("words-follow-up")),
    (Command::Sample, msg!("words-sample")),
    (Command::Help, msg!("words-help")),
    (Command::Tour, msg!("words-tour")),
    (Command::Dark, msg!("words-dark")),
    (Command::HighContrast, msg!("words-high-contrast")),
    (Command::DataSheet, msg!("words-data-sheet")),
];

/// The same of the formats, by what the command line calls them.
const OF_FORMATS: [(&str, Message); 16] = [
    ("programme.pdf", msg!("words-poster")),
    ("runsheet.pdf", msg!("words-run-sheet")),
    ("runsheet.docx", msg!("words-run-sheet")),
    ("packing.pdf", msg!("words-packing-list")),
    ("worksheets.pdf", msg!("words-worksheets")),
    ("tables.pdf", msg!("words-table-plan")),
    ("tablecards.pdf", msg!("words-table-cards")),
    ("attendance.pdf", msg!("words-attendance")),
    ("names.pdf", msg!("words-name-signs")),
    ("docx", msg!("words-word")),
    ("xlsx", msg!("words-spreadsheet")),
    ("actions.csv", msg!("words-spreadsheet")),
    ("cards.csv", msg!("words-spreadsheet")),
    ("times.csv", msg!("words-spreadsheet")),
    ("ics", msg!("words-calendar")),
    ("png", msg!("words-pictures")),
];

impl Command {
    /// Other words that people use for it, divided by commas; `None` where its name says it all.
    pub fn everyday(self) -> Option<Message> {
        if let Self::ExportAs(format) = self {
            return OF_FORMATS.iter().find(|(id, _)| *id == format.id).map(|(_, words)| *words);
        }
        WORDS.iter().find(|(command, _)| *command == self).map(|(_, words)| *words)
    }
}
