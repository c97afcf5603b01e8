//! What a file is asked for, and how it is asked.

use crate::formats::Format;
use crate::formats::across::AcrossFormat;
use crate::i18n::Message;
use crate::msg;
use crate::store::{Piece, names};

/// How the names of pictures end that a photograph may have; of those that cannot be read it is then said why.
const PHOTOS: [&str; 10] = ["jpg", "jpeg", "png", "webp", "heic", "JPG", "JPEG", "PNG", "WEBP", "HEIC"];

/// What a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Purpose {
    /// To take what is there.
    Pick(Pick),
    /// To write under a name.
    Write(Write),
}

/// What is picked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pick {
    /// A session, to open it.
    Session,
    /// An exercise, for the library.
    Exercise,
    /// The folder of the library.
    Library,
    /// A session, to follow up on that day.
    FollowUp,
    /// A picture, for the organiser's logo.
    Logo,
    /// Photographs, as many as one likes.
    Photos,
    /// The folder of the days that are told together.
    Days,
    /// A folder that the tables of many days come into.
    Tables,
}

/// What is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Write {
    /// The session.
    Session,
    /// The day, in that format.
    Export(&'static Format),
    /// An exercise, to give it to others.
    Exercise,
    /// The empty sheet of an exercise, or the ballots of a vote.
    Sheet,
    /// The report of many days.
    Report(AcrossFormat),
}

/// In which way a file is asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Way {
    /// One that is there.
    File,
    /// Some that are there.
    Files,
    /// A folder that is there.
    Folder,
    /// A name to write under.
    Name,
}

/// How a file is asked for.
pub(super) struct Asking {
    pub(super) way: Way,
    /// What for.
    pub(super) title: Message,
    /// What the button does.
    pub(super) verb: Message,
    /// What kind of file it is.
    pub(super) kind: Message,
    /// How its name may end.
    pub(super) endings: Vec<&'static str>,
}

impl Purpose {
    /// How it is asked.
    pub(super) fn asking(self) -> Asking {
        match self {
            Self::Pick(pick) => pick.asking(),
            Self::Write(write) => write.asking(),
        }
    }
}

impl Pick {
    fn asking(self) -> Asking {
        let (way, title, verb, kind, endings) = match self {
            Self::Session => (Way::File, msg!("command-open"), msg!("open-file"), session(), sessions()),
            Self::FollowUp => (Way::File, msg!("command-follow-up"), msg!("follow-up-choose"), session(), sessions()),
            Self::Days => (Way::Folder, msg!("command-collect"), msg!("across-choose"), session(), sessions()),
            Self::Tables => (Way::Folder, msg!("across-save-tables"), msg!("command-save"), session(), sessions()),
            Self::Exercise => (Way::File, msg!("library-take-in"), msg!("open-file"), exercise(), vec![names::RON]),
            Self::Library => {
                (Way::Folder, msg!("library-folder"), msg!("library-use-folder"), exercise(), vec![names::RON])
            }
            Self::Logo => (Way::File, msg!("handout-logo-pick"), msg!("open-file"), picture(), vec!["png", "svg"]),
            Self::Photos => (Way::Files, msg!("command-add-photos"), msg!("photos-take"), picture(), PHOTOS.to_vec()),
        };
        Asking { way, title, verb, kind, endings }
    }
}

impl Write {
    fn asking(self) -> Asking {
        let (title, kind, endings) = match self {
            Self::Session => (msg!("command-save-as"), session(), sessions()),
            Self::Export(format) => (format.title, format.file_kind(), vec![self.ending()]),
            Self::Exercise => (msg!("library-hand-out"), exercise(), vec![self.ending()]),
            Self::Sheet => (msg!("print-sheet"), msg!("file-kind-pdf"), vec![self.ending()]),
            Self::Report(format) => (format.title(), format.file_kind(), vec![self.ending()]),
        };
        let way = if self.piece() == Piece::Folder { Way::Folder } else { Way::Name };
        Asking { way, title, verb: msg!("command-save"), kind, endings }
    }

    /// How the name ends of what is written.
    pub(super) fn ending(self) -> &'static str {
        match self {
            Self::Session => names::SESSION,
            Self::Export(format) => format.ending(),
            Self::Exercise => names::RON,
            Self::Sheet => "pdf",
            Self::Report(format) => format.ending(),
        }
    }

    /// What of it lies at a place.
    pub(super) const fn piece(self) -> Piece {
        match self {
            Self::Session => Piece::Session,
            Self::Exercise => Piece::Exercise,
            Self::Export(format) if format.is_folder => Piece::Folder,
            Self::Export(_) | Self::Sheet | Self::Report(_) => Piece::File,
        }
    }
}

const fn session() -> Message {
    msg!("file-kind-session")
}

const fn exercise() -> Message {
    msg!("file-kind-exercise")
}

const fn picture() -> Message {
    msg!("file-kind-picture")
}

fn sessions() -> Vec<&'static str> {
    vec![names::SESSION, names::RON]
}
