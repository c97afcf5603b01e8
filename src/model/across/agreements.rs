//! What was agreed: how far it is, how old what is open is, and what goes on from day to day.

use super::{AcrossDay, Telling};
use crate::i18n::Message;
use crate::model::harvest::ActionStatus;
use crate::model::harvest::questions::{Age, AgreementAnswer, Summed};
use crate::model::paper::graph::{self, StackPart};
use crate::model::paper::report::{Graph, Part, ReportTable, Run, Section, TableColumn};
use crate::msg;

/// How far an agreement can be, in the order of the bar, with the place of its colour. The four colours are told apart
/// by every sight.
const STATES: [(Option<ActionStatus>, Message, usize); 5] = [
    (Some(ActionStatus::Done), msg!("across-done"), 3),
    (Some(ActionStatus::UnderWay), msg!("across-under-way"), 0),
    (Some(ActionStatus::NotBegun), msg!("across-not-begun"), 1),
    (Some(ActionStatus::Dropped), msg!("across-dropped"), 2),
    (None, msg!("across-no-status"), 4),
];

/// How old agreements are, with the words for it.
const AGES: [(Age, Message); 5] = [
    (Age::New, msg!("across-age-new")),
    (Age::Month, msg!("across-age-month")),
    (Age::Quarter, msg!("across-age-quarter")),
    (Age::Year, msg!("across-age-year")),
    (Age::Older, msg!("across-age-older")),
];

impl Telling<'_> {
    /// The agreements of all days, each once.
    pub(super) fn agreements(&self, summed: &Summed) -> Vec<Section> {
        let answers = summed.agreements();
        let count = |is: &dyn Fn(&AgreementAnswer) -> bool| {
            answers.iter().filter(|answer| is(answer)).map(|answer| answer.agreements as usize).sum::<usize>()
        };
        let all = count(&|_| true);
        if all == 0 {
            return Vec::new();
        }
        let language = self.language;
        let days = self.days.iter().copied().filter(|day: &&AcrossDay| !day.harvest.actions.is_empty());
        let said = self.of_days(days);
        let owned = answers.iter().map(|answer| answer.with_owner).sum::<u64>() as usize;
        let caption = language.say_with(msg!("across-agreements"), &[("count", all.into()), ("owned", owned.into())]);
        let part = |(status, word, place): &(Option<ActionStatus>, Message, usize)| StackPart {
            word: language.say(*word),
            count: count(&|answer| answer.status == *status),
            place: *place,
        };
        let states: Vec<StackPart> = STATES.iter().map(part).filter(|part| part.count > 0).collect();
        let mut parts = vec![Self::quiet(vec![caption.clone(), said.clone()]), self.bar(&states, &caption, &said)];
        parts.extend(self.ages(&answers));
        parts.extend(self.goes_on(summed));
        vec![Self::section(language.say(msg!("across-agreements-heading")), parts)]
    }

    fn bar(&self, states: &[StackPart], caption: &str, said: &str) -> Part {
        let words: Vec<String> = states.iter().map(|part| format!("{} {}", part.count, part.word)).collect();
        let alternative = format!("{caption} {said} {}.", words.join(", "));
        let figure = graph::stacked(states, self.letters(), alternative);
        let row =
            |part: &StackPart| [part.word.clone(), part.count.to_string()].map(|it| vec![Run::plain(it)]).to_vec();
        let columns = self.two_columns(msg!("across-status"), msg!("across-agreements-heading"));
        Part::Graph(Graph { figure, table: ReportTable { columns, rows: states.iter().map(row).collect() } })
    }

    fn two_columns(&self, first: Message, second: Message) -> Vec<TableColumn> {
        let column = |title: Message, share| TableColumn { title: self.language.say(title), share };
        vec![column(first, 0.7), column(second, 0.3)]
    }

    /// How long ago what is still open was agreed, as the last day has it that tells of it.
    fn ages(&self, answers: &[AgreementAnswer]) -> Option<Part> {
        let is_open = |answer: &AgreementAnswer| !answer.status.is_some_and(ActionStatus::is_closed);
        let old = |age: Age| {
            let own = answers.iter().filter(|answer| is_open(answer) && answer.age == age);
            own.map(|answer| answer.agreements as usize).sum::<usize>()
        };
        // Where all are new, there is nothing to tell apart.
        if AGES.iter().skip(1).all(|(age, _)| old(*age) == 0) {
            return None;
        }
        let told = AGES.iter().map(|(age, word)| (self.language.say(*word), old(*age))).filter(|(_, count)| *count > 0);
        let rows =
            told.map(|(word, count)| [word, count.to_string()].map(|it| vec![Run::plain(it)]).to_vec()).collect();
        let columns = self.two_columns(msg!("across-age"), msg!("across-open"));
        Some(Part::Table(ReportTable { columns, rows }))
    }

    /// What was taken along from an earlier day.
    fn goes_on(&self, summed: &Summed) -> Option<Part> {
        let answers = summed.goes_on();
        let sum = |of: fn(&crate::model::harvest::questions::GoesOnAnswer) -> u64| {
            answers.iter().map(of).sum::<u64>() as usize
        };
        let (carried, open) = (sum(|answer| answer.carried), sum(|answer| answer.open));
        let oldest = answers.iter().filter_map(|answer| answer.oldest_days).max();
        let mut words =
            vec![self.language.say_with(msg!("across-carried"), &[("count", carried.into()), ("open", open.into())])];
        words.extend(oldest.map(|days| self.language.say_with(msg!("across-oldest"), &[("count", days.into())])));
        (carried > 0).then(|| Part::Paragraph(vec![Run::plain(words.join(" "))]))
    }
}
