//! What does not fit goes on: strips of words fill one place after the other, and none is lost.

use super::words::Lines;

/// Words side by side that stay together: a card, a row of a table, a labelled text.
#[derive(Clone, Debug)]
pub struct Strip {
    /// The words, cell by cell.
    pub cells: Vec<Lines>,
    /// The free height above and below them, together.
    pub padding: f32,
    /// Which of the things it shows, counted from 0.
    pub item: usize,
}

impl Strip {
    /// The height it takes.
    pub fn height(&self) -> f32 {
        self.cells.iter().map(Lines::height).fold(0.0, f32::max) + self.padding
    }

    /// Takes off as much as fits into a height and leaves the rest.
    pub fn take(&mut self, height: f32) -> Self {
        let inner = height - self.padding;
        let cells = self.cells.iter_mut().map(|cell| cell.take(inner)).collect();
        Self { cells, ..*self }
    }

    /// Whether no word is left.
    pub fn is_empty(&self) -> bool {
        self.cells.iter().all(|cell| cell.0.is_empty())
    }
}

/// Fills places of a height with strips, `gap` apart. A strip that is higher than a place is broken between its lines.
pub fn fill(strips: Vec<Strip>, height: f32, gap: f32) -> Vec<Vec<Strip>> {
    fill_below(0.0, strips, height, gap)
}

/// The same where the first place has lost a height to what stands above.
pub fn fill_below(head: f32, strips: Vec<Strip>, height: f32, gap: f32) -> Vec<Vec<Strip>> {
    let mut places: Vec<Vec<Strip>> = vec![Vec::new()];
    let mut used = head;
    for mut strip in strips {
        loop {
            if strip.height() > height - used + 0.5 && places.last().is_some_and(|place| !place.is_empty()) {
                places.push(Vec::new());
                used = 0.0;
            }
            let whole = strip.height() <= height - used + 0.5;
            let piece = if whole { strip.clone() } else { strip.take(height - used) };
            used += piece.height() + gap;
            if let Some(place) = places.last_mut() {
                place.push(piece);
            }
            if whole || strip.is_empty() {
                break;
            }
        }
    }
    places
}
