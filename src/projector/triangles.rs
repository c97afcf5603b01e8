//! Cuts an outline into triangles by its ears, because egui fills convex shapes only.

use egui::Pos2;

/// Whether an outline has no dent.
pub fn convex(points: &[Pos2]) -> bool {
    let turns = points.iter().zip(points.iter().cycle().skip(1)).zip(points.iter().cycle().skip(2));
    let turns: Vec<f32> = turns.map(|((a, b), c)| turn(*a, *b, *c)).collect();
    turns.iter().all(|turn| *turn >= 0.0) || turns.iter().all(|turn| *turn <= 0.0)
}

/// The triangles of an outline that does not cross itself, as places in its list of points.
pub fn triangles(points: &[Pos2]) -> Vec<[u32; 3]> {
    let mut left: Vec<(u32, Pos2)> = (0..).zip(points.iter().copied()).collect();
    if area(points) < 0.0 {
        left.reverse();
    }
    let mut found = Vec::new();
    while left.len() >= 3 {
        let count = left.len();
        // An outline that crosses itself may have no ear; then any corner will do.
        let ear = (0..count).find(|place| is_ear(&left, *place)).unwrap_or(0);
        if let Some([a, b, c]) = corner(&left, ear) {
            found.push([a.0, b.0, c.0]);
        }
        left.remove(ear);
    }
    found
}

type Numbered = (u32, Pos2);

fn corner(left: &[Numbered], place: usize) -> Option<[Numbered; 3]> {
    let count = left.len();
    let at = |place: usize| left.get(place % count).copied();
    Some([at(place + count - 1)?, at(place)?, at(place + 1)?])
}

fn is_ear(left: &[Numbered], place: usize) -> bool {
    let Some([a, b, c]) = corner(left, place) else { return false };
    let inside = |(number, point): &Numbered| {
        ![a.0, b.0, c.0].contains(number)
            && turn(a.1, b.1, *point) >= 0.0
            && turn(b.1, c.1, *point) >= 0.0
            && turn(c.1, a.1, *point) >= 0.0
    };
    turn(a.1, b.1, c.1) > 0.0 && !left.iter().any(inside)
}

/// Positive when `a`, `b`, `c` turn clockwise on the screen.
fn turn(a: Pos2, b: Pos2, c: Pos2) -> f32 {
    (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

fn area(points: &[Pos2]) -> f32 {
    points.iter().zip(points.iter().cycle().skip(1)).map(|(a, b)| a.x * b.y - b.x * a.y).sum::<f32>() / 2.0
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;

    #[test]
    fn the_triangles_cover_exactly_the_outline() {
        let arrow = [pos2(0.0, 0.0), pos2(6.0, 0.0), pos2(9.0, 3.0), pos2(6.0, 6.0), pos2(0.0, 6.0), pos2(3.0, 3.0)];
        let mut backwards = arrow;
        backwards.reverse();
        for outline in [arrow, backwards] {
            assert!(!convex(&outline));
            let covered: f32 =
                triangles(&outline).iter().map(|places| area(&places.map(|place| outline[place as usize])).abs()).sum();
            assert!((covered - area(&outline).abs()).abs() < 1.0e-4);
        }
    }

    #[test]
    fn a_square_is_convex_and_nothing_is_no_triangle() {
        assert!(convex(&[pos2(0.0, 0.0), pos2(1.0, 0.0), pos2(1.0, 1.0), pos2(0.0, 1.0)]));
        assert!(triangles(&[]).is_empty());
    }
}
