//! The editor of a circle: for each part where the room is, where it wants to be, and why.

use egui::{Color32, Frame, Margin, Rect, Response, Role, ScrollArea, Sense, TextEdit, Ui};
use egui::{Shape, Stroke, UiBuilder, Vec2, WidgetInfo, vec2};

use super::answers::{answers_ui, looks_ui};
use super::part_title::title_ui;
use crate::colours::Tone;
use crate::facilitator::{BlockEditor, WindowState};
use crate::i18n::{Text, dates};
use crate::model::block::BlockEdit;
use crate::model::block::circle::{Circle, CircleEdit, CirclePart, CircleStyle};
use crate::model::screen::slide::SeriesMark;
use crate::msg;
use crate::projector;
use crate::theme::{self, STEP};

/// From this width on the drawing stands beside the rows.
const WIDE: f32 = 900.0;
/// The place of one number, in points.
const CELL: Vec2 = vec2(26.0, 32.0);
/// Between two columns, in points.
const GAP: f32 = 3.0 * STEP;
/// The column of what lies between now and goal, in points.
const DISTANCE: f32 = 44.0;

/// From so many numbers on a scale is long.
const LONG: usize = 20;

/// Draws the editor of a circle.
pub fn circle_ui(ui: &mut Ui, circle: &Circle, window: &mut WindowState, editor: &BlockEditor<'_>) {
    if circle.each.is_some() && looks_ui(ui, msg!("answers-agree-look"), window, editor) {
        return numbers_of_all_ui(ui, circle, window, editor);
    }
    let whole = ui.available_rect_before_wrap();
    if whole.width() < WIDE {
        return rows_ui(ui, circle, window, editor);
    }
    let rows = whole.with_max_x(whole.left() + whole.width() * 0.62);
    ui.scope(|ui| {
        ui.scope_builder(UiBuilder::new().max_rect(rows), |ui| rows_ui(ui, circle, window, editor));
        drawing(ui, circle, whole.with_min_x(rows.right() + 2.0 * GAP), editor);
    });
}

/// Everybody's numbers, with the names of the factors as they are elsewhere in the circle.
fn numbers_of_all_ui(ui: &mut Ui, circle: &Circle, window: &mut WindowState, editor: &BlockEditor<'_>) {
    let title = |ui: &mut Ui, place: usize, width: f32, window: &mut WindowState| {
        if let Some(part) = circle.parts.get(place) {
            let lit = editor.view.stage.spotlight.as_ref() == Some(&part.id);
            title_ui(ui, part, lit, width, window, editor);
        }
    };
    let goal = circle.mark_names(&editor.context).into_iter().nth(1);
    answers_ui(ui, circle, goal, &title, window, editor);
}

/// What the room sees, beside the numbers it is made of.
fn drawing(ui: &mut Ui, circle: &Circle, area: Rect, editor: &BlockEditor<'_>) {
    let figure = circle.figure(&editor.context);
    // Inside something that scrolls there is no end to the height.
    let area = area.with_max_y(area.top() + area.height().min(area.width()));
    let rect = projector::fit(area, &figure);
    let rect = rect.translate(vec2(0.0, area.top() - rect.top()));
    projector::figure(ui.painter(), rect, &figure, 13.0);
    let response = ui.interact(rect, ui.scope_id().with((&editor.at, "drawing")), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &figure.alternative));
    ui.expand_to_include_rect(rect);
}

fn rows_ui(ui: &mut Ui, circle: &Circle, window: &mut WindowState, editor: &BlockEditor<'_>) {
    ScrollArea::vertical().id_salt((&editor.at, "circle")).auto_shrink([false, true]).show(ui, |ui| {
        let columns = Columns::fitting(ui.available_width() - 2.0 * STEP, circle);
        ui.spacing_mut().item_spacing = vec2(GAP, STEP);
        let margin = Margin::symmetric(4, 0);
        Frame::new().inner_margin(margin).show(ui, |ui| head_ui(ui, circle, &columns, editor));
        for part in &circle.parts {
            ui.push_id(part.id.as_str(), |ui| part_ui(ui, circle, part, &columns, window, editor));
        }
    });
}

/// How wide each column is, in points.
struct Columns {
    title: f32,
    /// How many numbers stand beside each other.
    numbers: usize,
    /// The status words of a stage.
    status: f32,
    note: f32,
    /// The note stands under the rest, because there is no room beside it.
    note_below: bool,
}

impl Columns {
    fn fitting(width: f32, circle: &Circle) -> Self {
        let title = (width * 0.22).clamp(120.0, 200.0);
        let (numbers, status, used) = match &circle.style {
            CircleStyle::Radar { from, to, .. } => {
                let (marks, distance) = if circle.has_goal() { (2.0, DISTANCE + 2.0 * GAP) } else { (1.0, GAP) };
                let columns = ((width - title - distance - 2.0 * GAP) / marks / CELL.x).floor().max(1.0);
                let numbers = usize::from(to.saturating_sub(*from)).saturating_add(1).min(columns as usize);
                (numbers, 0.0, title + marks * numbers as f32 * CELL.x + distance + 2.0 * GAP)
            }
            CircleStyle::Cycle { .. } => {
                let status = (width * 0.42).clamp(160.0, 320.0);
                (0, status, title + status + 2.0 * GAP)
            }
        };
        let beside = width - used;
        let note_below = beside < 150.0;
        let note = if note_below { width - title - GAP } else { beside };
        Self { title, numbers, status, note: note.max(80.0), note_below }
    }

    fn numbers_width(&self) -> f32 {
        self.numbers as f32 * CELL.x
    }
}

/// What the columns hold, with the mean of each.
fn head_ui(ui: &mut Ui, circle: &Circle, columns: &Columns, editor: &BlockEditor<'_>) {
    let language = editor.view.language;
    let words = |ui: &mut Ui, width: f32, mark: Option<SeriesMark>, text: String| {
        let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &text));
        let left = rect.left_center() + vec2(STEP, 0.0);
        let indent = if mark.is_some() { 4.0 * STEP } else { 0.0 };
        if let Some(mark) = mark {
            paint_mark(ui, left + vec2(STEP, 0.0), 5.0, mark);
        }
        let muted = theme::colour(ui.ctx(), Tone::Muted);
        let galley = ui.painter().layout_no_wrap(text, theme::regular_font(13.0), muted);
        ui.painter().galley(left + vec2(indent, -galley.size().y / 2.0), galley, muted);
    };
    ui.horizontal(|ui| {
        match &circle.style {
            CircleStyle::Radar { .. } => {
                let means = circle.means().map(|mean| mean.map(|mean| dates::decimal(language, mean)));
                let mean = |title: String, mean: Option<String>| match mean {
                    Some(mean) => {
                        language.say_with(msg!("circle-mean"), &[("title", title.into()), ("mean", mean.into())])
                    }
                    None => title,
                };
                words(ui, columns.title, None, language.say(msg!("factor")));
                let signs = [SeriesMark::Disc, SeriesMark::Diamond];
                for ((name, sign), value) in circle.mark_names(&editor.context).into_iter().zip(signs).zip(means) {
                    words(ui, columns.numbers_width(), Some(sign), mean(name, value));
                }
                if circle.has_goal() {
                    words(ui, DISTANCE, None, language.say(msg!("circle-distance")));
                }
            }
            CircleStyle::Cycle { .. } => {
                words(ui, columns.title, None, language.say(msg!("circle-stage")));
                words(ui, columns.status, None, language.say(msg!("circle-status")));
            }
        }
        if !columns.note_below {
            words(ui, columns.note, None, language.say(msg!("why")));
        }
    });
}

fn part_ui(
    ui: &mut Ui,
    circle: &Circle,
    part: &CirclePart,
    columns: &Columns,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let lit = editor.view.stage.spotlight.as_ref() == Some(&part.id);
    let ground = if lit { theme::colour(ui.ctx(), Tone::AccentSoft) } else { Color32::TRANSPARENT };
    let margin = Margin::symmetric(4, 4);
    let row = Frame::new().fill(ground).corner_radius(theme::CORNER).inner_margin(margin).show(ui, |ui| {
        ui.horizontal_top(|ui| {
            title_ui(ui, part, lit, columns.title, window, editor);
            match &circle.style {
                CircleStyle::Radar { from, to, .. } => values_ui(ui, circle, part, *from..=*to, columns, editor),
                CircleStyle::Cycle { statuses } => status_ui(ui, part, statuses, columns.status, editor),
            }
            if !columns.note_below {
                note_ui(ui, part, columns.note, editor);
            }
        });
        if columns.note_below {
            ui.horizontal(|ui| {
                ui.add_space(columns.title);
                note_ui(ui, part, columns.note, editor);
            });
        }
    });
    if !lit {
        let line = Stroke::new(theme::HAIRLINE, theme::colour(ui.ctx(), Tone::Line));
        let rect = row.response.rect;
        ui.painter().hline(rect.x_range(), rect.bottom() + STEP / 2.0, line);
    }
}

/// Now, goal and what lies between them.
fn values_ui(
    ui: &mut Ui,
    circle: &Circle,
    part: &CirclePart,
    scale: std::ops::RangeInclusive<u8>,
    columns: &Columns,
    editor: &BlockEditor<'_>,
) {
    let key = || part.id.clone();
    let names = circle.mark_names(&editor.context);
    let name = |nth: usize| names.get(nth).map_or("", String::as_str);
    if let Some(value) = numbers_ui(ui, part, scale.clone(), columns.numbers, (SeriesMark::Disc, name(0)), editor) {
        editor.ask(BlockEdit::Circle(CircleEdit::Now { part: key(), value }));
    }
    if !circle.has_goal() {
        return;
    }
    if let Some(value) = numbers_ui(ui, part, scale, columns.numbers, (SeriesMark::Diamond, name(1)), editor) {
        editor.ask(BlockEdit::Circle(CircleEdit::Goal { part: key(), value }));
    }
    let (rect, response) = ui.allocate_exact_size(vec2(DISTANCE, CELL.y), Sense::hover());
    if let (Some(now), Some(goal)) = (part.now, part.goal) {
        let between = i16::from(goal) - i16::from(now);
        let sign = match between {
            ..0 => "−",
            0 => "",
            1.. => "+",
        };
        let words = format!("{sign}{}", between.unsigned_abs());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &words));
        let muted = theme::colour(ui.ctx(), Tone::Muted);
        let at = rect.left_center() + vec2(STEP, 0.0);
        ui.painter().text(at, egui::Align2::LEFT_CENTER, words, theme::regular_font(15.0), muted);
    }
}

/// The numbers of the scale; gives the value a click sets, or clears when it was set already.
fn numbers_ui(
    ui: &mut Ui,
    part: &CirclePart,
    scale: std::ops::RangeInclusive<u8>,
    per_line: usize,
    (mark, mark_name): (SeriesMark, &str),
    editor: &BlockEditor<'_>,
) -> Option<Option<u8>> {
    let set = match mark {
        SeriesMark::Disc => part.now,
        SeriesMark::Diamond => part.goal,
        SeriesMark::Band => None,
    };
    // Of a long scale only what is in sight is drawn.
    let long = scale.len() > LONG;
    let lines = scale.len().div_ceil(per_line.max(1));
    let (_, rect) = ui.allocate_space(vec2(per_line as f32 * CELL.x, lines as f32 * CELL.y));
    let mut asked = None;
    for (place, number) in scale.enumerate() {
        let (line, column) = (place / per_line.max(1), place % per_line.max(1));
        let cell = Rect::from_min_size(rect.min + vec2(column as f32, line as f32) * CELL, CELL);
        if long && !ui.is_rect_visible(cell) {
            continue;
        }
        let response = ui.interact(cell, ui.scope_id().with((mark_name, number)), Sense::click());
        let name = format!("{mark_name}, {}: {number}", editor.context.read(&part.title));
        response.widget_info(|| WidgetInfo::selected(Role::Button, true, set == Some(number), &name));
        paint_number(ui, &response, number, (set == Some(number)).then_some(mark));
        if response.clicked() {
            asked = Some((set != Some(number)).then_some(number));
        }
    }
    asked
}

fn paint_number(ui: &Ui, response: &Response, number: u8, mark: Option<SeriesMark>) {
    let centre = response.rect.center();
    if response.hovered() {
        ui.painter().circle_filled(centre, 12.0, theme::colour(ui.ctx(), Tone::Sunken));
    }
    let (font, tone) = match mark {
        Some(SeriesMark::Disc) => (theme::bold_font(14.0), Tone::OnAccent),
        Some(SeriesMark::Diamond) => (theme::bold_font(13.0), Tone::Amber),
        Some(SeriesMark::Band) | None => (theme::regular_font(14.0), Tone::Muted),
    };
    if let Some(mark) = mark {
        paint_mark(ui, centre, if mark == SeriesMark::Disc { 12.0 } else { 14.0 }, mark);
    }
    let ink = theme::colour(ui.ctx(), tone);
    ui.painter().text(centre, egui::Align2::CENTER_CENTER, number, font, ink);
    theme::focus_ring(ui, response, theme::CORNER);
}

/// The marks of the drawing: a disc for now, a hollow diamond for the goal.
fn paint_mark(ui: &Ui, centre: egui::Pos2, reach: f32, mark: SeriesMark) {
    let of = |tone| theme::colour(ui.ctx(), tone);
    match mark {
        SeriesMark::Disc | SeriesMark::Band => drop(ui.painter().circle_filled(centre, reach, of(Tone::Accent))),
        SeriesMark::Diamond => {
            let corners = [vec2(0.0, -reach), vec2(reach, 0.0), vec2(0.0, reach), vec2(-reach, 0.0)];
            let points = corners.map(|corner| centre + corner).to_vec();
            let line = Stroke::new(if reach > 8.0 { 2.0 } else { 1.5 }, of(Tone::Amber));
            ui.painter().add(Shape::convex_polygon(points, of(Tone::Surface), line));
        }
    }
}

/// How far a stage is, in words to pick from.
fn status_ui(ui: &mut Ui, part: &CirclePart, statuses: &[Text], width: f32, editor: &BlockEditor<'_>) {
    let last = statuses.len().saturating_sub(1);
    ui.allocate_ui(vec2(width, CELL.y), |ui| {
        ui.set_width(width);
        ui.spacing_mut().item_spacing = Vec2::splat(STEP);
        ui.horizontal_wrapped(|ui| {
            for (place, status) in statuses.iter().enumerate() {
                let Ok(number) = u8::try_from(place) else { return };
                let tone = match place {
                    0 => Tone::Muted,
                    _ if place == last => Tone::Green,
                    _ => Tone::Accent,
                };
                // A stage that nobody has spoken of reads as the first word.
                let picked = part.status.unwrap_or_default() == number;
                let words = editor.context.read(status);
                let values = [("title", editor.context.read(&part.title).into()), ("status", words.into())];
                let name = editor.view.language.say_with(msg!("circle-set-status"), &values);
                if theme::chip(ui, words, picked, tone).accessible_name(name).clicked() {
                    let status = (part.status != Some(number)).then_some(number);
                    editor.ask(BlockEdit::Circle(CircleEdit::Status { part: part.id.clone(), status }));
                }
            }
        });
    });
}

/// Why: every key that is pressed is kept.
fn note_ui(ui: &mut Ui, part: &CirclePart, width: f32, editor: &BlockEditor<'_>) {
    let mut text = part.note.clone();
    let values = [("title", editor.context.read(&part.title).into())];
    let name = editor.view.language.say_with(msg!("circle-why-of"), &values);
    let field = TextEdit::multiline(&mut text).id(ui.scope_id().with("note")).desired_rows(1).desired_width(width);
    if ui.add(field).accessible_name(name).changed() {
        editor.ask(BlockEdit::Circle(CircleEdit::Note { part: part.id.clone(), text }));
    }
}
