//! Where the municipalities stand with each factor of a scale, lowest first.

use super::{AcrossDay, Telling};
use crate::i18n::Message;
use crate::model::harvest::RatingMark;
use crate::model::harvest::questions::{FactorAnswer, Summed};
use crate::model::paper::graph::{self, MOST_ROWS, ScaleEnds, ScaleMarks, ScaleRow};
use crate::model::paper::report::{Graph, Part, ReportTable, Run, Section, TableColumn};
use crate::msg;

/// Where scales end that people use.
const ENDS: [f64; 5] = [5.0, 6.0, 7.0, 10.0, 100.0];

impl Telling<'_> {
    /// A section for each exercise in which factors were given numbers.
    pub(super) fn scales(&self, summed: &Summed) -> Vec<Section> {
        let answers = summed.factors();
        let mut blocks: Vec<[&str; 2]> = answers.iter().map(|answer| [&*answer.recipe, &*answer.block]).collect();
        blocks.dedup();
        blocks.into_iter().filter_map(|block| self.scale(block, &answers)).collect()
    }

    fn scale(&self, [recipe, block]: [&str; 2], answers: &[FactorAnswer]) -> Option<Section> {
        let own = answers.iter().filter(|answer| answer.recipe == recipe && answer.block == block);
        let mut told: Vec<&FactorAnswer> = Vec::new();
        for answer in own {
            let before = told.iter().position(|before| before.part_key == answer.part_key);
            match (answer.mark, before) {
                // What was agreed on says more than what everybody gave.
                (RatingMark::Now | RatingMark::Only, Some(place)) => {
                    told.get_mut(place).into_iter().for_each(|it| *it = answer)
                }
                (RatingMark::Now | RatingMark::Only | RatingMark::Each, None) => told.push(answer),
                (RatingMark::Each, Some(_)) | (RatingMark::Goal, _) => {}
            }
        }
        told.sort_by(|one, other| one.median.total_cmp(&other.median).then_with(|| one.part.cmp(&other.part)));
        let axis = axis(told.iter().flat_map(|answer| [answer.lowest, answer.highest]))?;
        let of_block = |day: &AcrossDay| {
            day.harvest
                .ratings
                .iter()
                .any(|row| row.recipe == recipe && row.block == block && row.mark != RatingMark::Goal)
        };
        let said = self.of_days(self.days.iter().copied().filter(|day| of_block(day)));
        let mut parts = vec![Self::quiet(vec![self.language.say(msg!("across-scale-caption")), said.clone()])];
        parts.extend(told.chunks(MOST_ROWS).map(|told| self.boxes(told, axis, &said)));
        let heading = [("title", self.exercise(recipe).into())];
        Some(Self::section(self.language.say_with(msg!("across-scale-heading"), &heading), parts))
    }

    fn boxes(&self, told: &[&FactorAnswer], axis: ScaleEnds, said: &str) -> Part {
        let most = told.iter().map(|answer| answer.municipalities).max().unwrap_or_default();
        let row = |answer: &&FactorAnswer| ScaleRow {
            label: answer.part.clone(),
            marks: ScaleMarks::Spread {
                whole: [answer.lowest as f32, answer.highest as f32],
                half: [answer.lower as f32, answer.upper as f32],
                middle: answer.median as f32,
            },
            value: self.number(answer.median),
            // What fewer have answered than the others is said beside it.
            remark: if answer.municipalities < most { format!("n = {}", answer.municipalities) } else { String::new() },
        };
        let rows: Vec<ScaleRow> = told.iter().map(row).collect();
        let words: Vec<String> = told.iter().map(|answer| self.box_in_words(answer)).collect();
        let alternative = format!("{} {said} {}", self.language.say(msg!("across-scale-drawing")), words.join(" "));
        let figure = graph::rows(&rows, axis, self.letters(), alternative);
        Part::Graph(Graph { figure, table: self.box_table(told) })
    }

    /// "Ressourcer: midterste svar 2,4, halvdelen fra 1,8 til 3, alle fra 1 til 4, 12 kommuner."
    fn box_in_words(&self, answer: &FactorAnswer) -> String {
        let number = |number| self.number(number).into();
        let values = [
            ("part", answer.part.as_str().into()),
            ("median", number(answer.median)),
            ("lower", number(answer.lower)),
            ("upper", number(answer.upper)),
            ("lowest", number(answer.lowest)),
            ("highest", number(answer.highest)),
            ("count", answer.municipalities.into()),
        ];
        self.language.say_with(msg!("across-scale-row"), &values)
    }

    fn box_table(&self, told: &[&FactorAnswer]) -> ReportTable {
        let column = |title: Message, share| TableColumn { title: self.language.say(title), share };
        let columns = vec![
            column(msg!("across-factor"), 0.36),
            column(msg!("across-median"), 0.16),
            column(msg!("across-half"), 0.18),
            column(msg!("across-spread"), 0.16),
            column(msg!("across-count"), 0.14),
        ];
        let span = |from, to| format!("{}–{}", self.number(from), self.number(to));
        let row = |answer: &&FactorAnswer| {
            let cells = [
                answer.part.clone(),
                self.number(answer.median),
                span(answer.lower, answer.upper),
                span(answer.lowest, answer.highest),
                answer.municipalities.to_string(),
            ];
            cells.map(|cell| vec![Run::plain(cell)]).to_vec()
        };
        ReportTable { columns, rows: told.iter().map(row).collect() }
    }
}

/// The scale that such numbers are on; `None` where there is none.
pub(super) fn axis(numbers: impl Iterator<Item = f64>) -> Option<ScaleEnds> {
    let numbers: Vec<f64> = numbers.filter(|number| number.is_finite()).collect();
    let lowest = numbers.iter().copied().reduce(f64::min)?;
    let highest = numbers.iter().copied().reduce(f64::max)?;
    let to = ENDS.into_iter().find(|end| highest <= *end).unwrap_or_else(|| highest.ceil());
    Some(ScaleEnds { from: lowest.floor().min(1.0) as f32, to: to as f32 })
}
