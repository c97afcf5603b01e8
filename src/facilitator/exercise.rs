//! The middle of the window: the exercise, its steps as a strip, and the blocks of the current step.

use egui::{ScrollArea, Ui};

use super::{BlockEditor, View, WindowState, block, capture, photos, shown};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::model::block::context::Context;
use crate::model::block::{At, Block};
use crate::model::day::programme::{Activity, AgendaItem};
use crate::model::exercise::Exercise;
use crate::model::exercise::step::Step;
use crate::model::screen::bounds::begun;
use crate::model::stage::Place;
use crate::msg;
use crate::theme::{bold, chip, chip_on, colour, primary, quiet, quietly, tree};

pub(super) fn exercise_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    let Some(item) = view.stage.item(view.session()) else {
        return nothing_ui(ui, view);
    };
    title_ui(ui, view, item);
    match &item.activity {
        Activity::Exercise(exercise) => {
            strip_ui(ui, view, item, exercise);
            ui.add_space(8.0);
            if let Some(step) = view.stage.step(view.session()) {
                step_ui(ui, view, window, item, exercise, step);
            }
        }
        Activity::Talk { .. } => {
            ui.label(quietly(ui.ctx(), view.language.say(msg!("talk-hint"))));
            shown::here_ui(ui, view, item, window);
        }
        Activity::Break { .. } => {
            ui.label(quietly(ui.ctx(), view.language.say(msg!("break-hint"))));
            shown::here_ui(ui, view, item, window);
        }
    }
}

/// A day without a programme says how it gets one.
fn nothing_ui(ui: &mut Ui, view: View<'_>) {
    ui.add(egui::Label::new(view.language.say(msg!("nothing-planned"))).wrap());
    ui.add_space(8.0);
    ui.horizontal_wrapped(|ui| {
        if primary(ui, &view.language.say(Command::AddItem.name())).clicked() {
            view.ask(Request::Menu(Command::AddItem));
        }
        for command in [Command::Library, Command::People] {
            if quiet(ui, &view.language.say(command.name())).clicked() {
                view.ask(Request::Menu(command));
            }
        }
    });
}

fn title_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem) {
    ui.horizontal_wrapped(|ui| {
        let title = bold(begun(item.title().read(view.language), view.language));
        tree::heading(ui, title.size(26.0).color(colour(ui.ctx(), Tone::Ink)), 1);
        let count = item.exercise().map(|exercise| counts(view, exercise)).unwrap_or_default();
        // Words that are none would send what follows to the beginning of the line.
        if !count.is_empty() {
            ui.label(quietly(ui.ctx(), count));
        }
        photos::button_ui(ui, view, item);
    });
    ui.add_space(4.0);
}

/// "7 par · 18 kort".
fn counts(view: View<'_>, exercise: &Exercise) -> String {
    let count = |message, count: usize| {
        (count > 0).then(|| view.language.say_with(message, &[("count", (count as u64).into())]))
    };
    let tallies = exercise.blocks.iter().filter_map(|named| named.block.behaviour().tally());
    let words = tallies.filter_map(|(message, found)| count(message, found));
    words.collect::<Vec<String>>().join(" · ")
}

fn strip_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, exercise: &Exercise) {
    let current = view.stage.place(view.session()).map_or(0, |place| place.step);
    ui.horizontal_wrapped(|ui| {
        for (place, step) in exercise.steps.iter().enumerate() {
            let title = begun(step.title.read(view.language), view.language);
            let minutes = format!("{}′", exercise.step_minutes(step));
            let response = match place.cmp(&current) {
                std::cmp::Ordering::Less => chip_on(ui, &format!("✓ {title}  {minutes}"), Tone::Green, Tone::GreenSoft),
                std::cmp::Ordering::Equal => chip(ui, &format!("{title}  {minutes}"), true, Tone::Accent),
                std::cmp::Ordering::Greater => chip_on(ui, &format!("{title}  {minutes}"), Tone::Muted, Tone::Sunken),
            };
            if response.clicked() {
                view.ask(Request::Move(Move::To(Place { item: item.id, step: place })));
            }
        }
    });
}

fn step_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState, item: &AgendaItem, exercise: &Exercise, step: &Step) {
    let context = Context {
        spotlight: view.stage.spotlight.as_ref(),
        step: Some(step),
        ..Context::new(view.session(), item.id, exercise, view.language)
    };
    let mut shown: Vec<(At, &Block)> = step
        .show
        .iter()
        .filter_map(|key| Some((At { item: item.id, block: key.clone() }, exercise.block(key)?)))
        .collect();
    if shown.is_empty() {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("step-without-block"))));
        return;
    }
    // The speakers stand above whatever receives their words.
    shown.sort_by_key(|(_, block)| !block.behaviour().is_queue());
    let (above, main): (Vec<_>, Vec<_>) = shown.into_iter().partition(|(_, block)| block.behaviour().is_queue());
    for (at, block) in &above {
        let mut editor = BlockEditor { view, at: at.clone(), context };
        block::block_ui(ui, block, window, &mut editor);
        ui.add_space(8.0);
    }
    let Some((at, block)) = chosen_ui(ui, view, &main) else { return };
    let mut editor = BlockEditor { view, at: at.clone(), context };
    capture::capture_ui(ui, block, window, &mut editor);
    egui::CentralPanel::no_frame().show(ui, |ui| block::block_ui(ui, block, window, &mut editor));
}

/// When a step has several blocks one is in front, for the facilitator and for the room.
fn chosen_ui<'a>(ui: &mut Ui, view: View<'_>, main: &'a [(At, &'a Block)]) -> Option<&'a (At, &'a Block)> {
    let chosen = main.iter().position(|(at, _)| view.stage.block.as_ref() == Some(&at.block)).unwrap_or(0);
    if main.len() > 1 {
        ScrollArea::horizontal().id_salt("blocks").show(ui, |ui| {
            ui.horizontal(|ui| {
                for (place, (at, block)) in main.iter().enumerate() {
                    if chip(ui, &view.language.say(block.behaviour().name()), place == chosen, Tone::Accent).clicked() {
                        view.ask(Request::Move(Move::Show(at.block.clone())));
                    }
                }
            });
        });
        ui.add_space(8.0);
    }
    main.get(chosen)
}
