//! Writing a file whole or not at all: beside it, to the disk, then in its place.

use std::fs::{self, File, Metadata};
use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use tempfile::NamedTempFile;

use super::error::{StoreError, Trouble};
use super::ordinary;
use super::rights::{self, Rights};

/// What the names of our temporary files begin with.
const PREFIX: &str = ".tovholder-";
/// What they end with.
const SUFFIX: &str = ".tmp";
/// No save takes longer than this.
const SAVE_AT_MOST: Duration = Duration::from_secs(60);
/// How long a virus scanner or a synchronising folder may hold a file.
const HELD_BY_OTHERS: Duration = Duration::from_millis(250);

/// What a file held when it was last read or written. Its time is no witness: it stays when a file is copied back, and
/// changes when nothing else does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    bytes: u64,
    checksum: u32,
}

impl Stamp {
    pub(super) fn of(content: &[u8]) -> Self {
        Self { bytes: content.len() as u64, checksum: crc32fast::hash(content) }
    }

    /// How much it was.
    pub(super) const fn bytes(&self) -> u64 {
        self.bytes
    }

    /// What a file holds now; `None` when there is no such file.
    pub(super) fn now(path: &Path) -> io::Result<Option<Self>> {
        let mut file = match ordinary::open(path) {
            Ok(file) => file,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(error),
        };
        let mut checksum = Checksum(crc32fast::Hasher::new());
        let bytes = io::copy(&mut file, &mut checksum)?;
        Ok(Some(Self { bytes, checksum: checksum.0.finalize() }))
    }
}

/// What tells a folder from another of the same path, such as the one beneath a drive that was taken away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FolderId {
    device: u64,
    number: u64,
}

impl FolderId {
    /// The folder that a file lies in; `None` where it is not there or the system does not tell.
    pub(super) fn of(file: &Path) -> Option<Self> {
        Self::known(&fs::metadata(folder_of(file)).ok()?)
    }

    #[cfg(unix)]
    fn known(metadata: &Metadata) -> Option<Self> {
        use std::os::unix::fs::MetadataExt;
        Some(Self { device: metadata.dev(), number: metadata.ino() })
    }

    #[cfg(not(unix))]
    fn known(_: &Metadata) -> Option<Self> {
        None
    }
}

/// Counts up a checksum of what is written to it, so that no file is held in memory for it.
struct Checksum(crc32fast::Hasher);

impl Write for Checksum {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Lets a save that meets a limit on the size of files fail like any other; the system would end the program.
pub fn outlive_limits() {
    #[cfg(unix)]
    drop(signal_hook::flag::register(signal_hook::consts::SIGXFSZ, std::sync::Arc::default()));
}

/// Whose a file is.
#[derive(Clone, Copy, Debug)]
pub(super) enum Whose<'a> {
    /// The user's, which may be a copy of another.
    User(Option<&'a Path>),
    /// The program's own.
    Own,
}

/// Replaces a file by `content`, provided it still holds what `held` says; then `held` says what it holds now.
/// Without `held` there must be no file. A symbolic link stays one, and the file keeps its rights.
///
/// # Errors
/// When any step fails; then the file is as it was and nothing is left beside it.
pub fn write(path: &Path, content: &[u8], held: &mut Option<Stamp>) -> Result<(), StoreError> {
    put(path, content, held, Whose::User(None), None).map(drop)
}

/// As [`write`], of a file of the program's own, which nobody else may read.
pub(super) fn write_private(path: &Path, content: &[u8], held: &mut Option<Stamp>) -> Result<(), StoreError> {
    put(path, content, held, Whose::Own, None).map(drop)
}

/// As [`write`], of a file of the user's or the program's own that lies in this folder, where that is known: it is
/// written there and nowhere else, and the folder it lies in now is returned.
pub(super) fn put(
    path: &Path,
    content: &[u8],
    held: &mut Option<Stamp>,
    whose: Whose,
    folder: Option<FolderId>,
) -> Result<Option<FolderId>, StoreError> {
    refuse_other_folder(path, folder, held.as_ref())?;
    Beginning::of(path, whose)?.finish(content, held, folder)
}

/// Refuses when the folder is not the one that a file lay in, as when a drive is no longer there: what is written to the
/// empty folder beneath would be hidden by the drive when it comes back. One in which the file lies as it was is the
/// right one, by whatever number.
pub(super) fn refuse_other_folder(
    path: &Path,
    folder: Option<FolderId>,
    held: Option<&Stamp>,
) -> Result<Option<FolderId>, StoreError> {
    let now = FolderId::of(path);
    if folder.is_none() || now.is_none() || now == folder {
        return Ok(now);
    }
    let there = Stamp::now(path).map_err(|error| StoreError::reading(path, &error))?;
    if there.is_some_and(|there| Some(&there) == held) {
        return Ok(now);
    }
    Err(StoreError::Unwritable { path: path.to_owned(), trouble: Trouble::OtherFolder })
}

/// What is written, beside the file whose place it is to take.
struct Beginning<'a> {
    path: &'a Path,
    /// The file itself, where `path` is a link.
    file: PathBuf,
    rights: Rights,
    beside: NamedTempFile<File>,
}

impl<'a> Beginning<'a> {
    fn of(path: &'a Path, whose: Whose) -> Result<Self, StoreError> {
        let refused = |trouble| StoreError::Unwritable { path: path.to_owned(), trouble };
        let file = follow_link(path).map_err(refused)?;
        let old = writable(&file, whose).map_err(refused)?;
        let rights = match (whose, old) {
            (Whose::Own, _) => Rights::Private,
            (Whose::User(_), Some(old)) => Rights::of(&file, old),
            (Whose::User(Some(other)), None) => Rights::of_copy(other),
            (Whose::User(None), None) => Rights::Usual,
        };
        let beside = new_file_in(folder_of(&file), &rights).map_err(|error| StoreError::writing(path, &error))?;
        Ok(Self { path, file, rights, beside })
    }

    fn finish(
        mut self,
        content: &[u8],
        held: &mut Option<Stamp>,
        folder: Option<FolderId>,
    ) -> Result<Option<FolderId>, StoreError> {
        let failed = |error: io::Error| StoreError::writing(self.path, &error);
        fill(&mut self.beside, content, &self.rights).map_err(failed)?;
        // A drive may go at any moment. From here on what lies beside the file takes its place in this folder, or, where
        // that is no longer there, in none.
        let now = refuse_other_folder(self.path, folder, held.as_ref())?;
        if !unchanged(&self.file, held.as_ref()).map_err(failed)? {
            return Err(StoreError::ChangedOnDisk { path: self.path.to_owned() });
        }
        take_place(self.beside, &self.file).map_err(failed)?;
        *held = Some(Stamp::of(content));
        sync_folder(folder_of(&self.file)).map_err(failed)?;
        Ok(now)
    }
}

/// Whether a file of the user's lies there, when it may be replaced at all; a link counts as what it points to.
pub(super) fn replaceable(path: &Path) -> Result<bool, Trouble> {
    let file = follow_link(path)?;
    writable(&file, Whose::User(None)).map(|old| old.is_some())
}

fn folder_of(file: &Path) -> &Path {
    file.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."))
}

fn take_place(beside: NamedTempFile<File>, file: &Path) -> io::Result<File> {
    let passing = |error: &io::Error| cfg!(windows) && is_held(error);
    patiently(beside, passing, |beside| beside.persist(file).map_err(|refused| (refused.error, refused.file)))
}

/// Whether this is Windows' access denied or sharing violation: others look at a new file too.
fn is_held(error: &io::Error) -> bool {
    matches!(error.raw_os_error(), Some(5 | 32))
}

/// Tries, and for a moment tries again with what the attempt gave back, as long as what is in the way may pass.
fn patiently<Thing, Done>(
    mut thing: Thing,
    passing: impl Fn(&io::Error) -> bool,
    mut attempt: impl FnMut(Thing) -> Result<Done, (io::Error, Thing)>,
) -> io::Result<Done> {
    let begun = Instant::now();
    loop {
        match attempt(thing) {
            Ok(done) => return Ok(done),
            Err((error, same)) if passing(&error) && begun.elapsed() < HELD_BY_OTHERS => thing = same,
            Err((error, _)) => return Err(error),
        }
        std::thread::sleep(Duration::from_millis(10));
    }
}

/// The file that a symbolic link points to, so that the link stays one.
fn follow_link(path: &Path) -> Result<PathBuf, Trouble> {
    match fs::symlink_metadata(path) {
        Ok(metadata) if metadata.is_symlink() => fs::canonicalize(path).map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound { Trouble::DanglingLink } else { Trouble::of(&error) }
        }),
        Ok(_) | Err(_) => Ok(path.to_owned()),
    }
}

/// What is known of the old file, when there is one; refuses what must not be replaced.
fn writable(file: &Path, whose: Whose) -> Result<Option<Metadata>, Trouble> {
    let metadata = match fs::metadata(file) {
        Ok(metadata) => metadata,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Trouble::of(&error)),
    };
    // Its other names may be somebody's older copies: they are neither changed nor left behind.
    let named_twice = matches!(whose, Whose::User(_)) && rights::has_other_names(&metadata);
    match metadata {
        metadata if metadata.is_dir() => Err(Trouble::Folder),
        metadata if !metadata.is_file() => Err(Trouble::NoFile),
        metadata if metadata.permissions().readonly() => Err(Trouble::Forbidden),
        _ if named_twice => Err(Trouble::OtherNames),
        metadata => Ok(Some(metadata)),
    }
}

/// Removes what saves of ours that were cut off left in the folder of a file.
pub(super) fn sweep(file: &Path) {
    let file = follow_link(file).unwrap_or_else(|_| file.to_owned());
    for entry in fs::read_dir(folder_of(&file)).into_iter().flatten().flatten() {
        let name = entry.file_name();
        let writer = name.to_str().and_then(|name| name.strip_prefix(PREFIX)?.strip_suffix(SUFFIX)?.split_once('-'));
        let modified = entry.metadata().and_then(|metadata| metadata.modified());
        let old = modified.ok().and_then(|modified| modified.elapsed().ok()).is_some_and(|age| age > SAVE_AT_MOST);
        if writer.is_some_and(|(process, _)| old || is_gone(process)) {
            // What cannot be removed now is removed at the next start.
            drop(fs::remove_file(entry.path()));
        }
    }
}

/// Whether a process is known to be gone; where that cannot be told it counts as there.
fn is_gone(process: &str) -> bool {
    let processes = Path::new("/proc");
    processes.join("self").exists() && !processes.join(process).exists()
}

/// A new file, never wider open than it will be, which goes away again unless it takes its place.
fn new_file_in(folder: &Path, rights: &Rights) -> io::Result<NamedTempFile<File>> {
    // The process is in the name, so that what a killed one left is known from what is being written.
    let prefix = format!("{PREFIX}{}-", std::process::id());
    tempfile::Builder::new()
        .prefix(&prefix)
        .suffix(SUFFIX)
        .make_in(folder, |path| rights.options().create_new(true).open(path))
}

fn fill(beside: &mut NamedTempFile<File>, content: &[u8], rights: &Rights) -> io::Result<()> {
    // First, so that nobody reads it who may not, whatever the folder gives to new files.
    rights.give(beside.as_file())?;
    beside.write_all(content)?;
    beside.as_file().sync_all()
}

fn unchanged(file: &Path, held: Option<&Stamp>) -> io::Result<bool> {
    // A file that was moved away is nobody's work to overwrite.
    Ok(Stamp::now(file)?.is_none_or(|now| Some(&now) == held))
}

/// Makes the new name last through a power cut; other systems than Unix have no such call.
fn sync_folder(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use std::time::SystemTime;

    use super::*;

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> =
            fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn what_is_written_stands_alone_in_the_folder() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        let mut held = None;
        for content in ["one", "two, longer", ""] {
            write(&path, content.as_bytes(), &mut held).unwrap();
            assert_eq!(fs::read_to_string(&path).unwrap(), content);
        }
        assert_eq!(names(folder.path()), ["dag.ron"]);
    }

    #[test]
    fn what_a_cut_off_save_left_is_swept_and_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let own = format!(".tovholder-{}-abc.tmp", std::process::id());
        let kept = [own.as_str(), ".tovholder-notes.txt", ".tovholderen-4-x.tmp", "dag.ron"];
        // No process has a number that high.
        for name in kept.iter().chain(&[".tovholder-999999999-abc.tmp"]) {
            fs::write(folder.path().join(name), "half").unwrap();
        }
        sweep(&folder.path().join("dag.ron"));
        let mut kept = kept.map(String::from);
        kept.sort();
        if cfg!(target_os = "linux") {
            assert_eq!(names(folder.path()), kept);
        }
        fs::File::options()
            .write(true)
            .open(folder.path().join(&own))
            .unwrap()
            .set_modified(SystemTime::UNIX_EPOCH)
            .unwrap();
        sweep(&folder.path().join("dag.ron"));
        assert!(!folder.path().join(&own).exists(), "older than any save");
    }

    /// What comes of an attempt that fails with these errors before it succeeds, and how many were left.
    fn after(errors: &[i32]) -> (Option<i32>, usize) {
        let mut left = errors.iter();
        let done = patiently((), is_held, |()| match left.next() {
            Some(code) => Err((io::Error::from_raw_os_error(*code), ())),
            None => Ok(()),
        });
        (done.err().and_then(|error| error.raw_os_error()), left.count())
    }

    #[test]
    fn a_file_that_others_hold_for_a_moment_is_written_all_the_same() {
        assert_eq!(after(&[5, 32, 5]), (None, 0));
        assert_eq!(after(&[32, 112, 5]), (Some(112), 1), "a full disk does not pass by itself");
        let (error, left) = after(&[32; 1_000]);
        assert!(error == Some(32) && left > 0, "who holds it for good is told of");
    }

    #[test]
    fn nobody_elses_work_is_overwritten() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        fs::write(&path, "theirs").unwrap();
        let mut held = None;
        let refused = Err(StoreError::ChangedOnDisk { path: path.clone() });
        assert_eq!(write(&path, b"ours", &mut held), refused, "a file that came while we had none");
        held = Stamp::now(&path).unwrap();
        let modified = fs::metadata(&path).unwrap().modified().unwrap();
        fs::write(&path, "THEIRS").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(modified).unwrap();
        assert_eq!(
            write(&path, b"ours", &mut held),
            refused,
            "as long as before and of the same time, but not the same"
        );
        assert_eq!((fs::read_to_string(&path).unwrap().as_str(), names(folder.path()).len()), ("THEIRS", 1));
        fs::write(&path, "theirs").unwrap();
        fs::File::options().write(true).open(&path).unwrap().set_modified(SystemTime::UNIX_EPOCH).unwrap();
        assert_eq!(write(&path, b"ours", &mut held), Ok(()), "another time alone is no change");
        fs::remove_file(&path).unwrap();
        assert_eq!(write(&path, b"ours", &mut held), Ok(()), "a file that was taken away comes back");
    }

    #[test]
    fn when_a_step_fails_nothing_is_touched_and_nothing_left() {
        let folder = tempfile::tempdir().unwrap();
        let inner = folder.path().join("inner");
        fs::create_dir(&inner).unwrap();
        let trouble = |path: &Path| match write(path, b"ours", &mut None).unwrap_err() {
            StoreError::Unwritable { trouble, .. } => trouble,
            error => panic!("{error}"),
        };
        assert_eq!(trouble(&inner), Trouble::Folder);
        assert_eq!(trouble(&folder.path().join("gone").join("dag.ron")), Trouble::Gone);
        let locked = folder.path().join("locked.ron");
        fs::write(&locked, "kept").unwrap();
        let mut permissions = fs::metadata(&locked).unwrap().permissions();
        permissions.set_readonly(true);
        fs::set_permissions(&locked, permissions).unwrap();
        assert_eq!(trouble(&locked), Trouble::Forbidden);
        assert_eq!(trouble(&locked.join("dag.ron")), Trouble::Gone);
        assert_eq!(fs::read_to_string(&locked).unwrap(), "kept");
        assert_eq!((names(folder.path()), names(&inner).len()), (vec!["inner".into(), "locked.ron".into()], 0));
    }

    /// Saves while the folder makes way for an empty one of the same name at that moment, and comes back; gives what came
    /// of it, what was written to the empty one and what the file holds in the end.
    #[cfg(unix)]
    fn replaced_at(moment: usize, is_known: bool) -> (Result<(), Trouble>, usize, String) {
        let root = tempfile::tempdir().unwrap();
        let [docs, away] = ["docs", "away"].map(|name| root.path().join(name));
        let path = docs.join("dag.ron");
        fs::create_dir(&docs).unwrap();
        fs::write(&path, "old").unwrap();
        let (mut held, folder) = (Stamp::now(&path).unwrap(), FolderId::of(&path).filter(|_| is_known));
        let at = |now| {
            if now == moment {
                fs::rename(&docs, &away).unwrap();
                fs::create_dir(&docs).unwrap();
            }
        };
        refuse_other_folder(&path, folder, held.as_ref()).unwrap();
        at(0);
        let begun = Beginning::of(&path, Whose::User(None)).unwrap();
        at(1);
        let saved = begun.finish(b"new", &mut held, folder).map_err(Trouble::why).map(drop);
        at(2);
        let astray = names(&docs).len();
        fs::remove_dir_all(&docs).unwrap();
        fs::rename(&away, &docs).unwrap();
        if saved.is_err() {
            put(&path, b"again", &mut held, Whose::User(None), folder).unwrap();
        }
        (saved, astray, fs::read_to_string(&path).unwrap())
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_that_is_replaced_at_any_moment_of_a_save_is_told_and_the_empty_one_stays_empty() {
        let other = || Err(Trouble::OtherFolder);
        let tried = [0, 1, 2].map(|moment| replaced_at(moment, true));
        let told = |outcome, held: &str| (outcome, 0, held.to_owned());
        assert_eq!(tried, [told(other(), "again"), told(other(), "again"), told(Ok(()), "new")]);
        assert_eq!(
            replaced_at(0, false),
            (Ok(()), 1, "old".to_owned()),
            "the control: who does not look writes astray"
        );
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link_and_permissions_stay() {
        use std::os::unix::fs::{PermissionsExt, symlink};
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.ron"), folder.path().join("link.ron"));
        fs::write(&real, "old").unwrap();
        fs::set_permissions(&real, fs::Permissions::from_mode(0o664)).unwrap();
        symlink(&real, &link).unwrap();
        write(&link, b"new", &mut Stamp::now(&link).unwrap()).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "new");
        assert_eq!(fs::metadata(&real).unwrap().permissions().mode() & 0o777, 0o664);
        symlink(folder.path().join("nowhere"), folder.path().join("dangling")).unwrap();
        let dangling = folder.path().join("dangling");
        let refused = StoreError::Unwritable { path: dangling.clone(), trouble: Trouble::DanglingLink };
        assert_eq!(write(&dangling, b"new", &mut None), Err(refused));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_half_written_is_never_wider_open_than_the_file() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let old = folder.path().join("dag.ron");
        fs::write(&old, "old").unwrap();
        for mode in [0o600, 0o640, 0o644] {
            fs::set_permissions(&old, fs::Permissions::from_mode(mode)).unwrap();
            let known = fs::metadata(&old).unwrap();
            for (rights, widest) in [
                (Rights::Private, 0o600),
                (Rights::of(&old, known.clone()), 0o600),
                (Rights::of_copy(&old), mode),
                (Rights::of_copy(&folder.path().join("gone")), 0o600),
            ] {
                let beside = new_file_in(folder.path(), &rights).unwrap();
                let begins = beside.as_file().metadata().unwrap().permissions().mode() & 0o777;
                assert_eq!(begins & !widest, 0, "{rights:?} begins as {begins:o}");
                assert!(begins & 0o600 == 0o600);
            }
        }
    }

    #[cfg(unix)]
    #[test]
    fn the_owner_stays_where_that_can_be() {
        use std::os::unix::fs::{MetadataExt, PermissionsExt, chown};
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        fs::write(&path, "old").unwrap();
        // Only an administrator can try this.
        if chown(&path, Some(1_234), Some(4_321)).is_err() {
            return;
        }
        fs::set_permissions(&path, fs::Permissions::from_mode(0o640)).unwrap();
        write(&path, b"new", &mut Stamp::now(&path).unwrap()).unwrap();
        let now = fs::metadata(&path).unwrap();
        assert_eq!((now.uid(), now.gid(), now.mode() & 0o777), (1_234, 4_321, 0o640));
    }

    #[cfg(unix)]
    #[test]
    fn a_file_with_another_name_is_neither_changed_nor_split_and_our_own_are() {
        let folder = tempfile::tempdir().unwrap();
        let (path, other) = (folder.path().join("dag.ron"), folder.path().join("other.ron"));
        fs::write(&path, "old").unwrap();
        fs::hard_link(&path, &other).unwrap();
        let refused = StoreError::Unwritable { path: path.clone(), trouble: Trouble::OtherNames };
        assert_eq!(write(&path, b"new", &mut Stamp::now(&path).unwrap()), Err(refused));
        assert_eq!(write_private(&path, b"new", &mut Stamp::now(&path).unwrap()), Ok(()));
        assert_eq!(
            (fs::read_to_string(&path).unwrap(), fs::read_to_string(&other).unwrap()),
            ("new".into(), "old".into())
        );
    }
}
