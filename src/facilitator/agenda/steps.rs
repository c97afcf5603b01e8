//! The steps of an exercise of the programme: title, minutes, who works with whom, clock, question, instruction, note.

use egui::{Frame, Margin, Ui};

use super::change::change;
use super::line::slot;
use super::tie::rounded;
use crate::colours::Tone;
use crate::command::Request;
use crate::facilitator::choice::choice_ui;
use crate::facilitator::field::{InputField, lines_ui, number, typed_ui, words_ui};
use crate::facilitator::{View, WindowState};
use crate::i18n::{Message, Text, dates};
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::model::exercise::Exercise;
use crate::model::exercise::step::{Grouping, Step, StepEdit, Timer};
use crate::msg;
use crate::plan::Expected;
use crate::theme::{colour, quietly};

/// How far the steps stand to the right of their exercise.
const INDENT: i8 = 38;
/// What a speaker gets unless one says so, in seconds.
const USUAL_TURN: u16 = 60;
/// What all speakers take together beside their own time unless one says so, in minutes.
const USUAL_HANDOVER: u16 = 2;

/// One step, with everything around it.
pub(in crate::facilitator) struct StepEditor<'a> {
    pub(in crate::facilitator) view: View<'a>,
    pub(in crate::facilitator) item: &'a AgendaItem,
    pub(in crate::facilitator) exercise: &'a Exercise,
    pub(in crate::facilitator) expected: &'a Expected,
    pub(in crate::facilitator) step: &'a Step,
}

pub(super) fn steps_ui(
    ui: &mut Ui,
    view: View<'_>,
    item: &AgendaItem,
    exercise: &Exercise,
    expected: &Expected,
    window: &mut WindowState,
) {
    for step in &exercise.steps {
        let editor = StepEditor { view, item, exercise, expected, step };
        let ground = colour(ui.ctx(), Tone::Sunken);
        let frame = Frame::new().fill(ground).corner_radius(8).inner_margin(8);
        let frame = frame.outer_margin(Margin { left: INDENT, right: 8, ..Margin::ZERO });
        frame.show(ui, |ui| step_ui(ui, &editor, window));
    }
}

/// Everything of a step that one can change without changing what the exercise is made of.
pub(in crate::facilitator) fn step_ui(ui: &mut Ui, editor: &StepEditor<'_>, window: &mut WindowState) {
    ui.push_id((editor.item.id, &editor.step.id), |ui| {
        ui.set_min_width(ui.available_width());
        ui.horizontal_wrapped(|ui| plan_ui(ui, editor, window));
        texts_ui(ui, editor, window);
    });
}

impl StepEditor<'_> {
    fn field(&self, part: Message, word: &str, width: f32) -> InputField {
        let name = format!("{}, {}", self.say(part), self.step.title.read(self.view.language));
        InputField::new(self.item.id, &format!("{word}-{}", self.step.id), name, width)
    }

    fn say(&self, message: Message) -> String {
        self.view.language.say(message)
    }

    fn ask(&self, edit: StepEdit) {
        change(self.view, self.item.id, ItemEdit::Step { step: self.step.id.clone(), edit });
    }

    fn choice<T: Copy + PartialEq>(
        &self,
        ui: &mut Ui,
        name: Message,
        width: f32,
        chosen: T,
        all: &[(T, Message)],
    ) -> Option<T> {
        let all: Vec<(T, String)> = all.iter().map(|(value, words)| (*value, self.say(*words))).collect();
        let title = self.step.title.read(self.view.language);
        let id = egui::Id::unique(("step", self.item.id, &self.step.id, name));
        let name = format!("{}, {title}", self.say(name));
        slot(ui, width, |ui| choice_ui(ui, id, &name, width, chosen, &all)).1
    }
}

/// Title, minutes, grouping and clock.
fn plan_ui(ui: &mut Ui, editor: &StepEditor<'_>, window: &mut WindowState) {
    let title = editor.step.title.read(editor.view.language);
    let field = editor.field(msg!("step-title"), "step-title", 220.0);
    // A step keeps its title while another is being typed.
    if let Some(title) = words_ui(ui, window, &field, title, "").filter(|title| !title.trim().is_empty()) {
        editor.ask(StepEdit::Rename { title });
    }
    let minutes = editor.exercise.step_minutes(editor.step).to_string();
    let field = editor.field(msg!("minutes"), "step-minutes", 40.0);
    if let Some(typed) = typed_ui(ui, window, &field, &minutes, "") {
        editor.ask(StepEdit::Minutes { minutes: number(&typed) });
    }
    ui.label(quietly(ui.ctx(), editor.say(msg!("column-minutes"))));
    let all = [
        (Grouping::Alone, msg!("grouping-alone")),
        (Grouping::Pairs, msg!("grouping-pairs")),
        (Grouping::Threes, msg!("grouping-threes")),
        (Grouping::Groups, msg!("grouping-groups")),
        (Grouping::Plenary, msg!("grouping-plenary")),
        (Grouping::Walk, msg!("grouping-walk")),
    ];
    if let Some(grouping) = editor.choice(ui, msg!("step-grouping"), 130.0, editor.step.grouping, &all) {
        editor.ask(StepEdit::Group { grouping });
    }
    clock_ui(ui, editor, window);
}

/// The kind of a step's clock.
#[derive(Clone, Copy, PartialEq)]
enum TimerKind {
    Off,
    Down,
    Each,
    Until,
    Return,
}

impl TimerKind {
    const fn of(timer: Timer) -> Self {
        match timer {
            Timer::Off => Self::Off,
            Timer::Down => Self::Down,
            Timer::Each(_) => Self::Each,
            Timer::Until(_) => Self::Until,
            Timer::Return => Self::Return,
        }
    }
}

fn clock_ui(ui: &mut Ui, editor: &StepEditor<'_>, window: &mut WindowState) {
    let all = [
        (TimerKind::Off, msg!("timer-off")),
        (TimerKind::Down, msg!("timer-down")),
        (TimerKind::Each, msg!("timer-each")),
        (TimerKind::Until, msg!("timer-until")),
        (TimerKind::Return, msg!("timer-return")),
    ];
    let chosen = editor.choice(ui, msg!("step-timer"), 184.0, TimerKind::of(editor.step.timer), &all);
    if let Some(kind) = chosen {
        let timer = match kind {
            TimerKind::Off => Timer::Off,
            TimerKind::Down => Timer::Down,
            TimerKind::Each => Timer::Each(USUAL_TURN),
            TimerKind::Until => Timer::Until(rounded(editor.expected.end.time())),
            TimerKind::Return => Timer::Return,
        };
        editor.ask(StepEdit::Time { timer });
    }
    match editor.step.timer {
        Timer::Each(seconds) => {
            let field = editor.field(msg!("timer-each"), "step-seconds", 44.0);
            if let Some(typed) = typed_ui(ui, window, &field, &seconds.to_string(), "") {
                editor.ask(StepEdit::Time { timer: Timer::Each(number(&typed)) });
            }
            ui.label(quietly(ui.ctx(), editor.say(msg!("seconds-short"))));
            follow_ui(ui, editor, window);
        }
        Timer::Until(time) => {
            let field = editor.field(msg!("timer-until"), "step-until", 52.0);
            let words = dates::time_of_day(editor.view.language, time);
            if let Some(typed) = typed_ui(ui, window, &field, &words, "") {
                match dates::read_time(&typed) {
                    Some(time) => editor.ask(StepEdit::Time { timer: Timer::Until(time) }),
                    None => editor.view.ask(Request::Say(editor.say(msg!("time-unread")))),
                }
            }
        }
        Timer::Off | Timer::Down | Timer::Return => {}
    }
}

/// Whether the minutes follow the number of those who take turns.
fn follow_ui(ui: &mut Ui, editor: &StepEditor<'_>, window: &mut WindowState) {
    if editor.exercise.round(editor.step).is_none() {
        return;
    }
    let count = editor.exercise.speakers(editor.step) as u64;
    let words = editor.view.language.say_with(msg!("step-follow"), &[("count", count.into())]);
    let mut follows = editor.step.handover.is_some();
    if ui.checkbox(&mut follows, words).changed() {
        let minutes = editor.exercise.step_minutes(editor.step);
        let edit = if follows { StepEdit::Follow { handover: USUAL_HANDOVER } } else { StepEdit::Minutes { minutes } };
        editor.ask(edit);
    }
    let Some(handover) = editor.step.handover else { return };
    ui.label(quietly(ui.ctx(), "+"));
    let field = editor.field(msg!("step-handover"), "step-handover", 32.0);
    if let Some(typed) = typed_ui(ui, window, &field, &handover.to_string(), "") {
        // None at all is possible here; what is no number is refused.
        let handover = typed.trim().parse().unwrap_or(u16::MAX);
        editor.ask(StepEdit::Follow { handover });
    }
    ui.label(quietly(ui.ctx(), editor.say(msg!("step-handover"))));
}

/// Question, instruction and note, side by side.
fn texts_ui(ui: &mut Ui, editor: &StepEditor<'_>, window: &mut WindowState) {
    let width = (ui.available_width() - 2.0 * ui.spacing().item_spacing.x) / 3.0;
    let step = editor.step;
    ui.horizontal_top(|ui| {
        let mut typed = |name, word, text: &Text| {
            let field = editor.field(name, word, width);
            let label = |ui: &mut Ui| {
                ui.label(quietly(ui.ctx(), editor.say(name)).size(13.0));
                lines_ui(ui, window, &field, text.read(editor.view.language), "")
            };
            ui.vertical(label).inner
        };
        // The room keeps its question while another is being typed.
        let prompt = typed(msg!("step-prompt"), "step-prompt", &step.prompt).filter(|text| !text.trim().is_empty());
        let instruction = typed(msg!("step-instruction"), "step-instruction", &step.instruction);
        let note = typed(msg!("column-note"), "step-note", &step.note);
        let edits = [
            prompt.map(|prompt| StepEdit::Prompt { prompt }),
            instruction.map(|instruction| StepEdit::Instruct { instruction }),
            note.map(|note| StepEdit::Note { note }),
        ];
        edits.into_iter().flatten().for_each(|edit| editor.ask(edit));
    });
}
