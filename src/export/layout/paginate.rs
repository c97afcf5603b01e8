//! Spreads flows over pages: what belongs together stays together, and nothing is lost.

use super::band::{Band, Flow, Mark, Stream, height};
use super::geometry::Frame;

/// Where the next band goes.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Place {
    page: usize,
    y: f32,
    /// Nothing but repeated bands stands above on this page.
    fresh: bool,
    /// What stands above must not be left alone.
    bound: bool,
}

/// Rounding of sums of heights never moves a band to the next page.
const SLACK: f32 = 0.01;

/// The ink on each of the pages that the flows fill.
pub fn paginate(flows: &[Flow], frame: Frame) -> Vec<Vec<Mark>> {
    let mut paginator = Paginator { frame, pages: vec![Vec::new()] };
    let mut place = Place { page: 0, y: frame.top, fresh: true, bound: false };
    let mut rest = flows;
    while let Some((flow, after)) = rest.split_first() {
        place = paginator.flow(flow, after, place);
        rest = after;
    }
    paginator.pages
}

struct Paginator {
    frame: Frame,
    pages: Vec<Vec<Mark>>,
}

impl Paginator {
    fn flow(&mut self, flow: &Flow, after: &[Flow], start: Place) -> Place {
        let room = self.room_at(start, self.frame.height());
        let start = self.make_room(first_height(flow, after, room), start);
        let mut end = start;
        for stack in &flow.stacks {
            let mut place = start;
            let mut rest = stack.as_slice();
            while let Some((stream, below)) = rest.split_first() {
                place = self.stream(stream, Following { streams: below, flows: after }, place);
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
        let mut rest = stream.bands.as_slice();
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

    fn group(&mut self, group: &[Band], with: f32, stream: &Stream, begun: bool, start: Place) -> Place {
        let mut place = self.make_room(height(group) + with, start);
        if begun && place.page != start.page {
            for band in &stream.repeat {
                place = self.band(band, place);
            }
            place.fresh = true;
        }
        for band in group {
            place = self.band(band, place);
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

    fn band(&mut self, band: &Band, place: Place) -> Place {
        let top = if place.y <= self.frame.top { place.y } else { place.y + band.gap };
        while self.pages.len() <= place.page {
            self.pages.push(Vec::new());
        }
        if let Some(page) = self.pages.get_mut(place.page) {
            page.extend(band.marks.iter().map(|mark| mark.clone().moved(0.0, top)));
        }
        Place { page: place.page, y: top + band.height, fresh: false, bound: band.keep }
    }
}

/// What comes below a stream: the rest of its stack, then the flows after it.
#[derive(Clone, Copy)]
struct Following<'a> {
    streams: &'a [Stream],
    flows: &'a [Flow],
}

impl Following<'_> {
    /// What must follow the group on the same page, where a page has so much `room`.
    fn height(self, group: &[Band], room: f32) -> f32 {
        let left = room - height(group);
        if !group.last().is_some_and(|last| last.keep) {
            return 0.0;
        }
        let needed = match (self.streams, self.flows) {
            ([next, streams @ ..], _) => first_group(next, Following { streams, ..self }, left),
            ([], [next, flows @ ..]) => first_height(next, flows, left),
            ([], []) => 0.0,
        };
        if needed <= left { needed } else { 0.0 }
    }
}

/// What must fit under the start of a flow for it to start there, of the `room` that a page has.
fn first_height(flow: &Flow, flows: &[Flow], room: f32) -> f32 {
    let first = flow.stacks.iter().filter_map(|stack| stack.split_first());
    let heights = first.map(|(stream, streams)| first_group(stream, Following { streams, flows }, room));
    heights.fold(0.0, f32::max)
}

fn first_group(stream: &Stream, after: Following<'_>, room: f32) -> f32 {
    let (group, rest) = stream.bands.split_at(group_length(&stream.bands, stays));
    let with = if rest.is_empty() { after.height(group, room) } else { 0.0 };
    let pieces = pieces(group, room - with);
    pieces.first().map_or(0.0, |first| height(first) + if pieces.len() == 1 { with } else { 0.0 })
}

fn stays(band: &Band) -> bool {
    band.keep || band.together
}

/// The number of bands from the first that stand on the same page.
fn group_length(bands: &[Band], stays: fn(&Band) -> bool) -> usize {
    let kept = bands.iter().take_while(|band| stays(band)).count();
    (kept + 1).min(bands.len())
}

/// The group whole if it fits; else what must be kept together; else band by band.
fn pieces(group: &[Band], room: f32) -> Vec<&[Band]> {
    if height(group) <= room {
        return vec![group];
    }
    let mut pieces = Vec::new();
    for kept in group.chunk_by(|band, _| band.keep) {
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

    fn band(height: f32, keep: bool) -> Band {
        let mark = Mark::rule([0.0, 0.0], [height, 0.0], Tone::Ink, 1.0);
        Band { height, keep, marks: vec![mark], ..Band::default() }
    }

    fn counts(flows: &[Flow]) -> Vec<usize> {
        paginate(flows, FRAME).iter().map(Vec::len).collect()
    }

    #[test]
    fn a_heading_goes_with_what_follows_it() {
        let heading = Flow::plain(vec![band(20.0, true)]);
        let body = Flow::plain(vec![band(30.0, false), band(30.0, false)]);
        assert_eq!(counts(&[Flow::plain(vec![band(60.0, false)]), heading, body]), [1, 3]);
    }

    #[test]
    fn a_head_stands_again_on_each_page() {
        let rows = (0..12).map(|_| band(20.0, false)).collect();
        let table = Flow { stacks: vec![vec![Stream { bands: rows, repeat: vec![band(10.0, false)] }]] };
        assert_eq!(counts(&[table]), [5, 5, 4]);
    }

    #[test]
    fn what_is_too_high_to_stand_together_keeps_its_parts_whole() {
        let mut record: Vec<Band> = (0..8).map(|nth| band(20.0, nth % 2 == 0)).collect();
        record.iter_mut().for_each(|band| band.together = true);
        assert_eq!(counts(&[Flow::plain(vec![band(50.0, false)]), Flow::plain(record)]), [3, 4, 2]);
    }

    #[test]
    fn what_is_too_high_to_keep_together_is_split() {
        let record = (0..9).map(|_| band(20.0, true)).collect();
        assert_eq!(counts(&[Flow::plain(vec![band(50.0, false)]), Flow::plain(record)]), [3, 5, 2]);
    }
}
