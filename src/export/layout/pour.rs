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
    /// What stands above must not be left alone.
    bound: bool,
}

/// Rounding of sums of heights never moves a strip to the next page.
const SLACK: f32 = 0.01;

/// The ink on each of the pages that the blocks fill.
pub fn pour(blocks: &[Block], frame: Frame) -> Vec<Vec<Mark>> {
    let mut pourer = Pourer { frame, pages: vec![Vec::new()] };
    let mut place = Place { page: 0, y: frame.top, fresh: true, bound: false };
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
        let room = self.room_at(start, self.frame.height());
        let start = self.make_room(first_height(block, after, room), start);
        let mut end = start;
        for stack in &block.stacks {
            let mut place = start;
            let mut rest = stack.as_slice();
            while let Some((stream, below)) = rest.split_first() {
                place = self.stream(stream, Following { streams: below, blocks: after }, place);
                rest = below;
            }
            if (place.page, place.y) > (end.page, end.y) {
                end = place;
            }
        }
        end
    }

    fn stream(&mut self, stream: &Stream, after: Following<'_>, start: Place) -> Place {
        let mut place = start;
        let mut begun = false;
        let mut rest = stream.strips.as_slice();
        let room = self.frame.height() - height(&stream.repeat);
        while !rest.is_empty() {
            let (group, below) = rest.split_at(group_length(rest, stays));
            let here = self.room_at(place, room);
            let with = if below.is_empty() { after.height(group, here) } else { 0.0 };
            let pieces = pieces(group, here - with);
            let count = pieces.len();
            for (nth, piece) in pieces.into_iter().enumerate() {
                place = self.group(piece, if nth + 1 == count { with } else { 0.0 }, stream, begun, place);
                begun = true;
            }
            rest = below;
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

    /// What there is room for: here, below what must not be left alone, else on a page of its own.
    fn room_at(&self, place: Place, page: f32) -> f32 {
        // Better a row that is cut than a heading without it.
        if place.bound { page.min(self.frame.bottom - place.y + SLACK) } else { page }
    }

    fn make_room(&mut self, needed: f32, place: Place) -> Place {
        if place.fresh || place.y + needed <= self.frame.bottom + SLACK {
            return place;
        }
        Place { page: place.page + 1, y: self.frame.top, fresh: true, bound: false }
    }

    fn strip(&mut self, strip: &Strip, place: Place) -> Place {
        let top = if place.y <= self.frame.top { place.y } else { place.y + strip.gap };
        while self.pages.len() <= place.page {
            self.pages.push(Vec::new());
        }
        if let Some(page) = self.pages.get_mut(place.page) {
            page.extend(strip.marks.iter().map(|mark| mark.clone().moved(0.0, top)));
        }
        Place { page: place.page, y: top + strip.height, fresh: false, bound: strip.keep }
    }
}

/// What comes below a stream: the rest of its stack, then the blocks after it.
#[derive(Clone, Copy)]
struct Following<'a> {
    streams: &'a [Stream],
    blocks: &'a [Block],
}

impl Following<'_> {
    /// What must follow the group on the same page, where a page has so much `room`.
    fn height(self, group: &[Strip], room: f32) -> f32 {
        let left = room - height(group);
        if !group.last().is_some_and(|last| last.keep) {
            return 0.0;
        }
        let needed = match (self.streams, self.blocks) {
            ([next, streams @ ..], _) => first_group(next, Following { streams, ..self }, left),
            ([], [next, blocks @ ..]) => first_height(next, blocks, left),
            ([], []) => 0.0,
        };
        if needed <= left { needed } else { 0.0 }
    }
}

/// What must fit under the start of a block for it to start there, of the `room` that a page has.
fn first_height(block: &Block, blocks: &[Block], room: f32) -> f32 {
    let first = block.stacks.iter().filter_map(|stack| stack.split_first());
    let heights = first.map(|(stream, streams)| first_group(stream, Following { streams, blocks }, room));
    heights.fold(0.0, f32::max)
}

fn first_group(stream: &Stream, after: Following<'_>, room: f32) -> f32 {
    let (group, rest) = stream.strips.split_at(group_length(&stream.strips, stays));
    let with = if rest.is_empty() { after.height(group, room) } else { 0.0 };
    let pieces = pieces(group, room - with);
    pieces.first().map_or(0.0, |first| height(first) + if pieces.len() == 1 { with } else { 0.0 })
}

fn stays(strip: &Strip) -> bool {
    strip.keep || strip.together
}

/// The number of strips from the first that stand on the same page.
fn group_length(strips: &[Strip], stays: fn(&Strip) -> bool) -> usize {
    let kept = strips.iter().take_while(|strip| stays(strip)).count();
    (kept + 1).min(strips.len())
}

/// The group whole if it fits; else what must be kept together; else strip by strip.
fn pieces(group: &[Strip], room: f32) -> Vec<&[Strip]> {
    if height(group) <= room {
        return vec![group];
    }
    let mut pieces = Vec::new();
    for kept in group.chunk_by(|strip, _| strip.keep) {
        if height(kept) <= room {
            pieces.push(kept);
        } else {
            pieces.extend(kept.chunks(1));
        }
    }
    pieces
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colours::Tone;

    const FRAME: Frame = Frame { top: 0.0, bottom: 100.0 };

    fn strip(height: f32, keep: bool) -> Strip {
        let mark = Mark::rule([0.0, 0.0], [height, 0.0], Tone::Ink, 1.0);
        Strip { height, keep, marks: vec![mark], ..Strip::default() }
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
    fn what_is_too_high_to_stand_together_keeps_its_parts_whole() {
        let mut record: Vec<Strip> = (0..8).map(|nth| strip(20.0, nth % 2 == 0)).collect();
        record.iter_mut().for_each(|strip| strip.together = true);
        assert_eq!(counts(&[Block::plain(vec![strip(50.0, false)]), Block::plain(record)]), [3, 4, 2]);
    }

    #[test]
    fn what_is_too_high_to_keep_together_is_split() {
        let record = (0..9).map(|_| strip(20.0, true)).collect();
        assert_eq!(counts(&[Block::plain(vec![strip(50.0, false)]), Block::plain(record)]), [3, 5, 2]);
    }
}
