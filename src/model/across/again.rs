//! What is said again and again: cards of many days that people lay together, with those that say the opposite beside.
//!
//! The program only suggests what may belong together, by the words that cards share. It decides nothing.

use std::collections::{BTreeSet, HashMap};

use super::Telling;
use crate::model::harvest::StatementRow;
use crate::model::id::Id;
use crate::model::paper::report::{Part, Run, RunStyle, Section};
use crate::msg;

/// Two cards are alike when they share this part of the words of the shorter one …
const ALIKE: f32 = 0.5;
/// … and at least so many.
const LEAST_WORDS: usize = 2;
/// A word of fewer letters says little.
const SHORT: usize = 4;
/// Words that begin with so many same letters are forms of one.
const STEM: usize = 6;
/// So many cards are compared with each other: of more, the first.
pub const MOST_COMPARED: usize = 3_000;
/// So many suggestions are made.
const MOST_SUGGESTED: usize = 40;
/// So many cards one suggestion holds.
const MOST_TOGETHER: usize = 24;

/// A card of one of the days.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Saying {
    /// The day.
    pub session: String,
    /// The card's number on that day.
    pub statement: Id,
}

/// Cards of many days that were laid together by people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// What they say, in the words of one of them.
    pub words: String,
    /// The cards.
    pub same: Vec<Saying>,
    /// Those that say the opposite.
    pub against: Vec<Saying>,
}

impl Saying {
    /// The card of a row.
    pub fn of(row: &StatementRow) -> Self {
        Self { session: row.session.clone(), statement: row.statement }
    }
}

impl Telling<'_> {
    /// What people laid together, the widest first.
    pub(super) fn again(&self) -> Vec<Section> {
        let places: HashMap<&str, String> =
            self.days.iter().map(|day| (&*day.harvest.session.session, day.harvest.session.municipality())).collect();
        let count = |sayings: &[Saying]| {
            let of: Vec<&String> = sayings.iter().filter_map(|saying| places.get(&*saying.session)).collect();
            (of.iter().collect::<BTreeSet<_>>().len(), of.len())
        };
        let mut told: Vec<_> =
            self.again.iter().map(|again| (again, count(&again.same), count(&again.against))).collect();
        told.retain(|(_, (places, _), _)| *places > 0);
        told.sort_by(|one, other| other.1.cmp(&one.1).then_with(|| one.0.words.cmp(&other.0.words)));
        let line = |(again, (places, cards), (against, _)): &(&Again, (usize, usize), (usize, usize))| {
            let values = [("municipalities", (*places).into()), ("cards", (*cards).into())];
            let mut counted = self.language.say_with(msg!("across-again"), &values);
            if *against > 0 {
                counted += &self.language.say_with(msg!("across-against"), &[("count", (*against).into())]);
            }
            let words = again.words.trim();
            let ends = words.ends_with(['.', '!', '?', '…']);
            let words = if ends { format!("{words} ") } else { format!("{words}. ") };
            Part::Paragraph(vec![Run::plain(words), Run::new(counted, RunStyle::Quiet)])
        };
        let mut parts: Vec<Part> = told.iter().map(line).collect();
        if !parts.is_empty() {
            parts.insert(0, Self::quiet(vec![self.of_days(self.days.iter().copied())]));
        }
        vec![Self::section(self.language.say(msg!("across-again-heading")), parts)]
    }
}

/// Cards that may say the same, each group from at least two days, the largest first. What is laid together already is
/// not suggested again.
pub fn suggested<'a>(rows: impl Iterator<Item = &'a StatementRow>, laid: &[Again]) -> Vec<Vec<&'a StatementRow>> {
    let taken: BTreeSet<&Saying> = laid.iter().flat_map(|again| again.same.iter().chain(&again.against)).collect();
    let free = rows.filter(|row| row.merged_into.is_none() && !taken.contains(&Saying::of(row))).take(MOST_COMPARED);
    let cards: Vec<(&StatementRow, BTreeSet<String>)> = free.map(|row| (row, stems(&row.text))).collect();
    let mut places: HashMap<&str, Vec<usize>> = HashMap::new();
    for (place, (_, words)) in cards.iter().enumerate() {
        words.iter().for_each(|word| places.entry(word).or_default().push(place));
    }
    let mut done = BTreeSet::new();
    let mut groups = Vec::new();
    for (place, (row, words)) in cards.iter().enumerate() {
        if done.contains(&place) {
            continue;
        }
        let alike = alike(words, &cards, &places);
        let others: Vec<usize> = alike.into_iter().filter(|other| *other > place && !done.contains(other)).collect();
        let more = others.iter().filter_map(|other| cards.get(*other)).map(|(row, _)| *row);
        let group: Vec<&StatementRow> = std::iter::once(*row).chain(more).take(MOST_TOGETHER).collect();
        if group.iter().map(|row| &row.session).collect::<BTreeSet<_>>().len() > 1 {
            done.extend(others);
            groups.push(group);
        }
    }
    groups.sort_by_key(|group| std::cmp::Reverse(group.len()));
    groups.truncate(MOST_SUGGESTED);
    groups
}

/// The places of cards that share enough words with these, in order.
fn alike(
    words: &BTreeSet<String>,
    cards: &[(&StatementRow, BTreeSet<String>)],
    places: &HashMap<&str, Vec<usize>>,
) -> BTreeSet<usize> {
    let mut shared: HashMap<usize, usize> = HashMap::new();
    for place in words.iter().filter_map(|word| places.get(word.as_str())).flatten() {
        *shared.entry(*place).or_default() += 1;
    }
    let is_alike = |(place, shared): &(usize, usize)| {
        let fewest = cards.get(*place).map_or(0, |(_, other)| other.len().min(words.len()));
        *shared >= LEAST_WORDS && *shared as f32 >= ALIKE * fewest as f32
    };
    shared.into_iter().filter(is_alike).map(|(place, _)| place).collect()
}

/// The words that say something, cut to what their forms share.
fn stems(text: &str) -> BTreeSet<String> {
    let words = text.split(|sign: char| !sign.is_alphanumeric()).map(str::to_lowercase);
    words.filter(|word| word.chars().count() >= SHORT).map(|word| word.chars().take(STEM).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(session: &str, number: u32, text: &str) -> StatementRow {
        StatementRow {
            session: session.into(),
            statement: Id(number),
            recipe: "barriers-in-pairs".into(),
            block: "barriers".into(),
            heading_key: "time".into(),
            heading: "Tid".into(),
            text: text.into(),
            dots: None,
            merged_into: None,
            origin: None,
            item: Id(1),
        }
    }

    #[test]
    fn cards_that_share_words_are_suggested_and_only_across_days() {
        let rows = [
            row("a", 1, "Ingen har tiden til at samle op på tværs"),
            row("b", 1, "Der er ingen, der samler op på tværs"),
            row("a", 2, "Ledelsen siger ja, men sætter ikke folk af"),
            row("a", 3, "Ledelsen siger ja og sætter ingen folk af"),
            row("c", 1, "Borgeren bor på Ærø"),
        ];
        let texts = |laid: &[Again]| -> Vec<Vec<u32>> {
            suggested(rows.iter(), laid).iter().map(|group| group.iter().map(|row| row.statement.0).collect()).collect()
        };
        assert_eq!(texts(&[]), [vec![1, 1]], "what one day says twice is that day's own matter");
        let laid = Again { words: "…".into(), same: vec![Saying::of(&rows[0])], against: Vec::new() };
        assert_eq!(texts(&[laid]), Vec::<Vec<u32>>::new(), "what is laid together is not suggested again");
    }
}
