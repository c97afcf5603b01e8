//! What an exercise is made of, changed without code: its texts, its steps, what stands in each, and the parts of that.

mod blocks;
mod columns;
mod rows;

use egui::{Frame, ScrollArea, Ui, vec2};

use super::agenda::steps;
use super::field::{self, InputField, words_ui};
use super::keep_in_library::LibraryEntry;
use super::panel::{at_least, panel_ui};
use super::programme::add;
use super::{Panel, View, WindowState};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::i18n::{Language, Message, Text};
use crate::model::day::programme::{Activity, AgendaItem, ItemEdit};
use crate::model::day::session::Session;
use crate::model::exercise::edit::ExerciseEdit;
use crate::model::exercise::step::Step;
use crate::model::exercise::{Exercise, NamedBlock};
use crate::model::id::{Id, Key};
use crate::model::stage::Stage;
use crate::msg;
use crate::plan;
use crate::theme::{bold, chip, colour, icon, link, primary, quiet, quietly};

/// The widest the panel gets; longer lines are hard to follow.
const WIDEST: f32 = 1_180.0;
/// What its columns need, in points.
const LEAST: f32 = 760.0;
/// How long an exercise takes that was just begun, in minutes.
const USUAL_MINUTES: u16 = 10;

/// An exercise of one's own after where the day is, and the number that its item will have.
pub fn new_exercise(session: &Session, stage: &Stage, language: Language) -> (Edit, Id) {
    let title = Text::typed(language.say(msg!("new-exercise")));
    let activity = Box::new(Activity::Exercise(Exercise::own(title, USUAL_MINUTES)));
    let place = add::place_after(session, stage);
    (Edit::AddItem { place, minutes: USUAL_MINUTES, activity }, Id(session.next_id))
}

/// The exercise that is changed, with everything around it.
#[derive(Clone, Copy)]
struct ExerciseEditor<'a> {
    view: View<'a>,
    item: &'a AgendaItem,
    exercise: &'a Exercise,
}

impl ExerciseEditor<'_> {
    fn say(&self, message: Message) -> String {
        self.view.language.say(message)
    }

    fn named(&self, message: Message, name: &str) -> String {
        self.view.language.say_with(message, &[("name", name.into())])
    }

    fn ask(&self, edit: ExerciseEdit) {
        self.view.ask(Request::Edit(Edit::Item { item: self.item.id, edit: ItemEdit::Make { edit } }));
    }

    /// What a block is called here: its kind, with a number when there are several.
    fn name_of(&self, named: &NamedBlock) -> String {
        let kind = |named: &NamedBlock| named.block.behaviour().name();
        let same: Vec<&NamedBlock> = self.exercise.blocks.iter().filter(|other| kind(other) == kind(named)).collect();
        let place = same.iter().position(|other| other.id == named.id).unwrap_or_default();
        let word = self.say(kind(named));
        if same.len() > 1 { format!("{word} {}", place + 1) } else { word }
    }
}

/// Draws the panel; false when it is to be closed.
pub(super) fn exercise_editor_ui(
    ui: &Ui,
    view: View<'_>,
    item: Id,
    one_more: &mut Option<Key>,
    window: &mut WindowState,
) -> bool {
    let item = view.session().item(item);
    let Some((item, exercise)) = item.and_then(|item| Some((item, item.exercise()?))) else { return false };
    let editor = ExerciseEditor { view, item, exercise };
    let size = ui.ctx().content_rect().size();
    let panel = panel_ui(ui, &editor.say(msg!("making")), (size.x - 88.0).clamp(300.0, WIDEST), |ui| {
        let height = (size.y - 180.0).max(200.0);
        ScrollArea::vertical().id_salt("making").max_height(height).auto_shrink(false).show(ui, |ui| {
            // The bar at the right covers nothing.
            ui.set_max_width(ui.available_width() - 14.0);
            at_least(ui, LEAST, |ui| {
                texts_ui(ui, editor, window);
                heading(ui, &editor.say(msg!("making-steps")));
                steps_ui(ui, editor, one_more, window);
                heading(ui, &editor.say(msg!("making-blocks")));
                blocks::blocks_ui(ui, editor, one_more, window);
            });
        });
        ui.add_space(8.0);
        ui.horizontal_wrapped(|ui| {
            let done = primary(ui, &editor.say(msg!("done"))).clicked();
            (done, quiet(ui, &editor.say(msg!("command-keep-exercise"))).clicked())
        })
        .inner
    });
    let (done, keep) = panel.inner;
    if keep {
        let typed = LibraryEntry::of_exercise(exercise, view.language);
        window.panel = Some(Panel::KeepExercise { item: item.id, typed });
    }
    !(done || panel.should_close())
}

fn heading(ui: &mut Ui, words: &str) {
    ui.add_space(12.0);
    ui.label(bold(words).size(17.0));
}

/// What it is called, what it is good for, whom it comes from, and what stands above it in the handout.
fn texts_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, window: &mut WindowState) {
    let (exercise, language) = (editor.exercise, editor.view.language);
    egui::Grid::new("making texts").num_columns(2).spacing([16.0, 8.0]).show(ui, |ui| {
        let mut line = |ui: &mut Ui, name, word: &str, text: &Text| {
            let name = editor.say(name);
            ui.label(&name);
            let field = InputField::new(editor.item.id, word, name, (ui.available_width() - 24.0).max(200.0));
            let typed = words_ui(ui, window, &field, text.read(language), "");
            ui.end_row();
            typed
        };
        let needed = |text: &String| !text.trim().is_empty();
        // An exercise keeps its title and its heading while others are being typed.
        if let Some(title) = line(ui, msg!("making-title"), "making-title", &exercise.title).filter(needed) {
            editor.view.ask(Request::Edit(Edit::Item { item: editor.item.id, edit: ItemEdit::Rename { title } }));
        }
        let purpose = line(ui, msg!("making-purpose"), "making-purpose", &exercise.purpose);
        let source = line(ui, msg!("making-source"), "making-source", &exercise.source);
        let heading = line(ui, msg!("making-heading"), "making-heading", &exercise.report.heading).filter(needed);
        let edits = [
            purpose.map(|purpose| ExerciseEdit::Purpose { purpose }),
            source.map(|source| ExerciseEdit::Source { source }),
            heading.map(|heading| ExerciseEdit::Heading { heading }),
        ];
        edits.into_iter().flatten().for_each(|edit| editor.ask(edit));
    });
}

fn steps_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, one_more: &mut Option<Key>, window: &mut WindowState) {
    let ExerciseEditor { view, item, exercise } = editor;
    let forecast = plan::forecast(view.session(), view.stage, view.now);
    let Some(expected) = forecast.items.iter().find(|expected| expected.item == item.id) else { return };
    for (place, step) in exercise.steps.iter().enumerate() {
        let frame = Frame::new().fill(colour(ui.ctx(), Tone::Sunken)).corner_radius(8).inner_margin(8);
        ui.push_id(("made step", &step.id), |ui| {
            frame.show(ui, |ui| {
                let last = place + 1 == exercise.steps.len();
                let new = last && one_more.take_if(|step| step.as_str().is_empty()).is_some();
                let title = field::id_of(item.id, &format!("step-title-{}", step.id));
                if new {
                    ui.memory_mut(|memory| memory.request_focus(title));
                }
                steps::step_ui(ui, &steps::StepEditor { view, item, exercise, expected, step }, window);
                if new {
                    field::select_all(ui, title, step.title.read(view.language));
                }
                ui.horizontal_wrapped(|ui| under_step_ui(ui, editor, place, step));
            });
        });
        ui.add_space(6.0);
    }
    let add = exercise.steps.last().filter(|_| link(ui, &editor.say(msg!("add-step"))).clicked());
    if let Some(last) = add {
        let title = editor.say(msg!("new-step"));
        editor.ask(ExerciseEdit::AddStep { after: last.id.clone(), title });
        *one_more = Some(Key::default());
    }
}

/// What the step shows, its place, and taking it out.
fn under_step_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, place: usize, step: &Step) {
    let title = step.title.read(editor.view.language);
    ui.label(quietly(ui.ctx(), editor.say(msg!("step-shows"))));
    for named in &editor.exercise.blocks {
        let shown = step.show.contains(&named.id);
        let response = chip(ui, &editor.name_of(named), shown, Tone::Accent);
        let name = format!("{}, {title}", editor.name_of(named));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        if response.clicked() {
            let (step, block) = (step.id.clone(), named.id.clone());
            editor.ask(ExerciseEdit::Show { step, block, shown: !shown });
        }
    }
    if editor.exercise.blocks.is_empty() {
        ui.label(quietly(ui.ctx(), editor.say(msg!("step-shows-nothing"))));
    }
    round_ui(ui, editor, step);
    ui.add_space(12.0);
    let count = editor.exercise.steps.len();
    if let Some(order) = order_ui(ui, editor, title, place, count, 1) {
        let step = step.id.clone();
        editor.ask(match order {
            Order::To(to) => ExerciseEdit::MoveStep { step, to },
            Order::Out => ExerciseEdit::RemoveStep { step },
        });
    }
}

/// Which of several rounds at the tables the step shows.
fn round_ui(ui: &mut Ui, editor: ExerciseEditor<'_>, step: &Step) {
    let rounds = editor.exercise.rounds_of(step);
    for round in (1..=rounds).filter(|_| rounds > 1) {
        let words = editor.view.language.say_with(msg!("groups-round"), &[("number", round.into())]);
        let response = chip(ui, &words, step.round.unwrap_or(1) == round, Tone::Accent);
        let name = format!("{words}, {}", step.title.read(editor.view.language));
        ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(name));
        if response.clicked() {
            editor.ask(ExerciseEdit::Round { step: step.id.clone(), round });
        }
    }
}

/// What is done to one of a list.
enum Order {
    /// It goes to another place.
    To(usize),
    /// It goes out.
    Out,
}

/// Buttons that move one of a list up or down, and out while at least `least` are left.
fn order_ui(
    ui: &mut Ui,
    editor: ExerciseEditor<'_>,
    title: &str,
    place: usize,
    count: usize,
    least: usize,
) -> Option<Order> {
    let mut order = None;
    let mut button = |ui: &mut Ui, sign: &str, name, possible: bool, then: Order| {
        let name = editor.named(name, title);
        let button = |ui: &mut Ui| icon(ui, sign, &name).on_hover_text(&name).clicked();
        if ui.add_enabled_ui(possible, button).inner {
            order = Some(then);
        }
    };
    ui.spacing_mut().button_padding = vec2(4.0, 2.0);
    button(ui, "↑", msg!("move-up-named"), place > 0, Order::To(place.saturating_sub(1)));
    button(ui, "↓", msg!("move-down-named"), place + 1 < count, Order::To(place + 1));
    button(ui, "×", msg!("remove-named"), count > least, Order::Out);
    order
}
