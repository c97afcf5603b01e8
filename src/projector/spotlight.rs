//! The spotlight: one card, row or label of a page stands out, and the rest is dimmed.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::page::{Page, Pages, Piece};

/// How much of what is dimmed is covered, from 0 to 1.
pub const DIMMED: f32 = 0.78;
/// How much room there is around what stands out, on the canvas.
const AROUND: f32 = 10.0;

/// What stands at a place of a page, given as shares of its width and height; nothing where nothing stands.
pub fn spot(pages: &Pages, page: usize, [across, down]: [f32; 2]) -> Option<Rect> {
    let canvas = pages.canvas;
    let at = canvas.min + vec2(across * canvas.width(), down * canvas.height());
    let page = pages.page(page)?;
    let found = card(page, at).or_else(|| words(page, canvas, at))?;
    Some(found.expand(AROUND).intersect(canvas))
}

/// The smallest ground that words stand on there.
fn card(page: &Page, at: Pos2) -> Option<Rect> {
    let grounds =
        page.pieces.iter().filter_map(|piece| if let Piece::Ground(ground) = piece { Some(ground.rect) } else { None });
    let lines = page.lines();
    let holds_words = |rect: &Rect| rect.contains(at) && lines.iter().any(|(_, line)| rect.contains(line.center()));
    grounds.filter(holds_words).min_by(|one, other| one.area().total_cmp(&other.area()))
}

/// The words there: a label of a drawing, or else all that stands beside them, which is their row.
fn words(page: &Page, canvas: Rect, at: Pos2) -> Option<Rect> {
    let is_drawn = page.pieces.iter().any(|piece| matches!(piece, Piece::Figure { .. } | Piece::Photo { .. }));
    let blocks: Vec<Rect> = page
        .pieces
        .iter()
        .filter(|piece| matches!(piece, Piece::Words { .. }))
        .filter_map(|piece| piece.lines().into_iter().map(|(_, line)| line).reduce(Rect::union))
        .collect();
    let hit = blocks.iter().copied().find(|block| block.expand2(Vec2::splat(AROUND)).contains(at))?;
    if is_drawn {
        return Some(hit);
    }
    let beside = |block: &&Rect| block.top() < hit.bottom() && block.bottom() > hit.top();
    let row = blocks.iter().filter(beside).copied().fold(hit, Rect::union);
    Some(Rect::from_x_y_ranges(canvas.x_range(), row.y_range()))
}

/// Where what stands at a place of one picture stands in the same slide on a picture of another shape; nothing where it is
/// on another page there.
pub fn elsewhere(from: &Pages, to: &Pages, page: usize, at: [f32; 2]) -> Option<[f32; 2]> {
    if from.canvas == to.canvas {
        return Some(at);
    }
    let lit = spot(from, page, at)?;
    let lines = from.page(page)?.lines();
    let (words, _) = lines.iter().find(|(_, line)| lit.contains(line.center()))?;
    let there = to.page(page)?.lines();
    // Lines end elsewhere there, but what they begin with is the same.
    let alike = |text: &str| text.chars().zip(words.chars()).take_while(|(one, other)| one == other).count();
    let (text, line) = there.iter().max_by_key(|(text, _)| alike(text))?;
    let is_same = alike(text) >= text.chars().count().min(words.chars().count());
    let found = line.center() - to.canvas.min;
    is_same.then_some([found.x / to.canvas.width(), found.y / to.canvas.height()])
}

/// The four parts of the canvas around what stands out.
pub fn around(canvas: Rect, spot: Rect) -> [Rect; 4] {
    [
        Rect::from_min_max(canvas.min, pos2(canvas.right(), spot.top())),
        Rect::from_min_max(pos2(canvas.left(), spot.bottom()), canvas.max),
        Rect::from_min_max(pos2(canvas.left(), spot.top()), pos2(spot.left(), spot.bottom())),
        Rect::from_min_max(pos2(spot.right(), spot.top()), pos2(canvas.right(), spot.bottom())),
    ]
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;
    use crate::model::screen::slide::{Body, Face, Slide, SlideColumn};

    fn cards() -> Slide {
        let card = |text: &str| Face { text: text.into(), ..Face::default() };
        let column = SlideColumn {
            title: "Fokus".into(),
            place: 0,
            cards: vec![card("Udvalget spørger til budgettet."), card("Lokalavisen skriver om os.")],
            left_out: 0,
        };
        Slide { headline: "Hvad spænder ben?".into(), body: Body::Columns(vec![column]), ..Slide::default() }
    }

    #[test]
    fn a_card_stands_out_wherever_it_is_clicked_and_nothing_where_nothing_stands() {
        let ctx = Context::default();
        crate::theme::install(&ctx, crate::colours::Theme::Light);
        let mut output = ctx.run_ui(RawInput::default(), |_| ());
        output.textures_delta.clear();
        for size in [vec2(1920.0, 1080.0), vec2(1024.0, 768.0), vec2(296.0, 167.0)] {
            let pages = super::super::pages(&ctx, &cards(), size, 6.0);
            let canvas = pages.canvas;
            let at = |point: Pos2| [point.x / canvas.width(), point.y / canvas.height()];
            let lines = pages.page(0).unwrap().lines();
            let line = |words: &str| lines.iter().find(|(text, _)| text.contains(words)).unwrap().1;
            let (one, other) = (line("budgettet"), line("Lokalavisen"));
            let lit = spot(&pages, 0, at(one.center())).unwrap();
            assert!(lit.contains_rect(one) && !lit.contains(other.center()), "{size:?}: {lit:?}");
            assert_eq!(spot(&pages, 0, at(one.left_bottom())), Some(lit), "{size:?}");
            assert_eq!(spot(&pages, 0, [0.999, 0.999]), None, "{size:?}");
            let dimmed = around(canvas, lit);
            assert!(dimmed.iter().any(|part| part.contains(other.center())), "{size:?}");
            assert!(dimmed.iter().all(|part| !part.shrink(1.0).intersects(lit.shrink(1.0))), "{size:?}");
        }
    }

    #[test]
    fn what_stands_out_is_the_same_on_a_picture_of_another_shape() {
        let ctx = Context::default();
        crate::theme::install(&ctx, crate::colours::Theme::Light);
        let mut output = ctx.run_ui(RawInput::default(), |_| ());
        output.textures_delta.clear();
        let laid = |size| super::super::pages(&ctx, &cards(), size, 6.0);
        let share = |pages: &Pages, words: &str| {
            let lines = pages.page(0).unwrap().lines();
            let at = lines.iter().find(|(text, _)| text.starts_with(words)).unwrap().1.center();
            [at.x / pages.canvas.width(), at.y / pages.canvas.height()]
        };
        let wide = laid(vec2(1920.0, 1080.0));
        for size in [vec2(1024.0, 768.0), vec2(1093.0, 614.0), vec2(1080.0, 1920.0), vec2(1920.0, 1080.0)] {
            let other = laid(size);
            for words in ["Udvalget", "Lokalavisen"] {
                let at = elsewhere(&wide, &other, 0, share(&wide, words)).unwrap();
                let expected = spot(&other, 0, share(&other, words));
                assert!(expected.is_some() && spot(&other, 0, at) == expected, "{words} at {size:?}");
            }
            let nothing = elsewhere(&wide, &other, 0, [0.999, 0.999]);
            assert!(nothing.is_none_or(|at| spot(&other, 0, at).is_none()), "{size:?}");
        }
    }
}
