//! What a slide holds at most: a room reads so much and no more; what is left out is counted, and stands in the handout.

use std::borrow::Cow;
use std::ops::Range;

use crate::i18n::{Language, Message};
use crate::model::screen::slide::{Beside, Body, Face, Grid, GridRow, Ranked, Slide, SlideColumn, SlideGroup};
use crate::model::screen::slide::{SlideRecord, Value};
use crate::msg;

/// The most cards, rows, records and the like on all pages together.
pub const MOST_THINGS: usize = 600;
/// The most signs of one text.
pub const LONGEST_TEXT: usize = 1_500;
/// The most signs of a question, a title or a name.
const LONGEST_TITLE: usize = 400;
/// The most signs on all pages together.
const MOST_SIGNS: usize = 40_000;

impl Slide {
    /// The same slide with no more on it than a room can read.
    #[must_use]
    pub(super) fn bounded(mut self, language: Language) -> Self {
        for title in [&mut self.headline, &mut self.next, &mut self.progress.words] {
            shorten(title, LONGEST_TITLE, language);
        }
        shorten(&mut self.instruction, LONGEST_TEXT, language);
        self.body = bounded(self.body, language);
        self
    }
}

/// As much of a text as is shown where there are many: its beginning, and how much more there is.
pub fn begun(text: &str, language: Language) -> Cow<'_, str> {
    if text.len() <= LONGEST_TEXT {
        return Cow::Borrowed(text);
    }
    let mut short = text.to_owned();
    shorten(&mut short, LONGEST_TEXT, language);
    Cow::Owned(short)
}

fn bounded(body: Body, language: Language) -> Body {
    match body {
        Body::Nothing => Body::Nothing,
        Body::Columns(columns) => Body::Columns(bounded_columns(columns, language)),
        Body::Grid(grid) => Body::Grid(bounded_grid(grid, language)),
        Body::Records(records) => Body::Records(bounded_records(records, language)),
        Body::Figure { figure, beside } => Body::Figure { figure, beside: bounded_beside(beside, language) },
        Body::Queue { mut now, mut next, beneath } => {
            for name in std::iter::once(&mut now).chain(&mut next) {
                shorten(name, LONGEST_TITLE, language);
            }
            Body::Queue { now, next, beneath: beneath.map(|beneath| Box::new(bounded(*beneath, language))) }
        }
        Body::Groups(groups) => Body::Groups(bounded_groups(groups, language)),
        Body::Photos(mut photos) => {
            photos.iter_mut().for_each(|photo| shorten(&mut photo.caption, LONGEST_TEXT, language));
            Body::Photos(photos)
        }
        Body::Ranking(ranked) => Body::Ranking(bounded_ranking(ranked, language)),
    }
}

/// Each column has its part of the room there is; what came last is always there.
fn bounded_columns(mut columns: Vec<SlideColumn>, language: Language) -> Vec<SlideColumn> {
    for face in columns.iter_mut().flat_map(|column| &mut column.cards) {
        shorten(&mut face.text, LONGEST_TEXT, language);
        for note in &mut face.notes {
            shorten(note, LONGEST_TITLE, language);
        }
    }
    let signs = |face: &Face| face.text.len() + face.notes.iter().map(String::len).sum::<usize>();
    let room = Room::shared_by(columns.len());
    let fits = Room::whole().holds(columns.iter().flat_map(|column| &column.cards).map(signs));
    for column in &mut columns {
        shorten(&mut column.title, LONGEST_TITLE, language);
        if fits {
            continue;
        }
        let newest = column.cards.iter().position(|face| face.fresh);
        let lengths: Vec<usize> = column.cards.iter().map(signs).collect();
        let kept = room.window(&lengths, newest);
        let more = |text| Face { text, ..Face::default() };
        replace(&mut column.cards, kept, more, language);
        // The lines that say so are no cards.
        column.left_out = lengths.len().saturating_sub(column.cards.len());
    }
    columns
}

fn bounded_grid(mut grid: Grid, language: Language) -> Grid {
    for row in &mut grid.rows {
        for text in row.cells.iter_mut().chain([&mut row.source]) {
            shorten(text, LONGEST_TEXT, language);
        }
    }
    for column in &mut grid.columns {
        shorten(&mut column.title, LONGEST_TITLE, language);
    }
    // Where so many columns have no room beside each other, each cell is a line.
    let least = if grid.columns.len() > SIDE_BY_SIDE { A_LINE } else { 0 };
    let signs = |row: &GridRow| row.source.len() + row.cells.iter().map(|cell| cell.len().max(least)).sum::<usize>();
    let lengths: Vec<usize> = grid.rows.iter().map(signs).collect();
    let kept =
        Room { things: MOST_ROWS, ..Room::whole() }.window(&lengths, grid.rows.iter().position(|row| row.current));
    let count = grid.columns.len();
    let more = |text| {
        let mut cells = vec![text];
        cells.resize(count.max(1), String::new());
        GridRow { cells, source: String::new(), current: false }
    };
    replace(&mut grid.rows, kept, more, language);
    grid.folded = grid.folded.map(|folded| Box::new(bounded_grid(*folded, language)));
    grid
}

fn bounded_records(mut records: Vec<SlideRecord>, language: Language) -> Vec<SlideRecord> {
    for record in &mut records {
        shorten(&mut record.title, LONGEST_TITLE, language);
        for (label, text) in &mut record.fields {
            shorten(label, LONGEST_TITLE, language);
            shorten(text, LONGEST_TEXT, language);
        }
    }
    let signs = |record: &SlideRecord| record.fields.iter().map(|(label, text)| label.len() + text.len()).sum();
    let lengths: Vec<usize> = records.iter().map(signs).collect();
    let kept = Room { things: MOST_RECORDS, ..Room::whole() }
        .window(&lengths, records.iter().position(|record| record.current));
    let more = |title| SlideRecord { title, fields: Vec::new(), current: false };
    replace(&mut records, kept, more, language);
    records
}

/// The most columns that may have room beside each other.
const SIDE_BY_SIDE: usize = 12;
/// About how many signs a line takes.
const A_LINE: usize = 80;

/// Two rows may fill a page.
const MOST_ROWS: usize = 200;
/// Each record is a page of its own.
const MOST_RECORDS: usize = 100;

fn bounded_beside(mut beside: Beside, language: Language) -> Beside {
    for text in [&mut beside.kicker, &mut beside.title] {
        shorten(text, LONGEST_TITLE, language);
    }
    for Value { label, value, .. } in &mut beside.values {
        shorten(label, LONGEST_TITLE, language);
        shorten(value, LONGEST_TITLE, language);
    }
    for note in &mut beside.notes {
        shorten(note, LONGEST_TEXT, language);
    }
    let lengths: Vec<usize> = beside.notes.iter().map(String::len).collect();
    let kept = Room { things: MOST_RECORDS, signs: MOST_SIGNS / 2 }.window(&lengths, None);
    replace(&mut beside.notes, kept, |text| text, language);
    beside
}

fn bounded_groups(mut groups: Vec<SlideGroup>, language: Language) -> Vec<SlideGroup> {
    for text in groups.iter_mut().flat_map(|group| std::iter::once(&mut group.name).chain(&mut group.members)) {
        shorten(text, LONGEST_TITLE, language);
    }
    let signs = |group: &SlideGroup| group.members.iter().map(String::len).sum();
    let lengths: Vec<usize> = groups.iter().map(signs).collect();
    let kept = Room::whole().window(&lengths, None);
    replace(&mut groups, kept, |name| SlideGroup { name, members: Vec::new() }, language);
    groups
}

/// What got most dots, and last how many more got some.
fn bounded_ranking(mut ranked: Vec<Ranked>, language: Language) -> Vec<Ranked> {
    for line in &mut ranked {
        shorten(&mut line.text, LONGEST_TEXT, language);
    }
    let lengths: Vec<usize> = ranked.iter().map(|line| line.text.len()).collect();
    let kept = Room::whole().window(&lengths, None);
    let rest = ranked.get(kept.end..).unwrap_or_default();
    let (place, dots) = (kept.end + 1, rest.iter().fold(0_u32, |sum, line| sum.saturating_add(line.dots)));
    replace(&mut ranked, kept, |text| Ranked { place, text, heading: 0, dots }, language);
    ranked
}

/// How much may stand somewhere.
#[derive(Clone, Copy)]
struct Room {
    things: usize,
    signs: usize,
}

impl Room {
    const fn whole() -> Self {
        Self { things: MOST_THINGS, signs: MOST_SIGNS }
    }

    fn shared_by(count: usize) -> Self {
        let count = count.max(1);
        Self { things: (MOST_THINGS / count).max(2), signs: MOST_SIGNS / count }
    }

    fn holds(self, lengths: impl Iterator<Item = usize>) -> bool {
        let (mut things, mut signs) = (0, 0_usize);
        for length in lengths {
            (things, signs) = (things + 1, signs.saturating_add(length));
        }
        things <= self.things && signs <= self.signs
    }

    /// Those of many that have room: the first, or those up to the one that must be there.
    fn window(self, lengths: &[usize], must: Option<usize>) -> Range<usize> {
        let end = self.first(lengths.iter());
        let Some(must) = must.filter(|must| *must >= end) else { return 0..end };
        let upto = lengths.get(..=must).unwrap_or(lengths);
        must + 1 - self.first(upto.iter().rev())..must + 1
    }

    /// How many have room, at least one.
    fn first<'a>(self, lengths: impl Iterator<Item = &'a usize>) -> usize {
        let mut signs = 0_usize;
        let fitting = lengths.enumerate().take_while(|(place, length)| {
            signs = signs.saturating_add(**length);
            *place == 0 || (*place < self.things && signs <= self.signs)
        });
        fitting.count()
    }
}

/// Keeps some of many things; where some are left out, one more says how many.
fn replace<Thing>(things: &mut Vec<Thing>, kept: Range<usize>, more: impl Fn(String) -> Thing, language: Language) {
    let after = things.len() - kept.end.min(things.len());
    let say = |message: Message, count: usize| {
        (count > 0).then(|| more(language.say_with(message, &[("count", (count as u64).into())])))
    };
    let (before, after) = (say(msg!("slide-before"), kept.start), say(msg!("slide-after"), after));
    things.truncate(kept.end);
    things.drain(..kept.start);
    things.splice(0..0, before);
    things.extend(after);
}

/// Cuts a text that is too long for a slide behind a word, and says how much is left out.
fn shorten(text: &mut String, most: usize, language: Language) {
    // A text has no more signs than bytes.
    if text.len() <= most {
        return;
    }
    let Some((cut, _)) = text.char_indices().nth(most) else { return };
    let begun = text.get(..cut).unwrap_or_default();
    let word = begun.rfind(char::is_whitespace).filter(|space| cut - space < most / 4).unwrap_or(cut);
    let (shown, rest) = text.split_at(word);
    let count = rest.chars().count() as u64;
    let values = [("text", shown.trim_end().to_owned().into()), ("count", count.into())];
    *text = language.say_with(msg!("slide-cut"), &values);
}

#[cfg(test)]
mod tests {
    use super::*;

    fn columns(cards: usize, text: &str, newest: usize) -> Body {
        let face = |place| Face { text: format!("{place} {text}"), fresh: place == newest, ..Face::default() };
        let cards = (0..cards).map(face).collect();
        Body::Columns(vec![SlideColumn { title: "Tid".into(), place: 0, cards, left_out: 0 }])
    }

    #[test]
    fn an_ordinary_slide_is_left_as_it_is() {
        for body in [columns(500, "kort", 499), columns(20, &"ord ".repeat(300), 3), Body::Nothing] {
            assert_eq!(bounded(body.clone(), Language::Danish), body);
        }
    }

    #[test]
    fn a_text_of_any_length_is_its_beginning_and_the_count_of_what_is_left_out() {
        for (text, most) in
            [("ord ".repeat(24_000), 1_500), ("æ".repeat(40_000), 1_500), ("💡\n".repeat(20_000), 1_500)]
        {
            let mut short = text.clone();
            shorten(&mut short, most, Language::Danish);
            assert!(short.chars().count() < most + 60, "{}", short.len());
            let kept = short.split('…').next().unwrap().trim_end();
            assert!(text.starts_with(kept) && kept.chars().count() > most / 2);
            let count: String = short.rsplit('…').next().unwrap().chars().filter(char::is_ascii_digit).collect();
            let left = text.chars().count() - text.get(kept.len()..).map_or(0, |rest| rest.chars().count());
            assert!(count.parse::<usize>().unwrap().abs_diff(text.chars().count() - left) <= 2, "{short}");
        }
    }

    #[test]
    fn of_many_cards_the_newest_is_there_and_all_are_counted() {
        for (count, newest) in [(20_000, 19_999), (20_000, 10_000), (20_000, 3), (601, 600)] {
            let Body::Columns(columns) = bounded(columns(count, "kort", newest), Language::Danish) else { panic!() };
            let column = &columns[0];
            assert!(column.cards.len() <= MOST_THINGS + 2);
            assert!(column.cards.iter().any(|face| face.fresh));
            assert_eq!(column.cards.len() + column.left_out, count.max(column.cards.len()));
        }
    }

    #[test]
    fn many_long_texts_share_the_room() {
        let Body::Columns(columns) = bounded(columns(600, &"ord ".repeat(24_000), 599), Language::English) else {
            panic!()
        };
        let signs: usize = columns[0].cards.iter().map(|face| face.text.len()).sum();
        assert!(signs < MOST_SIGNS + 200 && columns[0].cards.len() > 20, "{signs}");
    }
}
