//! The editor of a vote: dots on each item, counted on the wall or given one by one.

mod ballots;
mod lookalikes;
mod result;

use egui::{Align, Align2, EventFilter, Key as KeyName, Label, Layout, Modifiers, Rect, Response, Role, ScrollArea};
use egui::{Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use result::result_ui;

use super::digits::DIGITS;
use crate::colours::Tone;
use crate::facilitator::long_list::long_list_ui;
use crate::facilitator::{BlockEditor, WindowState};
use crate::i18n::Message;
use crate::model::block::cards::Cards;
use crate::model::block::heading::Heading;
use crate::model::block::vote::{Vote, VoteEdit};
use crate::model::block::{BlockEdit, Item};
use crate::model::id::Id;
use crate::model::screen::bounds::begun;
use crate::msg;
use crate::theme::{self, STEP, take_key, tree};

/// The narrowest column of items, in points.
const COLUMN: f32 = 320.0;
/// Room for a count of dots, in points.
const COUNT: f32 = 8.0 * STEP;
/// Room for less, the count and more, in points.
const STEPPER: f32 = 2.0 * 7.0 * STEP + COUNT + 2.0 * STEP;

/// Room for the names of those who vote, in points; more of them scroll.
const PEOPLE: f32 = 26.0 * STEP;

/// Draws the editor of a vote.
pub fn vote_ui(ui: &mut Ui, vote: &Vote, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let items =
        editor.context.exercise.block(&vote.over).map(|block| block.behaviour().items(&vote.over, &editor.context));
    let items = items.unwrap_or_default();
    ui.push_id(editor.at.clone(), |ui| {
        if items.is_empty() {
            ui.label(theme::quietly(ui.ctx(), editor.view.language.say(msg!("vote-nothing"))));
            return;
        }
        head_ui(ui, vote, editor);
        lookalikes::lookalikes_ui(ui, vote, &items, editor);
        if !vote.closed {
            voters_ui(ui, vote, window, editor);
        }
        let on_paper = window.on_paper && !vote.closed;
        if on_paper {
            ballots::ballots_ui(ui, vote, window, editor);
        }
        ScrollArea::vertical().id_salt("vote").auto_shrink([false, true]).show(ui, |ui| {
            match (vote.closed, on_paper) {
                (true, _) => result_ui(ui, vote, editor),
                (false, true) => ballots::options_ui(ui, vote, editor),
                (false, false) => columns_ui(ui, vote, &items, window, editor),
            }
        });
    });
}

/// How many dots are given, what the room sees, and the button that ends the vote.
fn head_ui(ui: &mut Ui, vote: &Vote, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let (given, all) = vote.given_of(&editor.context);
    let words = language.say_with(msg!("vote-given"), &[("given", given.into()), ("all", all.into())]);
    let row = vec2(ui.available_width(), 9.0 * STEP);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let button = match vote.closed {
            true => theme::quiet(ui, &language.say(msg!("vote-open"))),
            false => theme::primary(ui, &language.say(msg!("vote-close"))),
        };
        if button.clicked() {
            editor.ask(BlockEdit::Vote(VoteEdit::Close { closed: !vote.closed }));
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            ui.label(theme::bold(words).size(20.0));
            let hint = match (vote.closed, vote.is_kept()) {
                (false, _) => msg!("vote-hidden"),
                (true, true) => msg!("vote-kept"),
                (true, false) => return,
            };
            ui.add(Label::new(theme::quietly(ui.ctx(), language.say(hint))).truncate());
        });
    });
}

/// Whose dots are being given: those counted on the wall, or those of one person.
fn voters_ui(ui: &mut Ui, vote: &Vote, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let session = editor.context.session;
    window.voter = window.voter.filter(|voter| session.present().any(|person| person.id == *voter));
    ui.horizontal_wrapped(|ui| {
        let on_wall = window.voter.is_none() && !window.on_paper;
        if theme::chip(ui, &language.say(msg!("vote-wall")), on_wall, Tone::Accent).clicked() {
            (window.voter, window.on_paper) = (None, false);
        }
        if theme::chip(ui, &language.say(msg!("vote-paper")), window.on_paper, Tone::Accent).clicked() {
            (window.voter, window.on_paper) = (None, true);
        }
        if theme::chip(ui, &language.say(msg!("vote-each")), window.voter.is_some(), Tone::Accent).clicked() {
            window.on_paper = false;
            let has_dots = |person: &&Id| vote.given_by(**person) < u32::from(vote.dots);
            let people: Vec<Id> = session.present().map(|person| person.id).collect();
            window.voter = people.iter().find(|person| has_dots(person)).or(people.first()).copied();
        }
    });
    if window.voter.is_some() {
        let people = ScrollArea::vertical().id_salt("people").auto_shrink([false, true]).max_height(PEOPLE);
        people.show(ui, |ui| people_ui(ui, vote, window, editor));
    }
}

/// Everybody who is here, and how many of their dots they have given.
fn people_ui(ui: &mut Ui, vote: &Vote, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(STEP, STEP);
        for person in editor.context.session.present() {
            let (given, all) = (vote.given_by(person.id), u32::from(vote.dots));
            let picked = window.voter == Some(person.id);
            let name = editor.context.name(person.id);
            let label = match given {
                0 => name.clone().into_owned(),
                given if given < all => format!("{name} {given}/{all}"),
                _ => format!("✓ {name}"),
            };
            let chip = match given < all || picked {
                true => theme::chip(ui, &label, picked, Tone::Accent),
                false => theme::chip_on(ui, &label, Tone::Green, Tone::GreenSoft),
            };
            let values = [("name", name.into()), ("given", given.into()), ("all", all.into())];
            if chip.accessible_name(language.say_with(msg!("vote-of-person"), &values)).clicked() {
                window.voter = Some(person.id);
            }
        }
    });
}

/// The items in columns, those under one heading together.
fn columns_ui(ui: &mut Ui, vote: &Vote, items: &[Item], window: &mut WindowState, editor: &BlockEditor<'_>) {
    let width = ui.available_width();
    let count = ((width / COLUMN).floor() as usize).clamp(1, 3);
    let groups = grouped(vote, items, editor);
    let mut columns: Vec<Vec<&(String, Vec<&Item>)>> = vec![Vec::new(); count];
    for group in &groups {
        let length =
            |column: &Vec<&(String, Vec<&Item>)>| column.iter().map(|(_, items)| items.len() + 1).sum::<usize>();
        if let Some(shortest) = columns.iter_mut().min_by_key(|column| length(column)) {
            shortest.push(group);
        }
    }
    ui.spacing_mut().item_spacing.x = 4.0 * STEP;
    ui.columns(count, |uis| {
        for (ui, column) in uis.iter_mut().zip(&columns) {
            ui.spacing_mut().item_spacing = vec2(STEP, STEP);
            for (heading, items) in column {
                group_ui(ui, heading, items, vote, window, editor);
            }
        }
    });
}

/// The items under each heading that has any.
fn grouped<'a>(vote: &Vote, items: &'a [Item], editor: &BlockEditor<'_>) -> Vec<(String, Vec<&'a Item>)> {
    let Some(cards) = editor.context.exercise.get::<Cards>(&vote.over) else {
        return vec![(String::new(), items.iter().collect())];
    };
    let group = |(place, heading): (usize, &Heading)| {
        let under: Vec<&Item> = items.iter().filter(|item| item.place == place).collect();
        (!under.is_empty()).then(|| (editor.context.read(&heading.title).to_owned(), under))
    };
    cards.headings.iter().enumerate().filter_map(group).collect()
}

fn group_ui(
    ui: &mut Ui,
    heading: &str,
    items: &[&Item],
    vote: &Vote,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    if !heading.is_empty() {
        ui.add(Label::new(theme::bold(heading)).wrap());
    }
    let of = |item: &&Item| (item.id, item.text.len());
    long_list_ui(ui, heading, items, None, of, |ui, _, item| {
        ui.push_id(item.id.0, |ui| item_ui(ui, item, vote, window, editor));
    });
    ui.add_space(2.0 * STEP);
}

/// One item with its dots. The row itself takes digits and arrows while it has the keyboard.
fn item_ui(ui: &mut Ui, item: &Item, vote: &Vote, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let count = vote.dots_by(item.id, window.voter);
    let all = vote.dots_on_all(item);
    let row = row_ui(ui, item, (all != u32::from(count)).then_some(all), editor);
    row.widget_info(|| WidgetInfo {
        value: Some(f64::from(count)),
        ..WidgetInfo::labeled(Role::SpinButton, true, of_item(editor, msg!("vote-on"), item))
    });
    tree::count(&row, [0, count, vote.most.unwrap_or(u16::MAX)].map(f64::from));
    if row.clicked() {
        row.request_focus();
    }
    let keyed = keyed(ui, &row, count, window, editor);
    let asked = stepper_ui(ui, row.rect, count, item, editor).or(keyed);
    theme::focus_ring(ui, &row, theme::CORNER);
    if let Some(count) = asked.filter(|asked| *asked != count) {
        editor.ask(BlockEdit::Vote(VoteEdit::Give { on: item.id, by: window.voter, count }));
    }
}

/// The ground and the words of an item, and all its dots when others gave some too.
fn row_ui(ui: &mut Ui, item: &Item, all: Option<u32>, editor: &BlockEditor<'_>) -> Response {
    let ink = theme::colour(ui.ctx(), Tone::Ink);
    let width = ui.available_width();
    let width_left = (width - STEPPER - 6.0 * STEP).max(40.0);
    let words = ui.painter().layout(
        begun(&item.text, editor.view.language).into_owned(),
        theme::regular_font(15.0),
        ink,
        width_left,
    );
    let muted = theme::colour(ui.ctx(), Tone::Muted);
    let all = all.map(|all| editor.view.language.say_with(msg!("vote-in-all"), &[("count", all.into())]));
    let all = ui.painter().layout_no_wrap(all.unwrap_or_default(), theme::regular_font(13.0), muted);
    let below = if all.text().is_empty() { 0.0 } else { all.size().y };
    let height = (words.size().y + below + 3.0 * STEP).max(9.0 * STEP);
    let (_, rect) = ui.allocate_space(vec2(width, height));
    let row = ui.interact(rect, ui.scope_id().with("row"), Sense::click());
    theme::edged(ui.painter(), rect, Tone::Heading(item.place), false);
    let at = pos2(rect.left() + 4.0 * STEP, rect.center().y - (words.size().y + below) / 2.0);
    ui.painter().galley(at + vec2(0.0, words.size().y), all, muted);
    ui.painter().galley(at, words, ink);
    row
}

/// Less, how many, more; gives the new count.
fn stepper_ui(ui: &mut Ui, row: Rect, count: u16, item: &Item, editor: &BlockEditor<'_>) -> Option<u16> {
    let area = row.with_min_x(row.right() - STEPPER).shrink2(vec2(STEP, 0.0));
    let mut asked = None;
    let layout = Layout::right_to_left(Align::Center);
    ui.scope_builder(UiBuilder::new().max_rect(area).layout(layout), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if theme::link(ui, "+").accessible_name(of_item(editor, msg!("vote-more"), item)).clicked() {
            asked = Some(count.saturating_add(1));
        }
        let (rect, _) = ui.allocate_exact_size(vec2(COUNT, area.height()), Sense::hover());
        let (font, tone) = match count {
            0 => (theme::regular_font(17.0), Tone::Muted),
            _ => (theme::bold_font(17.0), Tone::Ink),
        };
        let ink = theme::colour(ui.ctx(), tone);
        ui.painter().text(rect.center(), Align2::CENTER_CENTER, count, font, ink);
        if theme::link(ui, "−").accessible_name(of_item(editor, msg!("vote-less"), item)).clicked() {
            asked = Some(count.saturating_sub(1));
        }
    });
    asked
}

/// The count that the keys ask for: digits write it, Backspace takes the last away, the arrows count up and down.
fn keyed(ui: &Ui, row: &Response, count: u16, window: &mut WindowState, editor: &BlockEditor<'_>) -> Option<u16> {
    if row.gained_focus() || row.lost_focus() {
        window.drafts.remove(&editor.at);
    }
    if !row.has_focus() {
        return None;
    }
    let arrows = EventFilter { horizontal_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, arrows));
    let pressed = |key| take_key(ui.ctx(), Modifiers::NONE, key);
    if pressed(KeyName::ArrowRight) || pressed(KeyName::Plus) {
        return Some(count.saturating_add(1));
    }
    if pressed(KeyName::ArrowLeft) || pressed(KeyName::Minus) {
        return Some(count.saturating_sub(1));
    }
    // What is typed goes on only as long as it is still what stands there.
    let draft = window.drafts.entry(editor.at.clone()).or_default();
    if draft.parse() != Ok(count) {
        draft.clear();
    }
    if pressed(KeyName::Backspace) || pressed(KeyName::Delete) {
        draft.pop();
        return Some(draft.parse().unwrap_or_default());
    }
    let digit = (0_u16..).zip(DIGITS).find(|(_, key)| pressed(*key))?.0;
    draft.push_str(&digit.to_string());
    draft.parse().ok()
}

fn of_item(editor: &BlockEditor<'_>, message: Message, item: &Item) -> String {
    editor.view.language.say_with(message, &[("text", item.text.as_str().into())])
}
