//! Where something is about to be written: under which name, what lies there, and what becomes of that.
//!
//! Every save and every export under a name goes through here: first one looks, then one may have to ask, then one
//! writes, and only over what was looked at.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use super::album::{self, Album};
use super::atomic::{self, Stamp};
use super::error::{StoreError, Trouble};
use super::file::{self, Target, read_bytes};
use super::flaw::Flaw;
use super::format;
use super::recovery_copy::RecoveryCopy;
use super::seal::MARK;
use super::{Document, backups, names, ordinary, recovery, replaced};
use crate::model::id::Key;

/// The key of what is replaced while no session is open.
const NO_SESSION: &str = "replaced";

/// What is about to be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece {
    /// A session, which one goes on with there.
    Session,
    /// An exercise, to be given to somebody else.
    Exercise,
    /// One file made from a session.
    File,
    /// Several of them, in a folder.
    Folder,
}

/// Who writes, and keeps what is replaced.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SavingWindow {
    /// The program's own folder, which what is replaced goes to.
    pub state: Option<PathBuf>,
    /// The key of the session that is open.
    pub key: Option<String>,
    /// The file that it is saved in.
    pub file: Option<PathBuf>,
    /// This window is the one that may change it.
    pub claims: bool,
}

/// A place to write to, as it was when it was looked at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    path: PathBuf,
    piece: Piece,
    there: There,
}

/// What lies at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
enum There {
    Nothing,
    File(Found),
    Folder {
        files: usize,
    },
    /// A pipe or a device, which takes bytes as they come.
    Stream,
    /// The program's own standard output.
    Output,
}

/// A file that is about to be replaced.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Found {
    stamp: Stamp,
    /// The title of the session in it.
    session: Option<String>,
}

impl Place {
    /// Looks at a place by the name that was given for it; what is to be one file gets its ending unless it is there.
    ///
    /// # Errors
    /// When it cannot be written there, whatever one answers.
    pub fn find(given: &Path, ending: &str, piece: Piece, writer: &SavingWindow) -> Result<Self, StoreError> {
        let place = |path: PathBuf, there| Ok(Self { path, piece, there });
        if piece == Piece::Folder {
            let there = folder(given).map_err(|trouble| piece.refuse(given, trouble))?;
            return place(given.to_owned(), there);
        }
        // A session may be called as sessions once were.
        let endings = if piece == Piece::Session { vec![ending, names::RON] } else { vec![ending] };
        let path = named(given, &endings).map_err(|trouble| piece.refuse(given, trouble))?;
        if piece == Piece::File && fs::metadata(&path).is_ok_and(|metadata| ordinary::is_stream(&metadata)) {
            return place(path, There::Stream);
        }
        let there = piece.look(&path, writer, None).map_err(|trouble| piece.refuse(&path, trouble))?;
        place(path, there)
    }

    /// The program's own standard output, for one file.
    pub fn output() -> Self {
        Self { path: "-".into(), piece: Piece::File, there: There::Output }
    }

    /// The file or folder that is written.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether something there would be replaced or added to.
    pub const fn is_taken(&self) -> bool {
        match &self.there {
            There::Nothing | There::Stream | There::Output => false,
            There::File(_) => true,
            There::Folder { files } => *files > 0,
        }
    }

    /// How many files lie in the folder.
    pub const fn files(&self) -> Option<usize> {
        match &self.there {
            There::Folder { files } => Some(*files),
            There::Nothing | There::File(_) | There::Stream | There::Output => None,
        }
    }

    /// The title of the session that lies there.
    pub fn session(&self) -> Option<&str> {
        match &self.there {
            There::File(found) => found.session.as_deref(),
            There::Nothing | There::Folder { .. } | There::Stream | There::Output => None,
        }
    }

    /// Saves a session there, and says where one goes on saving it.
    ///
    /// # Errors
    /// When it cannot be saved, or what lies there not be kept; then that is as it was.
    pub fn save(&self, document: &Document, writer: &SavingWindow, now: Timestamp) -> Result<Target, StoreError> {
        let held = self.keep(writer, now)?;
        // The program's own folder is closed to others, which says nothing about the session.
        let own = |file: &&PathBuf| writer.state.as_ref().is_some_and(|state| file.starts_with(state));
        let other = writer.file.as_ref().filter(|file| !own(file));
        let mut target = Target::found(&self.path, held, other.map(PathBuf::as_path));
        file::save(&mut target, document).map(|()| target)
    }

    /// Writes one file there, whole or not at all.
    ///
    /// # Errors
    /// When it cannot be written, or what lies there not be kept; then that is as it was.
    pub fn export(&self, bytes: &[u8], writer: &SavingWindow, now: Timestamp) -> Result<(), StoreError> {
        let failed = |error: io::Error| self.piece.refuse(&self.path, Trouble::of(&error));
        match &self.there {
            There::Output => {
                let mut output = io::stdout().lock();
                output.write_all(bytes).and_then(|()| output.flush()).map_err(failed)
            }
            There::Stream => ordinary::write_stream(&self.path, bytes).map_err(failed),
            There::Folder { .. } => Err(self.piece.refuse(&self.path, Trouble::Folder)),
            There::Nothing | There::File(_) => {
                let mut held = self.keep(writer, now)?;
                atomic::write(&self.path, bytes, &mut held).map_err(|error| self.piece.exporting(error))
            }
        }
    }

    /// Writes files into the folder there, which is made where it is missing. Returns how many others lie there.
    ///
    /// # Errors
    /// When one cannot be written; those before it are there.
    pub fn export_into(
        &self,
        files: &[(String, Vec<u8>)],
        writer: &SavingWindow,
        now: Timestamp,
    ) -> Result<usize, StoreError> {
        match fs::create_dir(&self.path) {
            Err(error) if error.kind() != io::ErrorKind::AlreadyExists => {
                return Err(self.piece.refuse(&self.path, Trouble::of(&error)));
            }
            Ok(()) | Err(_) => {}
        }
        let place = |name: &str, bytes: &[u8]| {
            let (path, piece) = (self.path.join(name), Piece::File);
            let day = if bytes.starts_with(MARK.as_bytes()) { format::read(bytes).ok() } else { None };
            let key = day.map(|day| day.document.session.key);
            match piece.look(&path, writer, key.as_deref()) {
                Ok(there) => Ok(Self { path, piece, there }),
                Err(trouble) => Err(piece.refuse(&path, trouble)),
            }
        };
        // All are looked at before the first is written.
        let places: Vec<Self> = files.iter().map(|(name, bytes)| place(name, bytes)).collect::<Result<_, _>>()?;
        for (place, (_, bytes)) in places.iter().zip(files) {
            place.export(bytes, writer, now)?;
        }
        Ok(files_in(&self.path).saturating_sub(files.len()))
    }

    /// Lays a picture into a folder of that name beside what was written there; beside a stream there is no place.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn lay_beside(&self, folder: &str, picture: &Key, jpeg: &[u8]) -> Result<(), StoreError> {
        match &self.there {
            There::Output | There::Stream => Ok(()),
            There::Nothing | There::File(_) | There::Folder { .. } => {
                album::lay_in(&self.path.with_file_name(folder), picture, jpeg)
                    .map_err(|error| self.piece.exporting(error))
            }
        }
    }

    /// Keeps what is about to be replaced, when it still is what was looked at.
    fn keep(&self, writer: &SavingWindow, now: Timestamp) -> Result<Option<Stamp>, StoreError> {
        let There::File(found) = &self.there else { return Ok(None) };
        let (bytes, stamp) = match read_bytes(&self.path) {
            // It was taken away meanwhile.
            Err(StoreError::Unreadable { trouble: Trouble::Gone, .. }) => return Ok(None),
            read => read?,
        };
        if stamp != found.stamp {
            return Err(StoreError::ChangedOnDisk { path: self.path.clone() });
        }
        let session = format::read(&bytes).ok().map(|text| text.document);
        let key = session.as_ref().map(|document| document.session.key.as_str());
        if writer.others_have(&self.path, key) {
            return Err(self.piece.refuse(&self.path, Trouble::OpenElsewhere));
        }
        let not_kept = |trouble| StoreError::NotKept { path: self.path.clone(), trouble };
        let state = writer.state.as_deref().ok_or_else(|| not_kept(Trouble::Gone))?;
        let key = key.or(writer.key.as_deref()).unwrap_or(NO_SESSION);
        if !bytes.is_empty() {
            replaced::keep(state, key, &self.path, &bytes, now)?;
        }
        if file::open(&self.path).is_ok()
            && let Some(document) = session
        {
            self.keep_session(state, document, now).map_err(not_kept)?;
        }
        Ok(Some(stamp))
    }

    /// A session that is replaced is offered with the earlier ones, too.
    fn keep_session(&self, state: &Path, document: Document, now: Timestamp) -> Result<(), Trouble> {
        let file = std::path::absolute(&self.path).ok();
        let copy = RecoveryCopy { made: now, file, drafts: Vec::new(), document };
        backups::keep(state, &copy).map_err(Trouble::why)?;
        let kept = backups::of_session(state, &copy.document.session.key);
        if kept.iter().any(|kept| kept.document == copy.document) { Ok(()) } else { Err(Trouble::Gone) }
    }
}

impl SavingWindow {
    /// The pictures of the session that is open.
    pub fn album(&self) -> Album {
        let album = |(key, file): (&String, &PathBuf)| Album::of(self.state.as_deref(), key, file);
        self.key.as_ref().zip(self.file.as_ref()).map(album).unwrap_or_default()
    }

    /// Whether another window has what lies there, or is about to save there.
    fn others_have(&self, path: &Path, key: Option<&str>) -> bool {
        let Some(state) = &self.state else { return false };
        let own = self.key.as_deref().filter(|_| self.claims);
        let held = key.is_some_and(|key| own != Some(key) && recovery::is_held(&recovery::mark(state, key)));
        held || recovery::files_of_others(state, own).iter().any(|file| is_same_file(file, path))
    }
}

impl Piece {
    /// Looks at what lies under that very name. `copy` is the key of what is handed over: that day alone may be replaced
    /// by a file that no window saves.
    fn look(self, path: &Path, writer: &SavingWindow, copy: Option<&str>) -> Result<There, Trouble> {
        let taken = atomic::replaceable(path)?;
        let (bytes, stamp) = match read_bytes(path) {
            _ if !taken => (Vec::new(), None),
            Ok((bytes, stamp)) => (bytes, Some(stamp)),
            Err(StoreError::Flawed { flaw: Flaw::TooBig, .. }) => return Err(Trouble::TooLarge),
            Err(error) => return Err(Trouble::why(error)),
        };
        let document = format::read(&bytes).ok().map(|text| text.document);
        let is_session = document.is_some() || bytes.starts_with(MARK.as_bytes());
        let is_copy = copy.is_some() && document.as_ref().map(|document| document.session.key.as_str()) == copy;
        let is_own = writer.file.as_ref().is_some_and(|file| is_same_file(file, path));
        if self != Self::Session && (is_session && !is_copy || is_own) {
            return Err(Trouble::Session);
        }
        if writer.others_have(path, document.as_ref().map(|document| document.session.key.as_str())) {
            return Err(Trouble::OpenElsewhere);
        }
        let session = document.map(|document| document.session.title);
        Ok(stamp.map_or(There::Nothing, |stamp| There::File(Found { stamp, session })))
    }

    fn refuse(self, path: &Path, trouble: Trouble) -> StoreError {
        let path = path.to_owned();
        match self {
            Self::Session => StoreError::Unwritable { path, trouble },
            Self::Exercise | Self::File | Self::Folder => StoreError::NotExported { path, trouble },
        }
    }

    /// An error of writing, as one of what is written.
    fn exporting(self, error: StoreError) -> StoreError {
        match error {
            StoreError::Unwritable { path, trouble } => self.refuse(&path, trouble),
            StoreError::Flawed { .. }
            | StoreError::Unreadable { .. }
            | StoreError::NotExported { .. }
            | StoreError::NotKept { .. }
            | StoreError::Unfaithful { .. }
            | StoreError::ChangedOnDisk { .. } => error,
        }
    }
}

/// The name with its ending. What is there under the name as it was given and is no ordinary file has no ending.
fn named(given: &Path, endings: &[&str]) -> Result<PathBuf, Trouble> {
    match fs::metadata(given) {
        Ok(metadata) if metadata.is_dir() => Err(Trouble::Folder),
        Ok(metadata) if !metadata.is_file() => Ok(given.to_owned()),
        Ok(_) | Err(_) if given.to_string_lossy().ends_with(std::path::is_separator) => Err(Trouble::Folder),
        Ok(_) | Err(_) => names::with_ending(given, endings).ok_or(Trouble::NoName),
    }
}

/// What there is of a folder.
fn folder(path: &Path) -> Result<There, Trouble> {
    match fs::metadata(path) {
        Ok(metadata) if metadata.is_dir() => Ok(There::Folder { files: files_in(path) }),
        Ok(metadata) if metadata.is_file() => Err(Trouble::NoFolder),
        Ok(_) => Err(Trouble::NoFile),
        Err(_) if fs::symlink_metadata(path).is_ok() => Err(Trouble::DanglingLink),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(There::Nothing),
        Err(error) => Err(Trouble::of(&error)),
    }
}

fn files_in(folder: &Path) -> usize {
    fs::read_dir(folder).into_iter().flatten().count()
}

fn is_same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| fs::canonicalize(path).or_else(|_| std::path::absolute(path));
    whole(one).ok().is_some_and(|one| whole(other).is_ok_and(|other| one == other))
}

#[cfg(test)]
mod readers;
#[cfg(test)]
mod tests;
