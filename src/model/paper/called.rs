//! What the people of a day are called in what leaves the program, be they on a list or written in words.

use std::collections::{HashMap, HashSet};

use crate::i18n::Language;
use crate::model::id::Id;
use crate::model::paper::name_style::{Names, form_of, words};

/// Signs that stand between those who are written in one place, and between somebody and what is said of them.
const BETWEEN: &[char] = &[
    ',', ';', '/', '\\', '|', '&', '+', ':', '(', ')', '[', ']', '<', '>', '"', '“', '”', '„', '«', '»', '·', '•', '–',
    '—', '=', '*', '?', '!', '，', '、', '；', '／',
];
/// Signs after which somebody else is written, whatever stands before.
const APART: &[char] = &[';', '/', '|', '\n'];
/// Words that no name has while they are in small letters: what stands around them is looked at on its own.
const NO_NAMES: &[&str] = &[
    "og", "and", "samt", "med", "with", "eller", "or", "i", "på", "for", "til", "fra", "ved", "hos", "in", "at",
    "from", "by", "the", "alle", "all", "hele", "vores", "our",
];
/// Words that begin the name of many.
const MANY: &[&str] = &["team", "gruppe", "gruppen", "group"];

/// What everybody is called.
#[derive(Debug, Default)]
pub struct Called {
    names: Names,
    /// Somebody is not to be named, however others are.
    hides: bool,
    /// The people, in their order.
    pub people: Vec<String>,
    /// Those who lead the day, in their order.
    pub leading: Vec<String>,
    /// The same by how their names are written, in small letters.
    known: HashMap<String, String>,
    /// What is no person, such as where somebody works.
    kept: HashSet<String>,
}

impl Called {
    /// What these people are called and those who lead, all of them told apart; `places` are no people.
    pub fn of(names: Names, people: &[&str], leading: &[&str], places: &[&str]) -> Self {
        let mut all = people.to_vec();
        let mut seats: HashMap<String, usize> = HashMap::new();
        for (seat, name) in people.iter().enumerate() {
            seats.entry(key(name)).or_insert(seat);
        }
        let mut seated = Vec::with_capacity(leading.len());
        for name in leading {
            let next = all.len();
            let seat = *seats.entry(key(name)).or_insert(next);
            if seat == next {
                all.push(name);
            }
            seated.push(seat);
        }
        let called = names.of(&all);
        let at = |seat: usize| called.get(seat).cloned().unwrap_or_default();
        let known = seats.into_iter().filter(|(key, _)| !key.is_empty()).map(|(key, seat)| (key, at(seat))).collect();
        Self {
            names,
            hides: false,
            people: called.iter().take(people.len()).cloned().collect(),
            leading: seated.into_iter().map(at).filter(|name| !name.is_empty()).collect(),
            known,
            kept: places.iter().map(|place| key(place)).filter(|key| !key.is_empty()).collect(),
        }
    }

    /// The same where those people, each with their place and how they are written, are called nothing but `somebody`.
    pub fn hiding<'a>(mut self, unnamed: impl Iterator<Item = (usize, &'a str)>, somebody: &str) -> Self {
        for (place, name) in unnamed.filter(|_| self.names != Names::Off) {
            self.hides = true;
            if let Some(called) = self.people.get_mut(place) {
                somebody.clone_into(called);
            }
            // Words without a name in them are nobody's.
            self.known.extend(Some(key(name)).filter(|key| !key.is_empty()).map(|key| (key, somebody.to_owned())));
        }
        self
    }

    /// Words in a place for people, with each name in them as it is to be read.
    pub fn in_words(&self, text: &str) -> String {
        match self.names {
            Names::Full if !self.hides => text.to_owned(),
            Names::Off => String::new(),
            Names::Full | Names::First | Names::Initials => {
                text.split_inclusive(APART).map(|part| self.in_part(part)).collect()
            }
        }
    }

    fn in_part(&self, part: &str) -> String {
        let inner = part.trim_end_matches(APART).trim();
        if let Some(called) = self.listed(inner) {
            return part.replacen(inner, &called, 1);
        }
        let (mut told, mut blank, mut person) = (String::new(), "", Vec::new());
        for token in tokens(part) {
            if token.trim().is_empty() {
                blank = token;
            } else if is_between(token) {
                told = told + &self.somebody(&person) + blank + token;
                (blank, person) = ("", Vec::new());
            } else {
                if person.is_empty() {
                    told.push_str(blank);
                }
                blank = "";
                person.push(token);
            }
        }
        told + &self.somebody(&person) + blank
    }

    /// What somebody on the list is called, or a place is.
    fn listed(&self, words: &str) -> Option<String> {
        let key = key(words);
        self.known.get(&key).cloned().or_else(|| self.kept.contains(&key).then(|| words.to_owned()))
    }

    fn somebody(&self, person: &[&str]) -> String {
        let whole = person.join(" ");
        self.listed(&whole).unwrap_or_else(|| match *person {
            [] => String::new(),
            _ if self.names == Names::Full => whole,
            // An address says as much as a name.
            [address] if address.contains('@') => {
                let name = address.split('@').next().unwrap_or_default();
                form_of(self.names, &name.split(['.', '_']).map(str::to_owned).collect::<Vec<String>>())
            }
            _ => form_of(self.names, &words(&whole)),
        })
    }
}

/// What others may not read of a day.
#[derive(Debug)]
pub struct Redaction<'a> {
    /// How people are named.
    pub names: Names,
    /// What everybody is called.
    pub called: &'a Called,
    /// Everything that is still there.
    pub there: &'a HashSet<Id>,
    /// What people said of themselves and of the day stays in.
    pub private: bool,
    /// Every column stays, for what is no handout.
    pub whole: bool,
    /// The language of what stands in place of a name.
    pub language: Language,
}

/// A name whoever writes it, and however.
pub(in crate::model::paper) fn key(name: &str) -> String {
    words(name).join(" ").to_lowercase()
}

/// Blank space, single signs between people, and words.
fn tokens(text: &str) -> Vec<&str> {
    let kind = |sign: char| (sign.is_whitespace(), BETWEEN.contains(&sign));
    let mut tokens = Vec::new();
    let (mut begin, mut before) = (0, None);
    for (place, sign) in text.char_indices() {
        let kind = kind(sign);
        if before.is_some_and(|before| before != kind || kind.1) {
            tokens.extend(text.get(begin..place));
            begin = place;
        }
        before = Some(kind);
    }
    tokens.extend(text.get(begin..).filter(|rest| !rest.is_empty()));
    tokens
}

fn is_between(token: &str) -> bool {
    !token.contains(char::is_alphanumeric) || NO_NAMES.contains(&token) || MANY.contains(&token.to_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn called(names: Names) -> Called {
        let people = ["Anne Holm", "Bo Lund", "Anne Kjær", "Quist, Åse"];
        Called::of(names, &people, &["Karen Mørk", "anne holm"], &["Plan og By", "Team Nord Syd"])
    }

    #[test]
    fn whoever_leads_and_is_on_the_list_is_one_person() {
        let called = called(Names::First);
        assert_eq!(called.people, ["Anne H.", "Bo", "Anne K.", "Åse"]);
        assert_eq!(called.leading, ["Karen", "Anne H."]);
        assert!(super::Called::of(Names::Off, &["Anne"], &["Bo"], &[]).leading.is_empty());
    }

    #[test]
    fn an_owner_in_words_is_named_as_everybody_is() {
        for (written, first, initials) in [
            ("Karen Holst", "Karen", "KH"),
            ("karen von holst", "karen", "KVH"),
            ("ANNE HOLM", "Anne H.", "AH"),
            ("Holm, Anne", "Anne H.", "AH"),
            ("Quist, Åse", "Åse", "ÅQ"),
            ("Bo Lund, Karen Holst og Per Bæk", "Bo, Karen og Per", "BL, KH og PB"),
            ("Karen Holst/Per\u{a0}Bæk", "Karen/Per", "KH/PB"),
            ("Karen Holst\nPer Bæk", "Karen\nPer", "KH\nPB"),
            ("Karen Holst (Plan og By)", "Karen (Plan og By)", "KH (P og B)"),
            ("Karen Holst – teamleder", "Karen – teamleder", "KH – T"),
            ("Karen By", "Karen", "KB"),
            ("Team Sundhed", "Team Sundhed", "Team S"),
            ("karen.holst@by.dk", "karen", "KH"),
            ("Plan og by", "Plan og by", "Plan og by"),
            ("Team nord syd; Karen Holst", "Team nord syd; Karen", "Team nord syd; KH"),
            ("Sundhedsplejen i Nord", "Sundhedsplejen i Nord", "S i N"),
            ("  ", "  ", "  "),
        ] {
            assert_eq!(called(Names::First).in_words(written), first);
            assert_eq!(called(Names::Initials).in_words(written), initials);
            assert_eq!(called(Names::Full).in_words(written), written);
            assert_eq!(called(Names::Off).in_words(written), "");
        }
    }
}
