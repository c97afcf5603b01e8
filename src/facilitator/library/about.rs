//! What the library tells of the exercise that one looks at.

use egui::{RichText, ScrollArea, Sense, Ui, UiBuilder, vec2};

use super::{LibraryView, Looking};
use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::exercise::Exercise;
use crate::model::id::Key;
use crate::model::screen::make::grouping;
use crate::model::screen::slide::Slide;
use crate::msg;
use crate::projector;
use crate::theme::{bold, colour, quietly};

/// The picture of what the room will see.
const PICTURE: f32 = 400.0;

/// What an exercise is good for, what the room will see, and its steps.
pub(super) fn about_ui(
    ui: &mut Ui,
    library_view: LibraryView<'_>,
    looking: &mut Looking,
    exercise: &Exercise,
    height: f32,
) {
    let language = library_view.language;
    ScrollArea::vertical().id_salt("library exercise").max_height(height).auto_shrink(false).show(ui, |ui| {
        ui.label(bold(exercise.title.read(language)).size(22.0));
        ui.label(RichText::new(exercise.purpose.read(language)).size(16.0));
        ui.label(quietly(ui.ctx(), outline(exercise, language)));
        ui.add_space(8.0);
        picture_ui(ui, library_view, looking, exercise);
        ui.add_space(8.0);
        for (place, step) in exercise.steps.iter().enumerate() {
            ui.horizontal_wrapped(|ui| {
                ui.label(bold(format!("{}. {}", place + 1, step.title.read(language))));
                let minutes = language.say_with(msg!("minutes-short"), &[("count", step.minutes.into())]);
                ui.label(quietly(ui.ctx(), format!("{minutes} · {}", grouping(step.grouping, language))));
            });
            ui.label(step.prompt.read(language));
            ui.add_space(4.0);
        }
        let source = exercise.source.read(language);
        if !source.is_empty() {
            ui.label(quietly(ui.ctx(), language.say_with(msg!("inspired-by"), &[("source", source.into())])));
        }
    });
}

/// `25 min. · to og to · i plenum`.
fn outline(exercise: &Exercise, language: Language) -> String {
    let mut words = vec![language.say_with(msg!("minutes-short"), &[("count", exercise.minutes().into())])];
    for step in &exercise.steps {
        let who = grouping(step.grouping, language);
        if !words.contains(&who) {
            words.push(who);
        }
    }
    words.join(" · ")
}

fn picture_ui(ui: &mut Ui, library_view: LibraryView<'_>, looking: &mut Looking, exercise: &Exercise) {
    let known = |(recipe, language, _): &(Key, Language, Slide)| {
        *recipe == exercise.recipe && *language == library_view.language
    };
    if !looking.preview.as_deref().is_some_and(known) {
        let slide = exercise.first_slide(library_view.now, library_view.language);
        looking.preview = Some(Box::new((exercise.recipe.clone(), library_view.language, slide)));
    }
    let Some((_, _, slide)) = looking.preview.as_deref() else { return };
    let width = ui.available_width().min(PICTURE);
    let (rect, _) = ui.allocate_exact_size(vec2(width, width * 9.0 / 16.0), Sense::hover());
    let mut picture = ui.new_child(UiBuilder::new().max_rect(rect.shrink(1.0)).id_salt("library picture"));
    picture.set_clip_rect(rect.intersect(ui.clip_rect()));
    projector::show(&mut picture, slide, 0, library_view.farthest_seat);
    let line = egui::Stroke::new(1.0, colour(ui.ctx(), Tone::Line));
    ui.painter().rect_stroke(rect, 8.0, line, egui::StrokeKind::Inside);
}
