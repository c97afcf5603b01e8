//! What the text of a file may hold, counted before any of it is read: so no file costs more time or memory than its size.

use memchr::{memchr_iter, memchr2, memchr3};

use super::flaw::Flaw;
use super::spotted::line_at;
use crate::model::fault::limits::LONGEST_TEXT;

/// The most commas a file may have: some ten times what the largest session needs. Reading costs memory by the comma.
const MOST_COMMAS: usize = 1_000_000;

/// Passes a file of which every text and the number of parts are what a session can hold.
///
/// # Errors
/// When there is too much of something.
pub(super) fn check(text: &str) -> Result<(), Flaw> {
    let mut reader = Reader::new(text);
    match reader.next_long() {
        Some(long) => {
            let before = text.as_bytes().get(..long.start).unwrap_or_default();
            Err(Flaw::TooLong { line: line_at(before), bytes: long.bytes })
        }
        None if reader.commas > MOST_COMMAS => Err(Flaw::TooMany),
        None => Ok(()),
    }
}

/// The same file with every text that is too long cut where it is too long.
pub(super) fn shorten(text: &str) -> String {
    let (mut reader, mut shortened, mut from) = (Reader::new(text), String::new(), 0);
    while let Some(long) = reader.next_long() {
        shortened.push_str(text.get(from..long.cut).unwrap_or_default());
        from = long.end;
    }
    shortened.push_str(text.get(from..).unwrap_or_default());
    shortened
}

/// A text that is too long.
struct Long {
    /// Where it begins.
    start: usize,
    /// How much it says, in bytes.
    bytes: usize,
    /// Where to cut it.
    cut: usize,
    /// Where it ends.
    end: usize,
}

/// Goes through RON and knows what is text, what is a comment, and what is neither.
struct Reader<'a> {
    text: &'a str,
    at: usize,
    commas: usize,
}

impl<'a> Reader<'a> {
    const fn new(text: &'a str) -> Self {
        Self { text, at: 0, commas: 0 }
    }

    /// The next text that is too long; `None` at the end, when all commas are counted.
    fn next_long(&mut self) -> Option<Long> {
        while let Some(byte) = self.byte() {
            match byte {
                b'"' => {
                    let long = match self.raw_hashes() {
                        Some(hashes) => self.raw_string(hashes),
                        None => self.string(),
                    };
                    if long.is_some() {
                        return long;
                    }
                }
                b'/' if self.rest().starts_with("//") => self.to(self.rest().find('\n')),
                b'/' if self.rest().starts_with("/*") => self.comment(),
                b'\'' => self.sign(),
                _ => {
                    let plain = self.until(|rest| memchr3(b'"', b'/', b'\'', rest));
                    self.commas += memchr_iter(b',', plain).count();
                    self.step(plain.len());
                }
            }
        }
        None
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    fn byte(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    /// What comes next, at least one byte, until something that may mean more than itself.
    fn until(&self, special: impl Fn(&[u8]) -> Option<usize>) -> &'a [u8] {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        let end = rest.get(1..).and_then(special).map_or(rest.len(), |place| place + 1);
        rest.get(..end).unwrap_or_default()
    }

    /// Goes on by so many bytes, which end between two signs wherever it matters.
    fn step(&mut self, bytes: usize) {
        self.at = (self.at + bytes).min(self.text.len());
    }

    /// Goes on to a place in the rest, or to the end.
    fn to(&mut self, place: Option<usize>) {
        self.step(place.unwrap_or(usize::MAX - self.at));
    }

    /// A text in quotes, with what each `\` stands for.
    fn string(&mut self) -> Option<Long> {
        let (start, mut bytes, mut cut) = (self.at, 0, None);
        self.step(1);
        loop {
            let (length, says) = match self.byte()? {
                b'"' => break,
                b'\\' => self.escaped(),
                _ => {
                    let plain = self.until(|rest| memchr2(b'"', b'\\', rest)).len();
                    (plain, plain)
                }
            };
            if bytes + says > LONGEST_TEXT && cut.is_none() {
                // What stands after a `\` is kept whole or not at all.
                let fits = if length == says { LONGEST_TEXT - bytes } else { 0 };
                cut = Some(self.text.floor_char_boundary(self.at + fits));
            }
            bytes += says;
            self.step(length);
        }
        let end = self.at;
        self.step(1);
        cut.map(|cut| Long { start, bytes, cut, end })
    }

    /// How long what stands after a `\` is, and how much it says.
    fn escaped(&self) -> (usize, usize) {
        match self.text.as_bytes().get(self.at + 1) {
            Some(b'u') => {
                let number = self.rest().get(2..).and_then(|rest| rest.strip_prefix('{')?.split_once('}'));
                let sign = number.and_then(|(number, _)| u32::from_str_radix(number, 16).ok()).and_then(char::from_u32);
                number.zip(sign).map_or((2, 1), |((number, _), sign)| (number.len() + 4, sign.len_utf8()))
            }
            Some(_) | None => (2, 1),
        }
    }

    /// How many `#` stand before the quote of a raw text; `None` when it is another text.
    fn raw_hashes(&self) -> Option<usize> {
        let before = self.text.get(..self.at)?;
        let name = before.trim_end_matches('#');
        name.ends_with('r').then_some(before.len() - name.len())
    }

    /// A text in which no sign means anything but itself.
    fn raw_string(&mut self, hashes: usize) -> Option<Long> {
        self.step(1);
        let start = self.at;
        self.to(self.rest().find(&format!("\"{}", "#".repeat(hashes))));
        let (end, bytes) = (self.at, self.at - start);
        self.step(hashes + 1);
        let cut = self.text.floor_char_boundary(start + LONGEST_TEXT.min(bytes));
        (bytes > LONGEST_TEXT).then_some(Long { start, bytes, cut, end })
    }

    /// A comment, with the comments in it.
    fn comment(&mut self) {
        let mut depth = 0_usize;
        while self.byte().is_some() {
            let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
            if rest.starts_with(b"/*") {
                depth += 1;
                self.step(2);
            } else if rest.starts_with(b"*/") {
                depth = depth.saturating_sub(1);
                self.step(2);
                if depth == 0 {
                    return;
                }
            } else {
                self.step(self.until(|rest| memchr2(b'/', b'*', rest)).len());
            }
        }
    }

    /// A single sign, which may be a quote.
    fn sign(&mut self) {
        self.step(1);
        let mut signs = self.rest().chars();
        match signs.next() {
            Some('\\') => self.step(2),
            Some(sign) if signs.next() == Some('\'') => self.step(sign.len_utf8() + 1),
            Some(_) | None => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn long(bytes: usize) -> String {
        "x".repeat(bytes)
    }

    #[test]
    fn a_text_may_be_as_long_as_one_may_write_and_no_longer() {
        let full = LONGEST_TEXT;
        for (text, fits) in [
            (format!("(\n\"{}\")", long(full)), true),
            (format!("(\n\"{}\")", long(full + 1)), false),
            (format!("(\n\"{}\\n\")", long(full)), false),
            (format!("(\n\"{}\")", "\\n".repeat(full)), true),
            (format!("(\n\"{}\")", "\\u{202e}".repeat(full / 3)), true),
            (format!("(\n\"{}\")", "\\u{202e}".repeat(full / 3 + 1)), false),
            (format!("(\n\"{}\")", "æ".repeat(full / 2)), true),
            (format!("(\nr##\"{}\"##)", long(full + 1)), false),
            (format!("(\nr#\"{}\"\"#)", long(full)), false),
            (format!("(/* \"{} */\n'\"' \"{}\")", long(full), long(full + 1)), false),
            (format!("(// \"{}\n)", long(full + 1)), true),
            (format!("(\"\\\"\", \"{}", long(full + 1)), true),
        ] {
            let found = check(&text);
            let expected = if fits { Ok(()) } else { Err(2) };
            let line = found.map_err(|flaw| matches!(flaw, Flaw::TooLong { line: 2, .. }).then_some(2).unwrap_or(0));
            assert_eq!(line, expected, "{}…", text.chars().take(20).collect::<String>());
            assert_eq!(check(&shorten(&text)), Ok(()));
        }
    }

    #[test]
    fn what_is_cut_is_only_what_is_too_much() {
        let text = format!("(a: \"{}æ\", b: r\"{}æøå\", c: \"kort\")", long(LONGEST_TEXT - 1), long(LONGEST_TEXT - 1));
        let expected = format!("(a: \"{0}\", b: r\"{0}\", c: \"kort\")", long(LONGEST_TEXT - 1));
        assert_eq!(shorten(&text), expected);
        assert_eq!(shorten(&expected), expected);
    }

    #[test]
    fn commas_count_only_where_they_part_things() {
        let commas = ",".repeat(LONGEST_TEXT);
        let said = format!("[{}]", format!("\"{commas}\",").repeat(11));
        assert_eq!(check(&said), Ok(()));
        assert_eq!(check(&commas.repeat(11)), Err(Flaw::TooMany));
        assert_eq!(check(&format!("'\"'{}\"", commas.repeat(11))), Err(Flaw::TooMany));
    }
}
