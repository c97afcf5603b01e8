//! The first line of a file, which tells whether the rest is as the program wrote it.

/// What every session file that the program wrote begins with.
pub(super) const MARK: &str = "// Tovholder ";

/// The first line of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// The number of its format.
    pub(super) format: u32,
    /// Missing when the line was cut or written by hand.
    pub(super) seal: Option<Seal>,
}

/// What tells a body from every other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Seal {
    /// How much there is after the first line.
    pub(super) bytes: usize,
    /// Its checksum.
    pub(super) checksum: u32,
}

impl Header {
    pub(super) fn of(format: u32, body: &str) -> Self {
        Self { format, seal: Some(Seal::of(body)) }
    }

    /// Whether the line it was read from is written as the program writes it, to the letter.
    pub(super) fn is_whole(&self, line: &str) -> bool {
        self.to_string() == line.strip_suffix('\r').unwrap_or(line)
    }

    /// Reads `// Tovholder 3 · 18342 bytes · crc32 0a1b2c3d`.
    pub(super) fn read(line: &str) -> Option<Self> {
        let mut parts = line.trim().strip_prefix(MARK)?.split(" · ");
        let format = parts.next()?.trim();
        // A number that is too large to read is of a newer program still.
        let digits = !format.is_empty() && format.bytes().all(|byte| byte.is_ascii_digit());
        let format = format.parse().ok().or(digits.then_some(u32::MAX))?;
        let bytes = parts.next().and_then(|part| part.strip_suffix(" bytes")?.parse().ok());
        let checksum = parts.next().and_then(|part| u32::from_str_radix(part.strip_prefix("crc32 ")?, 16).ok());
        let seal = bytes.zip(checksum).map(|(bytes, checksum)| Seal { bytes, checksum });
        Some(Self { format, seal })
    }
}

impl std::fmt::Display for Header {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(formatter, "{MARK}{}", self.format)?;
        match self.seal {
            Some(Seal { bytes, checksum }) => write!(formatter, " · {bytes} bytes · crc32 {checksum:08x}"),
            None => Ok(()),
        }
    }
}

impl Seal {
    /// Line ends do not count: an editor or a version control may change them, and no text holds a raw one.
    pub(super) fn of(body: &str) -> Self {
        let mut hasher = crc32fast::Hasher::new();
        let mut bytes = 0;
        for part in body.split("\r\n").enumerate().flat_map(|(place, part)| [if place > 0 { "\n" } else { "" }, part]) {
            hasher.update(part.as_bytes());
            bytes += part.len();
        }
        Self { bytes, checksum: hasher.finalize() }
    }
}

/// Whether the comments that a file begins with hold what was a first line of ours.
pub(super) fn has_damaged(text: &str) -> bool {
    opening_comments(text).any(was_ours)
}

/// A text without its first line, be that whole or damaged; comments of somebody else stay.
pub(super) fn body(text: &str) -> String {
    let mut comments: Vec<&str> = opening_comments(text).collect();
    let rest = text.get(comments.iter().map(|line| line.len()).sum()..).unwrap_or_default();
    comments.retain(|line| !was_ours(line));
    comments.concat() + rest
}

/// The lines before the first that says anything.
fn opening_comments(text: &str) -> impl Iterator<Item = &str> {
    text.split_inclusive('\n').take_while(|line| line.trim().is_empty() || line.starts_with("//"))
}

/// Whether a line is a first line of ours, or has enough left of it; a sign that nobody types is none of a person's.
fn was_ours(line: &str) -> bool {
    let left = [line.starts_with(MARK), line.contains(" bytes"), line.contains("crc32")];
    let unwritten = |sign: char| sign.is_control() && !matches!(sign, '\r' | '\n' | '\t');
    Header::read(line).is_some() || left.into_iter().filter(|is_left| *is_left).count() > 1 || line.contains(unwritten)
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use crate::i18n::Language;
    use crate::store::{self, Note, StoreError};

    /// Whether anything is told of a file, in the window and on the command line.
    fn is_told(path: &Path, bytes: &[u8]) -> bool {
        fs::write(path, bytes).unwrap();
        let checked = store::check(path);
        let checked = checked.map_or(true, |checked| checked.changed || !checked.spotted.is_empty());
        let opened = match store::open(path) {
            Ok(opened) => !opened.notes.is_empty(),
            Err(StoreError::Flawed { .. }) => true,
            Err(_) => false,
        };
        checked && opened
    }

    /// Damages the sample in every way of a kind, and tells which were taken in silence.
    fn in_silence(damaged: impl IntoIterator<Item = (String, Vec<u8>)>) -> Vec<String> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        damaged.into_iter().filter(|(_, bytes)| !is_told(&path, bytes)).map(|(name, _)| name).collect()
    }

    fn sample() -> &'static [u8] {
        crate::assets::SAMPLE.as_bytes()
    }

    fn first_line() -> usize {
        sample().iter().position(|byte| *byte == b'\n').unwrap() + 1
    }

    fn flipped(bit: usize) -> (String, Vec<u8>) {
        let mut bytes = sample().to_vec();
        bytes[bit / 8] ^= 1 << (bit % 8);
        (format!("bit {} of byte {}", bit % 8, bit / 8), bytes)
    }

    #[test]
    fn no_bit_of_the_first_line_turns_over_in_silence() {
        assert_eq!(in_silence((0..first_line() * 8).map(flipped)), Vec::<String>::new());
    }

    #[test]
    fn no_bit_turns_over_in_silence() {
        // A step that has no divisor in common with eight, so that it comes to every bit of a byte.
        let count = if cfg!(debug_assertions) { 300 } else { 2_000 };
        let step = (sample().len() * 8 / count) | 1;
        assert_eq!(
            in_silence((0..count).map(|place| flipped((first_line() * 8 + place * step) % (sample().len() * 8)))),
            Vec::<String>::new()
        );
    }

    #[test]
    fn nothing_is_emptied_in_silence() {
        let emptied = |length: usize| {
            let places = (0..60).map(move |place| place * (sample().len() - length) / 60).chain(0..60);
            places.map(move |place| {
                let mut bytes = sample().to_vec();
                bytes[place..place + length].fill(0);
                (format!("{length} from {place}"), bytes)
            })
        };
        for length in [1, 4, 16, 512, 4_096] {
            assert_eq!(in_silence(emptied(length)), Vec::<String>::new());
        }
    }

    #[test]
    fn no_two_files_are_put_together_in_silence() {
        let mut other = store::sample().unwrap();
        other.session.title = "En anden dag".into();
        other.session.participants.truncate(12);
        let other = store::format::write(&other).unwrap();
        let lines = |text: &'static str| text.split_inclusive('\n').collect::<Vec<&str>>();
        let (one, two) = (lines(crate::assets::SAMPLE), lines(String::leak(other)));
        let spliced = (1..60).map(|place| {
            let (here, there) = (one.len() * place / 60, two.len() * place / 60);
            (format!("at line {here}"), [one[..here].concat(), two[there..].concat()].concat().into_bytes())
        });
        let heads = (1..4).map(|here| {
            (format!("head of {here}"), [one[..here].concat(), two[here..].concat()].concat().into_bytes())
        });
        // What begins as one and ends as the other does where both are alike is a whole file.
        let mixed = spliced.chain(heads).filter(|(_, bytes)| bytes.as_slice() != sample());
        assert_eq!(in_silence(mixed), Vec::<String>::new());
    }

    #[test]
    fn what_a_person_wrote_by_hand_is_fine() {
        let (first, body) = crate::assets::SAMPLE.split_once('\n').unwrap();
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        for text in [
            body.to_owned(),
            format!("// Min dag med Tovholder\n{body}"),
            format!("\n\n{body}"),
            format!("{first}\r\n{}", body.replace('\n', "\r\n")),
        ] {
            fs::write(&path, &text).unwrap();
            assert_eq!(store::check(&path).unwrap(), store::Checked::default(), "{}", &text[..40]);
            assert_eq!(store::open(&path).unwrap().notes, []);
        }
    }

    #[test]
    fn what_was_changed_is_told_with_what_it_may_mean_and_signed_again() {
        let (first, body) = crate::assets::SAMPLE.split_once('\n').unwrap();
        let edited = body.replacen("Anne", "Anna", 1);
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        for text in [
            format!("{first}\n{edited}"),
            format!("// rettet af Rikke\n{first}\n{edited}"),
            format!("{}\n{edited}", first.replace("Tovholder", "Tovhelder")),
            edited.clone(),
        ] {
            fs::write(&path, &text).unwrap();
            let changed = text != edited;
            let notes = if changed { vec![Note::ChangedOutside] } else { Vec::new() };
            assert_eq!(store::open(&path).unwrap().notes, notes);
            let before = store::open(&path).unwrap().document;
            assert_eq!(store::sign(&path), Ok(true));
            let after = fs::read_to_string(&path).unwrap();
            assert!(after.ends_with(&edited) && after.contains("// rettet") == text.contains("// rettet"));
            assert_eq!(store::check(&path).unwrap(), store::Checked::default());
            assert_eq!(store::open(&path).unwrap().document, before);
            assert_eq!(store::sign(&path), Ok(false));
        }
        for language in Language::ALL {
            let words = Note::ChangedOutside.say(language);
            assert!(["hånden", "by hand"].iter().any(|word| words.contains(word)), "{words}");
            assert!(["beskadiget", "damaged"].iter().any(|word| words.contains(word)), "{words}");
        }
    }
}
