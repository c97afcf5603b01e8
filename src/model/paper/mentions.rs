//! Where words that are handed out as the room wrote them name somebody, be it that names were to be left out.

use std::collections::HashSet;

use crate::i18n::Language;
use crate::model::day::session::Session;
use crate::model::paper::name_style::{Names, words};
use crate::model::paper::report::{Part, Report, ReportTable, Run};
use crate::model::paper::sheet::Sheet;
use crate::model::screen::slide::{Body, Face, Slide};
use crate::msg;

/// So many signs of a text are told of.
const TOLD: usize = 60;
/// So many places are told one by one.
const FIRST_PLACES: usize = 3;

/// Words of people's names that are not to be read.
#[derive(Clone, Debug, Default)]
pub struct Sought {
    words: HashSet<String>,
    /// In alphabets that have no small letters words stand without a space between them.
    signs: Vec<String>,
}

/// A text that is handed out, and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The exercise or the section.
    pub place: String,
    /// What stands there, or as much of it as tells which text it is.
    pub words: String,
}

impl Session {
    /// Which words name the people of the day and those who lead it, and are not what they are called.
    pub fn sought(&self, names: Names) -> Sought {
        if names == Names::Full && !self.participants.iter().any(|person| person.unnamed) {
            return Sought::default();
        }
        let told = self.discreet_whole(names, Language::default());
        let called = told.participants.iter().map(|person| &person.name).chain(&told.facilitators);
        let called: HashSet<String> = called.flat_map(|name| small(name)).collect();
        let written = self.participants.iter().map(|person| &person.name).chain(&self.facilitators);
        let parts = written.flat_map(|name| words(name)).flat_map(|word| small(&word));
        // One letter names nobody: it stands in half of all texts.
        let parts = parts.filter(|word| !called.contains(word) && (word.chars().count() > 1));
        let (words, signs): (HashSet<String>, HashSet<String>) = parts.partition(|word| word.chars().any(has_case));
        Sought { words, signs: signs.into_iter().collect() }
    }

    /// Which of these texts, each with its place, name somebody who is not to be named.
    pub fn mentions(&self, names: Names, texts: Vec<Mention>) -> Vec<Mention> {
        let sought = self.sought(names);
        texts.into_iter().filter_map(|text| sought.found(text)).collect()
    }
}

impl Sought {
    /// Whether a text names somebody who is not to be named.
    pub fn is_in(&self, text: &str) -> bool {
        self.place_in(text).is_some()
    }

    /// The text with the first letter of each name in place of the name: `ring til A. om A. liste`.
    pub fn shortened(&self, text: &str) -> String {
        let mut told = String::with_capacity(text.len());
        for part in text.split_inclusive(|sign: char| !sign.is_alphanumeric()) {
            let word = part.trim_end_matches(|sign: char| !sign.is_alphanumeric());
            match word.chars().next().filter(|_| self.is_word(word)) {
                Some(first) => {
                    told.push(first);
                    told.push('.');
                    told.push_str(part.get(word.len()..).unwrap_or_default());
                }
                None => told.push_str(part),
            }
        }
        for signs in &self.signs {
            let first: String = signs.chars().take(1).chain(['.']).collect();
            told = told.replace(signs.as_str(), &first);
        }
        told
    }

    /// Whether a word is a name; nobody owns it: "Annes" names Anne, too.
    fn is_word(&self, word: &str) -> bool {
        let word = word.to_lowercase();
        self.words.contains(&word) || word.strip_suffix('s').is_some_and(|word| self.words.contains(word))
    }

    /// The text when it names somebody, cut to what tells which one it is.
    fn found(&self, text: Mention) -> Option<Mention> {
        let line = text.words.split_whitespace().collect::<Vec<&str>>().join(" ");
        let place = self.place_in(&line)?;
        let before = line.get(..place).map_or(0, |before| before.chars().count());
        let (all, skipped) = (line.chars().count(), before.saturating_sub(TOLD / 2));
        let skipped = if all <= TOLD { 0 } else { skipped.min(all - TOLD) };
        let cut: String = line.chars().skip(skipped).take(TOLD).collect();
        let dots = |more: bool| if more { "…" } else { "" };
        let words = format!("{}{}{}", dots(skipped > 0), cut.trim(), dots(all > skipped + TOLD));
        Some(Mention { words, ..text })
    }

    /// Where the first of the words stands.
    fn place_in(&self, text: &str) -> Option<usize> {
        let mut words = text.split(|sign: char| !sign.is_alphanumeric()).filter(|word| self.is_word(word));
        let place = |word: &str| word.as_ptr() as usize - text.as_ptr() as usize;
        words.next().map(place).or_else(|| self.signs.iter().find_map(|signs| text.find(signs.as_str())))
    }
}

fn small(name: &str) -> Vec<String> {
    let words = name.split(|sign: char| !sign.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(str::to_lowercase).collect()
}

fn has_case(sign: char) -> bool {
    sign.is_lowercase() || sign.is_uppercase()
}

/// Says how many texts name somebody, and which the first of them are; nothing where none does.
pub fn say(mentions: &[Mention], language: Language) -> Option<String> {
    let quoted = |mention: &Mention| {
        let values = [("place", mention.place.as_str().into()), ("words", mention.words.as_str().into())];
        language.say_with(msg!("names-left-at"), &values)
    };
    let places: Vec<String> = mentions.iter().take(FIRST_PLACES).map(quoted).collect();
    let values = [("count", mentions.len().into()), ("places", places.join("; ").into())];
    (!mentions.is_empty()).then(|| language.say_with(msg!("names-left"), &values))
}

impl Report {
    /// Every text of it, with the section it stands in.
    pub fn texts(&self) -> Vec<Mention> {
        let mut texts = Vec::new();
        let facts = self.facts.iter().map(|fact| fact.value.clone());
        texts.extend(facts.chain([self.title.clone()]).map(|words| Mention { place: self.title.clone(), words }));
        for section in &self.sections {
            let mut found = vec![section.heading.clone()];
            section.parts.iter().for_each(|part| add_part(part, &mut found));
            let place = if section.heading.is_empty() { &self.kicker } else { &section.heading };
            texts.extend(found.into_iter().map(|words| Mention { place: place.clone(), words }));
        }
        texts
    }
}

impl Sheet {
    /// Every text of it, as one that stands in a table of that name.
    pub fn texts(&self) -> Vec<Mention> {
        let cells = self.rows.iter().flatten().map(|value| value.words(self.language));
        let mention = |words| Mention { place: self.name.clone(), words };
        self.columns.iter().cloned().chain(cells).map(mention).collect()
    }
}

impl Slide {
    /// Every text of it, as one of an exercise of that name.
    pub fn texts(&self, place: &str) -> Vec<Mention> {
        let mut found = vec![self.headline.clone(), self.instruction.clone(), self.progress.words.clone()];
        add_body(&self.body, &mut found);
        found.into_iter().map(|words| Mention { place: place.to_owned(), words }).collect()
    }
}

fn add_body(body: &Body, found: &mut Vec<String>) {
    match body {
        Body::Nothing => {}
        Body::Columns(columns) => {
            for column in columns {
                found.push(column.title.clone());
                let words = |face: &Face| std::iter::once(face.text.clone()).chain(face.notes.clone());
                found.extend(column.cards.iter().flat_map(words));
            }
        }
        Body::Grid(grid) => {
            found.extend(grid.columns.iter().map(|column| column.title.clone()));
            found.extend(grid.rows.iter().flat_map(|row| row.cells.iter().cloned().chain([row.source.clone()])));
        }
        Body::Records(records) => {
            for record in records {
                found.push(record.title.clone());
                found.extend(record.fields.iter().map(|(label, words)| format!("{label}: {words}")));
            }
        }
        Body::Figure { beside, .. } => {
            found.push(beside.title.clone());
            found.extend(beside.notes.clone());
        }
        Body::Queue { now, next, beneath } => {
            found.extend(std::iter::once(now).chain(next).cloned());
            beneath.iter().for_each(|body| add_body(body, found));
        }
        Body::Groups(groups) => found.extend(groups.iter().flat_map(|group| group.members.clone())),
        Body::Photos(photos) => found.extend(photos.iter().map(|photo| photo.caption.clone())),
        Body::Ranking(ranked) => found.extend(ranked.iter().map(|line| line.text.clone())),
    }
}

fn line(runs: &[Run]) -> String {
    runs.iter().map(|run| run.text.as_str()).collect()
}

fn add_part(part: &Part, found: &mut Vec<String>) {
    match part {
        Part::Heading(words) => found.push(words.clone()),
        Part::Paragraph(runs) => found.push(line(runs)),
        Part::List(entries) => found.extend(entries.iter().map(|runs| line(runs))),
        Part::Table(table) => add_table(table, found),
        Part::Columns(columns) => {
            for column in columns {
                found.push(column.title.clone());
                found.extend(column.entries.iter().map(|runs| line(runs)));
            }
        }
        Part::Figure { beside, .. } => beside.iter().for_each(|part| add_part(part, found)),
        Part::Graph(graph) => add_table(&graph.table, found),
        Part::Bars(bars) => add_table(&bars.table, found),
        Part::Record(record) => {
            found.push(record.title.clone());
            found.extend(record.fields.iter().map(|(label, run)| format!("{label}: {}", run.text)));
        }
        Part::Photos(photos) => found.extend(photos.iter().map(|photo| photo.caption.clone())),
        Part::Blank(_) => {}
    }
}

fn add_table(table: &ReportTable, found: &mut Vec<String>) {
    found.extend(table.columns.iter().map(|column| column.title.clone()));
    found.extend(table.rows.iter().flatten().map(|cell| line(cell)));
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::model::people::Participant;

    fn named(names: Names, text: &str) -> Option<String> {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        for name in ["Anne Holm", "Bo", "Åse-Marie Quist", "A", "山田太郎"] {
            let id = session.new_id();
            session.participants.push(Participant::new(id, name.into(), String::new()));
        }
        session.facilitators = vec!["Karen Mørk".into()];
        let text = Mention { place: "Kort".into(), words: text.into() };
        session.mentions(names, vec![text]).pop().map(|mention| mention.words)
    }

    #[test]
    fn whoever_is_named_in_a_sentence_is_found_in_small_letters_and_large_and_as_an_owner() {
        for text in ["ring til anne", "Holms liste", "ÅSE ringer", "(Bo)", "Marie's", "Mørk", "山田太郎さん"] {
            assert_eq!(named(Names::Off, text).as_deref(), Some(text));
            assert_eq!(named(Names::Full, text), None);
        }
        for text in ["Ane ringer", "A", "a b", "Holmen", "boet", ""] {
            assert_eq!(named(Names::Off, text), None, "{text}");
        }
        assert_eq!(named(Names::First, "Anne, Bo og Karen"), None, "that is what they are called");
        assert_eq!(named(Names::First, "Anne Holm").as_deref(), Some("Anne Holm"));
    }

    #[test]
    fn of_a_long_text_as_much_is_told_as_says_which_it_is() {
        let told = named(Names::Off, &format!("{} anne {}", "ord ".repeat(40), "mere ".repeat(40))).unwrap();
        assert!(told.starts_with('…') && told.ends_with('…') && told.contains("anne") && told.chars().count() < 64);
    }

    #[test]
    fn the_count_is_told_and_the_first_places() {
        let mention = |place: &str| Mention { place: place.into(), words: "ring til Anne".into() };
        let words = say(&["Kort", "Aftaler", "Parkering", "Mere"].map(mention), Language::English).unwrap();
        assert!(words.starts_with("4 ") && words.contains("Kort") && !words.contains("Mere"), "{words}");
        assert_eq!(say(&[], Language::Danish), None);
    }
}
