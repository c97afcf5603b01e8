//! How large everything is: it follows the room, never taste and never how much there is to show.

/// The height of the canvas that slides are laid out on; the picture is scaled from it, so that pages are the same everywhere.
pub const LINES: f32 = 1080.0;

/// The room's R (farthest seat ÷ picture height) and the body text that its back row can read, in lines of 1080.
const READABLE: [(f32, f32); 6] = [(4.0, 38.0), (5.0, 48.0), (6.0, 60.0), (7.0, 68.0), (8.0, 78.0), (10.0, 96.0)];

/// The sizes of a slide, all in the unit of the height they were asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Body text.
    pub body: f32,
    /// Text on cards and in tables: the smallest that the room must read.
    pub card: f32,
    /// The question.
    pub headline: f32,
    /// The line at the foot, which the facilitator reads more than the room.
    pub foot: f32,
    /// The clock's digits.
    pub clock: f32,
    /// The free edge to the left and right.
    pub margin: f32,
    /// The distance between things that stand apart.
    pub gap: f32,
}

/// The sizes for a room: R is held between 4 and 10, `height` is the picture's.
pub fn sizes(farthest_seat: f32, height: f32) -> Sizes {
    let height = if height.is_finite() { height.clamp(1.0, 1.0e5) } else { LINES };
    let line = height / LINES;
    let body = readable(farthest_seat);
    Sizes {
        body: body * line,
        card: body * 0.9 * line,
        headline: body * 1.5 * line,
        foot: (body * 0.55).clamp(26.0, 40.0) * line,
        clock: height * 0.14,
        margin: 76.0 * line,
        gap: 28.0 * line,
    }
}

fn readable(farthest_seat: f32) -> f32 {
    let farthest_seat = if farthest_seat.is_finite() { farthest_seat.clamp(4.0, 10.0) } else { 6.0 };
    let steps = READABLE.iter().zip(READABLE.iter().skip(1));
    for ((near, small), (far, large)) in steps {
        if farthest_seat <= *far {
            return small + (large - small) * (farthest_seat - near) / (far - near);
        }
    }
    96.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_body_follows_the_room() {
        for (farthest_seat, body) in
            [(4.0, 38.0), (5.5, 54.0), (6.0, 60.0), (9.0, 87.0), (10.0, 96.0), (99.0, 96.0), (0.0, 38.0)]
        {
            assert!((sizes(farthest_seat, 1080.0).body - body).abs() < 0.01, "R {farthest_seat}");
        }
        assert!((sizes(6.0, 540.0).body - 30.0).abs() < 0.01, "half the height, half the size");
        assert!((sizes(f32::NAN, f32::NAN).body - 60.0).abs() < 0.01);
    }
}
