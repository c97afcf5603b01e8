//! The plan for the tables: for each round who sits where, and for each person where to go.

use crate::i18n::{Language, Message, compare_names};
use crate::model::block::context::Context;
use crate::model::block::groups::Groups;
use crate::model::day::programme::AgendaItem;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;
use crate::model::id::Id;
use crate::model::paper::report::{Look, Part, Report, ReportTable, Run, RunStyle, Section, TableColumn};
use crate::msg;

impl Session {
    /// The plan of every exercise in which people sit together, once they are drawn.
    pub fn table_plan(&self, language: Language) -> Report {
        let exercises = self.exercises().filter(|(item, _)| !item.dropped);
        let sections = exercises.flat_map(|(item, exercise)| self.plan_of(item, exercise, language)).collect();
        Report {
            language,
            kicker: language.say(msg!("paper-table-plan")),
            title: self.title.clone(),
            facts: Vec::new(),
            sections,
            footer: self.title.clone(),
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look::default(),
        }
    }

    fn plan_of(&self, item: &AgendaItem, exercise: &Exercise, language: Language) -> Vec<Section> {
        let context = Context::new(self, item.id, exercise, language);
        let drawn = exercise.all::<Groups>().filter(|(_, groups)| !groups.groups.is_empty());
        let section = |(_, groups): (_, &Groups)| Section {
            heading: item.title().read(language).to_owned(),
            new_page: false,
            parts: vec![
                by_round(groups, &context),
                heading(msg!("paper-where-to-go"), language),
                by_person(groups, &context),
            ],
        };
        drawn.map(section).collect()
    }
}

fn heading(message: Message, language: Language) -> Part {
    Part::Heading(language.say(message))
}

fn columns(first: String, rounds: usize, language: Language) -> Vec<TableColumn> {
    let share = 0.8 / rounds.max(1) as f32;
    let title = |round: usize| language.say_with(msg!("groups-round"), &[("number", (round as u64 + 1).into())]);
    let round = |round| TableColumn { title: title(round), share };
    std::iter::once(TableColumn { title: first, share: 0.2 }).chain((0..rounds).map(round)).collect()
}

/// A row for each table, with who sits there in each round.
fn by_round(groups: &Groups, context: &Context<'_>) -> Part {
    let rounds = groups.rounds().unwrap_or(1);
    let row = |place: usize| {
        let title = vec![Run::new(groups.title(place, context), RunStyle::Bold)];
        let cell = |round| vec![Run::plain(groups.names_in(round, place, context).join(", "))];
        std::iter::once(title).chain((0..rounds).map(cell)).collect()
    };
    let rows = (0..groups.groups.len()).map(row).collect();
    Part::Table(ReportTable {
        columns: columns(context.language.say(msg!("paper-table")), rounds, context.language),
        rows,
    })
}

/// A row for everybody who is here, by name, with the table to go to in each round.
fn by_person(groups: &Groups, context: &Context<'_>) -> Part {
    let rounds = groups.rounds().unwrap_or(1);
    let seated: Vec<Vec<(usize, Vec<Id>)>> = (0..rounds).map(|round| groups.in_round(round).seated(context)).collect();
    let tables = |person: Id| -> Vec<Option<usize>> {
        let is_there = |(place, members): &(usize, Vec<Id>)| members.contains(&person).then_some(*place);
        seated.iter().map(|round| round.iter().find_map(is_there)).collect()
    };
    let mut people: Vec<(String, Vec<Option<usize>>)> = context
        .session
        .present()
        .map(|person| (context.name(person.id).into_owned(), tables(person.id)))
        .filter(|(name, _)| !name.trim().is_empty())
        .collect();
    people.sort_by(|(one, _), (other, _)| compare_names(context.language, one, other));
    let row = |(name, tables): (String, Vec<Option<usize>>)| {
        let cell = |table: Option<usize>| {
            vec![Run::plain(table.map(|place| groups.title(place, context)).unwrap_or_default())]
        };
        std::iter::once(vec![Run::new(name, RunStyle::Bold)]).chain(tables.into_iter().map(cell)).collect()
    };
    let rows = people.into_iter().map(row).collect();
    Part::Table(ReportTable {
        columns: columns(context.language.say(msg!("paper-who")), rounds, context.language),
        rows,
    })
}
