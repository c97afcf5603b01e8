//! Paper for the people of a day: the list they sign, the signs with their names, and a card for each table.

use crate::i18n::{Language, compare_names};
use crate::model::block::context::Context;
use crate::model::block::groups::Groups;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::paper::mentions::Mention;
use crate::model::paper::report::{Blank, Look, Part, Report, ReportTable, Run, RunStyle, Section, TableColumn};
use crate::model::people::Participant;
use crate::msg;

/// Signs and cards that are folded or stood up, two on a page. Every text is final.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signs {
    /// The language of the texts.
    pub language: Language,
    /// What the document is called.
    pub title: String,
    /// The signs, in order.
    pub signs: Vec<Sign>,
}

/// One sign.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sign {
    /// What is read from afar: a first name, a group.
    pub large: String,
    /// What stands below it, a line each: where somebody works, who is in the group.
    pub lines: Vec<String>,
}

impl Signs {
    /// Every text, each with its place.
    pub fn texts(&self) -> Vec<Mention> {
        let words = self.signs.iter().flat_map(|sign| std::iter::once(&sign.large).chain(&sign.lines));
        words.chain([&self.title]).map(|words| Mention { place: self.title.clone(), words: words.clone() }).collect()
    }
}

impl Session {
    /// The list that people sign or are ticked off on, by name; whoever is not to be named has an empty line at the end.
    pub fn attendance_list(&self, language: Language) -> Report {
        let columns = [(msg!("paper-who"), 0.32), (msg!("unit"), 0.36), (msg!("attendance-here"), 0.32)];
        let columns = columns.map(|(title, share)| TableColumn { title: language.say(title), share }).to_vec();
        let row = |person: &&Participant| {
            let name = Run::new(self.name_of(person), RunStyle::Bold);
            vec![vec![name], vec![Run::plain(person.unit.trim())], Vec::new()]
        };
        let mut rows: Vec<Vec<Vec<Run>>> = self.by_name(language).iter().map(row).collect();
        let unnamed = self.expected().filter(|person| person.unnamed);
        rows.extend(unnamed.map(|_| vec![Vec::new(); columns.len()]));
        let kicker = language.say(msg!("paper-attendance"));
        Report {
            language,
            title: self.title.clone(),
            facts: self.facts(language),
            sections: vec![Section {
                heading: String::new(),
                new_page: false,
                parts: vec![Part::Blank(Blank::Table(ReportTable { columns, rows }))],
            }],
            footer: format!("{kicker} · {}", self.title),
            kicker,
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look::default(),
        }
    }

    /// A sign for everybody who is to be named and comes to the room: the first name large, where they work small.
    pub fn name_signs(&self, language: Language) -> Signs {
        let sign = |person: &&Participant| {
            let name = person.name.trim();
            let (first, rest) = name.split_once(char::is_whitespace).unwrap_or((name, ""));
            let lines = [rest, person.unit.as_str()].map(|line| line.trim().to_owned());
            Sign { large: first.to_owned(), lines: lines.into_iter().filter(|line| !line.is_empty()).collect() }
        };
        let signs = self.by_name(language).iter().filter(|person| !person.is_remote()).map(sign).collect();
        Signs { language, title: format!("{} · {}", self.title, language.say(msg!("paper-name-signs"))), signs }
    }

    /// A card for each group that was drawn; pairs find each other without one.
    pub fn table_cards(&self, language: Language) -> Signs {
        let held = self.exercises().filter(|(item, _)| !item.dropped);
        let signs = held.flat_map(|(item, exercise)| self.cards_of(item, exercise, language)).collect();
        Signs { language, title: format!("{} · {}", self.title, language.say(msg!("paper-table-cards"))), signs }
    }

    fn cards_of(&self, item: &AgendaItem, exercise: &Exercise, language: Language) -> Vec<Sign> {
        let context = Context::new(self, item.id, exercise, language);
        let drawn = exercise.all::<Groups>().map(|(_, groups)| groups).filter(|groups| groups.size > 2);
        let card = |groups: &Groups, place: usize| {
            let names = groups.names_in(0, place, &context);
            let lines = names.into_iter().chain([item.title().read(language).to_owned()]);
            Sign { large: groups.title(place, &context), lines: lines.collect() }
        };
        drawn.flat_map(|groups| (0..groups.groups.len()).map(|place| card(groups, place)).collect::<Vec<_>>()).collect()
    }

    /// Everybody who comes, has a name and may be named, by name.
    fn by_name(&self, language: Language) -> Vec<&Participant> {
        let mut people: Vec<&Participant> =
            self.expected().filter(|person| !person.unnamed && !person.name.trim().is_empty()).collect();
        people.sort_by(|one, other| compare_names(language, &one.name, &other.name));
        people
    }
}
