//! The photographs of one item: what each shows, in which order and size, and who gets to see it.

use egui::{ScrollArea, Sense, Ui, vec2};

use super::field::{InputField, lines_ui};
use super::long_list::long_list_ui;
use super::panel::panel_ui;
use super::{View, WindowState};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::menu::Command;
use crate::i18n::Message;
use crate::model::day::programme::{AgendaItem, ItemEdit};
use crate::model::id::Id;
use crate::model::photo::{Photo, PhotoEdit};
use crate::msg;
use crate::theme::photos::{PhotoSize, Sight, photo, sight};
use crate::theme::{link, note, primary, quiet, quietly, tight};

const WIDTH: f32 = 720.0;
/// The box that a small picture is drawn in.
const PICTURE: egui::Vec2 = vec2(150.0, 112.0);

/// Draws the panel; false when it is to be closed.
pub(super) fn photos_ui(ui: &Ui, view: View<'_>, item: Id, window: &mut WindowState) -> bool {
    let Some(item) = view.session().item(item) else { return false };
    let title = item.title().read(view.language);
    let name = view.language.say_with(msg!("photos-of"), &[("title", title.into())]);
    let panel = panel_ui(ui, &name, WIDTH, |ui| {
        ui.label(quietly(ui.ctx(), view.language.say(msg!("photos-hint"))));
        ui.add_space(8.0);
        let height = (ui.ctx().content_rect().height() - 260.0).max(160.0);
        ScrollArea::vertical().id_salt("photos").max_height(height).auto_shrink([false, true]).show(ui, |ui| {
            let letters = |photo: &Photo| (photo.id, 400 + photo.caption.len());
            long_list_ui(ui, "photos", &item.photos, None, letters, |ui, place, photo| {
                photo_ui(ui, view, item, (place, photo), window);
            });
        });
        ui.add_space(8.0);
        ui.horizontal(|ui| {
            if quiet(ui, &view.language.say(Command::AddPhotos.name())).clicked() {
                view.ask(Request::Menu(Command::AddPhotos));
            }
            primary(ui, &view.language.say(msg!("done"))).clicked()
        })
        .inner
    });
    !(panel.inner || panel.should_close())
}

/// The photographs of the item in hand, behind a button that counts them.
pub(super) fn button_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem) {
    let words = view.language.say_with(msg!("photos-count"), &[("count", item.photos.len().into())]);
    if link(ui, &words).clicked() {
        view.ask(Request::Menu(Command::Photos));
    }
}

fn photo_ui(ui: &mut Ui, view: View<'_>, item: &AgendaItem, (place, photo): (usize, &Photo), window: &mut WindowState) {
    let number = place as u64 + 1;
    let named = |message: Message| view.language.say_with(message, &[("number", number.into())]);
    let ask =
        |edit| view.ask(Request::Edit(Edit::Item { item: item.id, edit: ItemEdit::Photo { photo: photo.id, edit } }));
    ui.push_id(photo.id, |ui| {
        ui.horizontal_top(|ui| {
            let seen = picture_ui(ui, photo, &named(msg!("photo-number")));
            ui.vertical(|ui| {
                let width = WIDTH - PICTURE.x - 60.0;
                let field = InputField::new(photo.id, "caption", named(msg!("photo-caption")), width);
                let hint = view.language.say(msg!("photo-caption-hint"));
                lines_ui(ui, window, &field, &photo.caption, &hint)
                    .into_iter()
                    .for_each(|caption| ask(PhotoEdit::Caption { caption }));
                choices_ui(ui, photo, item.exercise().is_some(), &named, &ask);
                ui.horizontal_wrapped(|ui| {
                    if !seen {
                        note(ui, &view.language.say(msg!("photo-missing")), Tone::Coral, Tone::CoralSoft);
                    }
                    if photo.is_untold() && item.exercise().is_some() {
                        note(ui, &view.language.say(msg!("photo-lacks-words")), Tone::Amber, Tone::AmberSoft);
                    }
                    moves_ui(ui, (place, item.photos.len()), &named, &ask);
                });
            });
        });
        ui.add_space(10.0);
    });
}

/// A small picture; says whether there is one.
fn picture_ui(ui: &mut Ui, one: &Photo, name: &str) -> bool {
    let (rect, response) = ui.allocate_exact_size(PICTURE, Sense::hover());
    let [wide, high] = one.dots().map(|side| side.clamp(1, 100_000) as f32);
    let scale = (rect.width() / wide).min(rect.height() / high);
    let place = egui::Rect::from_center_size(rect.center(), vec2(wide, high) * scale);
    let label = if one.is_untold() { name.to_owned() } else { format!("{name}: {}", one.caption) };
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Image, true, &label));
    if !ui.is_rect_visible(rect) {
        return true;
    }
    photo(ui.painter(), place, &one.file, PhotoSize::Small);
    !matches!(sight(ui.ctx(), &one.file, PhotoSize::Small), Some(Sight::Missing))
}

/// Who sees it, and how large it is printed. The handout tells of exercises alone.
fn choices_ui(
    ui: &mut Ui,
    photo: &Photo,
    is_printed: bool,
    named: &dyn Fn(Message) -> String,
    ask: &dyn Fn(PhotoEdit),
) {
    let Photo { mut in_handout, mut shown, mut wide, .. } = *photo;
    ui.horizontal_wrapped(|ui| {
        let mut choice = |value: &mut bool, words: Message, name: Message| {
            let response = ui.checkbox(value, named(words));
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_label(named(name)));
            response.changed()
        };
        if is_printed && choice(&mut in_handout, msg!("photo-in-handout"), msg!("photo-in-handout-name")) {
            ask(PhotoEdit::InHandout { in_handout });
        }
        if choice(&mut shown, msg!("photo-shown"), msg!("photo-shown-name")) {
            ask(PhotoEdit::Shown { shown });
        }
        if is_printed && choice(&mut wide, msg!("photo-wide"), msg!("photo-wide-name")) {
            ask(PhotoEdit::Wide { wide });
        }
    });
}

/// Its place in the row, and out of it.
fn moves_ui(ui: &mut Ui, (place, count): (usize, usize), named: &dyn Fn(Message) -> String, ask: &dyn Fn(PhotoEdit)) {
    let button = |ui: &mut Ui, sign: &str, name: Message, enabled: bool| {
        let name = named(name);
        ui.add_enabled_ui(enabled, |ui| tight(ui, sign, &name)).inner.on_hover_text(name).clicked()
    };
    if button(ui, "↑", msg!("photo-up"), place > 0) {
        ask(PhotoEdit::Move { to: place.saturating_sub(1) });
    }
    if button(ui, "↓", msg!("photo-down"), place + 1 < count) {
        ask(PhotoEdit::Move { to: place + 1 });
    }
    if button(ui, "×", msg!("photo-remove"), true) {
        ask(PhotoEdit::Remove);
    }
}
