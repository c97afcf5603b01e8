//! Options that say nearly the same, offered to be merged before the first dot is given.

use std::collections::HashSet;
use std::hash::{DefaultHasher, Hash, Hasher};

use egui::{Frame, Label, Margin, Ui};

use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::facilitator::BlockEditor;
use crate::model::block::cards::{Cards, CardsEdit};
use crate::model::block::vote::{Vote, lookalikes};
use crate::model::block::{At, BlockEdit, Item};
use crate::model::id::Id;
use crate::msg;
use crate::theme::{self, CORNER, colour};

/// The pairs that are left as they are.
type Left = HashSet<(Id, Id)>;

/// Offers the first pair that is neither merged nor left as it is; nothing once dots are given.
pub(super) fn lookalikes_ui(ui: &mut Ui, vote: &Vote, items: &[Item], editor: &BlockEditor<'_>) {
    let are_cards = editor.context.exercise.get::<Cards>(&vote.over).is_some();
    let has_begun = !vote.given.is_empty() || !vote.paper.ballots.is_empty();
    if vote.closed || has_begun || !are_cards {
        return;
    }
    let key = ui.scope_id().with("lookalikes");
    let left: Left = ui.data(|data| data.get_temp(key)).unwrap_or_default();
    let pair = pairs(ui, items).into_iter().find(|pair| !left.contains(pair));
    let Some((one, other)) = pair else { return };
    let text = |id: Id| items.iter().find(|item| item.id == id).map_or("", |item| item.text.as_str());
    let language = editor.view.language;
    let values = [("one", text(one).into()), ("other", text(other).into())];
    let words = language.say_with(msg!("lookalike"), &values);
    let frame = Frame::new().fill(colour(ui.ctx(), Tone::AmberSoft)).corner_radius(CORNER);
    frame.inner_margin(Margin::symmetric(14, 8)).show(ui, |ui| {
        ui.add(Label::new(words).wrap());
        ui.horizontal_wrapped(|ui| {
            if theme::primary(ui, &language.say(msg!("lookalike-merge"))).clicked() {
                let at = At { item: editor.at.item, block: vote.over.clone() };
                let edit = BlockEdit::Cards(CardsEdit::Merge { card: other, into: one });
                editor.view.ask(Request::Edit(Edit::Block { at, edit }));
            }
            if theme::quiet(ui, &language.say(msg!("lookalike-leave"))).clicked() {
                let mut left = left.clone();
                left.insert((one, other));
                ui.data_mut(|data| data.insert_temp(key, left));
            }
        });
    });
    ui.add_space(8.0);
}

/// The pairs, looked for anew only when an option says something else.
fn pairs(ui: &Ui, items: &[Item]) -> Vec<(Id, Id)> {
    let mut hasher = DefaultHasher::new();
    items.iter().for_each(|item| (item.id, &item.text).hash(&mut hasher));
    let (key, hash) = (ui.scope_id().with("pairs"), hasher.finish());
    let known: Option<(u64, Vec<(Id, Id)>)> = ui.data(|data| data.get_temp(key));
    if let Some((_, pairs)) = known.filter(|(of, _)| *of == hash) {
        return pairs;
    }
    let pairs = lookalikes(items);
    ui.data_mut(|data| data.insert_temp(key, (hash, pairs.clone())));
    pairs
}
