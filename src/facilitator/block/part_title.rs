//! The name of a factor or a stage in an editor: pointed out to the room by a click, rewritten by a double click.

use egui::{Id, Key as KeyName, Response, Role, Sense, Shape, Stroke, TextEdit, Ui, WidgetInfo, vec2};

use crate::colours::Tone;
use crate::command::stage::Move;
use crate::facilitator::{BlockEditor, WindowState};
use crate::model::block::BlockEdit;
use crate::model::block::circle::{CircleEdit, CirclePart};
use crate::msg;
use crate::theme::{self, STEP, saw_key};

/// The least height of a name, in points.
const HEIGHT: f32 = 32.0;
/// Between a name and what stands beside it, in points.
const GAP: f32 = 3.0 * STEP;
/// The pencil beside a part's name, in points.
const PENCIL: f32 = 6.0 * STEP;

/// The name of a part: a click points it out to the room, a double click rewrites it.
pub(super) fn title_ui(
    ui: &mut Ui,
    part: &CirclePart,
    lit: bool,
    width: f32,
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let draft = (editor.at.item, part.id.clone());
    let (title_id, field_id) = (ui.scope_id().with("title"), ui.scope_id().with("rename"));
    if window.cells.contains_key(&draft) {
        return rename_ui(ui, part, width, [title_id, field_id], window, editor);
    }
    let title = editor.context.read(&part.title).to_owned();
    ui.spacing_mut().item_spacing.x = 0.0;
    let response = title_button(ui, &title, lit, width - PENCIL, title_id);
    ui.spacing_mut().item_spacing.x = GAP;
    let name = editor.view.language.say_with(msg!("circle-rename"), &[("title", title.as_str().into())]);
    let rewrite = pencil_button(ui, &name);
    let asked_by_key = response.has_focus() && saw_key(ui.ctx(), KeyName::F2);
    if rewrite.clicked() || response.double_clicked() || asked_by_key {
        window.cells.insert(draft, title);
        ui.memory_mut(|memory| memory.request_focus(field_id));
    } else if response.clicked() {
        editor.ask_stage(Move::Spotlight((!lit).then(|| part.id.clone())));
    }
    response.on_hover_text(editor.view.language.say(msg!("circle-title-hint")));
}

/// A small pencil: the typefaces have none.
fn pencil_button(ui: &mut Ui, name: &str) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(PENCIL, HEIGHT), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let tone = if response.hovered() || response.has_focus() { Tone::Accent } else { Tone::Muted };
    let line = Stroke::new(1.25, theme::colour(ui.ctx(), tone));
    let points = [[-5.0, 5.0], [-4.0, 1.5], [3.0, -5.5], [5.5, -3.0], [-1.5, 4.0], [-5.0, 5.0]];
    let points = points.map(|[x, y]| rect.center() + vec2(x, y));
    ui.painter().add(Shape::closed_line(points.to_vec(), line));
    theme::focus_ring(ui, &response, theme::CORNER);
    response
}

fn title_button(ui: &mut Ui, title: &str, lit: bool, width: f32, id: Id) -> Response {
    let font = if lit { theme::bold_font(15.0) } else { theme::regular_font(15.0) };
    let ink = theme::colour(ui.ctx(), if lit { Tone::Accent } else { Tone::Ink });
    let galley = ui.painter().layout(title.to_owned(), font, ink, width - 2.0 * STEP);
    let (_, rect) = ui.allocate_space(vec2(width, (galley.size().y + 2.0 * STEP).max(HEIGHT)));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, lit, title));
    if response.hovered() {
        ui.painter().rect_filled(rect, theme::CORNER, theme::colour(ui.ctx(), Tone::Sunken));
    }
    let top = rect.top() + (HEIGHT.max(galley.size().y) - galley.size().y) / 2.0;
    ui.painter().galley(egui::pos2(rect.left() + STEP, top), galley, ink);
    theme::focus_ring(ui, &response, theme::CORNER);
    response
}

/// The name being rewritten: Enter keeps it, Esc lets it be.
fn rename_ui(
    ui: &mut Ui,
    part: &CirclePart,
    width: f32,
    [title_id, field_id]: [Id; 2],
    window: &mut WindowState,
    editor: &BlockEditor<'_>,
) {
    let draft = (editor.at.item, part.id.clone());
    let Some(text) = window.cells.get_mut(&draft) else { return };
    let old = editor.context.read(&part.title);
    let name = editor.view.language.say_with(msg!("circle-name-of"), &[("title", old.into())]);
    let field = theme::write_ui(ui, TextEdit::singleline(text).id(field_id).desired_width(width - PENCIL));
    let field = field.accessible_name(name);
    ui.add_space((width - field.rect.width() - GAP).max(0.0));
    if !field.lost_focus() {
        return;
    }
    let typed = window.cells.remove(&draft).unwrap_or_default();
    let given_up = saw_key(ui.ctx(), KeyName::Escape) || typed.trim().is_empty();
    if !given_up && typed.trim() != old {
        editor.ask(BlockEdit::Circle(CircleEdit::Rename { part: part.id.clone(), title: typed }));
    }
    if saw_key(ui.ctx(), KeyName::Enter) || saw_key(ui.ctx(), KeyName::Escape) {
        ui.memory_mut(|memory| memory.request_focus(title_id));
    }
}
