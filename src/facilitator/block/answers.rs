//! Everybody's numbers: what was given for each factor, and the line where rows of digits are typed.

use std::ops::RangeInclusive;

use egui::{Align, Align2, Event, Key as KeyName, Layout, Modifiers, Rect, Role, ScrollArea, Sense};
use egui::{Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::colours::Tone;
use crate::command::edit::Edit;
use crate::facilitator::{BlockEditor, WindowState, capture};
use crate::i18n::Message;
use crate::model::block::At;
use crate::model::block::answers::{
    self, Answered, FEWEST, Factor, GivenNumbers, NumbersEdit, SHEET, Spread, Target, row, widest,
};
use crate::model::exercise::step::Grouping;
use crate::model::fault::refusal::Refusal;
use crate::model::id::Key;
use crate::msg;
use crate::theme::{self, STEP, chip, key_cap, take_key};

/// The height of a factor's row, in points.
const ROW: f32 = 60.0;
/// The widest bar, in points.
const BAR: f32 = 48.0;
/// The width of what throws a factor's numbers away, in points.
const FORGET: f32 = 28.0;
/// More numbers than this have no room for a bar each.
const MOST_BARS: usize = 21;
/// How much room is told of a row beside it may take, in points.
const TOLD: f32 = 180.0;

/// What everybody gives a number for, as it is drawn.
struct Asked<'a> {
    /// The block.
    block: &'a dyn Answered,
    /// What was given.
    each: &'a GivenNumbers,
    /// The factors, in order.
    factors: &'a [Factor],
    /// Their names.
    keys: Vec<&'a Key>,
    /// The numbers there are to give.
    scale: RangeInclusive<u8>,
    /// What the goal is called, where there is one.
    goal: Option<String>,
    /// Draws the name of the factor at a place, as wide as that.
    title: &'a DrawTitle<'a>,
}

/// Draws the name of the factor at a place, as wide as that.
pub(super) type DrawTitle<'a> = dyn Fn(&mut Ui, usize, f32, &mut WindowState) + 'a;

/// Whether everybody's numbers are looked at, or what the room agrees on: while people work by themselves or in groups the
/// first, unless the other was picked.
pub(super) fn is_looked_at(window: &WindowState, editor: &BlockEditor<'_>) -> bool {
    let usual = editor.context.step.is_none_or(|step| step.grouping != Grouping::Plenary);
    let looked = looked(editor);
    window.answers.as_ref().filter(|(at, _)| *at == looked).map_or(usual, |(_, answers)| *answers)
}

fn looked(editor: &BlockEditor<'_>) -> (At, Option<Key>) {
    (editor.at.clone(), editor.context.step.map(|step| step.id.clone()))
}

/// What is looked at, to be picked; says whether it is everybody's numbers.
pub(super) fn looks_ui(ui: &mut Ui, agreed: Message, window: &mut WindowState, editor: &BlockEditor<'_>) -> bool {
    let mut answers = is_looked_at(window, editor);
    ui.horizontal(|ui| {
        for (look, words) in [(true, msg!("answers-look")), (false, agreed)] {
            if theme::chip(ui, &editor.view.language.say(words), answers == look, Tone::Accent).clicked() {
                answers = look;
                window.answers = Some((looked(editor), look));
            }
        }
    });
    ui.add_space(STEP);
    answers
}

/// Draws what was given, and the line below it.
pub(super) fn answers_ui(
    ui: &mut Ui,
    block: &dyn Answered,
    goal: Option<String>,
    title: &DrawTitle<'_>,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let factors = block.factors(&editor.context);
    let keys = factors.iter().map(|factor| &factor.key).collect();
    let (each, scale) = (block.given(), block.number_scale());
    let asked = Asked { block, each, factors: &factors, keys, scale, goal, title };
    capture::frame_ui(ui, &editor.at, |ui| {
        field_ui(ui, &asked, window, editor);
        chips_ui(ui, &asked, window, editor);
    });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        shown_ui(ui, &asked, editor);
        ScrollArea::vertical().id_salt((&editor.at, "answers")).auto_shrink([false, true]).show(ui, |ui| {
            let columns = Columns::fitting(ui.available_width(), &asked);
            head_ui(ui, &asked, &columns, editor);
            let counted = counted(&asked);
            for (place, spread) in counted.spreads.iter().enumerate() {
                let Some(factor) = factors.get(place) else { continue };
                ui.push_id(factor.key.as_str(), |ui| {
                    part_ui(ui, &asked, (place, factor, spread), &counted, &columns, window, editor);
                });
            }
        });
    });
}

/// What was given, counted once for the whole drawing.
struct Counted<'a> {
    /// What the numbers of each part come to.
    spreads: Vec<Spread>,
    /// The parts in which they lie farthest apart, of those that the room may see.
    widest: Vec<&'a Key>,
    /// How many gave the number that most gave, of any part.
    most: usize,
}

fn counted<'a>(asked: &Asked<'a>) -> Counted<'a> {
    let spreads: Vec<Spread> = asked.keys.iter().map(|key| asked.each.spread(key)).collect();
    let widest = widest(asked.keys.iter().copied().zip(&spreads).filter(|(_, spread)| spread.count() >= FEWEST));
    let most = spreads.iter().map(Spread::most).max().unwrap_or_default();
    Counted { spreads, widest, most }
}

/// Whether the room sees it, and the button that shows or hides it.
fn shown_ui(ui: &mut Ui, asked: &Asked<'_>, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let each = asked.each;
    let line = vec2(ui.available_width(), 9.0 * STEP);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        let button = match each.shown {
            true => theme::quiet(ui, &language.say(msg!("answers-hide"))),
            false => theme::primary(ui, &format!("{}  V", language.say(msg!("answers-show")))),
        };
        if button.clicked() {
            editor.ask(asked.block.numbers_edit(NumbersEdit::Show { shown: !each.shown }));
        }
        let words = if each.shown { msg!("answers-shown") } else { msg!("answers-hidden") };
        let seen = (!each.shown || asked.keys.iter().any(|key| each.is_shown(key))).then(|| language.say(words));
        let too_few = asked.keys.iter().any(|key| each.is_too_few(key));
        let fewest = [("count", (FEWEST as u64).into())];
        let too_few = too_few.then(|| language.say_with(msg!("answers-too-few"), &fewest));
        let told: Vec<String> = seen.into_iter().chain(too_few).collect();
        ui.label(theme::quietly(ui.ctx(), told.join(" · ")));
    });
}

/// Where each column begins, from the left, in points.
struct Columns {
    bars: f32,
    bar: f32,
    given: f32,
    middle: f32,
    spread: f32,
    goal: f32,
    end: f32,
}

impl Columns {
    fn fitting(width: f32, asked: &Asked<'_>) -> Self {
        let numbers = asked.scale.len().clamp(1, MOST_BARS) as f32;
        let bars = (width * 0.25).clamp(120.0, 200.0);
        let rest = 316.0 + FORGET + 4.0 * STEP;
        let bar = ((width - bars - rest) / numbers).clamp(4.0, BAR);
        let given = bars + numbers * bar + 4.0 * STEP;
        Self { bars, bar, given, middle: given + 76.0, spread: given + 152.0, goal: given + 262.0, end: given + 316.0 }
    }
}

fn head_ui(ui: &mut Ui, asked: &Asked<'_>, columns: &Columns, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0 * STEP), Sense::hover());
    let scale = &asked.scale;
    let ends = [("from", (*scale.start()).into()), ("to", (*scale.end()).into())];
    let muted = theme::colour(ui.ctx(), Tone::Muted);
    let mut titles = vec![
        (STEP, language.say(msg!("factor"))),
        (columns.bars, language.say_with(msg!("answers-column-scale"), &ends)),
        (columns.given, language.say(msg!("answers-column-given"))),
        (columns.middle, language.say(msg!("answers-column-middle"))),
        (columns.spread, language.say(msg!("answers-column-half"))),
    ];
    titles.extend(asked.goal.clone().map(|goal| (columns.goal, goal)));
    for (left, title) in titles {
        let at = pos2(rect.left() + left, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, title, theme::bold_font(13.0), muted);
    }
    rule(ui, rect);
}

fn rule(ui: &Ui, rect: Rect) {
    let line = Stroke::new(theme::HAIRLINE, theme::colour(ui.ctx(), Tone::Line));
    ui.painter().hline(rect.x_range(), rect.bottom(), line);
}

fn part_ui(
    ui: &mut Ui,
    asked: &Asked<'_>,
    (place, factor, spread): (usize, &Factor, &Spread),
    counted: &Counted<'_>,
    columns: &Columns,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let language = editor.view.language;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // Of many only those near what is seen, so that Tab still finds the next one.
    if !ui.is_rect_visible(rect.expand2(vec2(0.0, ui.clip_rect().height()))) {
        return;
    }
    if picked(asked, window, editor) == Some(&factor.key) {
        ui.painter().rect_filled(rect, theme::CORNER, theme::colour(ui.ctx(), Tone::AccentSoft));
    }
    let title = rect.with_max_x(rect.left() + columns.bars - STEP).shrink2(vec2(0.0, 2.0 * STEP));
    ui.scope_builder(egui::UiBuilder::new().max_rect(title), |ui| {
        ui.horizontal_centered(|ui| (asked.title)(ui, place, title.width(), window));
    });
    let given = given_words(asked, &factor.key, 0, editor);
    let is_widest = counted.widest.contains(&&factor.key);
    let (middle, half) = match spread.count() {
        0 => ("–".to_owned(), "–".to_owned()),
        _ => (spread.say_middle(language), spread.say_half(language)),
    };
    let half = if is_widest { format!("{half} · {}", language.say(msg!("answers-most"))) } else { half };
    let values = [
        ("title", factor.title.as_str().into()),
        ("given", given.as_str().into()),
        ("middle", middle.as_str().into()),
        ("half", half.as_str().into()),
    ];
    let spoken = language.say_with(msg!("answers-row"), &values);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let colour = |tone| theme::colour(ui.ctx(), tone);
    let write = |left: f32, words: String, font, tone| {
        let at = pos2(rect.left() + left, rect.center().y);
        ui.painter().text(at, Align2::LEFT_CENTER, words, font, colour(tone));
    };
    write(columns.given, given, theme::regular_font(15.0), Tone::Muted);
    write(columns.middle, middle, theme::bold_font(15.0), Tone::Ink);
    match is_widest {
        true => write(columns.spread, half, theme::bold_font(15.0), Tone::Amber),
        false => write(columns.spread, half, theme::regular_font(15.0), Tone::Ink),
    }
    if let Some(goal) = factor.goal {
        write(columns.goal, format!("◇ {goal}"), theme::regular_font(15.0), Tone::Ink);
    }
    bars(ui, &asked.scale, spread, counted.most, rect, columns);
    forget_ui(ui, asked, factor, spread.count(), rect.with_min_x(rect.left() + columns.end), editor);
    rule(ui, rect);
}

/// How many gave each number; the most common is darker.
fn bars(ui: &Ui, scale: &RangeInclusive<u8>, spread: &Spread, most: usize, rect: Rect, columns: &Columns) {
    if scale.len() > MOST_BARS {
        return;
    }
    let (most, own) = (most.max(1) as f32, spread.most());
    for (place, number) in scale.clone().enumerate() {
        let count = spread.given(number);
        let left = rect.left() + columns.bars + place as f32 * columns.bar;
        let height = (ROW - 5.0 * STEP) * count as f32 / most;
        let foot = rect.bottom() - 2.0 * STEP;
        let bar = Rect::from_x_y_ranges(left..=left + columns.bar - 4.0, foot - height.max(2.0)..=foot);
        let accent = theme::colour(ui.ctx(), Tone::Accent);
        let fill = match count {
            0 => theme::colour(ui.ctx(), Tone::Line),
            _ if count == own => accent,
            _ => accent.gamma_multiply(0.4),
        };
        ui.painter().rect_filled(bar, 2.0, fill);
    }
}

/// Throws the numbers of a factor away, to type them anew; one step of undo brings them back.
fn forget_ui(ui: &mut Ui, asked: &Asked<'_>, factor: &Factor, count: usize, area: Rect, editor: &BlockEditor<'_>) {
    if count == 0 {
        return;
    }
    let values = [("title", factor.title.as_str().into())];
    let name = editor.view.language.say_with(msg!("answers-forget"), &values);
    ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
        ui.horizontal_centered(|ui| {
            if theme::link(ui, "×").accessible_name(&name).on_hover_text(&name).clicked() {
                editor.ask(asked.block.numbers_edit(NumbersEdit::Forget { part: factor.key.clone() }));
            }
        });
    });
}

/// "12 af 14", with those that are being typed.
fn given_words(asked: &Asked<'_>, part: &Key, typed: usize, editor: &BlockEditor<'_>) -> String {
    let count = (asked.each.count(part, "") + typed) as u64;
    match asked.each.people(&editor.context, &asked.keys) {
        Some(people) => {
            let values = [("count", count.into()), ("people", (people as u64).into())];
            editor.view.language.say_with(msg!("answers-given"), &values)
        }
        None => count.to_string(),
    }
}

/// The factor that the row in the line is about; none when it is one person's.
fn picked<'a>(asked: &Asked<'a>, window: &WindowState, editor: &BlockEditor<'_>) -> Option<&'a Key> {
    answers::picked(&asked.keys, window.headings.get(&editor.at))
}

/// The one that lies so many places on, with one person's row for all behind the last.
fn pick(asked: &Asked<'_>, by: isize, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let keys = &asked.keys;
    let now = picked(asked, window, editor).and_then(|key| keys.iter().position(|other| *other == key));
    let count = keys.len() as isize + 1;
    let next = (now.map_or(count - 1, |place| place as isize) + by).rem_euclid(count);
    let next = keys.get(next as usize).map_or_else(|| Key::new(SHEET), |key| (*key).clone());
    window.headings.insert(editor.at.clone(), next);
}

fn field_ui(ui: &mut Ui, asked: &Asked<'_>, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    if ui.memory(|memory| memory.has_focus(capture::line_id(&editor.at))) {
        keys(ui, asked, window, editor);
    }
    let mut draft = window.drafts.get(&editor.at).cloned().unwrap_or_default();
    let told = told(asked, &draft, window, editor);
    ui.horizontal(|ui| {
        let (name, hint) = (language.say(msg!("answers-line")), language.say(msg!("answers-line-hint")));
        let count = theme::quietly(ui.ctx(), told.count);
        let says = language.say(msg!("answers-keys"));
        let field = capture::Field { name: &name, hint, keeps_tab: true, says, told: Some((count, TOLD)) };
        capture::written_ui(ui, &editor.at, field, &mut draft, window);
    });
    if let Some(fault) = told.fault {
        ui.label(egui::RichText::new(fault).color(theme::colour(ui.ctx(), Tone::Coral)));
    }
    window.drafts.insert(editor.at.clone(), draft);
}

/// What is told of a row while it is typed.
struct Told {
    /// How many have answered, with those in the row.
    count: String,
    /// What is wrong in it.
    fault: Option<String>,
}

fn told(asked: &Asked<'_>, draft: &str, window: &WindowState, editor: &BlockEditor<'_>) -> Told {
    let language = editor.view.language;
    let part = picked(asked, window, editor);
    let numbers = row(draft, asked.scale.clone(), None);
    let typed = numbers.as_ref().map_or(0, |numbers| match part {
        Some(_) => numbers.iter().flatten().count(),
        None => numbers.len(),
    });
    let count = match part {
        Some(part) => given_words(asked, part, typed, editor),
        None => {
            let sheet = asked.keys.iter().map(|key| asked.each.count(key, "")).max().unwrap_or_default() as u64 + 1;
            let (typed, parts) = (typed as u64, asked.keys.len() as u64);
            let values = [("sheet", sheet.into()), ("typed", typed.into()), ("parts", parts.into())];
            language.say_with(msg!("answers-sheet-of"), &values)
        }
    };
    let unit = window.units.get(&editor.at).map_or("", String::as_str);
    let target = Target { parts: &asked.keys, part, unit };
    let refused = || asked.each.refusal(draft, target, asked.scale.clone(), &editor.context);
    let fault = match numbers {
        Err(fault) => Some(fault.say(language)),
        Ok(numbers) if numbers.is_empty() => None,
        Ok(_) => refused().filter(|refusal| *refusal == Refusal::MoreThanPeople).map(|refusal| refusal.say(language)),
    };
    Told { count, fault }
}

/// What the row in the line becomes.
fn edit(asked: &Asked<'_>, draft: &str, window: &WindowState, editor: &BlockEditor<'_>) -> Edit {
    let unit = window.units.get(&editor.at).cloned().unwrap_or_default();
    let part = picked(asked, window, editor).cloned();
    let answer = NumbersEdit::Answer { part, unit, row: draft.to_owned() };
    Edit::Block { at: editor.at.clone(), edit: asked.block.numbers_edit(answer) }
}

/// Enter and Tab take the row and go on to the next factor, and Tab leaves the last when nothing is written; the arrows go without taking it; V shows the numbers to the
/// room, or hides them again.
fn keys(ui: &Ui, asked: &Asked<'_>, window: &mut WindowState, editor: &BlockEditor<'_>) {
    if take_key(ui.ctx(), Modifiers::SHIFT, KeyName::Tab) {
        return ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Previous));
    }
    let draft = window.drafts.get(&editor.at).cloned().unwrap_or_default();
    let is_empty = draft.trim().is_empty();
    let tab = take_key(ui.ctx(), Modifiers::NONE, KeyName::Tab);
    let entered = tab || take_key(ui.ctx(), Modifiers::NONE, KeyName::Enter);
    let is_sheet = picked(asked, window, editor).is_none();
    if tab && is_empty && is_sheet {
        return ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Next));
    }
    if entered && (is_empty || editor.view.enter(edit(asked, &draft, window, editor))) {
        window.drafts.remove(&editor.at);
        // After one person's row comes the next person's.
        if is_empty || !is_sheet {
            pick(asked, 1, window, editor);
        }
    }
    for (key, by) in [(KeyName::ArrowUp, -1), (KeyName::ArrowDown, 1)] {
        if is_empty && take_key(ui.ctx(), Modifiers::NONE, key) {
            pick(asked, by, window, editor);
        }
    }
    // Only as the first that is typed: behind a digit it is a slip, and is told so.
    let shows = is_empty
        && ui
            .input_mut(|input| {
                let first = input.events.iter().position(|event| matches!(event, Event::Text(_)))?;
                let shows =
                    matches!(input.events.get(first), Some(Event::Text(text)) if text.eq_ignore_ascii_case("v"));
                shows.then(|| input.events.remove(first))
            })
            .is_some();
    if shows {
        editor.ask(asked.block.numbers_edit(NumbersEdit::Show { shown: !asked.each.shown }));
    }
}

/// What the row is about, and where those work whose numbers they are.
fn chips_ui(ui: &mut Ui, asked: &Asked<'_>, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let now = picked(asked, window, editor).cloned();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let mut choices: Vec<(Key, String)> = Vec::new();
        for (place, factor) in asked.factors.iter().enumerate() {
            choices.push((factor.key.clone(), format!("{} {}", place + 1, factor.title)));
        }
        choices.push((Key::new(SHEET), language.say(msg!("answers-sheet"))));
        for (key, label) in choices {
            let is_now = now.as_ref().map_or(key.as_str() == SHEET, |now| *now == key);
            if chip(ui, &label, is_now, Tone::Accent).clicked() {
                window.headings.insert(editor.at.clone(), key);
                window.capture_now = true;
            }
        }
        units_ui(ui, window, editor);
        key_cap(ui, &language.say(msg!("key-tab")));
        key_cap(ui, "↵");
    });
}

/// The units of those who are here; nothing where there is but one.
fn units_ui(ui: &mut Ui, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let mut units: Vec<&str> = editor.context.session.present().map(|person| person.unit.trim()).collect();
    units.retain(|unit| !unit.is_empty());
    units.sort_unstable();
    units.dedup();
    if units.len() < 2 {
        window.units.remove(&editor.at);
        return;
    }
    let all = language.say(msg!("answers-any-unit"));
    let held = window.units.get(&editor.at).filter(|held| units.contains(&held.as_str()));
    let mut unit = held.cloned().unwrap_or_default();
    let combo = egui::ComboBox::from_id_salt(("unit", &editor.at));
    let response = combo.selected_text(if unit.is_empty() { all.as_str() } else { unit.as_str() }).show_ui(ui, |ui| {
        ui.selectable_value(&mut unit, String::new(), &all);
        for other in units {
            ui.selectable_value(&mut unit, other.to_owned(), other);
        }
    });
    let name = language.say(msg!("answers-unit"));
    ui.ctx().accesskit_node_builder(response.response.id, |node| node.set_label(name));
    window.units.insert(editor.at.clone(), unit);
}
