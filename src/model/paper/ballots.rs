//! Ballots of a vote on paper: every option with its number, on each ballot in another order.

use crate::i18n::Language;
use crate::model::block::At;
use crate::model::block::context::Context;
use crate::model::block::vote::Vote;
use crate::model::day::session::Session;
use crate::model::paper::name_style::Names;
use crate::model::paper::report::{Blank, Look, Part, Report, ReportTable, Run, RunStyle, Section, TableColumn};
use crate::msg;

/// More ballots than this nobody prints at once.
const MOST: usize = 400;

impl Session {
    /// A ballot for everybody who is here, each on a page of its own; `None` where there is nothing to vote on.
    ///
    /// What stands first gets more dots, so each ballot has another order; the same vote always has the same ballots.
    pub fn ballots(&self, at: &At, language: Language) -> Option<Report> {
        let told = self.discreet_whole(Names::Full, language);
        let item = told.item(at.item)?;
        let exercise = item.exercise()?;
        let vote: &Vote = exercise.get(&at.block)?;
        let context = Context::new(&told, at.item, exercise, language);
        let mut options: Vec<(usize, String)> =
            vote.options(&context).into_iter().map(|(number, item)| (number, item.text)).collect();
        if options.is_empty() {
            return None;
        }
        let mut lot = fastrand::Rng::with_seed(u64::from(at.item.0));
        let title = item.title().read(language).to_owned();
        let count = told.present().count().clamp(1, MOST);
        let sections = (0..count).map(|place| {
            lot.shuffle(&mut options);
            Section { heading: title.clone(), new_page: place > 0, parts: ballot(vote, &options, language) }
        });
        let sections = sections.collect();
        let kicker = language.say(msg!("paper-ballot"));
        Some(Report {
            language,
            title: self.title.clone(),
            facts: Vec::new(),
            sections,
            footer: format!("{kicker} · {title}"),
            kicker,
            page_words: [language.say(msg!("page")), language.say(msg!("of"))],
            look: Look::default(),
        })
    }
}

/// What to do, the options, and that this is no decision yet.
fn ballot(vote: &Vote, options: &[(usize, String)], language: Language) -> Vec<Part> {
    let hint = language.say_with(msg!("paper-vote"), &[("count", u64::from(vote.dots).into())]);
    let columns = [(msg!("paper-number"), 0.1), (msg!("paper-option"), 0.7), (msg!("paper-dots"), 0.2)];
    let columns = columns.map(|(title, share)| TableColumn { title: language.say(title), share });
    let row = |(number, text): &(usize, String)| {
        vec![vec![Run::new(number.to_string(), RunStyle::Bold)], vec![Run::plain(text.as_str())], Vec::new()]
    };
    let table = ReportTable { columns: columns.into(), rows: options.iter().map(row).collect() };
    let after = Run::new(language.say(msg!("vote-decided-later")), RunStyle::Quiet);
    vec![Part::Paragraph(vec![Run::plain(hint)]), Part::Blank(Blank::Table(table)), Part::Paragraph(vec![after])]
}
