//! The lines of a damaged file: how deep each one truly lies, and what it seems to say.
//!
//! The program writes one value on a line, indented by how deep it lies. What opens and closes, and the lines around, are
//! the witnesses when the space before a line was damaged.

use super::shape;
use crate::store::flaw::LARGEST_FILE;
use crate::store::format::DEEPEST;

/// So many signs of nothing are a hole, and what stands on its two sides does not belong together.
const HOLE: usize = 8;
/// So much space within a line was the space before a line, whose line end is gone.
const JOINED: &str = "    ";

/// In fewer lines nobody has laid out a day.
const FEW: usize = 10;

/// A line.
#[derive(Clone, Debug)]
pub(super) struct SourceLine {
    /// By how many spaces it is indented, as far as that can be told.
    pub(super) depth: usize,
    /// The field it begins with.
    pub(super) key: Option<String>,
    /// The rest.
    pub(super) value: String,
    /// What it does with brackets.
    pub(super) sort: Sort,
    /// It stands behind a hole, so its own beginning may be missing.
    torn: bool,
}

/// What a line does with brackets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sort {
    /// It opens one.
    Opens,
    /// It closes one.
    Closes,
    /// Neither.
    Value,
}

/// The lines that say anything. Where the file is not indented as the program does it, it is by its brackets.
pub(super) fn of(text: &str) -> Vec<SourceLine> {
    let lines = read(text);
    let out_of_place = lines.iter().zip(lines.iter().skip(1)).filter(|(line, next)| !follows(line, next)).count();
    if out_of_place * 5 > lines.len() || lines.len() < FEW { read(&by_brackets(text)) } else { lines }
}

fn read(text: &str) -> Vec<SourceLine> {
    let mut lines: Vec<SourceLine> = Vec::new();
    for (place, part) in without_holes(text).split('\u{0}').enumerate() {
        for (number, line) in part.lines().enumerate() {
            let torn = place > 0 && number == 0;
            lines.extend(parted(line).into_iter().filter_map(|line| SourceLine::read(line, torn)));
        }
    }
    // Each line is judged by what the lines around it say of themselves, so that no fault spreads.
    let before = lines.clone();
    for (place, line) in lines.iter_mut().enumerate() {
        let confirmed =
            place.checked_sub(1).and_then(|place| before.get(place)).is_some_and(|last| follows(last, line));
        if let Some(next) = before.get(place + 1).filter(|next| !next.torn) {
            line.settle(confirmed && !line.torn, next);
        }
    }
    lines
}

/// Whether a line may come after the one before, by their depths.
fn follows(line: &SourceLine, next: &SourceLine) -> bool {
    match (line.sort, next.sort) {
        (Sort::Opens, Sort::Closes) | (Sort::Closes | Sort::Value, Sort::Opens | Sort::Value) => {
            next.depth == line.depth
        }
        (Sort::Opens, Sort::Opens | Sort::Value) => next.depth == line.depth + 2,
        (Sort::Closes | Sort::Value, Sort::Closes) => next.depth + 2 == line.depth,
    }
}

/// The text with a single sign for each hole.
fn without_holes(text: &str) -> String {
    let (mut whole, mut empty) = (String::with_capacity(text.len()), 0);
    for sign in text.chars() {
        if matches!(sign, '\0' | '\u{fffd}') {
            empty += 1;
            continue;
        }
        match empty {
            0 => {}
            HOLE.. => whole.push('\0'),
            1.. => whole.extend(std::iter::repeat_n('\u{fffd}', empty)),
        }
        empty = 0;
        whole.push(sign);
    }
    if empty >= HOLE {
        whole.push('\0');
    }
    whole
}

/// A line as the two it was, where the line end between them is gone.
fn parted(line: &str) -> Vec<&str> {
    let begins = line.len() - line.trim_start().len();
    let joined = line.get(begins + 2..).and_then(|rest| rest.find(JOINED)).map(|place| begins + 2 + place);
    // After the first two signs, so that one that stands in the space before a line parts nothing.
    let Some((before, after)) = joined.and_then(|place| line.split_at_checked(place)) else { return vec![line] };
    // Of what opens alone in its line the space after it would count from one sign further on.
    let says_at = line.len() - after.trim_start().len();
    let is_space = before.trim().chars().count() == 1 && says_at.is_multiple_of(2);
    if is_space {
        return vec![line];
    }
    let open = before.matches('"').count() - before.matches("\\\"").count();
    let is_line = |line: &str| key(line.trim_start()).is_some_and(|(key, _)| shape::is_field(key));
    if open % 2 == 0 || is_line(after) { vec![before, after] } else { vec![line] }
}

impl SourceLine {
    fn read(line: &str, torn: bool) -> Option<Self> {
        let mut content = line.trim_start_matches(' ');
        let mut depth = line.len() - content.len();
        if content.trim().is_empty() || content.starts_with("//") {
            return None;
        }
        let mut signs = content.chars();
        let first = signs.next().unwrap_or_default();
        if !torn && signs.as_str().starts_with(' ') {
            // A space that turned into something else.
            content = signs.as_str().trim_start_matches(' ');
            depth = line.chars().count() - content.chars().count();
        } else if !torn && depth % 2 == 1 {
            depth += 1;
            let known = |text: &str| key(text).is_some_and(|(key, _)| shape::is_field(key));
            if !known(content) && (known(signs.as_str()) || !first.is_alphanumeric() && content.trim().len() > 1) {
                content = signs.as_str();
            }
        }
        let content = content.trim_end();
        let (key, value) = key(content).map_or((None, content), |(key, value)| (Some(key.to_owned()), value));
        let sort = Sort::of(key.is_some(), value);
        Some(Self { depth, key, value: value.to_owned(), sort, torn })
    }

    /// Corrects what the line after it contradicts, unless the one before has confirmed how deep it lies.
    fn settle(&mut self, confirmed: bool, next: &Self) {
        let closes = next.sort == Sort::Closes;
        let within = if closes { next.depth + 2 } else { next.depth };
        let opens = !closes && next.depth == self.depth + 2 && !self.torn && self.may_open();
        match self.sort {
            // Only what opens has something in it, whatever sign it opens with.
            Sort::Closes | Sort::Value if opens => self.sort = Sort::Opens,
            Sort::Opens | Sort::Closes | Sort::Value if confirmed => {}
            Sort::Opens if closes => self.depth = next.depth,
            Sort::Opens => self.depth = next.depth.saturating_sub(2),
            Sort::Closes | Sort::Value if self.torn || next.depth > self.depth => self.depth = within,
            Sort::Closes | Sort::Value => {}
        }
    }

    /// Whether it looks like something that opens, but for one sign.
    fn may_open(&self) -> bool {
        self.sort == Sort::Closes || self.value.chars().count() < 3 || !self.value.contains(['"', ','])
    }
}

impl Sort {
    fn of(has_key: bool, value: &str) -> Self {
        let signs = value.chars().count();
        if value.ends_with(['(', '[']) {
            Self::Opens
        } else if !has_key && signs < 4 && !value.contains(|sign: char| sign.is_ascii_digit() || sign == '"') {
            Self::Closes
        } else {
            Self::Value
        }
    }
}

/// The field that a line begins with, and the rest. One sign after its name may be damaged.
fn key(content: &str) -> Option<(&str, &str)> {
    if let Some((key, value)) = content.split_once(": ")
        && !key.is_empty()
        && key.len() < 24
        && !key.contains([' ', '"', '(', '['])
    {
        return Some((key, value));
    }
    let end = content.find(|sign: char| !sign.is_ascii_lowercase() && sign != '_')?;
    let (key, rest) = content.split_at_checked(end)?;
    let mut rest = rest.chars();
    let (first, second) = (rest.next()?, rest.next()?);
    let is_key = shape::is_field(key) && (first == ':' || second == ' ');
    is_key.then_some((key, rest.as_str()))
}

/// The text as the program would have indented it, by its brackets alone.
fn by_brackets(text: &str) -> String {
    let mut laid = Laid::default();
    for line in text.lines().map(str::trim).filter(|line| !line.starts_with("//")) {
        if laid.depth > DEEPEST || laid.text.len() > LARGEST_FILE {
            break;
        }
        laid.take(line);
    }
    laid.end_line();
    laid.text
}

/// Text that is laid out by its brackets.
#[derive(Default)]
struct Laid {
    text: String,
    line: String,
    depth: usize,
    /// Of each bracket that is open whether it is two.
    double: Vec<bool>,
}

impl Laid {
    /// Takes a line of any shape; no text in quotes goes on in the next.
    fn take(&mut self, line: &str) {
        let (mut quoted, mut escaped) = (false, false);
        let mut inline = 0_usize;
        for (place, sign) in line.char_indices() {
            if self.depth > DEEPEST {
                return;
            }
            if quoted || sign == '"' {
                self.line.push(sign);
                quoted = if sign == '"' && !escaped { !quoted } else { quoted };
                escaped = quoted && sign == '\\' && !escaped;
            } else if inline > 0 {
                self.line.push(sign);
                inline -= usize::from(matches!(sign, ')' | ']'));
            } else {
                let rest = line.get(place + 1..).unwrap_or_default();
                inline = usize::from(matches!(sign, '(' | '[') && is_inline(rest));
                self.sign(sign, rest, inline > 0);
            }
        }
        // A value may go on in the next line, but there is none that does.
        if !self.line.trim_end().ends_with(':') && self.line.trim() != "]" {
            self.end_line();
        }
    }

    fn sign(&mut self, sign: char, rest: &str, inline: bool) {
        match sign {
            // A list that is all a bracket holds opens and ends along with it.
            '(' if !inline && rest.starts_with('[') => self.line.push(sign),
            '(' | '[' if !inline => {
                self.line.push(sign);
                self.double.push(self.line.ends_with("(["));
                self.end_line();
                self.depth += 1;
            }
            ']' if self.double.last() == Some(&true) => {
                self.end_line();
                self.line.push(sign);
            }
            ')' | ']' => {
                if self.line.trim() != "]" {
                    self.end_line();
                }
                self.double.pop();
                self.depth = self.depth.saturating_sub(1);
                self.line.push(sign);
                self.end_line();
            }
            ',' if self.line.trim().is_empty() => {}
            ',' => {
                self.line.push(sign);
                self.end_line();
            }
            _ => self.line.push(sign),
        }
    }

    fn end_line(&mut self) {
        if !self.line.trim().is_empty() {
            self.text.push_str(&" ".repeat(self.depth * 2));
            self.text.push_str(self.line.trim());
            self.text.push('\n');
        }
        self.line.clear();
    }
}

/// Whether a bracket holds one value or nothing, and so stays in its line.
fn is_inline(rest: &str) -> bool {
    let held = match rest.strip_prefix('"') {
        Some(words) => {
            let ends = |(place, _): &(usize, &str)| !words.get(..*place).is_some_and(|words| words.ends_with('\\'));
            words.match_indices('"').find(ends).and_then(|(place, _)| words.get(place + 1..))
        }
        None => rest.find(['(', '[', ')', ']', ',', ':', '"']).and_then(|end| rest.get(end..)),
    };
    held.is_some_and(|rest| rest.starts_with([')', ']']))
}
