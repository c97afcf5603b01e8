//! What a screen reader is told beside what widgets say of themselves: headings, areas, lists, tables, limits.

use egui::accesskit::{Live, Node, Role};
use egui::{Context, Id, Response, RichText, Ui};

/// Says something more of what is drawn under an id.
pub fn say(ctx: &Context, id: Id, add: impl FnOnce(&mut Node)) {
    ctx.accesskit_node_builder(id, add);
}

/// What is drawn here is a thing of that kind and of that name: an area, a list, one of a list, a row of a table.
pub fn is(ui: &Ui, role: Role, name: &str) {
    say(ui.ctx(), ui.unique_id(), |node| {
        node.set_role(role);
        if !name.is_empty() {
            node.set_label(name);
        }
    });
}

/// Words above what they name, with how deep they are: 1 for a dialog or an area, 2 for what is in it.
pub fn heading(ui: &mut Ui, words: impl Into<RichText>, level: usize) -> Response {
    let words = words.into();
    let said = words.text().to_owned();
    let response = ui.label(words);
    say(ui.ctx(), response.id, |node| {
        node.set_role(Role::Heading);
        node.clear_value();
        node.set_label(said);
        node.set_level(level);
    });
    response
}

/// Something more about a control than its name, and the keys that it has.
pub fn describe(response: &Response, words: &str, keys: &str) {
    say(&response.ctx, response.id, |node| {
        if !words.is_empty() {
            node.set_description(words);
        }
        if !keys.is_empty() {
            node.set_keyboard_shortcut(keys);
        }
    });
}

/// The number of something that is counted up and down, with its limits.
pub fn count(response: &Response, [least, now, most]: [f64; 3]) {
    say(&response.ctx, response.id, |node| {
        node.set_numeric_value(now);
        node.set_min_numeric_value(least);
        node.set_max_numeric_value(most);
        node.set_numeric_value_step(1.0);
    });
}

/// Says something that nobody has the keyboard on. `number` tells it from what was said before in the same words.
pub fn announce(ctx: &Context, number: u64, words: &str, live: Live) {
    say(ctx, Id::unique(("announced", number)), |node| {
        node.set_role(if live == Live::Assertive { Role::Alert } else { Role::Status });
        node.set_label(words);
        node.set_live(live);
    });
}
