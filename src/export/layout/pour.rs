//! Pours blocks onto pages: what belongs together stays together, and nothing is lost.

use super::strip::{Block, Mark, Stream, Strip};
use super::writer::height;

/// The part of a page that is filled, from top to bottom.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Frame {
    /// The upper edge.
    pub top: f32,
    /// The lower edge.
    pub bottom: f32,
}

impl Frame {
    /// From one edge to the other.
    pub fn height(self) -> f32 {
        self.bottom - self.top
    }
}

/// Where the next strip goes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    page: usize,
    y: f32,
    /// Nothing but repeated strips stands above on this page.
    fresh: bool,
}

/// Rounding of sums of heights never moves a strip to the next page.
const SLACK: f32 = 0.01;

/// The ink on each of the pages that the blocks fill.
pub fn pour(blocks: &[Block], frame: Frame) -> Vec<Vec<Mark>> {
    let mut pourer = Pourer { frame, pages: vec![Vec::new()] };
    let mut place = Place { page: 0, y: frame.top, fresh: true };
    let mut rest = blocks;
    while let Some((block, after)) = rest.split_first() {
        place = pourer.block(block, after, place);
        rest = after;
    }
    pourer.pages
}

struct Pourer {
    frame: Frame,
    pages: Vec<Vec<Mark>>,
}

impl Pourer {
    fn block(&mut self, block: &Block, after: &[Block], start: Place) -> Place {
        let start = self.make_room(self.first_height(block, after), start);
        let mut end = start;
        for stack in &block.stacks {
            let mut place = start;
            for (nth, stream) in stack.iter().enumerate() {
                let last = nth + 1 == stack.len();
                place = self.stream(stream, if last { self.following_height(stream, after) } else { 0.0 }, place);
            }
            if (place.page, place.y) > (end.page, end.y) {
                end = place;
            }
        }
        end
    }

    /// `following` is the height that must come on the same page as the last strip.
    fn stream(&mut self, stream: &Stream, following: f32, start: Place) -> Place {
        let mut place = start;
        let mut begun = false;
        let mut rest = stream.strips.as_slice();
        while !rest.is_empty() {
            let (group, after) = rest.split_at(group_length(rest));
            let with = if after.is_empty() { following } else { 0.0 };
            let needed = height(group) + with;
            if needed > self.frame.height() - height(&stream.repeat) {
                for strip in group {
                    place = self.group(std::slice::from_ref(strip), 0.0, stream, begun, place);
                    begun = true;
                }
            } else {
                place = self.group(group, with, stream, begun, place);
            }
            begun = true;
            rest = after;
        }
        place
    }

    fn group(&mut self, group: &[Strip], with: f32, stream: &Stream, begun: bool, start: Place) -> Place {
        let mut place = self.make_room(height(group) + with, start);
        if begun && place.page != start.page {
            for strip in &stream.repeat {
                place = self.strip(strip, place);
            }
            place.fresh = true;
        }
        for strip in group {
            place = self.strip(strip, place);
        }
        place
    }

    fn make_room(&mut self, needed: f32, place: Place) -> Place {
        if place.fresh || place.y + needed <= self.frame.bottom + SLACK {
            return place;
        }
        Place { page: place.page + 1, y: self.frame.top, fresh: true }
    }

    fn strip(&mut self, strip: &Strip, place: Place) -> Place {
        let top = if place.y <= self.frame.top { place.y } else { place.y + strip.gap };
        while self.pages.len() <= place.page {
            self.pages.push(Vec::new());
        }
        if let Some(page) = self.pages.get_mut(place.page) {
            page.extend(strip.marks.iter().map(|mark| mark.clone().moved(0.0, top)));
        }
        Place { page: place.page, y: top + strip.height, fresh: false }
    }

    /// What must fit under the start of a block for it to start there.
    fn first_height(&self, block: &Block, after: &[Block]) -> f32 {
        let first = block.stacks.iter().filter_map(|stack| stack.first());
        first.map(|stream| self.first_group(stream, after)).fold(0.0, f32::max)
    }

    fn first_group(&self, stream: &Stream, after: &[Block]) -> f32 {
        let (group, rest) = stream.strips.split_at(group_length(&stream.strips));
        let needed = height(group) + if rest.is_empty() { self.following_height(stream, after) } else { 0.0 };
        if needed <= self.frame.height() { needed } else { height(group.get(..1).unwrap_or_default()) }
    }

    /// What must follow the last strip of a stream on the same page.
    fn following_height(&self, stream: &Stream, after: &[Block]) -> f32 {
        match (stream.strips.last(), after.split_first()) {
            (Some(last), Some((next, rest))) if last.keep => self.first_height(next, rest),
            _ => 0.0,
        }
    }
}

/// The number of strips from the first that stand on the same page.
fn group_length(strips: &[Strip]) -> usize {
    let kept = strips.iter().take_while(|strip| strip.keep).count();
    (kept + 1).min(strips.len())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::palette::Tone;

    const FRAME: Frame = Frame { top: 0.0, bottom: 100.0 };

    fn strip(height: f32, keep: bool) -> Strip {
        let mark = Mark::rule([0.0, 0.0], [height, 0.0], Tone::Ink, 1.0);
        Strip { gap: 0.0, height, keep, marks: vec![mark] }
    }

    fn counts(blocks: &[Block]) -> Vec<usize> {
        pour(blocks, FRAME).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_heading_goes_with_what_follows_it() {
        let heading = Block::plain(vec![strip(20.0, true)]);
        let body = Block::plain(vec![strip(30.0, false), strip(30.0, false)]);
        assert_eq!(counts(&[Block::plain(vec![strip(60.0, false)]), heading, body]), [1, 3]);
    }

    #[test]
    fn a_head_stands_again_on_each_page() {
        let rows = (0..12).map(|_| strip(20.0, false)).collect();
        let table = Block { stacks: vec![vec![Stream { strips: rows, repeat: vec![strip(10.0, false)] }]] };
        assert_eq!(counts(&[table]), [5, 5, 4]);
    }

    #[test]
    fn what_is_too_high_to_keep_together_is_split() {
        let record = (0..9).map(|_| strip(20.0, true)).collect();
        assert_eq!(counts(&[Block::plain(vec![strip(50.0, false)]), Block::plain(record)]), [3, 5, 2]);
    }
}
