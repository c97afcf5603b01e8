//! Every card of the day in one table, for a spreadsheet.

use crate::i18n::Language;
use crate::model::block::cards::{Card, Cards};
use crate::model::block::context::Context;
use crate::model::day::session::Session;
use crate::model::id::Key;
use crate::model::paper::sheet::{Sheet, SheetCell};
use crate::msg;

impl Session {
    /// Every card: its exercise, heading, words, dots and tag, whose it is where cards say so, and the card it was
    /// merged into.
    pub fn card_list(&self, language: Language) -> Sheet {
        let titles = [
            msg!("sheet-exercise"),
            msg!("sheet-heading"),
            msg!("sheet-card"),
            msg!("sheet-dots"),
            msg!("sheet-tag"),
            msg!("sheet-who"),
            msg!("sheet-merged"),
        ];
        let mut rows = Vec::new();
        for (item, exercise) in self.exercises().filter(|(item, _)| !item.dropped) {
            let context = Context::new(self, item.id, exercise, language);
            let title = item.title().read(language);
            for (key, cards) in exercise.all::<Cards>() {
                rows.extend(cards_of(cards, key, title, &context));
            }
        }
        Sheet::new(msg!("sheet-cards"), &titles, rows, language)
    }
}

/// The cards heading by heading, each followed by those that were merged into it.
fn cards_of(cards: &Cards, own: &Key, exercise: &str, context: &Context<'_>) -> Vec<Vec<SheetCell>> {
    let piles = cards.piles(own, context);
    let row = |heading: &str, card: &Card, into: Option<&Card>| {
        let dots = Some(piles.dots(card.id)).filter(|dots| *dots > 0 && into.is_none());
        let by = if cards.by.is_some() { context.names(&card.by) } else { String::new() };
        let into = into.map_or("", |into| &into.text);
        let [exercise, heading, text, tag, by, into] =
            [exercise, heading, &card.text, &card.tag, &by, into].map(SheetCell::from);
        vec![exercise, heading, text, dots.into(), tag, by, into]
    };
    let mut rows = Vec::new();
    for heading in &cards.headings {
        let title = context.read(&heading.title);
        for card in cards.under(&heading.id) {
            rows.push(row(title, card, None));
            rows.extend(piles.with(card.id).iter().map(|merged| row(title, merged, Some(card))));
        }
    }
    rows
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use jiff::civil::date;

    use super::*;
    use crate::i18n::Text;
    use crate::model::block::Block;
    use crate::model::block::heading::Heading;
    use crate::model::day::programme::Activity;
    use crate::model::exercise::{Exercise, NamedBlock};
    use crate::model::id::Id;
    use crate::model::people::Participant;

    fn session(by: Option<Key>) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        let id = session.new_id();
        session.participants.push(Participant::new(id, "Åse".into(), String::new()));
        let heading = Heading { id: Key::new("time"), title: Text::typed("Tid"), added: false };
        let card = |id, text: &str, merged| Card {
            id: Id(id),
            heading: Key::new("time"),
            text: text.into(),
            by: vec![Id(1)],
            merged,
            tag: "Vi".into(),
            ..Card::default()
        };
        let cards = Cards {
            headings: vec![heading],
            by,
            cards: [card(11, "Ingen tid", None), card(12, "For lidt tid", Some(Id(11)))].map(Arc::new).to_vec(),
            ..Cards::default()
        };
        let mut exercise = Exercise::own(Text::typed("Barrierer"), 10);
        exercise.blocks.push(NamedBlock { id: Key::new("cards"), block: Block::Cards(cards) });
        session.append(10, Activity::Exercise(exercise));
        session
    }

    fn words(session: &Session) -> Vec<Vec<String>> {
        let table = session.card_list(Language::Danish);
        table.rows.iter().map(|row| row.iter().map(|value| value.words(Language::Danish)).collect()).collect()
    }

    #[test]
    fn a_card_that_was_merged_stands_below_the_one_it_is_in() {
        let rows = words(&session(None));
        assert_eq!(rows[0], ["Barrierer", "Tid", "Ingen tid", "", "Vi", "", ""]);
        assert_eq!(rows[1], ["Barrierer", "Tid", "For lidt tid", "", "Vi", "", "Ingen tid"]);
    }

    #[test]
    fn a_card_says_whose_it_is_only_where_cards_come_from_groups() {
        assert_eq!(words(&session(Some(Key::new("pairs"))))[0][5], "Åse");
        assert_eq!(words(&session(None))[0][5], "");
    }
}
