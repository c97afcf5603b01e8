//! Laying cards of many days together by hand: what may say the same is suggested, or found by a word, and ticked.

use std::collections::HashMap;

use egui::{ScrollArea, TextEdit, Ui};

use crate::colours::Tone;
use crate::facilitator::field;
use crate::formats::across::Basket;
use crate::i18n::Language;
use crate::model::across::again::{Again, Saying, suggested};
use crate::model::harvest::StatementRow;
use crate::msg;
use crate::theme::{bold, card, chip, link, primary, quietly};

/// So many cards that a word is in are shown: whoever finds more writes one word more.
const MOST_FOUND: usize = 30;

/// What is being laid together.
#[derive(Debug, Default)]
pub(super) struct Laying {
    /// A word that cards are looked for by.
    sought: String,
    /// What was said of cards, until they are laid together.
    said: HashMap<Saying, Said>,
    /// What is suggested, of so many days with so much laid together.
    suggested: Option<([usize; 2], Vec<Vec<Candidate>>)>,
}

/// A card that may be laid together with others.
#[derive(Clone, Debug)]
struct Candidate {
    saying: Saying,
    text: String,
    /// Whose day it is of.
    day: String,
}

impl Candidate {
    fn of(row: &StatementRow, basket: &Basket) -> Self {
        let day = basket.days.iter().find(|found| found.day.harvest.session.session == row.session);
        let day = day.map_or("", |found| found.day.name()).to_owned();
        Self { saying: Saying::of(row), text: row.text.clone(), day }
    }
}

impl Laying {
    /// What may belong together; it is looked for anew when there is more of it, or less.
    fn suggestions(&mut self, basket: &Basket, again: &[Again]) -> &[Vec<Candidate>] {
        let of = [basket.days.len(), again.len()];
        if self.suggested.as_ref().is_none_or(|(before, _)| *before != of) {
            let rows = basket.days.iter().flat_map(|found| &found.day.harvest.statements);
            let groups = suggested(rows, again).into_iter();
            let groups = groups.map(|group| group.into_iter().map(|row| Candidate::of(row, basket)).collect());
            self.suggested = Some((of, groups.collect()));
        }
        self.suggested.as_ref().map_or(&[], |(_, groups)| groups)
    }
}

/// What was said of a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Same,
    Against,
}

/// What is suggested or found, what is laid together, and a way to take it apart.
pub(super) fn laying_ui(
    ui: &mut Ui,
    language: Language,
    laying: &mut Laying,
    basket: &Basket,
    again: &mut Vec<Again>,
    height: f32,
) {
    let say = |message| language.say(message);
    ui.label(quietly(ui.ctx(), say(msg!("across-lay-hint"))));
    let name = say(msg!("across-lay-search"));
    ui.horizontal(|ui| {
        ui.label(&name);
        field::named(ui, &name, TextEdit::singleline(&mut laying.sought).desired_width(280.0));
        let is_ready = laying.said.values().filter(|said| **said == Said::Same).count() > 1;
        if ui.add_enabled_ui(is_ready, |ui| primary(ui, &say(msg!("across-lay")))).inner.clicked() {
            again.extend(laid_together(laying, basket));
        }
    });
    ui.add_space(6.0);
    ScrollArea::vertical().id_salt("laying").max_height((height - 90.0).max(80.0)).auto_shrink(false).show(ui, |ui| {
        ui.set_max_width(ui.available_width() - 14.0);
        laid_ui(ui, language, again);
        let sought = laying.sought.trim().to_lowercase();
        if sought.is_empty() {
            let groups = laying.suggestions(basket, again).to_vec();
            if groups.is_empty() {
                ui.label(say(msg!("across-lay-nothing")));
            }
            groups.iter().for_each(|group| group_ui(ui, language, group, &mut laying.said));
        } else {
            let rows = basket.days.iter().flat_map(|found| &found.day.harvest.statements);
            let found = rows.filter(|row| row.merged_into.is_none() && row.text.to_lowercase().contains(&sought));
            let found: Vec<Candidate> = found.take(MOST_FOUND).map(|row| Candidate::of(row, basket)).collect();
            group_ui(ui, language, &found, &mut laying.said);
        }
    });
}

/// What is laid together, each with a way back.
fn laid_ui(ui: &mut Ui, language: Language, again: &mut Vec<Again>) {
    let mut apart = None;
    for (place, laid) in again.iter().enumerate() {
        ui.horizontal_wrapped(|ui| {
            ui.label(bold(&laid.words));
            let count = language.say_with(msg!("across-laid"), &[("count", (laid.same.len() as u64).into())]);
            ui.label(quietly(ui.ctx(), count));
            let link = link(ui, &language.say(msg!("across-take-apart")));
            let name = format!("{}: {}", language.say(msg!("across-take-apart")), laid.words);
            ui.ctx().accesskit_node_builder(link.id, |node| node.set_label(name));
            apart = apart.or(link.clicked().then_some(place));
        });
    }
    if let Some(place) = apart {
        again.remove(place);
    }
    if !again.is_empty() {
        ui.separator();
    }
}

fn group_ui(ui: &mut Ui, language: Language, group: &[Candidate], said: &mut HashMap<Saying, Said>) {
    if group.is_empty() {
        return;
    }
    card(ui, Tone::Line, false, |ui| {
        for Candidate { saying, text, day } in group {
            ui.horizontal_wrapped(|ui| {
                for (is, words) in [(Said::Same, msg!("across-same")), (Said::Against, msg!("across-opposite"))] {
                    let picked = said.get(saying) == Some(&is);
                    let words = language.say(words);
                    let chip = chip(ui, &words, picked, Tone::Accent);
                    let name = format!("{words}: {text}");
                    ui.ctx().accesskit_node_builder(chip.id, |node| node.set_label(name));
                    if chip.clicked() {
                        if picked {
                            said.remove(saying);
                        } else {
                            said.insert(saying.clone(), is);
                        }
                    }
                }
                ui.label(text);
                ui.label(quietly(ui.ctx(), day).size(13.0));
            });
        }
    });
    ui.add_space(6.0);
}

/// What was ticked becomes one, in the words of the card that comes first.
fn laid_together(laying: &mut Laying, basket: &Basket) -> Option<Again> {
    let said = std::mem::take(&mut laying.said);
    let rows = basket.days.iter().flat_map(|found| &found.day.harvest.statements);
    let of = |is: Said| -> Vec<&StatementRow> {
        rows.clone().filter(|row| said.get(&Saying::of(row)) == Some(&is)).collect()
    };
    let (same, against) = (of(Said::Same), of(Said::Against));
    let words = same.first()?.text.clone();
    let sayings = |rows: Vec<&StatementRow>| rows.into_iter().map(Saying::of).collect();
    Some(Again { words, same: sayings(same), against: sayings(against) })
}
