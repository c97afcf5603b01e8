//! How large everything is: it follows the room, never taste and never how much there is to show.

/// The height of the canvas that slides are laid out on; the picture is scaled from it, so that pages are the same everywhere.
pub const LINES: f32 = 1080.0;

/// How high a capital is, in parts of the size of the letters: 668 units of 1000 in Atkinson Hyperlegible Next.
const CAPITAL: f32 = 0.668;
/// The least that a capital must measure from the farthest seat, in minutes of arc: all that the room reads, and what
/// only helps it to find its way.
const READ: f32 = 20.0;
const GLANCED_AT: f32 = 16.0;

/// The room's R (farthest seat ÷ picture height) and the body text that its back row can read, in lines of 1080.
const READABLE: [(f32, f32); 6] = [(4.0, 38.0), (5.0, 48.0), (6.0, 60.0), (7.0, 68.0), (8.0, 78.0), (10.0, 96.0)];

/// The sizes of a slide, all in the unit of the height they were asked for.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Sizes {
    /// Body text.
    pub body: f32,
    /// Text on cards, in tables and in drawings: the smallest that the room must read, 20 minutes of arc.
    pub card: f32,
    /// The question.
    pub headline: f32,
    /// The line at the foot and the headings of other pages, which one glances at: 16 minutes of arc.
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
        card: at_least(READ, farthest_seat) * line,
        headline: body * 1.5 * line,
        foot: at_least(GLANCED_AT, farthest_seat) * line,
        clock: height * 0.14,
        margin: 76.0 * line,
        gap: 28.0 * line,
    }
}

impl Sizes {
    /// One size smaller: the smallest that the room must read is as small as what it glances at.
    #[must_use]
    pub fn stepped_down(self) -> Self {
        let step = GLANCED_AT / READ;
        let (card, body) = (step * self.card, (step * self.body).max(step * self.card));
        Self { card: card.max(self.foot), body: body.max(self.foot), headline: 1.5 * body, ..self }
    }
}

/// How large a capital of letters of a size is from the farthest seat, in minutes of arc; `height` is the picture's.
pub fn minutes_of_arc(size: f32, height: f32, farthest_seat: f32) -> f32 {
    (CAPITAL * size / height / farthest_seat).atan().to_degrees() * 60.0
}

/// The size, in lines of 1080, of letters whose capitals measure so many minutes of arc from the farthest seat.
fn at_least(minutes: f32, farthest_seat: f32) -> f32 {
    // A hair more, so that no rounding takes it below.
    1.001 * LINES * held(farthest_seat) * (minutes / 60.0).to_radians().tan() / CAPITAL
}

fn held(farthest_seat: f32) -> f32 {
    if farthest_seat.is_finite() { farthest_seat.clamp(4.0, 10.0) } else { 6.0 }
}

fn readable(farthest_seat: f32) -> f32 {
    let farthest_seat = held(farthest_seat);
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

    #[test]
    fn the_smallest_letters_measure_what_they_should_from_the_farthest_seat() {
        for farthest_seat in [4.0, 5.0, 6.0, 7.5, 8.0, 9.0, 10.0] {
            for height in [360.0, 768.0, 1080.0, 2160.0] {
                let sizes = sizes(farthest_seat, height);
                let minutes = |size| minutes_of_arc(size, height, farthest_seat);
                let (card, foot) = (minutes(sizes.card), minutes(sizes.foot));
                assert!(
                    (20.0..20.2).contains(&card) && (16.0..16.2).contains(&foot),
                    "R {farthest_seat}: {card}, {foot}"
                );
                assert!(sizes.body >= sizes.card, "R {farthest_seat}");
            }
        }
    }
}
