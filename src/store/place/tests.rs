//! Every name and everything that may lie there: what is asked, what is written, and where the old bytes are.

use super::*;
use crate::store::example;

/// What is written over in all of this.
const FOREIGN: &[u8] = b"somebody else's words";

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_800_000_000 + second).unwrap()
}

fn session(key: &str, title: &str) -> Document {
    let mut document = example::document();
    (document.session.key, document.session.title) = (key.into(), title.into());
    document
}

fn bytes_of(document: &Document) -> Vec<u8> {
    format::write(document).unwrap().into_bytes()
}

/// Two folders: one for documents, one of the program.
struct Desk {
    folder: tempfile::TempDir,
    writer: SavingWindow,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("docs")).unwrap();
        let state = folder.path().join("state");
        let writer = SavingWindow { state: Some(state), key: Some("mine".into()), file: None, claims: true };
        Self { folder, writer }
    }

    fn state(&self) -> &Path {
        self.writer.state.as_deref().unwrap()
    }

    fn doc(&self, name: &str) -> PathBuf {
        self.folder.path().join("docs").join(name)
    }

    fn find(&self, name: &str, ending: &str, piece: Piece) -> Result<Place, StoreError> {
        Place::find(&self.doc(name), ending, piece, &self.writer)
    }

    /// Writes there what is written of that piece, and gives back its bytes.
    fn write(&self, place: &Place) -> Result<Vec<u8>, StoreError> {
        let document = session("mine", "Min dag");
        match place.piece {
            Piece::Session => place.save(&document, &self.writer, at(0)).map(|_| bytes_of(&document)),
            Piece::Exercise | Piece::File | Piece::Folder => {
                place.export(b"what is new", &self.writer, at(0)).map(|()| b"what is new".to_vec())
            }
        }
    }

    /// What the backups hold, file by file.
    fn kept(&self) -> Vec<Vec<u8>> {
        below(&self.state().join("backups")).iter().map(|path| fs::read(path).unwrap()).collect()
    }

    fn names(&self) -> Vec<String> {
        let entries = fs::read_dir(self.doc("")).unwrap();
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
    }
}

/// Every file below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| below(folder))).collect()
}

/// What lies at the name that is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lying {
    Nothing,
    Empty,
    Foreign,
    Session,
    Damaged,
    OpenElsewhere,
    Folder,
    ReadOnly,
    #[cfg(unix)]
    Link,
    #[cfg(unix)]
    Dangling,
    #[cfg(unix)]
    HardLink,
    #[cfg(unix)]
    Pipe,
}

/// What comes of it.
#[derive(Debug, PartialEq, Eq)]
enum Comes {
    /// It is written at once.
    Written,
    /// It is asked about, and then written, and what lay there is kept.
    Asked,
    /// It is refused before anything is asked.
    Refused(Trouble),
    /// It is refused when it is to be written.
    NotWritten(Trouble),
}

impl Lying {
    const ALL: &[Self] = &[
        Self::Nothing,
        Self::Empty,
        Self::Foreign,
        Self::Session,
        Self::Damaged,
        Self::OpenElsewhere,
        Self::Folder,
        Self::ReadOnly,
        #[cfg(unix)]
        Self::Link,
        #[cfg(unix)]
        Self::Dangling,
        #[cfg(unix)]
        Self::HardLink,
        #[cfg(unix)]
        Self::Pipe,
    ];

    /// Lays it there, and gives back what must be kept for as long as a file replaces it.
    fn lay(self, path: &Path) -> Vec<u8> {
        let theirs = bytes_of(&session("theirs", "Deres dag"));
        let old = match self {
            Self::Session | Self::OpenElsewhere => theirs,
            Self::Damaged => theirs[..theirs.len() / 2].to_vec(),
            Self::Empty => Vec::new(),
            _ => FOREIGN.to_vec(),
        };
        match self {
            Self::Nothing => {}
            Self::Folder => fs::create_dir(path).unwrap(),
            Self::Empty | Self::Foreign | Self::Session | Self::Damaged | Self::OpenElsewhere => {
                fs::write(path, &old).unwrap();
            }
            Self::ReadOnly => {
                fs::write(path, &old).unwrap();
                let mut permissions = fs::metadata(path).unwrap().permissions();
                permissions.set_readonly(true);
                fs::set_permissions(path, permissions).unwrap();
            }
            #[cfg(unix)]
            Self::Link | Self::Dangling => {
                let real = path.with_file_name("real");
                if self == Self::Link {
                    fs::write(&real, &old).unwrap();
                }
                std::os::unix::fs::symlink(real, path).unwrap();
            }
            #[cfg(unix)]
            Self::HardLink => {
                fs::write(path, &old).unwrap();
                fs::hard_link(path, path.with_file_name("other name")).unwrap();
            }
            #[cfg(unix)]
            Self::Pipe => pipe(path),
        }
        old
    }

    fn comes(self, piece: Piece) -> Comes {
        let own = piece == Piece::Session;
        match self {
            Self::Nothing => Comes::Written,
            Self::Empty | Self::Foreign => Comes::Asked,
            Self::Session | Self::Damaged if own => Comes::Asked,
            Self::OpenElsewhere if own => Comes::Refused(Trouble::OpenElsewhere),
            Self::Session | Self::Damaged | Self::OpenElsewhere => Comes::Refused(Trouble::Session),
            Self::Folder => Comes::Refused(Trouble::Folder),
            Self::ReadOnly => Comes::Refused(Trouble::Forbidden),
            #[cfg(unix)]
            Self::Link => Comes::Asked,
            #[cfg(unix)]
            Self::Dangling => Comes::Refused(Trouble::DanglingLink),
            #[cfg(unix)]
            Self::HardLink => Comes::Refused(Trouble::OtherNames),
            #[cfg(unix)]
            Self::Pipe if piece == Piece::File => Comes::NotWritten(Trouble::NobodyReads),
            #[cfg(unix)]
            Self::Pipe => Comes::Refused(Trouble::NoFile),
        }
    }
}

#[cfg(unix)]
fn pipe(path: &Path) {
    assert!(std::process::Command::new("mkfifo").arg(path).status().unwrap().success());
}

/// What happened at a place, and whether the old bytes are where they should be.
fn happens(desk: &Desk, place: Result<Place, StoreError>, path: &Path, old: &[u8]) -> Comes {
    let place = match place {
        Ok(place) => place,
        Err(error) => return Comes::Refused(Trouble::why(error)),
    };
    let asked = place.is_taken();
    match desk.write(&place) {
        Err(error) => return Comes::NotWritten(Trouble::why(error)),
        Ok(bytes) => assert_eq!(fs::read(path).unwrap(), bytes),
    }
    if asked {
        let kept = desk.kept();
        assert!(old.is_empty() || kept.iter().any(|kept| kept == old), "{}", path.display());
        return Comes::Asked;
    }
    Comes::Written
}

#[test]
fn whatever_lies_there_is_asked_about_and_kept_or_refused() {
    let contents =
        [(Piece::Session, names::SESSION), (Piece::Exercise, "ron"), (Piece::File, "pdf"), (Piece::File, "csv")];
    for (piece, ending) in contents {
        for lying in Lying::ALL {
            for (given, written) in
                [("dag", "dag"), ("Kursusdag 4.2", "Kursusdag 4.2"), ("x.", "x"), ("dag.txt", "dag.txt")]
            {
                let case = format!("{piece:?} {ending} {lying:?} {given}");
                let desk = Desk::new();
                let name = format!("{written}.{ending}");
                let old = lying.lay(&desk.doc(&name));
                let claim = (*lying == Lying::OpenElsewhere).then(|| recovery::claim(desk.state(), "theirs").unwrap());
                let before = desk.names();
                let place = desk.find(given, ending, piece);
                if let Ok(place) = &place {
                    assert_eq!(place.path(), desk.doc(&name), "{case}");
                    assert_eq!(place.session().is_some(), *lying == Lying::Session, "{case}");
                }
                let comes = happens(&desk, place, &desk.doc(&name), &old);
                assert_eq!(comes, lying.comes(piece), "{case}");
                let mut after = desk.names();
                if comes == Comes::Written {
                    after.retain(|other| *other != name);
                }
                assert_eq!(after.len(), before.len(), "{case}: nothing else is made");
                if matches!(comes, Comes::Refused(_) | Comes::NotWritten(_)) {
                    assert_eq!(desk.kept(), Vec::<Vec<u8>>::new(), "{case}");
                }
                drop(claim);
            }
        }
    }
}

#[test]
fn a_session_that_is_replaced_is_among_the_earlier_ones_of_it() {
    let desk = Desk::new();
    let theirs = session("theirs", "Deres dag");
    fs::write(desk.doc("dag.ron"), bytes_of(&theirs)).unwrap();
    let place = desk.find("dag", "ron", Piece::Session).unwrap();
    assert_eq!((place.is_taken(), place.session()), (true, Some("Deres dag")));
    let target = place.save(&session("mine", "Min dag"), &desk.writer, at(0)).unwrap();
    assert_eq!(target, file::open(target.path()).unwrap().target);
    let earlier = backups::of_session(desk.state(), "theirs");
    assert_eq!(earlier.iter().map(|copy| &copy.document).collect::<Vec<_>>(), [&theirs]);
    assert_eq!(backups::of(desk.state(), &desk.doc("dag.ron")).len(), 1, "it is offered for the file, too");
}

#[test]
fn only_what_was_looked_at_is_replaced() {
    let desk = Desk::new();
    fs::write(desk.doc("dag.ron"), FOREIGN).unwrap();
    let place = desk.find("dag", "ron", Piece::Session).unwrap();
    fs::write(desk.doc("dag.ron"), "newer words").unwrap();
    let changed = Err(StoreError::ChangedOnDisk { path: desk.doc("dag.ron") });
    assert_eq!(desk.write(&place), changed);
    let free = desk.find("ny", "pdf", Piece::File).unwrap();
    fs::write(desk.doc("ny.pdf"), FOREIGN).unwrap();
    assert_eq!(desk.write(&free), Err(StoreError::ChangedOnDisk { path: desk.doc("ny.pdf") }));
    assert_eq!(fs::read(desk.doc("ny.pdf")).unwrap(), FOREIGN);
    fs::remove_file(desk.doc("dag.ron")).unwrap();
    assert!(desk.write(&place).is_ok(), "what is gone is in nobody's way");
    let place = desk.find("dag", "ron", Piece::Session).unwrap();
    let _claim = recovery::claim(desk.state(), "mine").unwrap();
    let theirs = SavingWindow { claims: false, ..desk.writer.clone() };
    let refused = place.save(&session("mine", "Min dag"), &theirs, at(0)).unwrap_err();
    assert_eq!(Trouble::why(refused), Trouble::OpenElsewhere, "opened elsewhere meanwhile");
    assert!(desk.write(&place).is_ok(), "open here");
}

#[test]
fn what_cannot_be_kept_is_not_replaced() {
    for there in [bytes_of(&session("theirs", "Deres dag")), FOREIGN.to_vec()] {
        let mut desk = Desk::new();
        fs::write(desk.doc("dag.ron"), &there).unwrap();
        let full = desk.doc("no folder");
        fs::write(&full, "").unwrap();
        for state in [None, Some(full.clone())] {
            desk.writer.state = state;
            let place = desk.find("dag", "ron", Piece::Session).unwrap();
            let error = desk.write(&place).unwrap_err();
            assert!(matches!(error, StoreError::NotKept { .. }), "{error}");
            assert_eq!(fs::read(desk.doc("dag.ron")).unwrap(), there);
        }
    }
    let desk = Desk::new();
    fs::File::create(desk.doc("stor.pdf")).unwrap().set_len(40_000_000).unwrap();
    let error = desk.find("stor", "pdf", Piece::File).unwrap_err();
    assert_eq!(Trouble::why(error), Trouble::TooLarge);
}

#[test]
fn the_file_of_the_open_session_is_never_exported_over() {
    let mut desk = Desk::new();
    fs::write(desk.doc("dag.pdf"), "written by hand").unwrap();
    desk.writer.file = Some(desk.doc("dag.pdf"));
    for piece in [Piece::File, Piece::Exercise] {
        assert_eq!(desk.find("dag", "pdf", piece).map_err(Trouble::why), Err(Trouble::Session));
    }
    assert!(desk.find("dag", "pdf", Piece::Session).is_ok());
}

#[test]
fn a_file_that_another_window_saves_in_is_refused_even_when_it_is_damaged_or_gone() {
    let desk = Desk::new();
    let file = desk.doc("dag.ron");
    let saver = crate::store::autosave::Saver::keep(desk.state(), "theirs", file.clone(), at(0)).unwrap();
    saver.offer(session("theirs", "Deres dag"), at(0));
    saver.finish();
    let _claim = recovery::claim(desk.state(), "theirs").unwrap();
    for there in [None, Some("(((")] {
        if let Some(text) = there {
            fs::write(&file, text).unwrap();
        }
        let found = desk.find("dag", "ron", Piece::Session).map_err(Trouble::why);
        assert_eq!(found, Err(Trouble::OpenElsewhere), "{there:?}");
    }
}

#[test]
fn names_that_are_none_are_refused() {
    let desk = Desk::new();
    for name in ["...", " ", ".. ", "."] {
        let found = desk.find(name, "ron", Piece::Session).map_err(Trouble::why);
        assert!(matches!(found, Err(Trouble::NoName | Trouble::Folder)), "{name:?} {found:?}");
    }
    for (name, trouble) in [("new/", Trouble::Folder), ("", Trouble::Folder)] {
        assert_eq!(desk.find(name, "pdf", Piece::File).map_err(Trouble::why), Err(trouble));
    }
    for name in [".ron", "a.RON"] {
        assert_eq!(desk.find(name, "ron", Piece::Session).unwrap().path(), desk.doc(name));
    }
    let gone = desk.find("gone/dag", "pdf", Piece::File).unwrap();
    assert_eq!(desk.write(&gone).map_err(Trouble::why), Err(Trouble::Gone));
}

#[test]
fn pictures_of_an_earlier_export_are_kept_or_told() {
    let desk = Desk::new();
    let pictures = |count: u8| -> Vec<(String, Vec<u8>)> {
        (1..=count).map(|number| (format!("{number:02}-side.png"), vec![count, number])).collect()
    };
    let place = || Place::find(&desk.doc("storskærm 4.2"), "png", Piece::Folder, &desk.writer).unwrap();
    assert_eq!((place().is_taken(), place().files()), (false, None));
    assert_eq!(place().export_into(&pictures(5), &desk.writer, at(0)), Ok(0));
    assert_eq!((place().is_taken(), place().files()), (true, Some(5)));
    assert_eq!(place().export_into(&pictures(2), &desk.writer, at(1)), Ok(3), "three of the earlier ones are told of");
    assert_eq!(desk.kept().len(), 2);
    for old in [vec![5, 1], vec![5, 2]] {
        assert!(desk.kept().contains(&old));
    }
    for number in 0..9 {
        assert_eq!(place().export_into(&pictures(5), &desk.writer, at(2 + number)), Ok(0));
    }
    assert_eq!(desk.kept().len(), 8 * 5, "eight times, however many files each");
    fs::write(desk.doc("fil"), "").unwrap();
    let refused = |name: &str| Place::find(&desk.doc(name), "png", Piece::Folder, &desk.writer).map_err(Trouble::why);
    assert_eq!(refused("fil"), Err(Trouble::NoFolder));
    fs::write(desk.doc("storskærm 4.2/02-side.png"), bytes_of(&session("theirs", "Deres dag"))).unwrap();
    let error = place().export_into(&pictures(5), &desk.writer, at(20)).unwrap_err();
    assert_eq!(Trouble::why(error), Trouble::Session);
    assert_eq!(fs::read(desk.doc("storskærm 4.2/01-side.png")).unwrap(), [5, 1], "none is written before");
}

#[cfg(unix)]
mod unix {
    use std::io::Read;
    use std::os::unix::fs::{FileTypeExt, MetadataExt, PermissionsExt, symlink};
    use std::time::{Duration, Instant};

    use super::*;
    use crate::store::{logo, preferences, recent};

    fn mode(path: &Path) -> u32 {
        fs::metadata(path).unwrap().permissions().mode() & 0o777
    }

    fn set_mode(path: &Path, mode: u32) {
        fs::set_permissions(path, fs::Permissions::from_mode(mode)).unwrap();
    }

    #[test]
    fn devices_are_written_to_as_they_are_or_refused() {
        let desk = Desk::new();
        let find = |path: &str, piece| Place::find(Path::new(path), "pdf", piece, &desk.writer);
        symlink("/dev/null", desk.doc("nul")).unwrap();
        for path in [Path::new("/dev/null"), &desk.doc("nul")] {
            let null = Place::find(path, "pdf", Piece::File, &desk.writer).unwrap();
            assert_eq!((null.path(), null.is_taken()), (path, false));
            assert_eq!(null.export(b"%PDF", &desk.writer, at(0)), Ok(()));
            assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
        }
        let full = find("/dev/full", Piece::File).unwrap();
        assert_eq!(full.export(b"%PDF", &desk.writer, at(0)).map_err(Trouble::why), Err(Trouble::DiskFull));
        for piece in [Piece::Session, Piece::Exercise, Piece::Folder] {
            assert_eq!(find("/dev/null", piece).map_err(Trouble::why), Err(Trouble::NoFile));
        }
        let _socket = std::os::unix::net::UnixListener::bind(desk.doc("dag.pdf")).unwrap();
        assert_eq!(desk.find("dag", "pdf", Piece::File).map_err(Trouble::why), Err(Trouble::NoFile));
    }

    #[test]
    fn a_pipe_with_a_reader_gets_everything_and_one_without_is_not_waited_for() {
        let desk = Desk::new();
        pipe(&desk.doc("rør"));
        let begun = Instant::now();
        let place = desk.find("rør", "pdf", Piece::File).unwrap();
        assert_eq!(place.path(), desk.doc("rør"), "a pipe has no ending");
        let nobody = place.export(b"%PDF", &desk.writer, at(0)).map_err(Trouble::why);
        assert_eq!(nobody, Err(Trouble::NobodyReads));
        for piece in [Piece::Session, Piece::Exercise] {
            assert_eq!(desk.find("rør", "ron", piece).map_err(Trouble::why), Err(Trouble::NoFile));
        }
        assert!(begun.elapsed() < Duration::from_secs(5));
        let path = desk.doc("rør");
        let (send, ready) = std::sync::mpsc::channel();
        let reader = std::thread::spawn(move || {
            // Open for both, it does not wait for the writer, and it never ends by itself.
            let mut pipe = fs::File::options().read(true).write(true).open(path).unwrap();
            send.send(()).unwrap();
            let mut bytes = vec![0; 300_000];
            pipe.read_exact(&mut bytes).unwrap();
            bytes
        });
        ready.recv().unwrap();
        let bytes: Vec<u8> = (0..300_000_u32).map(|number| number.to_le_bytes()[0]).collect();
        assert_eq!(place.export(&bytes, &desk.writer, at(0)), Ok(()));
        assert_eq!(reader.join().unwrap(), bytes);
        assert!(fs::metadata(desk.doc("rør")).unwrap().file_type().is_fifo());
    }

    #[test]
    fn what_is_no_ordinary_file_is_not_opened() {
        let desk = Desk::new();
        pipe(&desk.doc("rør.ron"));
        symlink("/dev/zero", desk.doc("link.ron")).unwrap();
        for path in [desk.doc("rør.ron"), desk.doc("link.ron"), "/dev/zero".into(), "/dev/null".into()] {
            let trouble = |error| Trouble::why(error);
            assert_eq!(file::open(&path).map(drop).map_err(trouble), Err(Trouble::NoFile), "{}", path.display());
            assert_eq!(file::check(&path).map(drop).map_err(trouble), Err(Trouble::NoFile));
            assert_eq!(logo::read(&path).map_err(trouble), Err(Trouble::NoFile));
            assert_eq!(RecoveryCopy::read(&path).map_err(trouble), Err(Trouble::NoFile));
            assert_eq!(Target::replacing(&path).map_err(trouble), Err(Trouble::NoFile));
            assert!(crate::store::salvage(&path).is_err());
        }
    }

    #[test]
    fn links_are_never_split() {
        let desk = Desk::new();
        let (real, link) = (desk.doc("real.ron"), desk.doc("dag.ron"));
        fs::write(&real, FOREIGN).unwrap();
        symlink(&real, &link).unwrap();
        let place = desk.find("dag", "ron", Piece::Session).unwrap();
        let target = place.save(&session("mine", "Min dag"), &desk.writer, at(0)).unwrap();
        assert!(fs::symlink_metadata(&link).unwrap().is_symlink());
        assert_eq!(fs::read(&real).unwrap(), bytes_of(&session("mine", "Min dag")));
        let mut target = target;
        fs::hard_link(&real, desk.doc("other.ron")).unwrap();
        let refused = file::save(&mut target, &session("mine", "Ny")).map_err(Trouble::why);
        assert_eq!(refused, Err(Trouble::OtherNames), "also while it is open");
        assert_eq!(fs::metadata(&real).unwrap().nlink(), 2);
        fs::remove_file(desk.doc("other.ron")).unwrap();
        assert_eq!(file::save(&mut target, &session("mine", "Ny")), Ok(()));
    }

    #[test]
    fn a_file_keeps_its_rights_and_a_copy_is_no_wider_open() {
        let desk = Desk::new();
        for rights in [0o600, 0o640, 0o664, 0o666, 0o700] {
            fs::write(desk.doc("dag.pdf"), FOREIGN).unwrap();
            set_mode(&desk.doc("dag.pdf"), rights);
            let place = desk.find("dag", "pdf", Piece::File).unwrap();
            desk.write(&place).unwrap();
            assert_eq!(mode(&desk.doc("dag.pdf")), rights, "{rights:o}");
            let copy = names::beside(&desk.doc("dag.pdf"), "konflikt");
            let mut target = Target::copy_of(&desk.doc("dag.pdf"), &copy).unwrap();
            file::save(&mut target, &session("mine", "Min dag")).unwrap();
            assert_eq!(mode(&copy) & !rights, 0, "{rights:o} {:o}", mode(&copy));
            fs::remove_file(copy).unwrap();
        }
        let mut desk = desk;
        fs::write(desk.doc("min.ron"), "").unwrap();
        set_mode(&desk.doc("min.ron"), 0o600);
        desk.writer.file = Some(desk.doc("min.ron"));
        let place = desk.find("kopi", "ron", Piece::Session).unwrap();
        desk.write(&place).unwrap();
        assert_eq!(mode(&desk.doc("kopi.ron")), 0o600);
        let mut target = Target::copy_of(&desk.doc("gone.ron"), desk.doc("ukendt.ron")).unwrap();
        file::save(&mut target, &session("mine", "Min dag")).unwrap();
        assert_eq!(mode(&desk.doc("ukendt.ron")), 0o600, "nobody knows who may read it");
    }

    #[test]
    fn a_new_file_has_the_rights_of_new_files() {
        let desk = Desk::new();
        fs::write(desk.doc("usual"), "").unwrap();
        for (piece, ending) in [(Piece::Session, "ron"), (Piece::File, "pdf")] {
            let place = desk.find("ny", ending, piece).unwrap();
            desk.write(&place).unwrap();
            assert_eq!(mode(place.path()), mode(&desk.doc("usual")));
        }
    }

    #[test]
    fn what_the_program_keeps_for_itself_nobody_else_may_read() {
        let desk = Desk::new();
        let state = desk.state().to_owned();
        let document = session("mine", "Min dag");
        file::save(&mut crate::store::folders::unnamed(&state, "mine").unwrap(), &document).unwrap();
        let saver = crate::store::autosave::Saver::keep(&state, "mine", desk.doc("dag.ron"), at(0)).unwrap();
        saver.offer(document.clone(), at(0));
        saver.finish();
        let _claim = recovery::claim(&state, "mine").unwrap();
        recent::remember(&state, recent::Recent::new(&document.session, desk.doc("dag.ron"))).unwrap();
        preferences::write(&state, &preferences::Preferences::default()).unwrap();
        logo::keep(&state, b"picture").unwrap();
        fs::write(desk.doc("dag.pdf"), FOREIGN).unwrap();
        desk.write(&desk.find("dag", "pdf", Piece::File).unwrap()).unwrap();
        let files = below(&state);
        assert!(files.len() >= 8, "{files:?}");
        for file in &files {
            assert_eq!(mode(file), 0o600, "{}", file.display());
            for folder in file.ancestors().take_while(|folder| folder.starts_with(&state)).skip(1) {
                assert_eq!(mode(folder), 0o700, "{}", folder.display());
            }
        }
    }

    #[test]
    fn what_an_earlier_version_left_open_is_closed() {
        let desk = Desk::new();
        let state = desk.state().to_owned();
        for folder in ["recovery", "backups"] {
            fs::create_dir_all(state.join(folder)).unwrap();
            set_mode(&state.join(folder), 0o755);
        }
        set_mode(&state, 0o755);
        let copy = RecoveryCopy { made: at(0), file: None, drafts: Vec::new(), document: session("mine", "Min dag") };
        fs::write(state.join("recovery/mine.ron"), "").unwrap();
        set_mode(&state.join("recovery/mine.ron"), 0o644);
        let path = state.join("recovery/mine.ron");
        RecoveryCopy::put(&path, &copy.text(&path).unwrap(), &mut Stamp::now(&path).unwrap()).unwrap();
        assert_eq!((mode(&state.join("recovery")), mode(&state.join("recovery/mine.ron"))), (0o700, 0o600));
        crate::store::folders::close(&state);
        assert_eq!(mode(&state), 0o700);
        set_mode(&state, 0o755);
        fs::write(state.join("notes.txt"), "not ours").unwrap();
        crate::store::folders::close(&state);
        assert_eq!(mode(&state), 0o755, "a folder that others use, too, stays as it is");
    }
}
