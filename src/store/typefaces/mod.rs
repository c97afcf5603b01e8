//! The computer's own typefaces: found in its folders when a text has letters that those built in lack.

mod single;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use single::{DrawnWith, Source};
use skrifa::attribute::Style;
use skrifa::raw::TableProvider;
use skrifa::string::StringId;
use skrifa::{FontRef, MetadataProvider};

use crate::model::letters::{Covered, Typeface};

/// So many files are looked at; a computer with more has what is needed among them.
const MOST_FILES: usize = 6_000;
/// So deep are folders within folders looked into.
const DEEPEST: usize = 6;
/// A larger typeface is not taken along, in bytes.
const LARGEST: u64 = 64_000_000;
/// What says which letters a typeface has and how it looks.
const TOLD_BY: [&[u8; 4]; 7] = [b"cmap", b"OS/2", b"name", b"head", b"post", b"maxp", b"hhea"];

/// A typeface that lies on the computer.
struct Known {
    path: PathBuf,
    /// Where it begins in a file that holds several.
    start: u64,
    name: String,
    covered: Covered,
    may_be_embedded: bool,
    /// How far it is from plain letters for reading; 0 is the plainest.
    strangeness: u32,
}

/// Finds typefaces that together have as many of these letters as the computer has.
pub fn find(letters: &BTreeSet<char>) -> Vec<Arc<Typeface>> {
    static KNOWN: OnceLock<Vec<Known>> = OnceLock::new();
    chosen(KNOWN.get_or_init(|| known(&folders())), letters)
}

/// The same among the typefaces of some folders.
pub fn find_in(folders: &[PathBuf], letters: &BTreeSet<char>) -> Vec<Arc<Typeface>> {
    chosen(&known(folders), letters)
}

/// Where the system and the user keep typefaces; `TOVHOLDER_FONTS` names other folders, or none.
fn folders() -> Vec<PathBuf> {
    if let Some(named) = std::env::var_os("TOVHOLDER_FONTS") {
        return std::env::split_paths(&named).filter(|folder| !folder.as_os_str().is_empty()).collect();
    }
    let under = |variable: &str, rest: &str| std::env::var_os(variable).map(|root| Path::new(&root).join(rest));
    let named = if cfg!(windows) {
        vec![under("WINDIR", "Fonts"), under("LOCALAPPDATA", r"Microsoft\Windows\Fonts")]
    } else if cfg!(target_os = "macos") {
        let system = ["/System/Library/Fonts", "/Library/Fonts"].map(|folder| Some(folder.into()));
        system.into_iter().chain([under("HOME", "Library/Fonts")]).collect()
    } else {
        let system = ["/usr/share/fonts", "/usr/local/share/fonts"].map(|folder| Some(folder.into()));
        let own = [under("HOME", ".local/share/fonts"), under("HOME", ".fonts"), under("XDG_DATA_HOME", "fonts")];
        system.into_iter().chain(own).collect()
    };
    named.into_iter().flatten().collect()
}

fn known(folders: &[PathBuf]) -> Vec<Known> {
    let mut files = Vec::new();
    folders.iter().for_each(|folder| gather(folder, DEEPEST, &mut files));
    files.sort();
    files.dedup();
    files.iter().flat_map(|path| in_file(path)).collect()
}

fn gather(folder: &Path, deep: usize, files: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).into_iter().flatten().flatten() {
        if files.len() >= MOST_FILES {
            return;
        }
        let path = entry.path();
        let ending = path.extension().and_then(|ending| ending.to_str()).map(str::to_ascii_lowercase);
        if matches!(ending.as_deref(), Some("ttf" | "otf" | "ttc" | "otc")) {
            files.push(path);
        } else if deep > 0 && path.is_dir() {
            gather(&path, deep - 1, files);
        }
    }
}

fn in_file(path: &Path) -> Vec<Known> {
    let Some(mut source) = Source::open(path) else { return Vec::new() };
    let starts = source.starts();
    starts.into_iter().filter_map(|start| told(&mut source, path, start)).collect()
}

/// What the tables of a typeface tell of it; nothing where it has no outlines.
fn told(source: &mut Source, path: &Path, start: u64) -> Option<Known> {
    let (bytes, kind) = source.single(start, Some(TOLD_BY.as_slice()))?;
    let font = FontRef::new(&bytes).ok()?;
    let covered = Covered::of_font(&bytes);
    if covered.is_empty() || kind == DrawnWith::NoOutlines {
        return None;
    }
    let name = font.localized_strings(StringId::FULL_NAME).english_or_first();
    let name = name.map_or_else(|| path.display().to_string(), |name| name.chars().collect());
    let rights = font.os2().map_or(0, |table| table.fs_type());
    let strangeness = strangeness(&font, &name);
    let may_be_embedded = may_be_embedded(rights) && kind == DrawnWith::Outlines;
    Some(Known { path: path.to_owned(), start, name, covered, may_be_embedded, strangeness })
}

/// Whether the licence lets a part of the typeface go along in a document: not where it is restricted, must not be cut
/// down, or may only go along as dots.
const fn may_be_embedded(rights: u16) -> bool {
    rights & 0x000f != 0x0002 && rights & 0x0300 == 0
}

/// How far a typeface is from plain, upright letters of usual weight.
fn strangeness(font: &FontRef<'_>, name: &str) -> u32 {
    let attributes = font.attributes();
    let heavy = (attributes.weight.value() - 400.0).abs() / 10.0;
    let wide = (attributes.stretch.ratio() - 1.0).abs() * 100.0;
    let leaning = if attributes.style == Style::Normal { 0 } else { 60 };
    let small = name.to_lowercase();
    let told = [
        ("lastresort", 500),
        ("unifont", 400),
        ("symbol", 80),
        ("mono", 20),
        ("serif", 12),
        ("naskh", 12),
        ("nastaliq", 30),
        ("kufi", 20),
        ("rashi", 40),
        ("display", 15),
        ("looped", 5),
        ("ui", 3),
    ];
    let told: u32 = told.iter().filter(|(word, _)| small.contains(word)).map(|(_, by)| by).sum();
    let plain = if small.contains("sans") && !small.contains("serif") { 0 } else { 8 };
    // Made to go together, whatever the alphabet.
    let lone = u32::from(!small.contains("noto"));
    heavy as u32 + wide as u32 + leaning + told + plain + lone
}

/// Of the typefaces that have a letter the plainest, and of those that are as plain the one that has most of the others.
fn chosen(known: &[Known], letters: &BTreeSet<char>) -> Vec<Arc<Typeface>> {
    let (mut left, mut chosen) = (letters.clone(), Vec::new());
    while let Some(letter) = left.pop_first() {
        let mut having: Vec<&Known> = known.iter().filter(|face| face.covered.has(letter)).collect();
        let others = |face: &Known| left.iter().filter(|other| face.covered.has(**other)).count();
        having.sort_by_cached_key(|face| {
            let plain = face.strangeness + elsewhere(&face.name, letters);
            (!face.may_be_embedded, plain, usize::MAX - others(face), face.name.clone())
        });
        if let Some(face) = having.iter().find_map(|face| taken(face)) {
            left.retain(|other| !face.covered.has(*other));
            chosen.push(Arc::new(face));
        }
    }
    chosen
}

/// One sign of Chinese looks another way in Japan and Korea: 1 where a typeface is made for another country than that of
/// the other letters.
fn elsewhere(name: &str, letters: &BTreeSet<char>) -> u32 {
    let has = |first: char, last: char| letters.range(first..=last).next().is_some();
    let here = match (has('\u{3040}', '\u{30ff}'), has('\u{ac00}', '\u{d7a3}')) {
        (true, _) => "JP",
        (false, true) => "KR",
        (false, false) => "SC",
    };
    let made_for = |country: &&str| name.split(' ').any(|word| word == *country);
    u32::from(["JP", "KR", "SC", "TC", "HK"].iter().find(|country| made_for(country)).is_some_and(|made| *made != here))
}

/// The typeface with all that draws it.
fn taken(known: &Known) -> Option<Typeface> {
    let mut source = Source::open(&known.path)?;
    let (bytes, _) = source.single(known.start, None)?;
    FontRef::new(&bytes).ok()?;
    Some(Typeface {
        name: known.name.clone(),
        bytes: Arc::new(bytes),
        covered: known.covered.clone(),
        may_be_embedded: known.may_be_embedded,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assets;

    fn folder() -> tempfile::TempDir {
        let folder = tempfile::tempdir().unwrap();
        let within = folder.path().join("truetype/own");
        std::fs::create_dir_all(&within).unwrap();
        for (name, file) in [
            ("Source.ttf", assets::FALLBACK_REGULAR),
            ("SourceBold.TTF", assets::FALLBACK_BOLD),
            ("Emoji.ttf", assets::EMOJI),
            ("broken.ttf", assets::EMOJI.get(..3_000).unwrap()),
            ("empty.otf", b""),
            ("notes.txt", assets::REGULAR),
        ] {
            std::fs::write(within.join(name), file).unwrap();
        }
        folder
    }

    #[test]
    fn the_plainest_typeface_that_has_the_letters_is_found_in_folders_within_folders() {
        let folder = folder();
        let found = find_in(&[folder.path().to_owned()], &"Ωж🎉水".chars().collect());
        let names: Vec<&str> = found.iter().map(|face| face.name.as_str()).collect();
        assert_eq!(names, ["Source Sans 3 Regular", "Noto Emoji"]);
        assert!(found.iter().all(|face| face.may_be_embedded));
        assert!(found.iter().all(|face| !face.covered.has('水')));
    }

    #[test]
    fn several_typefaces_in_one_file_are_looked_at_each() {
        let folder = tempfile::tempdir().unwrap();
        let fonts = [assets::REGULAR, assets::FALLBACK_REGULAR];
        std::fs::write(folder.path().join("both.ttc"), single::collection(&fonts)).unwrap();
        let found = find_in(&[folder.path().to_owned()], &"Ω".chars().collect());
        assert_eq!(found.len(), 1);
        let font = FontRef::new(&found[0].bytes).unwrap();
        assert!(
            font.charmap().map('Ω').is_some() && font.outline_glyphs().get(font.charmap().map('Ω').unwrap()).is_some()
        );
    }

    #[test]
    fn what_a_licence_forbids_does_not_go_along() {
        for (rights, expected) in [
            (0, true),
            (0x0004, true),
            (0x0008, true),
            (0x0002, false),
            (0x0100, false),
            (0x0200, false),
            (0x0104, false),
        ] {
            assert_eq!(may_be_embedded(rights), expected, "{rights:04x}");
        }
    }
}
