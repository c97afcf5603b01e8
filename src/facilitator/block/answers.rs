//! Everybody's numbers in a radar: what was given for each factor, and the line where rows of digits are typed.

use egui::{Align, Align2, Event, Key as KeyName, Layout, Modifiers, Rect, Role, ScrollArea, Sense};
use egui::{Stroke, Ui, WidgetInfo, pos2, vec2};

use super::part_title::title_ui;
use crate::colours::Tone;
use crate::command::edit::Edit;
use crate::facilitator::{BlockEditor, WindowState, capture};
use crate::model::block::BlockEdit;
use crate::model::block::answers::{FEWEST, GivenNumbers, Spread, row, widest};
use crate::model::block::circle::{Circle, CircleEdit, CirclePart, SHEET};
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

/// Draws what was given, and the line below it.
pub(super) fn answers_ui(ui: &mut Ui, circle: &Circle, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let Some(each) = &circle.each else { return };
    capture::frame_ui(ui, &editor.at, |ui| {
        field_ui(ui, circle, each, window, editor);
        chips_ui(ui, circle, window, editor);
    });
    egui::CentralPanel::no_frame().show(ui, |ui| {
        shown_ui(ui, circle, each, editor);
        ScrollArea::vertical().id_salt((&editor.at, "answers")).auto_shrink([false, true]).show(ui, |ui| {
            let columns = Columns::fitting(ui.available_width(), circle);
            head_ui(ui, circle, &columns, editor);
            let counted = counted(circle, each);
            for (part, spread) in circle.parts.iter().zip(&counted.spreads) {
                ui.push_id(part.id.as_str(), |ui| {
                    part_ui(ui, circle, (part, spread), &counted, &columns, window, editor)
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

fn counted<'a>(circle: &'a Circle, each: &GivenNumbers) -> Counted<'a> {
    let spreads: Vec<Spread> = circle.parts.iter().map(|part| each.spread(&part.id)).collect();
    let widest = widest(circle.keys().into_iter().zip(&spreads).filter(|(_, spread)| spread.count() >= FEWEST));
    let most = spreads.iter().map(Spread::most).max().unwrap_or_default();
    Counted { spreads, widest, most }
}

/// Whether the room sees it, and the button that shows or hides it.
fn shown_ui(ui: &mut Ui, circle: &Circle, each: &GivenNumbers, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let line = vec2(ui.available_width(), 9.0 * STEP);
    ui.allocate_ui_with_layout(line, Layout::right_to_left(Align::Center), |ui| {
        let button = match each.shown {
            true => theme::quiet(ui, &language.say(msg!("answers-hide"))),
            false => theme::primary(ui, &format!("{}  V", language.say(msg!("answers-show")))),
        };
        if button.clicked() {
            editor.ask(BlockEdit::Circle(CircleEdit::Show { shown: !each.shown }));
        }
        let words = if each.shown { msg!("answers-shown") } else { msg!("answers-hidden") };
        let seen = (!each.shown || circle.is_shown()).then(|| language.say(words));
        let too_few = circle.keys().into_iter().any(|key| each.is_too_few(key));
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
    fn fitting(width: f32, circle: &Circle) -> Self {
        let numbers = circle.scale().map_or(0, |scale| scale.len()).clamp(1, MOST_BARS) as f32;
        let bars = (width * 0.25).clamp(120.0, 200.0);
        let rest = 316.0 + FORGET + 4.0 * STEP;
        let bar = ((width - bars - rest) / numbers).clamp(4.0, BAR);
        let given = bars + numbers * bar + 4.0 * STEP;
        Self { bars, bar, given, middle: given + 76.0, spread: given + 152.0, goal: given + 262.0, end: given + 316.0 }
    }
}

fn head_ui(ui: &mut Ui, circle: &Circle, columns: &Columns, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 6.0 * STEP), Sense::hover());
    let scale = circle.scale().unwrap_or(0..=0);
    let ends = [("from", (*scale.start()).into()), ("to", (*scale.end()).into())];
    let muted = theme::colour(ui.ctx(), Tone::Muted);
    let mut titles = vec![
        (STEP, language.say(msg!("factor"))),
        (columns.bars, language.say_with(msg!("answers-column-scale"), &ends)),
        (columns.given, language.say(msg!("answers-column-given"))),
        (columns.middle, language.say(msg!("answers-column-middle"))),
        (columns.spread, language.say(msg!("answers-column-half"))),
    ];
    titles.extend(circle.mark_names(&editor.context).into_iter().nth(1).map(|goal| (columns.goal, goal)));
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
    circle: &Circle,
    (part, spread): (&CirclePart, &Spread),
    counted: &Counted<'_>,
    columns: &Columns,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let Some(each) = &circle.each else { return };
    let language = editor.view.language;
    let lit = editor.view.stage.spotlight.as_ref() == Some(&part.id);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), ROW), Sense::hover());
    // Of many only those near what is seen, so that Tab still finds the next one.
    if !ui.is_rect_visible(rect.expand2(vec2(0.0, ui.clip_rect().height()))) {
        return;
    }
    if picked(circle, window, editor) == Some(&part.id) {
        ui.painter().rect_filled(rect, theme::CORNER, theme::colour(ui.ctx(), Tone::AccentSoft));
    }
    let title = rect.with_max_x(rect.left() + columns.bars - STEP).shrink2(vec2(0.0, 2.0 * STEP));
    ui.scope_builder(egui::UiBuilder::new().max_rect(title), |ui| {
        ui.horizontal_centered(|ui| title_ui(ui, part, lit, title.width(), window, editor));
    });
    let given = given_words(circle, each, &part.id, 0, editor);
    let is_widest = counted.widest.contains(&&part.id);
    let (middle, half) = match spread.count() {
        0 => ("–".to_owned(), "–".to_owned()),
        _ => (spread.say_middle(language), spread.say_half(language)),
    };
    let half = if is_widest { format!("{half} · {}", language.say(msg!("answers-most"))) } else { half };
    let values = [
        ("title", editor.context.read(&part.title).into()),
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
    if let Some(goal) = part.goal {
        write(columns.goal, format!("◇ {goal}"), theme::regular_font(15.0), Tone::Ink);
    }
    bars(ui, circle, spread, counted.most, rect, columns);
    forget_ui(ui, part, spread.count(), rect.with_min_x(rect.left() + columns.end), editor);
    rule(ui, rect);
}

/// How many gave each number; the most common is darker.
fn bars(ui: &Ui, circle: &Circle, spread: &Spread, most: usize, rect: Rect, columns: &Columns) {
    let scale = circle.scale().unwrap_or(0..=0);
    if scale.len() > MOST_BARS {
        return;
    }
    let (most, own) = (most.max(1) as f32, spread.most());
    for (place, number) in scale.enumerate() {
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
fn forget_ui(ui: &mut Ui, part: &CirclePart, count: usize, area: Rect, editor: &BlockEditor<'_>) {
    if count == 0 {
        return;
    }
    let title = editor.context.read(&part.title);
    let name = editor.view.language.say_with(msg!("answers-forget"), &[("title", title.into())]);
    ui.scope_builder(egui::UiBuilder::new().max_rect(area), |ui| {
        ui.horizontal_centered(|ui| {
            if theme::link(ui, "×").accessible_name(&name).on_hover_text(&name).clicked() {
                editor.ask(BlockEdit::Circle(CircleEdit::Forget { part: part.id.clone() }));
            }
        });
    });
}

/// "12 af 14", with those that are being typed.
fn given_words(circle: &Circle, each: &GivenNumbers, part: &Key, typed: usize, editor: &BlockEditor<'_>) -> String {
    let count = (each.count(part, "") + typed) as u64;
    match each.people(&editor.context, &circle.keys()) {
        Some(people) => {
            let values = [("count", count.into()), ("people", (people as u64).into())];
            editor.view.language.say_with(msg!("answers-given"), &values)
        }
        None => count.to_string(),
    }
}

/// The factor that the row in the line is about; none when it is one person's.
fn picked<'a>(circle: &'a Circle, window: &WindowState, editor: &BlockEditor<'_>) -> Option<&'a Key> {
    circle.picked(window.headings.get(&editor.at))
}

/// The one that lies so many places on, with one person's row for all behind the last.
fn pick(circle: &Circle, by: isize, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let keys = circle.keys();
    let now = picked(circle, window, editor).and_then(|key| keys.iter().position(|other| *other == key));
    let count = keys.len() as isize + 1;
    let next = (now.map_or(count - 1, |place| place as isize) + by).rem_euclid(count);
    let next = keys.get(next as usize).map_or_else(|| Key::new(SHEET), |key| (*key).clone());
    window.headings.insert(editor.at.clone(), next);
}

fn field_ui(ui: &mut Ui, circle: &Circle, each: &GivenNumbers, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    if ui.memory(|memory| memory.has_focus(capture::line_id(&editor.at))) {
        keys(ui, circle, each, window, editor);
    }
    let mut draft = window.drafts.get(&editor.at).cloned().unwrap_or_default();
    let told = told(circle, each, &draft, window, editor);
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

fn told(circle: &Circle, each: &GivenNumbers, draft: &str, window: &WindowState, editor: &BlockEditor<'_>) -> Told {
    let language = editor.view.language;
    let scale = circle.scale().unwrap_or(0..=0);
    let part = picked(circle, window, editor);
    let numbers = row(draft, scale, None);
    let typed = numbers.as_ref().map_or(0, |numbers| match part {
        Some(_) => numbers.iter().flatten().count(),
        None => numbers.len(),
    });
    let count = match part {
        Some(part) => given_words(circle, each, part, typed, editor),
        None => {
            let sheet = circle.keys().iter().map(|key| each.count(key, "")).max().unwrap_or_default() as u64 + 1;
            let (typed, parts) = (typed as u64, circle.parts.len() as u64);
            let values = [("sheet", sheet.into()), ("typed", typed.into()), ("parts", parts.into())];
            language.say_with(msg!("answers-sheet-of"), &values)
        }
    };
    let refused = || edit(circle, draft, window, editor)?.applied(editor.view.session()).err();
    let fault = match numbers {
        Err(fault) => Some(fault.say(language)),
        Ok(numbers) if numbers.is_empty() => None,
        Ok(_) => refused().filter(|refusal| *refusal == Refusal::MoreThanPeople).map(|refusal| refusal.say(language)),
    };
    Told { count, fault }
}

/// What the row in the line becomes.
fn edit(circle: &Circle, draft: &str, window: &WindowState, editor: &BlockEditor<'_>) -> Option<Edit> {
    capture::entered(window, &editor.at, circle, draft.to_owned(), Vec::new())
}

/// Enter and Tab take the row and go on to the next factor, and Tab leaves the last when nothing is written; the arrows go without taking it; V shows the numbers to the
/// room, or hides them again.
fn keys(ui: &Ui, circle: &Circle, each: &GivenNumbers, window: &mut WindowState, editor: &BlockEditor<'_>) {
    if take_key(ui.ctx(), Modifiers::SHIFT, KeyName::Tab) {
        return ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Previous));
    }
    let draft = window.drafts.get(&editor.at).cloned().unwrap_or_default();
    let is_empty = draft.trim().is_empty();
    let tab = take_key(ui.ctx(), Modifiers::NONE, KeyName::Tab);
    let entered = tab || take_key(ui.ctx(), Modifiers::NONE, KeyName::Enter);
    let is_sheet = picked(circle, window, editor).is_none();
    if tab && is_empty && is_sheet {
        return ui.memory_mut(|memory| memory.move_focus(egui::FocusDirection::Next));
    }
    if entered && (is_empty || edit(circle, &draft, window, editor).is_some_and(|edit| editor.view.enter(edit))) {
        window.drafts.remove(&editor.at);
        // After one person's row comes the next person's.
        if is_empty || !is_sheet {
            pick(circle, 1, window, editor);
        }
    }
    for (key, by) in [(KeyName::ArrowUp, -1), (KeyName::ArrowDown, 1)] {
        if is_empty && take_key(ui.ctx(), Modifiers::NONE, key) {
            pick(circle, by, window, editor);
        }
    }
    // Only as the first that is typed: behind a digit it is a slip, and is told so.
    let asked = is_empty
        && ui
            .input_mut(|input| {
                let first = input.events.iter().position(|event| matches!(event, Event::Text(_)))?;
                let shows =
                    matches!(input.events.get(first), Some(Event::Text(text)) if text.eq_ignore_ascii_case("v"));
                shows.then(|| input.events.remove(first))
            })
            .is_some();
    if asked {
        editor.ask(BlockEdit::Circle(CircleEdit::Show { shown: !each.shown }));
    }
}

/// What the row is about, and where those work whose numbers they are.
fn chips_ui(ui: &mut Ui, circle: &Circle, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let now = picked(circle, window, editor).cloned();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(6.0, 6.0);
        let mut choices: Vec<(Key, String)> = Vec::new();
        for (place, part) in circle.parts.iter().enumerate() {
            choices.push((part.id.clone(), format!("{} {}", place + 1, editor.context.read(&part.title))));
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
