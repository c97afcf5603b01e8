//! Everything one can ask for, as values: edits of the session, moves on the stage, commands of the menu.

pub mod about;
pub mod act;
pub mod edit;
pub mod everyday;
pub mod handout;
pub mod history;
pub mod library;
pub mod menu;
pub mod shortcut;
pub mod stage;

use crate::clock::Clocks;
use edit::Edit;
use menu::Command;

use crate::model::list::PastedLines;
use crate::model::screen::monitor::MonitorName;

/// One thing asked for, by a click or a key. Views only ask; the app carries out.
#[derive(Clone, Debug, PartialEq)]
pub enum Request {
    /// Change the session.
    Edit(Edit),
    /// Change where the day is or what the room's screen does.
    Move(stage::Move),
    /// Anything that has a place in the menu.
    Menu(Command),
    /// Begin a new session from the programme of that name.
    Begin(crate::model::id::Key),
    /// Open a file.
    OpenFile(std::path::PathBuf),
    /// Go on with the session of that key, which was not closed as it should.
    GoOn(String),
    /// Put what stands at a place of the room's picture in the spotlight, given as shares of width and height, or nothing.
    Spotlight(Option<[f32; 2]>),
    /// Show the room's screen on that monitor.
    RoomOn(MonitorName),
    /// The back row just makes out the line of the chart that stands for this R.
    FarthestSeat(f32),
    /// Choose how clocks look, warn and sound.
    Clocks(Clocks),
    /// What several pasted lines become from now on.
    PastedLines(PastedLines),
    /// Write the handout to a file.
    WriteHandout,
    /// Begin a new day that follows up on the one in that file.
    FollowUpOn(std::path::PathBuf),
    /// Choose the file of the day that a new one follows up on.
    FollowUpFile,
    /// Begin a new day without what an earlier one left.
    FollowNothing,
    /// Write the empty sheet of an exercise to a file.
    PrintSheet(Box<crate::model::exercise::Exercise>),
    /// Write the ballots of a vote to a file.
    PrintBallots(crate::model::block::At),
    /// Anything else about the handout.
    Handout(handout::Ask),
    /// Keep something in the library, or take something out of it.
    Library(library::LibraryRequest),
    /// Look in the library for an exercise of that name.
    LookUp(String),
    /// Say something to the facilitator that passes by itself.
    Say(String),
}
