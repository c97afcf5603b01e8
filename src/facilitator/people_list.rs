//! A list of participants that was copied elsewhere: what was read of it, seen before anybody is taken.

use std::collections::{BTreeSet, HashMap};

use egui::{Align, Checkbox, Event, Label, Layout, Response, RichText, ScrollArea, TextEdit, Ui, vec2};

use super::long_list::long_list_ui;
use super::panel::panel_ui;
use super::undrawn::undrawn_of_ui;
use super::{Panel, View, WindowState, field};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::i18n::Message;
use crate::model::day::session::Session;
use crate::model::fault::limits::MOST_PARTICIPANTS;
use crate::model::id::Id;
use crate::model::list::{Listed, Meaning, NoList, PeopleList};
use crate::msg;
use crate::theme::{colour, icon, primary, quiet, quietly};

const WIDTH: f32 = 760.0;
const ROW: f32 = 26.0;
const HEAD: f32 = 38.0;
/// The narrowest column.
const NARROW: f32 = 110.0;
/// What stands before the cells of a row, and what behind them.
const TICK: f32 = 28.0;
const REMARK: f32 = 150.0;
/// A longer text is not drawn to be written in: that would take seconds.
const LONGEST_DRAWN: usize = 10_000;

/// A list that was pasted, and what was read of it.
#[derive(Debug, Default, PartialEq)]
pub struct PastedPeople {
    text: String,
    /// Each letter of it once.
    letters: String,
    list: Option<Result<PeopleList, NoList>>,
    /// Who each row is.
    people: Vec<Option<Listed>>,
    /// The rows that somebody ticked or unticked; of the others, those are taken who are not there already.
    ticked: HashMap<usize, bool>,
    /// It was read just now, and one Enter takes it.
    is_new: bool,
}

impl PastedPeople {
    /// Reads a list for a session.
    pub fn of(text: String, session: &Session) -> Self {
        let mut pasted = Self { text, ..Self::default() };
        pasted.read(session);
        pasted
    }

    /// What was pasted.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    fn read(&mut self, session: &Session) {
        self.letters = self.text.chars().collect::<BTreeSet<char>>().into_iter().collect();
        self.list = (!self.text.trim().is_empty()).then(|| PeopleList::read(&self.text));
        self.ticked.clear();
        self.look(session);
        self.is_new = !self.people.is_empty();
    }

    /// Says anew who each row is.
    fn look(&mut self, session: &Session) {
        let here = session.participants.iter().map(|person| (person.name.as_str(), person.unit.as_str()));
        self.people = self.list.iter().flatten().flat_map(|list| list.people(here.clone())).collect();
    }

    fn is_taken(&self, row: usize) -> bool {
        let person = self.people.get(row).and_then(Option::as_ref);
        person.is_some_and(|person| self.ticked.get(&row).copied().unwrap_or(!person.is_double))
    }

    /// Those who are to be added, in their order.
    fn taken(&self) -> Vec<Edit> {
        let rows = self.people.iter().enumerate().filter(|(row, _)| self.is_taken(*row));
        let people = rows.filter_map(|(_, person)| person.as_ref());
        people.map(|person| Edit::AddParticipant { name: person.name.clone(), unit: person.unit.clone() }).collect()
    }

    fn count(&self) -> usize {
        (0..self.people.len()).filter(|row| self.is_taken(*row)).count()
    }

    fn doubles(&self) -> usize {
        self.people.iter().flatten().filter(|person| person.is_double).count()
    }
}

/// What was decided.
enum Answer {
    Take,
    GiveUp,
}

/// Draws the panel; false when it is closed, and the list of participants is there again.
pub(super) fn people_list_ui(ui: &Ui, view: View<'_>, pasted: &mut PastedPeople, window: &mut WindowState) -> bool {
    if let Some(text) = paste(ui) {
        let between = if pasted.text.trim().is_empty() { "" } else { "\n" };
        pasted.text = format!("{}{between}{text}", pasted.text.trim_end());
        pasted.read(view.session());
    }
    let panel = panel_ui(ui, &view.language.say(msg!("list-title")), WIDTH, |ui| {
        text_ui(ui, view, pasted);
        undrawn_of_ui(ui, &pasted.letters, view.language);
        match &pasted.list {
            Some(Ok(_)) => {
                table_ui(ui, view, pasted);
                ui.separator();
            }
            Some(Err(why)) => drop(ui.label(why.say(view))),
            None => {}
        }
        ui.add_space(6.0);
        answers_ui(ui, view, pasted)
    });
    let closes = panel.should_close();
    let answer = panel.inner.or(closes.then_some(Answer::GiveUp));
    let closed = match answer {
        Some(Answer::Take) => take(view, pasted),
        Some(Answer::GiveUp) => true,
        None => false,
    };
    if closed {
        window.capture_now = true;
        window.panel = Some(Panel::People);
    }
    !closed
}

/// Adds everybody who is ticked, in one step; false where that is refused, which is said.
fn take(view: View<'_>, pasted: &PastedPeople) -> bool {
    let things = pasted.taken();
    let count = things.len() as u64;
    let taken = count > 0 && view.enter(Edit::TakeList { things });
    if taken {
        view.ask(Request::Say(view.language.say_with(msg!("list-taken"), &[("count", count.into())])));
    }
    taken
}

/// What is pasted anywhere in the panel is the list.
fn paste(ui: &Ui) -> Option<String> {
    ui.input_mut(|input| {
        let place = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
        if let Event::Paste(text) = input.events.remove(place) { Some(text) } else { None }
    })
}

/// The text itself, as long as it can be written in.
fn text_ui(ui: &mut Ui, view: View<'_>, pasted: &mut PastedPeople) {
    ui.label(quietly(ui.ctx(), view.language.say(msg!("list-hint"))));
    ui.add_space(4.0);
    if pasted.text.len() <= LONGEST_DRAWN {
        let name = view.language.say(msg!("list-field"));
        ScrollArea::vertical().id_salt("pasted").max_height(84.0).show(ui, |ui| {
            let edit = TextEdit::multiline(&mut pasted.text).desired_rows(3).desired_width(f32::INFINITY);
            if field::named(ui, &name, edit).changed() {
                pasted.read(view.session());
                // Whoever writes goes on writing.
                pasted.is_new = false;
            }
        });
    }
    ui.add_space(6.0);
}

/// What was read: a row each, with a tick, below buttons that say what the columns are.
fn table_ui(ui: &mut Ui, view: View<'_>, pasted: &mut PastedPeople) {
    let Some(Ok(list)) = &mut pasted.list else { return };
    let columns = list.meanings.len().max(1);
    let width = ((WIDTH - TICK - REMARK - 40.0) / columns as f32 - 6.0).max(NARROW);
    let height = (ui.ctx().content_rect().height() - 380.0).clamp(120.0, 420.0);
    let mut changed = false;
    let mut ticks = Vec::new();
    ScrollArea::both().id_salt("rows").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
        changed = head_ui(ui, view, &mut list.meanings, width);
        let rows: Vec<(usize, &Vec<String>)> = list.rows.iter().enumerate().collect();
        let id = |row: &(usize, &Vec<String>)| (Id(u32::try_from(row.0).unwrap_or_default()), 0);
        long_list_ui(ui, "listed", &rows, None, id, |ui, _, (row, cells)| {
            let Some(Some(person)) = pasted.people.get(*row) else { return };
            let was = pasted.ticked.get(row).copied().unwrap_or(!person.is_double);
            let now = row_ui(ui, view, person, cells, (was, width));
            ticks.extend((was != now).then_some((*row, now)));
        });
    });
    pasted.ticked.extend(ticks);
    if changed {
        pasted.look(view.session());
    }
}

/// A button above each column says what it is, and makes it something else; says whether one did.
fn head_ui(ui: &mut Ui, view: View<'_>, meanings: &mut [Meaning], width: f32) -> bool {
    let mut changed = false;
    ui.horizontal_wrapped(|ui| {
        ui.add_space(TICK);
        for (place, meaning) in meanings.iter_mut().enumerate() {
            let said = view.language.say(word(*meaning));
            let values = [("number", (place + 1).into()), ("meaning", said.as_str().into())];
            let name = view.language.say_with(msg!("list-column"), &values);
            let button = cell_ui(ui, [width, HEAD], |ui| icon(ui, &said, &name));
            if button.on_hover_text(view.language.say(msg!("list-column-hint"))).clicked() {
                let now = Meaning::ALL.iter().position(|other| other == meaning).unwrap_or_default();
                *meaning = Meaning::ALL.iter().copied().cycle().nth(now + 1).unwrap_or(*meaning);
                changed = true;
            }
        }
    });
    changed
}

/// A cell of its column's width and its row's height, whatever stands in it.
fn cell_ui(ui: &mut Ui, [width, height]: [f32; 2], add: impl FnOnce(&mut Ui) -> Response) -> Response {
    let cell = ui.allocate_ui_with_layout(vec2(width, height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_width(width);
        ui.set_max_width(width);
        add(ui)
    });
    cell.inner
}

const fn word(meaning: Meaning) -> Message {
    match meaning {
        Meaning::Name => msg!("list-name"),
        Meaning::FirstName => msg!("first-name"),
        Meaning::LastName => msg!("list-last-name"),
        Meaning::Unit => msg!("unit"),
        Meaning::Other => msg!("list-other"),
    }
}

/// One person; returns whether they are ticked.
fn row_ui(ui: &mut Ui, view: View<'_>, person: &Listed, cells: &[String], (ticked, width): (bool, f32)) -> bool {
    let mut ticked = ticked;
    ui.horizontal_wrapped(|ui| {
        let tick = ui.add_sized(vec2(TICK - 8.0, ROW), Checkbox::without_text(&mut ticked));
        let double = if person.is_double { view.language.say(msg!("list-double")) } else { String::new() };
        let told = [&person.name, &person.unit, &double];
        let told: Vec<&str> = told.into_iter().map(String::as_str).filter(|word| !word.is_empty()).collect();
        ui.ctx().accesskit_node_builder(tick.id, |node| node.set_label(told.join(", ")));
        let tone = if ticked { Tone::Ink } else { Tone::Muted };
        for cell in cells {
            let text = RichText::new(cell.as_str()).color(colour(ui.ctx(), tone));
            cell_ui(ui, [width, ROW], |ui| ui.add(Label::new(text).truncate()));
        }
        if person.is_double {
            ui.label(quietly(ui.ctx(), double));
        }
    });
    ticked
}

/// How many there are, and the two ways on.
fn answers_ui(ui: &mut Ui, view: View<'_>, pasted: &mut PastedPeople) -> Option<Answer> {
    let count = pasted.count();
    let room = MOST_PARTICIPANTS.saturating_sub(view.session().participants.len());
    if count > room {
        ui.label(
            view.language
                .say_with(msg!("list-no-room"), &[("count", (count as u64).into()), ("room", (room as u64).into())]),
        );
    }
    ui.horizontal_wrapped(|ui| {
        let take = view.language.say_with(msg!("list-take"), &[("count", (count as u64).into())]);
        let take = ui.add_enabled_ui(count > 0 && count <= room, |ui| primary(ui, &take)).inner;
        if std::mem::take(&mut pasted.is_new) {
            take.request_focus();
        }
        let cancel = quiet(ui, &view.language.say(msg!("cancel"))).clicked();
        let doubles = pasted.doubles();
        if doubles > 0 {
            let words = view.language.say_with(msg!("list-doubles"), &[("count", (doubles as u64).into())]);
            ui.label(quietly(ui.ctx(), words));
        }
        if take.clicked() { Some(Answer::Take) } else { cancel.then_some(Answer::GiveUp) }
    })
    .inner
}

impl NoList {
    /// Why in plain words.
    fn say(self, view: View<'_>) -> String {
        match self {
            Self::Nobody => view.language.say(msg!("list-nobody")),
            Self::TooLong => {
                view.language.say_with(msg!("list-too-long"), &[("most", (MOST_PARTICIPANTS as u64).into())])
            }
            Self::Prose => view.language.say(msg!("list-prose")),
        }
    }
}
