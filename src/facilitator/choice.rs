//! Choosing between few: a list that folds out, with a name that a screen reader says.

use egui::{ComboBox, Ui};

/// A list of few to choose from, with a name; returns what was chosen anew.
pub(super) fn choice_ui<T: Copy + PartialEq>(
    ui: &mut Ui,
    id: egui::Id,
    name: &str,
    width: f32,
    chosen: T,
    all: &[(T, String)],
) -> (egui::Response, Option<T>) {
    let mut after = chosen;
    let words = all.iter().find(|(value, _)| *value == chosen).map_or("", |(_, words)| words);
    let combo =
        ComboBox::from_id_salt(id).width(width).selected_text(words).height(320.0).truncate().show_ui(ui, |ui| {
            for (value, words) in all {
                if ui.selectable_value(&mut after, *value, words).clicked() {
                    // Picked by a key, too, so that the list is not in the way of what comes next.
                    ui.close();
                }
            }
        });
    let name = format!("{name}: {words}");
    ui.ctx().accesskit_node_builder(combo.response.id, |node| node.set_label(name));
    (combo.response, (after != chosen).then_some(after))
}
