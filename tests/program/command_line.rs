//! The program without its window, run as people run it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use tovholder::formats::FORMATS;

const SAMPLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/assets/samples/nordkoebing.ron");
const WHOLE: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/documents/whole.ron");

pub fn tovholder(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tovholder"));
    command.args(arguments).env_remove("LC_ALL").env_remove("LC_MESSAGES").env("LANG", "da_DK.UTF-8");
    command.env("TOVHOLDER_STATE", concat!(env!("CARGO_TARGET_TMPDIR"), "/state"));
    // What is said must not depend on the typefaces of the machine.
    command.env("TOVHOLDER_FONTS", "");
    command
}

/// The exit code, and what was said on the standard output and the standard error.
pub fn said(mut command: Command) -> (i32, String, String) {
    let Output { status, stdout, stderr } = command.output().unwrap();
    (status.code().unwrap(), String::from_utf8(stdout).unwrap(), String::from_utf8(stderr).unwrap())
}

/// A copy of the whole day with one change, in a folder of its own.
fn changed(folder: &Path, from: &str, to: &str) -> PathBuf {
    let whole = fs::read_to_string(WHOLE).unwrap();
    assert!(whole.contains(from));
    let path = folder.join("dag.ron");
    fs::write(&path, whole.replacen(from, to, 1)).unwrap();
    path
}

#[test]
fn help_and_version_come_in_the_language_of_the_machine() {
    let (code, help, _) = said(tovholder(&["--help"]));
    assert!(code == 0 && help.contains("tovholder export DAG.tovholder -o FIL [--to SLAGS]"), "{help}");
    let mut english = tovholder(&["--help"]);
    english.env("LC_ALL", "en_GB.UTF-8");
    assert!(said(english).1.contains("tovholder check DAY.tovholder"));
    assert!(said(tovholder(&["--help", "--english"])).1.contains("Exit codes"));
    assert_eq!(said(tovholder(&["--version"])).1, format!("Tovholder {}\n", env!("CARGO_PKG_VERSION")));
}

/// The first of two or more columns, with what stands in it one by one.
fn first_column<'a>(lines: impl Iterator<Item = &'a str>) -> Vec<&'a str> {
    let columns = lines.map(|line| line.trim().trim_start_matches("| ").split('|').next().unwrap());
    columns
        .flat_map(|column| column.split("  ").next().unwrap().split([',', ' ', '`']))
        .filter(|word| !word.is_empty())
        .collect()
}

#[test]
fn help_and_readme_name_every_format_in_its_order() {
    let formats: Vec<&str> = FORMATS.iter().map(|format| format.id).collect();
    for (language, begins, ends) in
        [("da_DK.UTF-8", "SLAGS er, hvad", "VALG for"), ("en_GB.UTF-8", "KIND is what", "CHOICE, for")]
    {
        let mut command = tovholder(&["--help"]);
        command.env("LANG", language);
        let (_, help, _) = said(command);
        let lines = help.lines().skip_while(|line| !line.trim().starts_with(begins)).skip(1);
        assert_eq!(first_column(lines.take_while(|line| !line.trim().starts_with(ends))), formats, "{help}");
    }
    let readme = fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/README.md")).unwrap();
    let rows = readme.lines().skip_while(|line| !line.starts_with("| KIND, and how")).skip(2);
    assert_eq!(first_column(rows.take_while(|line| line.starts_with('|'))), formats);
}

#[test]
fn a_command_that_makes_no_sense_ends_with_two() {
    let (code, out, error) = said(tovholder(&["export"]));
    assert_eq!((code, out.as_str()), (2, ""));
    assert_eq!(error, "Der mangler navnet på en dag. Skriv tovholder --help for at se, hvad man kan.\n");
}

/// The kinds of file there are, as the program itself tells them to who asks for another.
fn kinds() -> Vec<String> {
    let (_, _, told) = said(tovholder(&["export", WHOLE, "--to", "odt", "-o", "nowhere"]));
    let list = told.split_once("Vælg ").and_then(|(_, rest)| rest.split_once(". ")).unwrap_or_else(|| panic!("{told}"));
    list.0.replace(" eller ", ", ").split(", ").map(str::to_owned).collect()
}

/// How a file of a kind begins; of several in a folder each.
fn begins(kind: &str) -> &'static [u8] {
    match kind {
        "pdf" | "programme.pdf" | "runsheet.pdf" | "packing.pdf" | "worksheets.pdf" | "tables.pdf"
        | "tablecards.pdf" | "attendance.pdf" | "names.pdf" => b"%PDF-1.7",
        "docx" | "runsheet.docx" | "xlsx" => b"PK",
        "md" => b"# ",
        "actions.csv" => "\u{feff}\"Hvad\";\"Hvordan\";\"Hvem\";".as_bytes(),
        "cards.csv" => "\u{feff}\"Øvelse\";\"Overskrift\";\"Kort\";".as_bytes(),
        "times.csv" => "\u{feff}\"Programpunkt\";".as_bytes(),
        "ics" => b"BEGIN:VCALENDAR\r\n",
        "png" => b"\x89PNG",
        "tovholder" => b"// Tovholder 3",
        "ron" => b"(",
        "txt" => "Åbn".as_bytes(),
        other => panic!("nobody said yet how a file of the kind {other} begins"),
    }
}

/// Whether a kind is several files, which come into a folder.
fn is_folder(kind: &str) -> bool {
    FORMATS.iter().any(|format| format.id == kind && format.is_folder)
}

#[test]
fn a_session_becomes_a_file_of_each_kind() {
    let folder = tempfile::tempdir().unwrap();
    let kinds = kinds();
    assert!(kinds.len() >= 10, "{kinds:?}");
    for kind in &kinds {
        let path = folder.path().join(format!("dag.{kind}"));
        let mut command = tovholder(&["export", SAMPLE, "--to", kind, "-o", path.to_str().unwrap()]);
        if !is_folder(kind) {
            command = tovholder(&["export", SAMPLE, "-o", path.to_str().unwrap()]);
        } else if kind == "png" {
            // Pictures lie in a folder, whose name says nothing; a short day has few.
            command = tovholder(&["export", WHOLE, "--to", "png", "-o", path.to_str().unwrap()]);
        }
        let (code, out, error) = said(command);
        assert_eq!((code, out.as_str(), error.as_str()), (0, "", ""), "{kind}");
        let inside = fs::read_dir(&path).into_iter().flatten().map(|entry| entry.unwrap().path());
        let files: Vec<PathBuf> = if path.is_dir() { inside.collect() } else { vec![path] };
        assert!(!files.is_empty(), "{kind}");
        for file in files {
            // What is handed over is of several kinds, each with its ending.
            let ending = file.extension().unwrap().to_str().unwrap();
            let begins = if is_folder(kind) { begins(ending) } else { begins(kind) };
            assert!(fs::read(&file).unwrap().starts_with(begins), "{kind}: {}", file.display());
        }
    }
    let path = folder.path().join("tabel");
    let (code, out, error) =
        said(tovholder(&["export", SAMPLE, "--to", "cards.csv", "-o", path.to_str().unwrap(), "--english"]));
    let written = folder.path().join("tabel.csv");
    assert_eq!((code, out.as_str(), error), (0, "", format!("Saved as {}\n", written.display())));
    assert!(fs::read_to_string(&written).unwrap().starts_with("\u{feff}\"Exercise\";\"Heading\";\"Card\";"));
}

/// The program exporting a day, with a state of its own.
fn export(state: &Path, kind: &str, output: &Path) -> Command {
    let day = if kind == "png" { WHOLE } else { SAMPLE };
    let mut command = tovholder(&["export", day, "--to", kind, "-o", output.to_str().unwrap()]);
    command.env("TOVHOLDER_STATE", state);
    command
}

/// Every file below a folder.
fn below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap().path());
    let (folders, files): (Vec<_>, Vec<_>) = entries.partition(|path| path.is_dir());
    files.into_iter().chain(folders.iter().flat_map(|folder| below(folder))).collect()
}

#[test]
fn an_export_has_its_ending_and_what_it_replaces_is_kept() {
    for kind in kinds().iter().filter(|kind| !is_folder(kind)) {
        let ending = kind.rsplit('.').next().unwrap();
        for (given, written) in [
            ("dag", format!("dag.{ending}")),
            ("Kursusdag 4.2", format!("Kursusdag 4.2.{ending}")),
            (format!("ud.{}", ending.to_uppercase()).as_str(), format!("ud.{}", ending.to_uppercase())),
            ("x.", format!("x.{ending}")),
            ("dag.txt", format!("dag.txt.{ending}")),
            ("dag.ron", format!("dag.ron.{ending}")),
        ] {
            // The name is made alike for all, and some take their time.
            if kind != "md" && given != "Kursusdag 4.2" {
                continue;
            }
            let folder = tempfile::tempdir().unwrap();
            let (state, docs) = (folder.path().join("state"), folder.path().join("docs"));
            fs::create_dir(&docs).unwrap();
            fs::write(docs.join("dag.ron"), "a day that is not to be touched").unwrap();
            let (written, is_new) = (docs.join(&written), written != given);
            fs::write(&written, "somebody's old words").unwrap();
            let (code, out, error) = said(export(&state, kind, &docs.join(given)));
            assert_eq!((code, out.as_str()), (0, ""), "{kind} {given}: {error}");
            assert_eq!(error.contains(written.to_str().unwrap()), is_new, "{kind} {given}: {error}");
            assert!(fs::read(&written).unwrap().starts_with(begins(kind)), "{kind} {given}");
            let kept: Vec<Vec<u8>> = below(&state).iter().map(|path| fs::read(path).unwrap()).collect();
            assert_eq!(kept, [b"somebody's old words"], "{kind} {given}");
            assert_eq!(fs::read_to_string(docs.join("dag.ron")).unwrap(), "a day that is not to be touched");
            assert_eq!(below(&docs).len(), 2, "{kind} {given}");
        }
    }
}

#[test]
fn other_files_in_the_folder_of_pictures_are_told_of() {
    let folder = tempfile::tempdir().unwrap();
    let pictures = folder.path().join("billeder 4.2");
    let export = || said(export(&folder.path().join("state"), "png", &pictures));
    assert_eq!(export(), (0, String::new(), String::new()));
    let first = below(&pictures).into_iter().min().unwrap();
    fs::write(&first, "drawn over by hand").unwrap();
    fs::write(pictures.join("40-an earlier one.png"), "").unwrap();
    assert_eq!(export(), (0, String::new(), "Der ligger én anden fil i mappen.\n".into()));
    assert!(fs::read(&first).unwrap().starts_with(begins("png")));
    let kept = below(&folder.path().join("state"));
    assert!(kept.iter().any(|path| fs::read(path).unwrap() == b"drawn over by hand"), "{kept:?}");
}

#[test]
fn one_file_goes_to_the_standard_output_with_every_word_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.ron");
    fs::write(&path, fs::read_to_string(SAMPLE).unwrap().replacen("title: \"", "title: \"Ny ", 1)).unwrap();
    for kind in kinds() {
        for output in if cfg!(unix) { &["-", "/dev/stdout"][..] } else { &["-"] } {
            let mut command = tovholder(&["export", path.to_str().unwrap(), "--to", &kind, "-o", output]);
            let Output { status, stdout, stderr } = command.current_dir(folder.path()).output().unwrap();
            let error = String::from_utf8(stderr).unwrap();
            if is_folder(&kind) {
                assert_eq!((status.code(), stdout.len()), (Some(2), 0));
                assert!(error.starts_with("Det er flere filer"), "{error}");
            } else {
                assert_eq!(status.code(), Some(0), "{kind}: {error}");
                assert!(stdout.starts_with(begins(&kind)), "{kind}");
                assert!(error.contains("Kontrolsummen passer ikke") && !error.contains("Gemt som"), "{error}");
            }
        }
    }
    assert_eq!(below(folder.path()), [path], "nothing is written beside it");
}

#[cfg(unix)]
#[test]
fn the_standard_output_that_takes_nothing_is_told() {
    let folder = tempfile::tempdir().unwrap();
    for output in ["-", "/dev/stdout", "/dev/full"] {
        let (code, error) = unheard(&format!("\"$PROGRAM\" export \"$DAY\" --to md -o {output} >/dev/full"));
        assert_eq!(code, 1, "{output}");
        assert!(error.starts_with("Filen kan ikke gemmes: disken er fuld."), "{error}");
    }
    let out = folder.path().join("ud.md");
    let line = format!("echo before >{0}; \"$PROGRAM\" export \"$DAY\" --to md -o /dev/stdout >>{0}", out.display());
    assert_eq!(unheard(&line), (0, String::new()));
    assert!(fs::read_to_string(&out).unwrap().starts_with("before\n# "), "what stood there stays");
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_written_to_as_it_is_or_refused() {
    use std::os::unix::fs::{FileTypeExt, symlink};
    let folder = tempfile::tempdir().unwrap();
    let (state, at) = (folder.path().join("state"), |name: &str| folder.path().join(name));
    assert_eq!(said(export(&state, "pdf", Path::new("/dev/null"))), (0, String::new(), String::new()));
    assert!(fs::metadata("/dev/null").unwrap().file_type().is_char_device());
    assert!(Command::new("mkfifo").arg(at("rør")).status().unwrap().success());
    symlink(at("nowhere.pdf"), at("dangling.pdf")).unwrap();
    fs::write(at("en.pdf"), "two names").unwrap();
    fs::hard_link(at("en.pdf"), at("to.pdf")).unwrap();
    for (name, words) in [
        ("rør", "der er ingen, der læser"),
        ("dangling.pdf", "det er en genvej til noget, der ikke findes"),
        ("en.pdf", "filen har flere navne"),
    ] {
        let (code, _, error) = said(export(&state, "pdf", &at(name)));
        assert_eq!(code, 1, "{name}");
        assert!(error.starts_with("Filen kan ikke gemmes: ") && error.contains(words), "{error}");
    }
    assert!(fs::metadata(at("rør")).unwrap().file_type().is_fifo());
    assert_eq!(fs::read_to_string(at("to.pdf")).unwrap(), "two names");
    fs::write(at("real.pdf"), "old").unwrap();
    symlink(at("real.pdf"), at("link.pdf")).unwrap();
    assert_eq!(said(export(&state, "pdf", &at("link.pdf"))).0, 0);
    assert!(fs::symlink_metadata(at("link.pdf")).unwrap().is_symlink());
    assert!(fs::read(at("real.pdf")).unwrap().starts_with(b"%PDF"));
    // The shell holds both ends, so that the reader is there whoever comes first.
    let line =
        "exec 3<>PIPE; head -c 2 <&3 >READ & \"$PROGRAM\" export \"$DAY\" --to md -o PIPE; code=$?; wait; exit $code";
    let line = line.replace("PIPE", at("rør").to_str().unwrap()).replace("READ", at("read").to_str().unwrap());
    assert_eq!(unheard(&line), (0, String::new()));
    assert_eq!(fs::read_to_string(at("read")).unwrap(), "# ");
}

#[cfg(unix)]
#[test]
fn what_is_no_ordinary_file_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let pipe = folder.path().join("dag.ron");
    assert!(Command::new("mkfifo").arg(&pipe).status().unwrap().success());
    for path in [pipe.to_str().unwrap(), "/dev/zero", "/dev/null"] {
        for arguments in [vec!["check", path], vec!["export", path, "-o", "ud.pdf"]] {
            let (code, out, error) = said(tovholder(&arguments));
            assert_eq!((code, out.as_str()), (2, ""), "{arguments:?}");
            assert!(error.starts_with("Filen kan ikke læses: det er ikke en almindelig fil."), "{error}");
        }
    }
}

#[test]
fn a_session_is_never_exported_over() {
    let folder = tempfile::tempdir().unwrap();
    let day = folder.path().join("dag.pdf");
    fs::copy(WHOLE, &day).unwrap();
    let (code, _, error) = said(tovholder(&["export", day.to_str().unwrap(), "-o", day.to_str().unwrap()]));
    assert_eq!(code, 1);
    assert!(error.starts_with("Filen kan ikke gemmes: det er en dag."), "{error}");
    assert_eq!(fs::read(&day).unwrap(), fs::read(WHOLE).unwrap());
}

#[test]
fn the_rooms_slides_become_pictures_in_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("billeder");
    let (code, out, error) = said(tovholder(&["export", WHOLE, "--to", "png", "-o", path.to_str().unwrap()]));
    assert_eq!((code, out.as_str(), error.as_str()), (0, "", ""));
    let mut names: Vec<String> =
        fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    assert!(names[0].starts_with("001-") && names.len() == 1, "{names:?}");
    for name in &names {
        let picture = image::open(path.join(name)).unwrap();
        assert_eq!((picture.width(), picture.height()), (1920, 1080));
    }
}

#[test]
fn a_day_is_handed_over_in_a_folder_and_handed_over_again() {
    let folder = tempfile::tempdir().unwrap();
    let (state, over) = (folder.path().join("state"), folder.path().join("overdragelse"));
    let hand_over = |kind: &str| said(export(&state, kind, &over));
    assert_eq!(hand_over("handover"), (0, String::new(), String::new()));
    let day = over.join("Kursusdag Sundhed på tværs.tovholder");
    let (code, out, _) = said(tovholder(&["check", day.to_str().unwrap()]));
    assert_eq!((code, out.as_str()), (0, "Der er ikke noget galt med dagen.\n"));
    let text = fs::read_to_string(&day).unwrap();
    assert!(!text.contains("\"Camilla\"") && text.contains("recipe: \"implementation-circle\""));
    // Once more over the same: what lies there is replaced, and kept.
    let changed = text.replacen("title: \"", "title: \"Ny ", 1);
    fs::write(&day, changed.split_once('\n').unwrap().1).unwrap();
    assert_eq!(hand_over("handover"), (0, String::new(), String::new()));
    assert_eq!(fs::read_to_string(&day).unwrap(), text);
    assert!(below(&state).iter().any(|path| fs::read_to_string(path).is_ok_and(|kept| kept.contains("\"Ny Kurs"))));
    // Another day that lies there under its name is not touched.
    fs::copy(WHOLE, &day).unwrap();
    let (code, _, error) = hand_over("handover");
    assert!(code == 1 && error.starts_with("Filen kan ikke gemmes: det er en dag."), "{error}");
    assert_eq!(fs::read(&day).unwrap(), fs::read(WHOLE).unwrap());
}

#[test]
fn a_kind_that_nobody_knows_and_a_place_that_is_taken_are_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("dag.odt");
    let (code, _, error) = said(tovholder(&["export", WHOLE, "-o", path.to_str().unwrap()]));
    assert_eq!(code, 2);
    assert!(error.starts_with("Tovholder kan ikke lave “dag.odt”. Vælg pdf, docx,"), "{error}");
    let (code, _, error) = said(tovholder(&["export", SAMPLE, "--to", "ics", "-o", folder.path().to_str().unwrap()]));
    assert_eq!(code, 1);
    assert!(error.starts_with("Filen kan ikke gemmes:"), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0, "nothing half-written");
}

#[test]
fn a_pdf_that_cannot_be_saved_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("gone").join("ud.pdf");
    let (code, _, error) = said(tovholder(&["export", WHOLE, "-o", pdf.to_str().unwrap()]));
    assert_eq!(code, 1);
    let begins = "Filen kan ikke gemmes: filen eller mappen findes ikke. Dagen er ikke rørt.";
    assert!(error.starts_with(begins) && error.ends_with("ud.pdf\n"), "{error}");
}

#[test]
fn check_tells_what_is_wrong_with_its_line() {
    assert_eq!(said(tovholder(&["check", WHOLE])), (0, "Der er ikke noget galt med dagen.\n".into(), String::new()));
    let folder = tempfile::tempdir().unwrap();
    let line = |path: &Path, with: &str| {
        let text = fs::read_to_string(path).unwrap();
        text.lines().position(|line| line.contains(with)).unwrap() + 1
    };
    let path = changed(folder.path(), "heading: \"leadership\"", "heading: \"weather\"");
    let (code, out, error) = said(tovholder(&["check", path.to_str().unwrap()]));
    let expected = format!(
        "{CHANGED}\nLinje {}: Barrierer to og to · cards: Der henvises til “weather”, som ikke findes.\n",
        line(&path, "weather")
    );
    assert_eq!((code, out, error.as_str()), (1, expected, ""));
    let path = changed(folder.path(), "organisation:", "organization:");
    let (code, out, error) = said(tovholder(&["check", path.to_str().unwrap(), "--english"]));
    assert_eq!((code, out.as_str()), (1, ""));
    assert!(error.starts_with("The file has a mistake in line 6: Tovholder does not know “organization” here."));
    let (code, _, error) = said(tovholder(&["check", "nowhere.ron"]));
    assert_eq!(code, 2);
    assert!(error.starts_with("Filen kan ikke læses: filen eller mappen findes ikke."), "{error}");
}

/// What is told of a file whose checksum does not fit.
const CHANGED: &str = concat!(
    "Filen er ikke længere, som Tovholder gemte den: Kontrolsummen passer ikke. Enten er den ændret i hånden ",
    "eller af et andet program, eller også er den blevet beskadiget undervejs. Se den igennem, før du stoler på den. ",
    "Er den ændret med vilje, så godkend den med tovholder sign DAG.tovholder."
);

#[test]
fn a_file_that_was_changed_is_told_and_can_be_signed_again() {
    let folder = tempfile::tempdir().unwrap();
    let fine = "Der er ikke noget galt med dagen.\n";
    let path = changed(folder.path(), "Anne", "Anna");
    let file = path.to_str().unwrap();
    assert_eq!(said(tovholder(&["check", file])), (1, format!("{CHANGED}\n"), String::new()));
    assert_eq!(said(tovholder(&["check", "--edited", file])), (0, fine.into(), String::new()));
    let before = fs::read_to_string(&path).unwrap();
    assert_eq!(said(tovholder(&["sign", file])), (0, "Filen er godkendt, som den er nu.\n".into(), String::new()));
    let signed = fs::read_to_string(&path).unwrap();
    assert_eq!(signed.split_once('\n').unwrap().1, before.split_once('\n').unwrap().1, "nothing else changes");
    assert_eq!(said(tovholder(&["check", file])), (0, fine.into(), String::new()));
    assert_eq!(said(tovholder(&["sign", file])).1, "Filen er allerede, som Tovholder gemte den.\n");
    for (what, damage) in [("does not open", "(session: ("), ("contradicts itself", "heading: \"weather\"")] {
        let from = if damage.starts_with('(') { "(\n  session: (" } else { "heading: \"leadership\"" };
        let path = changed(folder.path(), from, &format!("{damage}{}", if damage.starts_with('(') { "[" } else { "" }));
        let before = fs::read(&path).unwrap();
        let (code, out, error) = said(tovholder(&["sign", path.to_str().unwrap()]));
        assert_eq!((code, out.as_str()), (1, ""), "{what}");
        assert!(error.contains("Filen er ikke rørt."), "{what}: {error}");
        assert_eq!(fs::read(&path).unwrap(), before);
    }
}

#[test]
fn what_cannot_be_opened_gives_one_clear_message_and_no_pdf() {
    let folder = tempfile::tempdir().unwrap();
    let (path, pdf) = (folder.path().join("dag.ron"), folder.path().join("ud.pdf"));
    let whole = fs::read_to_string(WHOLE).unwrap();
    for (text, cause) in [
        ("<html></html>".to_owned(), "Filen er ikke en dag fra Tovholder."),
        (whole.split_at(4_000).0.to_owned(), "Filens slutning mangler."),
        (whole.replace("Tovholder 3", "Tovholder 9"), "Dagen er gemt med en nyere udgave af Tovholder."),
        ("[".repeat(50_000_000), "Filen fylder over 32 MB."),
        (String::new(), "Filen er tom."),
    ] {
        fs::write(&path, &text).unwrap();
        let (code, _, error) = said(tovholder(&["export", path.to_str().unwrap(), "-o", pdf.to_str().unwrap()]));
        assert_eq!(code, 1);
        assert!(error.starts_with(cause) && error.contains("Filen er ikke rørt."), "{error}");
        assert!(error.ends_with("dag.ron\n") && !pdf.exists() && fs::read_to_string(&path).unwrap() == text);
    }
}

#[test]
fn a_reader_who_has_gone_away_is_no_error() {
    for arguments in [vec!["--help"], vec!["check", WHOLE], vec!["--nonsense"]] {
        let mut child = tovholder(&arguments).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        drop((child.stdout.take(), child.stderr.take()));
        assert!(child.wait().unwrap().code().unwrap() < 3);
    }
}

#[test]
#[cfg(target_os = "linux")]
fn without_a_display_one_plain_sentence_points_to_export() {
    let folder = tempfile::tempdir().unwrap();
    let mut command = tovholder(&[]);
    command.env_remove("DISPLAY").env_remove("WAYLAND_DISPLAY").env_remove("WAYLAND_SOCKET");
    command.env("TOVHOLDER_STATE", folder.path());
    let (code, out, error) = said(command);
    assert_eq!((code, out.as_str()), (2, ""));
    assert!(error.starts_with("Vinduet kan ikke åbnes, for der er ingen skærm."), "{error}");
    assert!(error.contains("tovholder export") && error.lines().count() == 1, "{error}");
}

#[test]
fn a_letter_that_cannot_be_drawn_is_told_of_where_it_is_drawn_and_nowhere_else() {
    let folder = tempfile::tempdir().unwrap();
    let whole = fs::read_to_string(WHOLE).unwrap();
    let title = whole.lines().find_map(|line| line.trim().strip_prefix("title: \"")?.strip_suffix("\",")).unwrap();
    let day = changed(folder.path(), &format!("title: \"{title}\""), "title: \"水 Kursus שלום\"");
    for (kind, tells) in [("pdf", true), ("attendance.pdf", true), ("cards.csv", false), ("docx", false), ("md", false)]
    {
        let file = folder.path().join(format!("out.{kind}"));
        let arguments = ["export", day.to_str().unwrap(), "--to", kind, "-o", file.to_str().unwrap()];
        let (code, _, error) = said(tovholder(&arguments));
        assert_eq!((code, error.contains("U+6C34"), error.contains("U+05E9")), (0, tells, tells), "{kind}: {error}");
    }
}

/// What a shell says of a command whose words nobody can read: its exit code, and what came on the standard error.
#[cfg(unix)]
fn unheard(line: &str) -> (i32, String) {
    let mut shell = Command::new("sh");
    shell.args(["-c", line]).env("PROGRAM", env!("CARGO_BIN_EXE_tovholder")).env("DAY", WHOLE);
    shell.env("TOVHOLDER_STATE", concat!(env!("CARGO_TARGET_TMPDIR"), "/state"));
    let (code, _, error) = said(shell);
    (code, error)
}

#[cfg(unix)]
#[test]
fn nobody_who_listens_is_no_reason_to_break_down() {
    for line in [
        "\"$PROGRAM\" --help >&-",
        "\"$PROGRAM\" --help >/dev/full",
        "\"$PROGRAM\" --help | true",
        "\"$PROGRAM\" check \"$DAY\" >&- 2>&-",
    ] {
        assert_eq!(unheard(line), (0, String::new()), "{line}");
    }
    for line in ["\"$PROGRAM\" check /nowhere >&- 2>&-", "\"$PROGRAM\" export 2>/dev/full"] {
        assert_eq!(unheard(line), (2, String::new()), "{line}");
    }
}

/// Without the program's care the signal would end it: what is half written goes away, and the words come all the same.
#[cfg(unix)]
#[test]
fn a_limit_on_the_size_of_files_is_told_and_leaves_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let pdf = folder.path().join("ud.pdf");
    let (code, error) = unheard(&format!("ulimit -f 1; \"$PROGRAM\" export \"$DAY\" -o {}", pdf.display()));
    assert_eq!(code, 1, "{error}");
    assert!(error.starts_with("Filen kan ikke gemmes:"), "{error}");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
}
