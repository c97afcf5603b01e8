//! What may be brought in: the items of an earlier block with most dots, one by one or all at once, and whole sets.

use std::collections::HashSet;

use egui::{Frame, Label, Margin, Ui};

use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::BlockEditor;
use crate::i18n::Language;
use crate::model::block::answers::say_doubled;
use crate::model::block::context::Context;
use crate::model::block::kind::Fillable;
use crate::model::block::preset::Preset;
use crate::model::block::{BlockEdit, Item, Pull, cut_by};
use crate::model::exercise::Exercise;
use crate::model::id::Id;
use crate::model::screen::bounds::begun;
use crate::msg;
use crate::theme::{bold, card, colour, primary};

/// The most things that are offered one by one: more leave no room for what is there.
const MOST_OFFERED: usize = 40;

/// Draws what is offered to a block; nothing when there is nothing more to bring in.
pub(super) fn offers_ui(ui: &mut Ui, block: &dyn Fillable, editor: &BlockEditor<'_>) {
    let pulls = block.pulls();
    let brought: HashSet<Id> = block.origins().into_iter().map(|(origin, _)| origin).collect();
    for from in pulls {
        ui.push_id((&from.recipe, &from.block), |ui| pull_ui(ui, from, pulls, &brought, editor));
    }
    presets_ui(ui, block, editor);
}

/// The sets one may begin with, until one of them was brought in.
fn presets_ui(ui: &mut Ui, block: &dyn Fillable, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let offered: &[Preset] = block.presets();
    if offered.is_empty() || offered.iter().any(|preset| block.has_any_of(preset)) {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        ui.label(language.say(msg!("fill-with")));
        for preset in offered {
            if primary(ui, editor.context.read(&preset.title)).clicked() {
                editor.ask(BlockEdit::Fill { preset: preset.id.clone(), language });
            }
        }
    });
    ui.add_space(12.0);
}

fn pull_ui(ui: &mut Ui, from: &Pull, all: &[Pull], brought: &HashSet<Id>, editor: &BlockEditor<'_>) {
    let Some(Offered { title, items, sure }) = offered(from, all, brought, editor) else { return };
    let tied = items.len() - sure;
    Frame::new().fill(colour(ui.ctx(), Tone::Sunken)).corner_radius(10).inner_margin(Margin::symmetric(14, 10)).show(
        ui,
        |ui| {
            ui.label(match &title {
                Some(title) => editor.view.language.say_with(msg!("bring-from"), &[("title", title.as_str().into())]),
                None => editor.view.language.say(msg!("bring-own")),
            });
            ui.horizontal_wrapped(|ui| {
                let width = ((ui.available_width() - 130.0) / items.len() as f32 - 8.0).clamp(140.0, 320.0);
                for item in items.iter().take(MOST_OFFERED) {
                    offer_ui(ui, item, width, editor);
                }
                if items.len() > MOST_OFFERED {
                    ui.label(format!("… +{}", items.len() - MOST_OFFERED));
                }
                let bring = |ui: &mut Ui, count: usize| {
                    let words = editor.view.language.say_with(msg!("bring-all"), &[("count", count.into())]);
                    if primary(ui, &words).clicked() {
                        ask(editor, items.iter().take(count).map(|item| item.id).collect());
                    }
                };
                bring(ui, items.len());
                if tied > 0 && sure > 0 {
                    bring(ui, sure);
                }
            });
            if tied > 0 {
                ui.label(editor.view.language.say_with(msg!("bring-tie"), &[("count", tied.into())]));
            }
        },
    );
    ui.add_space(12.0);
}

fn offer_ui(ui: &mut Ui, item: &Item, width: f32, editor: &BlockEditor<'_>) {
    let inner = ui.scope(|ui| {
        ui.set_max_width(width);
        card(ui, Tone::Heading(item.place), false, |ui| {
            ui.horizontal(|ui| {
                ui.add_sized([width - 60.0, 20.0], Label::new(begun(&item.text, editor.view.language)).truncate());
                let level = || item.level.map(|level| say_doubled(level, editor.view.language));
                if let Some(stands) = item.points.map(|points| points.to_string()).or_else(level) {
                    ui.label(bold(stands));
                }
            });
        })
        .response
    });
    let response = ui.interact(inner.inner.rect, ui.scope_id().with(("offer", item.id)), egui::Sense::click());
    let name = editor.view.language.say_with(msg!("bring-one"), &[("text", item.text.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.on_hover_text(&item.text).clicked() {
        ask(editor, vec![item.id]);
    }
}

fn ask(editor: &BlockEditor<'_>, items: Vec<Id>) {
    let into = editor.at.clone();
    let language = editor.view.language;
    editor.view.ask(Request::Edit(Edit::Pull { items, into, language }));
}

/// What is not brought in yet.
struct Offered {
    /// Where it comes from; nothing where that is what the room has just made, and there is no other such place.
    title: Option<String>,
    items: Vec<Item>,
    /// So many of them have more dots than those who are equal at the cut.
    sure: usize,
}

fn offered(from: &Pull, all: &[Pull], brought: &HashSet<Id>, editor: &BlockEditor<'_>) -> Option<Offered> {
    let session = editor.view.history.session();
    let source = session.source(&editor.at, from)?;
    let exercise = session.item(source.item)?.exercise()?;
    let context = Context::new(session, source.item, exercise, editor.view.language);
    let (mut items, sure) = cut_by(
        session.block(&source)?.behaviour().items(&source.block, &context),
        from.top.map_or(usize::MAX, usize::from),
        from.first,
    );
    let is_open = |item: &Item| !item.text.trim().is_empty() && !brought.contains(&item.id);
    let sure = items.iter().take(sure).filter(|item| is_open(item)).count();
    items.retain(is_open);
    let title = place_name(from, all, exercise, editor.view.language);
    (!items.is_empty()).then_some(Offered { title, items, sure })
}

/// What a place is called that something may come from: its exercise, and where there are several in that, the step in
/// which the room makes it.
fn place_name(from: &Pull, all: &[Pull], exercise: &Exercise, language: Language) -> Option<String> {
    let heading = || exercise.report.heading.read(language).to_owned();
    let several = all.iter().filter(|pull| pull.recipe == from.recipe).nth(1).is_some();
    let step = exercise.steps.iter().find(|step| step.show.contains(&from.block)).filter(|_| several);
    match (&from.recipe, step.map(|step| step.title.read(language))) {
        (Some(_), Some(step)) => Some(format!("{} · {step}", heading())),
        (None, Some(step)) => Some(step.to_owned()),
        (Some(_), None) => Some(heading()),
        (None, None) => None,
    }
}
