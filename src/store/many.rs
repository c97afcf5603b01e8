//! Many files of days, read one at a time: which there are, which of several copies counts, and where their tables go.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use tempfile::TempDir;

use super::error::{StoreError, Trouble};
use super::file::read_bytes;
use super::flaw::Flaw;
use super::seal::{Header, Seal};
use super::{format, names, recovery};

/// How many folders may lie inside each other: a link may lead back to where one came from.
const DEEPEST_FOLDER: usize = 32;

/// The file of a day, as much of it as tells whether another holds the same day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Glance {
    /// The file.
    pub path: PathBuf,
    /// What tells its day from every other.
    pub key: String,
    /// How far it has got: of two copies the one with the greater number is newer.
    pub revision: u64,
    /// The number of its format; 0 where the file does not say.
    pub format: u32,
    /// What tells its words from others, with how many there are.
    print: (usize, u32),
}

/// What is to be read of many files, and what is not.
#[derive(Debug, Default)]
pub struct Chosen {
    /// One file for each day, in the order in which they were found.
    pub days: Vec<Glance>,
    /// The files of a day that another file has newer, or the same.
    pub copies: Vec<SameDay>,
}

/// A file whose day is read from another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SameDay {
    /// The file.
    pub path: PathBuf,
    /// The one that counts.
    pub counts: PathBuf,
    /// How they differ.
    pub how: HowCopied,
}

/// How a file that does not count differs from the one that does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HowCopied {
    /// Not at all.
    Same,
    /// It is older.
    Older,
    /// Both have got equally far, and do not say the same: somebody has gone on with both.
    Parted,
}

/// The files of days in these places, by name; a folder is looked through with those in it. What cannot be read is told,
/// and the rest is found all the same.
pub fn files_in(places: &[PathBuf]) -> (Vec<PathBuf>, Vec<StoreError>) {
    let (mut files, mut errors) = (Vec::new(), Vec::new());
    for place in places {
        match fs::metadata(place) {
            Ok(metadata) if metadata.is_dir() => walk(place, DEEPEST_FOLDER, &mut files, &mut errors),
            Ok(_) => files.push(place.clone()),
            Err(error) => errors.push(StoreError::reading(place, &error)),
        }
    }
    let mut seen = std::collections::HashSet::new();
    files.retain(|file| seen.insert(file.clone()));
    (files, errors)
}

fn walk(folder: &Path, deep: usize, files: &mut Vec<PathBuf>, errors: &mut Vec<StoreError>) {
    let entries = match fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(error) => return errors.push(StoreError::reading(folder, &error)),
    };
    let mut entries: Vec<PathBuf> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    entries.sort();
    for path in entries.into_iter().filter(|path| !is_hidden(path)) {
        // A link to a folder is not followed: it may lead back.
        let is_folder = fs::symlink_metadata(&path).is_ok_and(|metadata| metadata.is_dir());
        match (is_folder, deep.checked_sub(1)) {
            (true, Some(deep)) => walk(&path, deep, files, errors),
            (false, _) if names::is_session(&path) => files.push(path),
            (true, None) | (false, _) => {}
        }
    }
}

fn is_hidden(path: &Path) -> bool {
    path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'))
}

/// Looks at a file without reading all of what it means.
///
/// # Errors
/// When it cannot be read, or is no session.
pub fn glance(path: &Path) -> Result<Glance, StoreError> {
    let (bytes, _) = read_bytes(path)?;
    let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
    let text = std::str::from_utf8(&bytes).map_err(|error| flawed(Flaw::not_text(&bytes, error)))?;
    let (first, body) = text.split_once('\n').unwrap_or((text, ""));
    let header = Header::read(first);
    let seal = Seal::of(body);
    let quick = header.filter(|header| header.seal == Some(seal)).and_then(|_| quick(body));
    let (key, revision) = match quick {
        Some(found) => found,
        None => {
            let document = format::read(&bytes).map_err(flawed)?.document;
            (document.session.key, document.revision)
        }
    };
    let format = header.map_or(0, |header| header.format);
    Ok(Glance { path: path.to_owned(), key, revision, format, print: (seal.bytes, seal.checksum) })
}

/// The key and the revision of a file that the program wrote and nobody has changed: they stand in lines of their own.
fn quick(body: &str) -> Option<(String, u64)> {
    let key = body.lines().nth(2)?.strip_prefix("    key: \"")?.strip_suffix("\",")?;
    let last = body.lines().rev().find(|line| !matches!(line.trim(), "" | ")"))?;
    let revision = match last.strip_prefix("  revision: ") {
        Some(number) => number.strip_suffix(',')?.parse().ok()?,
        None if last.starts_with("  )") => 0,
        None => return None,
    };
    let is_plain = body.starts_with("(\n  session: (\n") && !key.contains(['\\', '"']);
    is_plain.then(|| (key.to_owned(), revision))
}

/// Which of these files are read: of each day the newest, and of those the first.
pub fn choose(glances: Vec<Glance>) -> Chosen {
    let mut newest: BTreeMap<String, (u64, usize)> = BTreeMap::new();
    for (place, glance) in glances.iter().enumerate() {
        let best = newest.entry(glance.key.clone()).or_insert((glance.revision, place));
        if glance.revision > best.0 {
            *best = (glance.revision, place);
        }
    }
    let counts: Vec<Option<(PathBuf, HowCopied)>> = glances
        .iter()
        .enumerate()
        .map(|(place, glance)| {
            let (_, best) = newest.get(&glance.key).filter(|(_, best)| *best != place)?;
            let best = glances.get(*best)?;
            let how = match (best.revision == glance.revision, best.print == glance.print) {
                (true, true) => HowCopied::Same,
                (true, false) => HowCopied::Parted,
                (false, _) => HowCopied::Older,
            };
            Some((best.path.clone(), how))
        })
        .collect();
    let mut chosen = Chosen::default();
    for (glance, counts) in glances.into_iter().zip(counts) {
        match counts {
            Some((counts, how)) => chosen.copies.push(SameDay { path: glance.path, counts, how }),
            None => chosen.days.push(glance),
        }
    }
    chosen
}

/// Whether a window of the program has that day open.
pub fn is_open(state: Option<&Path>, key: &str) -> bool {
    state.is_some_and(|state| recovery::is_held(&recovery::mark(state, key)))
}

/// Whether the user has asked the program to stop, as with `Ctrl C`.
pub fn stopping() -> Arc<AtomicBool> {
    let stop = Arc::new(AtomicBool::new(false));
    #[cfg(unix)]
    drop(signal_hook::flag::register(signal_hook::consts::SIGINT, Arc::clone(&stop)));
    stop
}

/// A folder of files that is there whole or not at all: written beside its place, and moved there when all is written.
#[derive(Debug)]
pub struct NewFolder {
    path: PathBuf,
    beside: TempDir,
}

impl NewFolder {
    /// A folder at a place where there is none yet, or an empty one.
    ///
    /// # Errors
    /// When something lies there, or nothing can be written beside it.
    pub fn begin(path: &Path) -> Result<Self, StoreError> {
        let path = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
        let failed = |error: io::Error| StoreError::exporting(&path, &error);
        match fs::read_dir(&path).map(|mut entries| entries.next().is_some()) {
            Ok(true) => {
                return Err(StoreError::NotExported { path: path.clone(), trouble: Trouble::NotEmpty });
            }
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(failed(error)),
            Ok(false) | Err(_) => {}
        }
        let parent = path.parent().unwrap_or(&path);
        let beside = tempfile::Builder::new().prefix(".tovholder-").tempdir_in(parent).map_err(failed)?;
        Ok(Self { path, beside })
    }

    /// A new file in it, in a folder of its own where the name says so.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn file(&self, name: &str) -> Result<impl Write + use<>, StoreError> {
        let path = self.beside.path().join(name);
        let made = path.parent().map_or(Ok(()), fs::create_dir_all).and_then(|()| File::create(&path));
        made.map(BufWriter::new).map_err(|error| StoreError::exporting(&self.path.join(name), &error))
    }

    /// Why a file in it could not be written.
    pub fn failed(&self, name: &str, error: &io::Error) -> StoreError {
        StoreError::exporting(&self.path.join(name), error)
    }

    /// Where it will be.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Moves it to its place.
    ///
    /// # Errors
    /// When it cannot be moved; then nothing is there.
    pub fn finish(self) -> Result<(), StoreError> {
        let failed = |error: io::Error| StoreError::exporting(&self.path, &error);
        // Only an empty one goes away; a system that moves over it does not need it.
        drop(fs::remove_dir(&self.path));
        let beside = self.beside.keep();
        allow_others(&beside).and_then(|()| fs::rename(&beside, &self.path)).map_err(|error| {
            drop(fs::remove_dir_all(&beside));
            failed(error)
        })
    }
}

/// A temporary folder is for its owner alone; one that is handed on is as any new one.
#[cfg(unix)]
fn allow_others(folder: &Path) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let usual =
        tempfile::Builder::new().prefix(".usual-").permissions(fs::Permissions::from_mode(0o777)).tempdir_in(folder)?;
    let rights = fs::metadata(usual.path())?.permissions();
    drop(usual);
    fs::set_permissions(folder, rights)
}

#[cfg(not(unix))]
fn allow_others(_folder: &Path) -> io::Result<()> {
    Ok(())
}

/// The text of a file that says what is to become of texts; `None` when there is none.
///
/// # Errors
/// When it cannot be read, or is no text.
pub fn read_list(path: &Path) -> Result<Option<String>, StoreError> {
    if fs::symlink_metadata(path).is_err_and(|error| error.kind() == io::ErrorKind::NotFound) {
        return Ok(None);
    }
    let (bytes, _) = read_bytes(path)?;
    let flawed = |error| StoreError::Flawed { path: path.to_owned(), flaw: Flaw::not_text(&bytes, error) };
    std::str::from_utf8(&bytes).map(|text| Some(text.to_owned())).map_err(flawed)
}

/// Writes more lines at the end of such a file, which is made when there is none.
///
/// # Errors
/// When it cannot be written.
pub fn begin_list(path: &Path, lines: &str) -> Result<(), StoreError> {
    let failed = |error: io::Error| StoreError::exporting(path, &error);
    let mut file = fs::OpenOptions::new().create(true).append(true).open(path).map_err(failed)?;
    file.write_all(lines.as_bytes()).map_err(failed)
}
