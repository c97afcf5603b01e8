//! Items that are held at the same time: one begins a bundle, and those after it that run alongside belong to it.

use std::sync::Arc;

use crate::i18n::Language;
use crate::model::day::programme::{AgendaItem, Programme};
use crate::model::day::session::Session;
use crate::model::id::Id;
use crate::model::people::in_a_row;
use crate::msg;

impl Programme {
    /// For each item the place of the one that its bundle begins with: its own, unless it runs alongside others.
    pub fn bundles(&self) -> Vec<usize> {
        let mut first = 0;
        let bundle = |(place, item): (usize, &Arc<AgendaItem>)| {
            if !item.alongside {
                first = place;
            }
            first
        };
        self.items.iter().enumerate().map(bundle).collect()
    }

    /// The place after the bundle that the item at a place belongs to.
    pub fn after_bundle(&self, place: usize) -> usize {
        place + 1 + self.items.iter().skip(place + 1).take_while(|item| item.alongside).count()
    }

    /// The items that are held at the same time as the one at a place, in order, and it among them; what lies on the
    /// shelf is not.
    pub fn bundle_of(&self, place: usize) -> Vec<&AgendaItem> {
        let first = self.items.iter().take(place + 1).rposition(|item| !item.alongside).unwrap_or(0);
        let items = self.items.iter().take(self.after_bundle(first)).skip(first);
        items.filter(|item| !item.dropped).map(Arc::as_ref).collect()
    }

    /// Whether the bundle lasts as long as the item at a place: it is alone, or takes longer than all beside it.
    pub fn decides(&self, place: usize) -> bool {
        let Some(item) = self.items.get(place) else { return false };
        self.bundle_of(place).iter().all(|other| other.id == item.id || other.minutes() < item.minutes())
    }

    /// Puts an item at another place. Within its bundle it stays in it; between two of another bundle it joins that.
    pub(super) fn shift(&mut self, place: usize, to: usize) {
        let mut bundles = self.bundles();
        let own = bundles.get(place).copied();
        self.lead_on(place);
        let mut moved = self.items.remove(place);
        bundles.remove(place);
        let to = to.min(self.items.len());
        let before = to.checked_sub(1).and_then(|before| bundles.get(before)).copied();
        let in_its_bundle = before.is_some() && before == own;
        let alongside = to > 0 && (in_its_bundle || self.items.get(to).is_some_and(|next| next.alongside));
        if moved.alongside != alongside {
            Arc::make_mut(&mut moved).alongside = alongside;
        }
        self.items.insert(to, moved);
        self.free_first();
    }

    /// Takes an item out; the next of its bundle goes on as the one that the others run alongside.
    pub(super) fn take_out(&mut self, place: usize) {
        self.lead_on(place);
        self.items.remove(place);
        self.free_first();
    }

    /// The one that leads a bundle hands that on to the next.
    fn lead_on(&mut self, place: usize) {
        let leads = self.items.get(place).is_some_and(|item| !item.alongside);
        if let Some(next) = self.items.get_mut(place + 1).filter(|next| leads && next.alongside) {
            Arc::make_mut(next).alongside = false;
        }
    }

    /// The first of the day has nothing to run alongside.
    fn free_first(&mut self) {
        if let Some(first) = self.items.first_mut().filter(|first| first.alongside) {
            Arc::make_mut(first).alongside = false;
        }
    }
}

impl Session {
    /// What an item is held at the same time as: `samtidig med Oplæg`; `None` for what is held alone, and for the first of
    /// several.
    pub fn at_the_same_time(&self, item: Id, language: Language) -> Option<String> {
        let place = self.programme.items.iter().position(|other| other.id == item)?;
        if !self.programme.items.get(place)?.alongside {
            return None;
        }
        let bundle = self.programme.bundle_of(place);
        let before = bundle.iter().take_while(|other| other.id != item);
        let titles: Vec<&str> = before.map(|other| other.title().read(language)).collect();
        let titles = Some(in_a_row(&titles, language)).filter(|titles| !titles.is_empty())?;
        Some(language.say_with(msg!("same-time"), &[("title", titles.into())]))
    }
}

impl Session {
    /// What an item is called where it stands by itself in a list with times: `Oplæg (samtidig med Gruppearbejde)`.
    pub fn title_beside_others(&self, item: &AgendaItem, language: Language) -> String {
        let title = item.title().read(language);
        match self.at_the_same_time(item.id, language) {
            Some(together) => format!("{title} ({together})"),
            None => title.to_owned(),
        }
    }
}

#[cfg(test)]
#[allow(clippy::unwrap_used, reason = "a test may fail")]
mod tests {
    use jiff::civil::{date, time};
    use jiff::tz::TimeZone;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::{Activity, ItemEdit};

    /// Talks that are called A, B, C … of these minutes; those with a sign run alongside.
    fn day(items: &[(u16, bool)]) -> Session {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.programme.start = time(9, 0, 0, 0);
        for ((minutes, alongside), letter) in items.iter().zip('A'..) {
            let item = session.append(*minutes, Activity::Talk { title: Text::typed(letter) });
            session.programme.item_mut(item).unwrap().alongside = *alongside;
        }
        session
    }

    /// `A B+ C`: those with a plus run alongside.
    fn order(session: &Session) -> String {
        let named = |item: &AgendaItem| {
            format!("{}{}", item.title().read(Language::Danish), if item.alongside { "+" } else { "" })
        };
        session.items().map(named).collect::<Vec<String>>().join(" ")
    }

    #[test]
    fn a_bundle_begins_together_and_lasts_as_its_longest() {
        for (items, expected) in [
            (&[(20, false), (30, false)][..], "09.00–09.20 09.20–09.50"),
            (&[(20, false), (30, true), (10, false)], "09.00–09.20 09.00–09.30 09.30–09.40"),
            (&[(30, false), (20, true), (10, false)], "09.00–09.30 09.00–09.20 09.30–09.40"),
            (&[(10, false), (20, true), (15, true), (5, false)], "09.00–09.10 09.00–09.20 09.00–09.15 09.20–09.25"),
            (&[(20, true), (30, true)], "09.00–09.20 09.00–09.30"),
        ] {
            let slots = day(items).slots(&TimeZone::UTC);
            let times =
                slots.iter().map(|slot| format!("{}–{}", slot.start.strftime("%H.%M"), slot.end.strftime("%H.%M")));
            assert_eq!(times.collect::<Vec<String>>().join(" "), expected, "{items:?}");
        }
    }

    #[test]
    fn what_lies_on_the_shelf_holds_nobody_up_and_is_told_nowhere() {
        let mut session = day(&[(20, false), (30, true), (10, false)]);
        let [first, second, last] = [0, 1, 2].map(|place| session.programme.items.get(place).unwrap().id);
        let told = |session: &Session| session.at_the_same_time(second, Language::Danish);
        assert_eq!(told(&session).as_deref(), Some("samtidig med A"));
        assert_eq!(session.at_the_same_time(first, Language::Danish), None);
        session.programme.apply(first, &ItemEdit::Drop { dropped: true }).unwrap();
        assert_eq!(told(&session), None);
        let start = |session: &Session| session.slots(&TimeZone::UTC).pop().unwrap().start.time();
        assert_eq!(start(&session), time(9, 30, 0, 0));
        session.programme.apply(second, &ItemEdit::Drop { dropped: true }).unwrap();
        assert_eq!(start(&session), time(9, 0, 0, 0));
        session.programme.apply(first, &ItemEdit::PutIn { to: 2 }).unwrap();
        assert_eq!((order(&session), start(&session)), ("B C A".to_owned(), time(9, 10, 0, 0)));
        assert_eq!(session.programme.items.last().unwrap().id, first);
        assert_eq!(session.programme.items.get(1).unwrap().id, last);
    }

    #[test]
    fn moving_and_taking_out_keep_together_what_is_together() {
        let three = &[(20, false), (20, true), (20, false)][..];
        for (edit, place, expected) in [
            (ItemEdit::Move { to: 1 }, 0, "B A+ C"),
            (ItemEdit::Move { to: 2 }, 0, "B C A"),
            (ItemEdit::Move { to: 2 }, 1, "A C B"),
            (ItemEdit::Move { to: 0 }, 1, "B A C"),
            (ItemEdit::Move { to: 1 }, 2, "A C+ B+"),
            (ItemEdit::Move { to: 0 }, 2, "C A B+"),
            (ItemEdit::Remove, 0, "B C"),
            (ItemEdit::Remove, 1, "A C"),
            (ItemEdit::Alongside { alongside: true }, 2, "A B+ C+"),
            (ItemEdit::Alongside { alongside: false }, 1, "A B C"),
            (ItemEdit::Alongside { alongside: true }, 0, "A B+ C"),
        ] {
            let mut session = day(three);
            let item = session.programme.items.get(place).unwrap().id;
            session.programme.apply(item, &edit).unwrap();
            assert_eq!(order(&session), expected, "{edit:?} of {place}");
        }
    }
}
