//! The packing list (pakkeliste): what every item needs, summed for the day and item by item, with numbers that follow
//! from who comes to the room; one's own lines; and what people need to take part, counted and without a name.

use std::collections::HashSet;

use jiff::tz::TimeZone;

use crate::i18n::{Language, dates};
use crate::model::block::groups::Groups;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::exercise::material::Heads;
use crate::model::id::Id;
use crate::model::paper::report::{Look, Part, Report, ReportTable, Run, RunStyle, Section, TableColumn};
use crate::model::people::is_same;
use crate::msg;

/// At one table sit so many where no exercise says otherwise.
const AT_A_TABLE: usize = 5;

/// Something to pack.
struct Packed {
    /// How many; 0 for what is not counted.
    count: usize,
    what: String,
    /// It is there again for the next item.
    again: bool,
    /// The titles of the items it is for.
    items: Vec<String>,
}

impl Session {
    /// The packing list.
    pub fn packing_list(&self, language: Language) -> Report {
        let kicker = language.say(msg!("paper-packing"));
        let section = |heading, parts| Section { heading: language.say(heading), new_page: false, parts };
        let mut sections = vec![section(msg!("packing-all"), self.all_parts(language))];
        let needs = self.needs_in_words().into_iter().map(|need| vec![Run::plain(need)]).collect();
        sections.push(section(msg!("packing-needs"), vec![Part::List(needs)]));
        sections.push(section(msg!("packing-items"), vec![Part::Table(self.by_item(language))]));
        sections.retain(|section| section.parts.iter().any(|part| !is_empty(part)));
        Report {
            language,
            title: self.title.clone(),
            facts: self.run_facts(language),
            sections,
            footer: format!("{kicker} · {}", self.title),
            kicker,
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look::default(),
        }
    }

    /// Everything in one line: `21 papkort · 14 tusser · 2 × stor skrift`.
    pub fn packing_in_words(&self, language: Language) -> String {
        let packed = self.packed(language).into_iter().map(|one| one.in_words());
        packed
            .chain(self.own_lines().map(str::to_owned))
            .chain(self.needs_in_words())
            .collect::<Vec<String>>()
            .join(" · ")
    }

    /// What must lie ready for an item, in a row.
    pub fn material_in_words(&self, item: &AgendaItem, language: Language) -> String {
        self.packed_for(item, self.tables(), language).iter().map(Packed::in_words).collect::<Vec<String>>().join(", ")
    }

    /// Whether nothing must come along.
    pub fn packs_nothing(&self, language: Language) -> bool {
        self.packing_in_words(language).is_empty()
    }

    /// What people need, each with how many of them: `2 × stor skrift`. Nobody is named.
    pub fn needs_in_words(&self) -> Vec<String> {
        let here = self.needs.iter().filter(|need| self.expected().any(|person| person.id == need.person));
        let mut counted: Vec<(usize, &str)> = Vec::new();
        for what in here.flat_map(|need| need.what.split(',')).map(str::trim).filter(|what| !what.is_empty()) {
            match counted.iter_mut().find(|(_, other)| is_same(other, what)) {
                Some((count, _)) => *count += 1,
                None => counted.push((1, what)),
            }
        }
        counted.sort_by_key(|(count, _)| std::cmp::Reverse(*count));
        counted.into_iter().map(|(count, what)| format!("{count} × {what}")).collect()
    }

    fn own_lines(&self) -> impl Iterator<Item = &str> {
        self.packing.lines().map(str::trim).filter(|line| !line.is_empty())
    }

    /// What is summed, and one's own lines.
    fn all_parts(&self, language: Language) -> Vec<Part> {
        let row = |one: Packed| {
            vec![count_runs(one.count), vec![Run::plain(&one.what)], vec![Run::plain(one.items.join(", "))]]
        };
        let rows: Vec<_> = self.packed(language).into_iter().map(row).collect();
        let titles = [(msg!("packing-count"), 0.12), (msg!("packing-what"), 0.4), (msg!("packing-for"), 0.48)];
        let columns = titles.map(|(title, share)| TableColumn { title: language.say(title), share }).to_vec();
        let own: Vec<Vec<Run>> = self.own_lines().map(|line| vec![Run::plain(line)]).collect();
        let mut parts = Vec::new();
        parts.extend((!rows.is_empty()).then_some(Part::Table(ReportTable { columns, rows })));
        if !own.is_empty() {
            parts.extend([Part::Heading(language.say(msg!("packing-own"))), Part::List(own)]);
        }
        parts
    }

    /// The items that need something, each with what.
    fn by_item(&self, language: Language) -> ReportTable {
        let slots = self.slots(&TimeZone::UTC);
        let items = self.items().zip(&slots).filter(|(item, _)| !item.dropped);
        let row = |(item, slot): (&AgendaItem, &crate::model::day::timetable::Slot)| {
            let words = self.material_in_words(item, language);
            let time = dates::time_of_day(language, slot.start.time());
            let title = Run::new(item.title().read(language), RunStyle::Bold);
            (!words.is_empty()).then(|| vec![vec![Run::plain(time)], vec![title], vec![Run::plain(words)]])
        };
        let titles = [(msg!("run-sheet-time"), 0.12), (msg!("packing-item"), 0.4), (msg!("packing-what"), 0.48)];
        let columns = titles.map(|(title, share)| TableColumn { title: language.say(title), share }).to_vec();
        ReportTable { columns, rows: items.filter_map(row).collect() }
    }

    /// Everything, summed: what is there again is brought as often as one item needs it.
    fn packed(&self, language: Language) -> Vec<Packed> {
        let mut all: Vec<Packed> = Vec::new();
        let (items, tables) = (self.items().filter(|item| !item.dropped), self.tables());
        for one in items.flat_map(|item| self.packed_for(item, tables, language)) {
            match all.iter_mut().find(|other| is_same(&other.what, &one.what)) {
                Some(other) => {
                    other.count = if one.again { other.count.max(one.count) } else { other.count + one.count };
                    other
                        .items
                        .extend(one.items.into_iter().filter(|item| !other.items.contains(item)).collect::<Vec<_>>());
                }
                None => all.push(one),
            }
        }
        // What is counted comes first; the order of the day is kept.
        all.sort_by_key(|one| one.count == 0);
        all
    }

    /// What one item needs: what its exercise says, counted, and what was written of it.
    fn packed_for(&self, item: &AgendaItem, tables: usize, language: Language) -> Vec<Packed> {
        let items = || vec![item.title().read(language).to_owned()];
        let mut packed = Vec::new();
        if let Some(exercise) = item.exercise() {
            let heads = self.heads(exercise, tables);
            let supplies = exercise.material.iter().map(|supply| (supply, supply.each.count(heads)));
            packed.extend(supplies.filter(|(_, count)| *count > 0).map(|(supply, count)| Packed {
                count,
                what: supply.what.read(language).to_owned(),
                again: supply.again,
                items: items(),
            }));
        }
        let lines = item.material.read(language).lines().map(str::trim).filter(|line| !line.is_empty());
        let lines: Vec<&str> = lines.filter(|line| !packed.iter().any(|one| is_same(&one.what, line))).collect();
        packed.extend(lines.into_iter().map(|line| Packed {
            count: 0,
            what: line.to_owned(),
            again: true,
            items: items(),
        }));
        packed
    }

    /// How many tables the room has: as many as most groups of any exercise, or what there are people for.
    fn tables(&self) -> usize {
        let people = self.in_the_room();
        let held = self.exercises().filter(|(item, _)| !item.dropped);
        let most = held.filter_map(|(_, exercise)| groups_of(exercise, &people)).max();
        most.unwrap_or(people.len().div_ceil(AT_A_TABLE))
    }

    /// How many there are to bring something for in an exercise.
    fn heads(&self, exercise: &Exercise, tables: usize) -> Heads {
        let here = self.in_the_room();
        let people = here.len();
        let pairs = if people == 0 { 0 } else { (people / 2).max(1) };
        Heads { people, pairs, groups: groups_of(exercise, &here).unwrap_or(tables), tables }
    }

    /// Those who come to the room: nothing is packed for who takes part over the net.
    fn in_the_room(&self) -> HashSet<Id> {
        self.expected().filter(|person| !person.is_remote()).map(|person| person.id).collect()
    }
}

/// How many groups an exercise has, when it draws any that are not pairs.
fn groups_of(exercise: &Exercise, people: &HashSet<Id>) -> Option<usize> {
    let groups = exercise.all::<Groups>().map(|(_, groups)| groups).find(|groups| groups.size > 2);
    groups.map(|groups| groups.count_of(people))
}

impl Packed {
    fn in_words(&self) -> String {
        if self.count > 0 { format!("{} {}", self.count, self.what) } else { self.what.clone() }
    }
}

/// A number, or nothing for what is not counted.
fn count_runs(count: usize) -> Vec<Run> {
    if count > 0 { vec![Run::new(count.to_string(), RunStyle::Bold)] } else { Vec::new() }
}

fn is_empty(part: &Part) -> bool {
    match part {
        Part::Table(table) => table.rows.is_empty(),
        Part::List(entries) => entries.is_empty(),
        Part::Heading(_)
        | Part::Paragraph(_)
        | Part::Columns(_)
        | Part::Figure { .. }
        | Part::Graph(_)
        | Part::Bars(_)
        | Part::Record(_)
        | Part::Photos(_)
        | Part::Blank(_) => false,
    }
}
