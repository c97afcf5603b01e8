//! What may be brought in from an earlier block: the items with most dots, one by one or all at once.

use egui::{Frame, Label, Margin, Ui};

use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::Bench;
use crate::model::block::{Item, Pull, top};
use crate::model::id::Id;
use crate::model::room::Room;
use crate::msg;
use crate::palette::Tone;
use crate::theme::{bold, card, colour, primary};

/// Draws the offer; nothing when there is nothing more to bring in.
pub(super) fn pull_ui(ui: &mut Ui, from: &Pull, brought: &[Id], bench: &mut Bench<'_>) {
    let Some((title, items)) = offered(from, brought, bench) else { return };
    Frame::new().fill(colour(ui.ctx(), Tone::Sunken)).corner_radius(10).inner_margin(Margin::symmetric(14, 10)).show(
        ui,
        |ui| {
            ui.label(bench.view.language.say_with(msg!("bring-from"), &[("title", title.as_str().into())]));
            ui.horizontal_wrapped(|ui| {
                let width = ((ui.available_width() - 130.0) / items.len() as f32 - 8.0).clamp(140.0, 320.0);
                for item in &items {
                    offer_ui(ui, item, width, bench);
                }
                let all = bench.view.language.say_with(msg!("bring-all"), &[("count", (items.len() as u64).into())]);
                if primary(ui, &all).clicked() {
                    ask(bench, items.iter().map(|item| item.id).collect());
                }
            });
        },
    );
    ui.add_space(12.0);
}

fn offer_ui(ui: &mut Ui, item: &Item, width: f32, bench: &mut Bench<'_>) {
    let inner = ui.scope(|ui| {
        ui.set_max_width(width);
        card(ui, Tone::Heading(item.place), false, |ui| {
            ui.horizontal(|ui| {
                ui.add_sized([width - 60.0, 20.0], Label::new(&item.text).truncate());
                ui.label(bold(item.points.to_string()));
            });
        })
        .response
    });
    let response = ui.interact(inner.inner.rect, ui.scope_id().with(("offer", item.id)), egui::Sense::click());
    let name = bench.view.language.say_with(msg!("bring-one"), &[("text", item.text.as_str().into())]);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Button, true, &name));
    if response.on_hover_text(&item.text).clicked() {
        ask(bench, vec![item.id]);
    }
}

fn ask(bench: &mut Bench<'_>, items: Vec<Id>) {
    let into = bench.at.clone();
    let language = bench.view.language;
    bench.requests.push(Request::Edit(Edit::Pull { items, into, language }));
}

/// The title of the block it comes from, and what is not brought in yet.
fn offered(from: &Pull, brought: &[Id], bench: &Bench<'_>) -> Option<(String, Vec<Item>)> {
    let session = bench.view.history.session();
    let source = session.source(&bench.at, from)?;
    let exercise = session.item(source.item)?.exercise()?;
    let room = Room::new(session, source.item, exercise, bench.view.language);
    let mut items =
        top(session.block(&source)?.behaviour().items(&source.block, &room), from.top.map_or(usize::MAX, usize::from));
    items.retain(|item| !brought.contains(&item.id));
    let title = exercise.report.heading.read(bench.view.language).to_owned();
    (!items.is_empty()).then_some((title, items))
}
