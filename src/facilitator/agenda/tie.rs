//! What binds an item: a time of day, and whether it may be left out.

use egui::Ui;
use jiff::civil::Time;

use super::change::change;
use super::item_field::ItemField;
use super::line::slot;
use crate::command::Request;
use crate::facilitator::choice::choice_ui;
use crate::facilitator::field::{InputField, typed_ui};
use crate::facilitator::programme::shelf;
use crate::facilitator::{View, WindowState};
use crate::i18n::{Message, dates};
use crate::model::day::programme::{AgendaItem, ItemEdit, Lock};
use crate::model::id::Id;
use crate::msg;
use crate::plan::Expected;

/// What the list and the field beside it take.
pub(super) const WIDTH: f32 = LIST + 8.0 + TIME;
const LIST: f32 = 112.0;
const TIME: f32 = 56.0;

/// How an item is tied to a time of day.
#[derive(Clone, Copy, PartialEq)]
enum Tie {
    Free,
    Start,
    End,
}

impl Tie {
    const ALL: [Self; 3] = [Self::Free, Self::Start, Self::End];

    const fn of(lock: Option<Lock>) -> Self {
        match lock {
            None => Self::Free,
            Some(Lock::Start(_)) => Self::Start,
            Some(Lock::End(_)) => Self::End,
        }
    }

    const fn name(self) -> Message {
        match self {
            Self::Free => msg!("tie-none"),
            Self::Start => msg!("tie-start"),
            Self::End => msg!("tie-end"),
        }
    }

    const fn lock(self, time: Time) -> Option<Lock> {
        match self {
            Self::Free => None,
            Self::Start => Some(Lock::Start(time)),
            Self::End => Some(Lock::End(time)),
        }
    }
}

/// What it is tied to, and the time of day once it is.
pub(super) fn tie_ui(
    ui: &mut Ui,
    view: View<'_>,
    (item, expected): (&AgendaItem, &Expected),
    asked_field: &mut Option<(Id, ItemField)>,
    window: &mut WindowState,
) {
    let title = item.title().read(view.language);
    let name = format!("{}, {title}", view.language.say(msg!("column-tie")));
    let tie = Tie::of(item.lock);
    let all = Tie::ALL.map(|tie| (tie, view.language.say(tie.name())));
    let id = egui::Id::unique(("tie", item.id));
    let (combo, chosen) = slot(ui, LIST, |ui| choice_ui(ui, id, &name, LIST, tie, &all));
    let time = item.lock.map(|lock| match lock {
        Lock::Start(time) | Lock::End(time) => time,
    });
    if let Some(tie) = chosen {
        let usual = if tie == Tie::End { expected.end.time() } else { expected.start.time() };
        let lock = tie.lock(time.unwrap_or_else(|| rounded(usual)));
        change(view, item.id, ItemEdit::Tie { lock });
    }
    let field = InputField::new(item.id, ItemField::Tie.word(), name, TIME);
    let Some(time) = time else {
        // Nothing to type yet: the keyboard goes to the list.
        if asked_field.take_if(|asked| *asked == (item.id, ItemField::Tie)).is_some() {
            combo.request_focus();
        }
        return;
    };
    if let Some(typed) = typed_ui(ui, window, &field, &dates::time_of_day(view.language, time), "") {
        match dates::read_time(&typed) {
            Some(time) => change(view, item.id, ItemEdit::Tie { lock: tie.lock(time) }),
            None => view.ask(Request::Say(view.language.say(msg!("time-unread")))),
        }
    }
}

/// Whether an item may be left out, or is.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Must,
    Can,
    Out,
}

/// Whether it must be held, may be left out, or is left out.
pub(super) fn part_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, width: f32) {
    let part = match (item.dropped, item.can_drop) {
        (true, _) => Part::Out,
        (false, true) => Part::Can,
        (false, false) => Part::Must,
    };
    let words = [(Part::Must, msg!("part-must")), (Part::Can, msg!("part-can")), (Part::Out, msg!("left-out"))];
    let all = words.map(|(part, words)| (part, view.language.say(words)));
    let name = format!("{}, {}", view.language.say(msg!("column-part")), item.title().read(view.language));
    let (_, chosen) = choice_ui(ui, egui::Id::unique(("part", item.id)), &name, width, part, &all);
    let Some(chosen) = chosen else { return };
    if (chosen == Part::Out) != item.dropped {
        change(view, item.id, if item.dropped { shelf::put_in(view, item) } else { ItemEdit::Drop { dropped: true } });
    }
    let can_drop = chosen == Part::Can;
    if chosen != Part::Out && can_drop != item.can_drop {
        change(view, item.id, ItemEdit::CanDrop { can_drop });
    }
}

/// A time of day, rounded down to what one would say.
pub(super) fn rounded(time: Time) -> Time {
    Time::new(time.hour(), time.minute() - time.minute() % 5, 0, 0).unwrap_or(time)
}
