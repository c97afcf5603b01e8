//! The edges of fields and buttons, measured where they are drawn: in every theme, on every ground, at rest, pointed at and
//! with the keyboard.

use std::collections::BTreeSet;

use egui::{Color32, Frame, Rect, Shape, Ui, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use tovholder::colours::{Rgb, Theme, Tone, contrast};
use tovholder::theme;

use crate::harness::painted;

/// How a control is drawn, under the name by which it is found.
type Control = (&'static str, fn(&mut Ui));

const CONTROLS: [Control; 8] = [
    ("Rolig", |ui| drop(theme::quiet(ui, "Rolig"))),
    ("Fyldt", |ui| drop(theme::primary(ui, "Fyldt"))),
    ("Tegn", |ui| drop(theme::icon(ui, "←", "Tegn"))),
    ("Valg", |ui| drop(theme::chip(ui, "Valg", false, Tone::Accent))),
    ("Valgt", |ui| drop(theme::chip(ui, "Valgt", true, Tone::Heading(1)))),
    ("Trin", |ui| drop(theme::chip_on(ui, "Trin", Tone::Green, Tone::GreenSoft))),
    ("Felt", |ui| {
        let mut text = String::from("Ord");
        let field = ui.add(egui::TextEdit::singleline(&mut text));
        field.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Felt"));
    }),
    ("Knap", |ui| drop(ui.button("Knap"))),
];

const GROUNDS: [Tone; 3] = [Tone::Paper, Tone::Surface, Tone::Sunken];

#[test]
fn the_edges_of_fields_and_buttons_stand_out_in_every_theme_whatever_is_done_with_them() {
    let mut faults = BTreeSet::new();
    for colours in Theme::ALL {
        for ground in GROUNDS {
            let draw = move |ui: &mut Ui| {
                let fill = theme::fixed(colours, ground);
                Frame::new().fill(fill).inner_margin(20).show(ui, |ui| {
                    ui.spacing_mut().item_spacing = vec2(20.0, 20.0);
                    CONTROLS.iter().for_each(|(_, control)| control(ui));
                });
            };
            let mut harness = painted([400.0, 600.0], colours).build_ui(draw);
            for (name, _) in CONTROLS {
                for state in ["rest", "hover", "focus"] {
                    let rect = state_of(&mut harness, name, state);
                    let ratio = edge(&harness, rect, colours.colour(ground));
                    if ratio < 3.0 {
                        faults.insert(format!("{colours:?} on {ground:?}, {name} at {state}: {ratio:.2}"));
                    }
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.into_iter().collect::<Vec<_>>().join("\n"));
}

/// Brings a control into a state, and says where it is.
fn state_of(harness: &mut Harness<'static>, name: &str, state: &str) -> Rect {
    harness.ctx.memory_mut(|memory| memory.focused().into_iter().for_each(|id| memory.surrender_focus(id)));
    harness.hover_at(egui::pos2(1.0, 1.0));
    harness.run();
    let rect = harness.get_by_label(name).rect();
    match state {
        "hover" => harness.hover_at(rect.center()),
        "focus" => harness.get_by_label(name).focus(),
        _ => {}
    }
    harness.run();
    rect
}

/// How far what frames a control stands out from what it stands on: its edge, its filling or its ring.
fn edge(harness: &Harness<'static>, control: Rect, ground: Rgb) -> f64 {
    let mut best: f64 = 0.0;
    let mut look = |colour: Color32| {
        if colour.a() == 255 {
            best = best.max(contrast(Rgb(colour.r(), colour.g(), colour.b()), ground));
        }
    };
    for clipped in &harness.output().shapes {
        frames(&clipped.shape, control, &mut look);
    }
    best
}

fn frames(shape: &Shape, control: Rect, look: &mut impl FnMut(Color32)) {
    if let Shape::Vec(shapes) = shape {
        shapes.iter().for_each(|shape| frames(shape, control, look));
    }
    let Shape::Rect(rect) = shape else { return };
    let near = control.expand(6.0).contains_rect(rect.rect) && rect.rect.width() > control.width() * 0.8;
    if near {
        look(rect.fill);
        if rect.stroke.width >= 1.0 {
            look(rect.stroke.color);
        }
    }
}
