//! What can still be read of a damaged file: every complete card, row and participant.
//!
//! The program writes one value on a line, indented by how deep it lies. So what a damaged line belongs to is known
//! from the indentation alone, however wrong its signs are: the smallest thing of a list around it is left out.
//! A text that is too long is cut.

use std::path::Path;

use ron::Error;
use ron::error::SpannedError;

use super::error::StoreError;
use super::flaw::Flaw;
use super::repair::repair;
use super::{Document, file, format, limits, recipes};
use crate::model::day::programme::Activity;
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::fault::limits::LONGEST_NAME;
use crate::model::id::Key;

/// So much text is read at most while looking for what can be read; reading takes some ten milliseconds a megabyte.
const PATIENCE: usize = 200_000_000;
/// What a field that is missing at the cut may be filled with; the first that fits is taken.
/// A stroke stands for a new line.
const FILLINGS: [&str; 7] = ["[]", "0", "\"\"", "(da: \"\", en: \"\")", "\"09:00:00\"", "\"2000-01-01\"", "(|)"];

/// Reads what can be read of a damaged file, which is left as it is.
///
/// # Errors
/// When the file cannot be read, or too little of it makes sense.
pub fn salvage(path: &Path) -> Result<Document, StoreError> {
    let (bytes, _) = file::read_bytes(path)?;
    let flawed = |flaw| StoreError::Flawed { path: path.to_owned(), flaw };
    let flaw = || format::read(&bytes).err().unwrap_or(Flaw::Foreign);
    let document = of_text(&String::from_utf8_lossy(&bytes)).ok_or_else(|| flawed(flaw()))?;
    if document.session.too_many().is_empty() { Ok(document) } else { Err(flawed(Flaw::TooMany)) }
}

/// What can be read of the text of a damaged file.
pub(super) fn of_text(text: &str) -> Option<Document> {
    let mut document = Ruin::new(&limits::shorten(text)).rebuild()?;
    for person in &mut document.session.participants {
        person.name.truncate(person.name.floor_char_boundary(LONGEST_NAME));
        person.unit.truncate(person.unit.floor_char_boundary(LONGEST_NAME));
    }
    for item in document.session.programme.items_mut() {
        if let Activity::Exercise(exercise) = &mut item.activity {
            complete(exercise);
        }
    }
    // Its first line may be among what is lost.
    document.session.give_roles();
    let findings = document.session.check();
    repair(&mut document, findings);
    Some(document)
}

/// Gives an exercise that was cut the blocks its steps show and lack, as its recipe has them, empty as they begin.
/// Where there is no such recipe, the steps no longer name what is gone.
fn complete(exercise: &mut Exercise) {
    if let Some(recipe) = recipes::exercise(&exercise.recipe) {
        let shown = |key: &Key| exercise.steps.iter().any(|step| step.show.contains(key));
        let gone = |named: &&NamedBlock| shown(&named.id) && exercise.block(&named.id).is_none();
        let missing = recipe.blocks.iter().filter(gone);
        let missing: Vec<NamedBlock> = missing.cloned().collect();
        exercise.blocks.extend(missing);
    }
    let there: Vec<Key> = exercise.blocks.iter().map(|named| named.id.clone()).collect();
    for step in &mut exercise.steps {
        step.show.retain(|key| there.contains(key));
    }
}

/// A damaged file while it is being mended.
struct Ruin {
    lines: Vec<Line>,
    /// How much text has been read so far.
    read: usize,
}

/// A line of the file, or one that was put in.
struct Line {
    text: String,
    put_in: bool,
}

/// Something that is not closed yet.
struct Open {
    /// Its line among those that are kept.
    line: usize,
    depth: usize,
    closing: char,
    /// It is a thing of a list, such as a card.
    thing: bool,
    /// A whole thing lies in it, so it is kept although its own end is missing.
    holds_whole: bool,
}

impl Ruin {
    /// Takes the lines that stand where they can belong, and closes what was never closed.
    fn new(text: &str) -> Self {
        let text = text.strip_prefix('\u{feff}').unwrap_or(text);
        // The last line is whole only when something comes after it.
        let whole = text.rsplit_once('\n').map_or("", |(whole, _)| whole);
        let mut ruin = Self { lines: Vec::new(), read: 0 };
        let mut open: Vec<Open> = Vec::new();
        for line in whole.lines().filter(|line| !line.starts_with("//")) {
            ruin.take(line.trim_end(), &mut open);
        }
        while let Some(last) = open.pop() {
            ruin.close(&last, &mut open);
        }
        ruin
    }

    fn take(&mut self, line: &str, open: &mut Vec<Open>) {
        let depth = depth(line);
        let inside = line.trim_start();
        let closes = inside.trim_end_matches([',', ')', ']']).is_empty() && !inside.is_empty();
        while let Some(unclosed) = open.pop_if(|last| last.depth > depth || last.depth == depth && !closes) {
            self.close(&unclosed, open);
        }
        match open.last() {
            Some(above) if closes => {
                if above.depth == depth && inside.starts_with(above.closing) {
                    let holds_whole = above.thing || above.holds_whole;
                    open.pop();
                    if let Some(around) = open.last_mut() {
                        around.holds_whole |= holds_whole;
                    }
                    self.put(line, false);
                }
            }
            None if depth > 0 || inside != "(" || !self.lines.is_empty() => {}
            Some(above) if depth != above.depth + 2 => {}
            Some(_) | None => {
                if let Some(closing) = closing(inside) {
                    let thing = depth > 0 && closing == ')' && !inside.contains(": ");
                    open.push(Open { line: self.lines.len(), depth, closing, thing, holds_whole: false });
                }
                self.put(line, false);
            }
        }
    }

    /// Closes what has lost its end; a thing that holds no other was being written, and is left out.
    fn close(&mut self, unclosed: &Open, around: &mut [Open]) {
        if unclosed.thing && !unclosed.holds_whole {
            self.lines.truncate(unclosed.line);
            return;
        }
        let comma = if unclosed.depth == 0 { "" } else { "," };
        self.put(&format!("{}{}{comma}", " ".repeat(unclosed.depth), unclosed.closing), true);
        if let Some(around) = around.last_mut() {
            around.holds_whole |= unclosed.holds_whole;
        }
    }

    fn put(&mut self, text: &str, put_in: bool) {
        self.lines.push(Line { text: text.to_owned(), put_in });
    }

    /// Mends one place after the other until the rest can be read.
    fn rebuild(mut self) -> Option<Document> {
        while self.read < PATIENCE && !self.lines.is_empty() {
            let error = match self.parse() {
                Ok(document) => return Some(document),
                Err(error) => error,
            };
            let line = error.span.end.line.checked_sub(1)?;
            if !self.fill(&error, line) && !self.leave_out(line) {
                return None;
            }
        }
        None
    }

    fn parse(&mut self) -> Result<Document, SpannedError> {
        let lines: Vec<&str> = self.lines.iter().map(|line| line.text.as_str()).collect();
        let text = lines.join("\n");
        self.read += text.len();
        format::options().from_str(&text)
    }

    /// Fills in a field that was lost with the end of what it belongs to: the first value that brings the reading on.
    fn fill(&mut self, error: &SpannedError, line: usize) -> bool {
        let Error::MissingStructField { field, .. } = &error.code else { return false };
        let Some(end) = self.lines.get(line).filter(|line| line.put_in) else { return false };
        let indent = " ".repeat(depth(&end.text) + 2);
        for filling in FILLINGS {
            let lines: Vec<Line> = format!("{field}: {filling},")
                .split('|')
                .map(|text| Line { text: format!("{indent}{text}"), put_in: true })
                .collect();
            let count = lines.len();
            self.lines.splice(line..line, lines);
            match self.parse() {
                Err(next) if next.span.end.line <= error.span.end.line => drop(self.lines.drain(line..line + count)),
                Ok(_) | Err(_) => return true,
            }
        }
        false
    }

    /// Leaves out the smallest thing of a list around a line.
    fn leave_out(&mut self, line: usize) -> bool {
        let line = line.min(self.lines.len().saturating_sub(1));
        let text = |number: usize| self.lines.get(number).map_or("", |line| line.text.as_str());
        let is_thing = |number: usize| {
            let line = text(number);
            depth(line) > 0 && closing(line) == Some(')') && !line.contains(": ")
        };
        let end = text(line).trim_start().starts_with([')', ']']);
        let mut inner = if end || is_thing(line) { depth(text(line)) + 1 } else { depth(text(line)) };
        for start in (0..=line).rev() {
            if depth(text(start)) < inner && closing(text(start)).is_some() {
                inner = depth(text(start));
                if is_thing(start) {
                    let outer = inner;
                    let inside =
                        (start + 1..self.lines.len()).take_while(|number| depth(text(*number)) > outer).count();
                    let end = (start + inside + 2).min(self.lines.len());
                    drop(self.lines.drain(start..end));
                    return true;
                }
            }
        }
        false
    }
}

/// By how many spaces a line is indented.
fn depth(line: &str) -> usize {
    line.len() - line.trim_start_matches(' ').len()
}

/// What closes the thing that a line opens.
fn closing(line: &str) -> Option<char> {
    match line.chars().last() {
        Some('(') => Some(')'),
        Some('[') => Some(']'),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::model::block::Block;
    use crate::model::day::session::Session;
    use crate::model::fault::limits::LONGEST_TEXT;
    use crate::store::example;

    fn whole() -> String {
        format::write(&example::document()).unwrap()
    }

    fn salvaged(bytes: &[u8]) -> Option<Document> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        fs::write(&path, bytes).unwrap();
        let found = salvage(&path).ok();
        assert_eq!(fs::read(&path).unwrap(), bytes, "the damaged file stays as it is");
        found
    }

    /// The numbers of all cards, rows and participants.
    fn said(session: &Session) -> Vec<u32> {
        let blocks = session.exercises().flat_map(|(_, exercise)| &exercise.blocks);
        let things = blocks.flat_map(|named| match &named.block {
            Block::Cards(cards) => cards.cards.iter().map(|card| card.id.0).collect(),
            Block::Table(table) => table.content.iter().map(|row| row.id.0).collect(),
            Block::Placement(placement) => placement.things.iter().map(|thing| thing.id.0).collect(),
            Block::Circle(_) | Block::Vote(_) | Block::Round(_) | Block::Groups(_) => Vec::new(),
        });
        things.chain(session.participants.iter().map(|participant| participant.id.0)).collect()
    }

    /// Whether the whole thing of that number stands before a place in the text.
    fn stands_before(text: &str, id: u32, place: usize) -> bool {
        let start = text.find(&format!("id: {id},\n")).unwrap();
        let before = text[..start].rsplit('\n').next().unwrap().len() - 2;
        let end = text[start..].find(&format!("\n{}),\n", " ".repeat(before))).unwrap();
        start + end + before + 4 <= place
    }

    #[test]
    fn what_was_saved_of_a_cut_day_has_nothing_wrong_with_it() {
        let text = crate::assets::SAMPLE;
        for percent in 1..100 {
            let Some(document) = salvaged(&text.as_bytes()[..text.len() * percent / 100]) else { continue };
            assert_eq!(document.session.check(), [], "cut at {percent} %");
        }
    }

    #[test]
    fn whatever_is_cut_off_every_whole_card_row_and_participant_is_there() {
        let text = whole();
        let all = said(&example::document().session);
        assert!(all.len() >= 7, "{all:?}");
        let first = text.find("Anne").unwrap();
        for cut in (0..=200).map(|part| text.len() * part / 200).filter(|cut| *cut > first) {
            let cut = (cut..).find(|cut| text.is_char_boundary(*cut)).unwrap();
            let expected: Vec<u32> = all.iter().copied().filter(|id| stands_before(&text, *id, cut)).collect();
            let found = salvaged(&text.as_bytes()[..cut]).map(|document| said(&document.session));
            let found = found.unwrap_or_else(|| panic!("cut at {cut}: {}", &text[..cut]));
            assert!(expected.iter().all(|id| found.contains(id)), "cut at {cut}: {found:?} of {expected:?}");
        }
    }

    #[test]
    fn a_damaged_line_costs_what_it_belongs_to_and_nothing_else() {
        let text = whole();
        let all = said(&example::document().session);
        for (damaged, lost) in [
            (text.replace("name: \"Bj", "na\0me \"Bj"), vec![2]),
            (text.replace("text: \"Én konsulent", "text: Én konsulent"), vec![10]),
            (text.replace("id: 10,", "id: x10,"), vec![10]),
            (text.replace("text: \"To linjer", "tekst: \"To linjer"), vec![11]),
        ] {
            assert_ne!(damaged, text);
            let found = said(&salvaged(damaged.as_bytes()).unwrap().session);
            let left: Vec<u32> = all.iter().copied().filter(|id| !lost.contains(id)).collect();
            assert_eq!(found, left);
        }
    }

    #[test]
    fn any_line_may_be_damaged_and_most_is_still_there() {
        let text = whole();
        let lines: Vec<&str> = text.lines().collect();
        let all = said(&example::document().session).len();
        let mut found = 0;
        for damaged in 1..lines.len() {
            let mut lines = lines.clone();
            lines[damaged] = "\u{fffd}\"\0((";
            let text = lines.join("\n") + "\n";
            found += salvaged(text.as_bytes()).map_or(0, |document| said(&document.session).len());
        }
        let share = found * 100 / (all * (lines.len() - 1));
        assert!(share >= 60, "{share} %");
    }

    #[test]
    fn a_text_that_is_too_long_is_cut_in_the_copy_and_costs_nothing_else() {
        let mut document = example::document();
        let all = said(&document.session);
        document.session.title = "T".repeat(LONGEST_TEXT + 1);
        document.session.participants[0].name = "Å".repeat(LONGEST_NAME);
        let body = format::to_ron(&document).unwrap() + "\n";
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("dag.ron");
        fs::write(&path, &body).unwrap();
        assert!(matches!(
            file::open(&path),
            Err(StoreError::Flawed { flaw: Flaw::TooLong { line: 4, bytes: 100_001 }, .. })
        ));
        let session = salvaged(body.as_bytes()).unwrap().session;
        assert_eq!((session.title.len(), session.participants[0].name.len()), (LONGEST_TEXT, LONGEST_NAME));
        assert_eq!(said(&session), all);
    }

    #[test]
    fn what_is_no_session_gives_nothing() {
        for bytes in [&b""[..], b"()", b"\0\0\0", b"// Tovholder 1", b"<html>\n</html>\n"] {
            assert_eq!(salvaged(bytes), None);
        }
    }
}
