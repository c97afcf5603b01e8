//! Tovholder's ring: a rope's two ends that almost meet.

use std::f32::consts::TAU;

use egui::{Color32, Painter, Pos2, Shape, Stroke, Vec2};

/// Paints the ring: the long arc in one colour, the short one in another.
pub fn logo(painter: &Painter, centre: Pos2, radius: f32, long: Color32, short: Color32) {
    let width = radius * 0.34;
    let arc = |from: f32, to: f32, colour: Color32| {
        let points = (0..=48_u8).map(|step| {
            let turn = (from + (to - from) * f32::from(step) / 48.0) * TAU;
            centre + (radius - width / 2.0) * Vec2::angled(turn)
        });
        painter.add(Shape::line(points.collect(), Stroke::new(width, colour)));
    };
    // Parts of a turn, clockwise from three o'clock.
    arc(-0.165, 0.535, long);
    arc(0.565, 0.775, short);
}
