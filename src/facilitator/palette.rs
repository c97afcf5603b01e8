//! The palette: finds every command, step and participant by name.

use egui::{Align, Key, Layout, Modifiers, ScrollArea, Ui, vec2};

use super::panel::panel_ui;
use super::top::monitor_name;
use super::{View, field};
use crate::command::Request;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::formats::commands::palette;
use crate::model::stage::Place;
use crate::msg;
use crate::theme::{quietly, take_key};

/// How many answers are shown.
const MOST: usize = 12;

/// One answer: what it is called, what stands beside it, and what picking it asks for.
struct Answer {
    name: String,
    beside: String,
    request: Request,
}

/// What is looked for in the palette.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Search {
    /// What is typed.
    pub typed: String,
}

/// Draws the panel; false when it is to be closed.
pub(super) fn palette_ui(ui: &Ui, view: View<'_>, search: &mut Search) -> bool {
    let answers = answers(view, &search.typed);
    let name = view.language.say(msg!("command-palette"));
    let modal = panel_ui(ui, &name, 560.0, |ui| {
        let edit = egui::TextEdit::singleline(&mut search.typed).hint_text(name.clone()).desired_width(f32::INFINITY);
        let response = field::named(ui, &name, edit.font(crate::theme::regular_font(18.0)));
        let entered = field::entered(ui, &response);
        response.request_focus();
        ui.add_space(6.0);
        list_ui(ui, view, &answers, entered)
    });
    if let Some(request) = modal.inner.and_then(|place| answers.into_iter().nth(place)).map(|answer| answer.request) {
        // A command may open a panel of its own: it is carried out after this one is closed.
        view.ask(request);
        return false;
    }
    !modal.should_close()
}

/// The answers; returns the one that was picked by click or by Enter.
fn list_ui(ui: &mut Ui, view: View<'_>, answers: &[Answer], entered: bool) -> Option<usize> {
    let id = ui.scope_id().with("answer");
    let last = answers.len().saturating_sub(1);
    let mut at = ui.data(|data| data.get_temp::<usize>(id)).unwrap_or(0).min(last);
    if take_key(ui.ctx(), Modifiers::NONE, Key::ArrowDown) {
        at = (at + 1).min(last);
    }
    if take_key(ui.ctx(), Modifiers::NONE, Key::ArrowUp) {
        at = at.saturating_sub(1);
    }
    let mut picked = (entered && !answers.is_empty()).then_some(at);
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        for (place, answer) in answers.iter().enumerate() {
            let mut button = egui::Button::selectable(place == at, &answer.name);
            if !answer.beside.is_empty() {
                button = button.shortcut_text(quietly(ui.ctx(), &answer.beside));
            }
            let left = Layout::top_down_justified(Align::Min);
            let response = ui.with_layout(left, |ui| ui.add(button.min_size(vec2(0.0, 32.0)))).inner;
            if response.clicked() {
                picked = Some(place);
            }
        }
        if answers.is_empty() {
            ui.label(quietly(ui.ctx(), view.language.say(msg!("nothing-found"))));
        }
    });
    ui.data_mut(|data| data.insert_temp(id, if picked.is_some() { 0 } else { at }));
    picked
}

fn answers(view: View<'_>, search: &str) -> Vec<Answer> {
    let language = view.language;
    let commands = palette().into_iter().filter(|command| *command != Command::Palette).map(|command| Answer {
        name: language.say(command.name()),
        beside: command.shortcut().map(|shortcut| shortcut.words(language)).unwrap_or_default(),
        request: Request::Menu(command),
    });
    let monitors = view.monitors.iter().map(|choice| Answer {
        name: monitor_name(&choice.name, language),
        beside: if choice.in_use { "✓".into() } else { String::new() },
        request: Request::RoomOn(choice.name.clone()),
    });
    let session = view.session();
    let steps = session.programme.items.iter().flat_map(|item| {
        (0..item.step_count()).map(move |step| {
            let of = item.exercise().and_then(|exercise| exercise.steps.get(step));
            let title = item.title().read(language);
            let name = of.map_or_else(|| title.to_owned(), |of| format!("{title}: {}", of.title.read(language)));
            Answer { name, beside: String::new(), request: Request::Move(Move::To(Place { item: item.id, step })) }
        })
    });
    let people = session.participants.iter().map(|participant| Answer {
        name: session.name_of(participant).into_owned(),
        beside: participant.unit.clone(),
        request: Request::Menu(Command::People),
    });
    let words: Vec<String> = search.to_lowercase().split_whitespace().map(str::to_owned).collect();
    let fits = |answer: &Answer| {
        let name = answer.name.to_lowercase();
        words.iter().all(|word| name.contains(word))
    };
    let mut found: Vec<Answer> = commands.chain(monitors).chain(steps).chain(people).filter(fits).collect();
    found.sort_by_key(|answer| place_in(&answer.name, &words));
    found.truncate(MOST);
    found
}

/// How well an answer is met by what is typed: the first word begins its name, one of its words, or stands inside one.
fn place_in(name: &str, typed: &[String]) -> usize {
    let name = name.to_lowercase();
    let Some(first) = typed.first() else { return 0 };
    if name.starts_with(first) {
        return 0;
    }
    if name.split_whitespace().any(|word| word.starts_with(first)) { 1 } else { 2 }
}
