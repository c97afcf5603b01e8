//! The headings that are used widest, by how many municipalities have a card under them, with their dots.

use super::{AcrossDay, Telling};
use crate::i18n::Message;
use crate::model::harvest::questions::{HeadingAnswer, Summed};
use crate::model::paper::report::{BarTable, Part, ReportTable, Run, Section, TableColumn};
use crate::msg;

/// So many headings of one block stand in the table; of the others it is said how many they are.
const MOST: usize = 12;

impl Telling<'_> {
    /// A section for each block of cards with headings that more than one day has, those of most municipalities first.
    pub(super) fn headings(&self, summed: &Summed) -> Vec<Section> {
        let answers = summed.headings();
        let mut blocks: Vec<[&str; 2]> = Vec::new();
        for answer in answers.iter().filter(|answer| answer.statements > 0) {
            let block = [&*answer.recipe, &*answer.block];
            if !blocks.contains(&block) {
                blocks.push(block);
            }
        }
        blocks.into_iter().filter_map(|block| self.named_widest(block, &answers)).collect()
    }

    fn named_widest(&self, [recipe, block]: [&str; 2], answers: &[HeadingAnswer]) -> Option<Section> {
        let holds =
            |day: &AcrossDay| day.harvest.statements.iter().any(|row| row.recipe == recipe && row.block == block);
        let days: Vec<&AcrossDay> = self.days.iter().copied().filter(|day| holds(day)).collect();
        let own = |answer: &&HeadingAnswer| answer.recipe == recipe && answer.block == block && answer.statements > 0;
        let own: Vec<&HeadingAnswer> = answers.iter().filter(own).collect();
        // What one day alone said stands in that day's handout, and one heading is no order.
        if own.len() < 2 || (days.len() < 2 && self.days.len() > 1) {
            return None;
        }
        let told: Vec<&HeadingAnswer> = own.iter().copied().take(MOST).collect();
        let mut said = vec![self.of_days(days.iter().copied())];
        if let Some(more) = own.len().checked_sub(MOST).filter(|more| *more > 0) {
            said.push(self.language.say_with(msg!("across-more-headings"), &[("count", more.into())]));
        }
        let heading = [("title", self.exercise(recipe).into())];
        let heading = self.language.say_with(msg!("across-headings-heading"), &heading);
        Some(Self::section(heading, vec![Self::quiet(said), self.bars(&told, &days)]))
    }

    fn bars(&self, told: &[&HeadingAnswer], days: &[&AcrossDay]) -> Part {
        // Of one group it is told how often it came back.
        let is_one = self.is_one_group();
        let mut places: Vec<String> = days.iter().map(|day| day.harvest.session.municipality()).collect();
        places.sort_unstable();
        places.dedup();
        let whole = if is_one { days.len() } else { places.len() };
        let times = |answer: &HeadingAnswer| if is_one { days_with(answer, days) } else { answer.municipalities };
        let voted = told.iter().any(|answer| answer.dots > 0);
        let row = |answer: &&HeadingAnswer| {
            let of = [("count", times(answer).into()), ("whole", whole.into())];
            let counted = self.language.say_with(msg!("across-count-of"), &of);
            let last = if voted { answer.dots } else { answer.statements };
            [answer.heading.clone(), counted, last.to_string()].map(|cell| vec![Run::plain(cell)]).to_vec()
        };
        let column = |title: Message, share| TableColumn { title: self.language.say(title), share };
        let named_in = if is_one { msg!("across-named-on") } else { msg!("across-named-in") };
        let columns = vec![
            column(msg!("across-heading"), 0.34),
            column(named_in, 0.5),
            column(if voted { msg!("across-dots") } else { msg!("across-cards") }, 0.16),
        ];
        let lengths = told.iter().map(|answer| times(answer) as f32 / whole.max(1) as f32).collect();
        Part::Bars(BarTable { table: ReportTable { columns, rows: told.iter().map(row).collect() }, bars: 1, lengths })
    }
}

/// On how many days a card stands under the heading.
fn days_with(answer: &HeadingAnswer, days: &[&AcrossDay]) -> usize {
    let is_it = |day: &&&AcrossDay| {
        day.harvest.statements.iter().any(|row| {
            row.recipe == answer.recipe && row.block == answer.block && row.heading_key == answer.heading_key
        })
    };
    days.iter().filter(is_it).count()
}
