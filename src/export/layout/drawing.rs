//! A drawing at its size on the page, with what is said about it beside it.

use super::band::{Band, Flow, Ink, Mark, Path, Stream, height};
use super::cards::{NARROWEST, halves};
use super::geometry::Column;
use super::sizes::{GUTTER, Setting};
use super::tree::{ElementId, Kind};
use super::typeset::Line;
use super::writer::{Writer, marks};
use super::{leads, set_gap};
use crate::model::figure::{Figure, Fill, Label, Point, Shape, Side, Stroke};
use crate::model::paper::report::Part;

/// A drawing leaves room on the page for the headings above it.
const HIGHEST: f32 = 0.8;
/// What is said beside a drawing is at most so many times as high.
const BESIDE: f32 = 1.4;
/// With words beside it a drawing is no higher, in points: a square one says as much in less.
const HIGHEST_BESIDE: f32 = 195.0;
/// Short lists stand in two columns beside a drawing where each is so wide.
const SHORT: f32 = 118.0;
/// Labels shrink to no less than this part of their size.
const LEAST: f32 = 0.8;
/// Corners of a disc: enough to look round at any zoom a reader uses.
const CORNERS: u8 = 96;

impl Writer {
    /// The drawing, with as many of the parts to the right of it as there is room for; the others below.
    pub fn figure(&mut self, figure: &Figure, beside: &[Part], parent: ElementId, whole: Column) -> Vec<Flow> {
        let widest = whole.width * self.sizes.drawing;
        let width = if self.sizes.words_beside { widest.min(HIGHEST_BESIDE / proportion(figure)) } else { widest };
        let left = Column { left: whole.left, width };
        let drawing = self.drawing(figure, parent, left, self.sizes.label);
        let highest = drawing.height * BESIDE;
        let mut stacks = vec![vec![Stream { bands: vec![drawing], repeat: Vec::new() }]];
        let right = Column { left: left.right() + GUTTER, width: whole.right() - left.right() - GUTTER };
        let mut rest = beside;
        if self.sizes.words_beside {
            if let Some(both) = self.lists_beside(beside, parent, right, highest) {
                stacks.extend(both.stacks);
                rest = &[];
            } else {
                let (words, below) = self.words_beside(beside, parent, right, highest);
                stacks.push(words);
                rest = below;
            }
        }
        let mut flows = vec![Flow { stacks }];
        let mut words = self.words_below(rest, parent, whole);
        set_gap(&mut words, self.sizes.part_gap);
        flows.append(&mut words);
        flows
    }

    /// All parts in two columns to the right of the drawing, where one is too high, and two are wide and low enough.
    fn lists_beside(&mut self, parts: &[Part], parent: ElementId, right: Column, highest: f32) -> Option<Flow> {
        let halves = halves(right);
        if halves.iter().any(|half| half.width < SHORT) || !parts.iter().any(|part| matches!(part, Part::List(_))) {
            return None;
        }
        let before = self.tree.clone();
        let one: f32 = heights(&self.parts(parts, parent, right));
        self.tree = before.clone();
        let two = if one > highest { self.in_halves(parts, parent, halves, 0.0) } else { None };
        let two = two.filter(|(_, high)| *high <= highest).map(|(flow, _)| flow);
        if two.is_none() {
            self.tree = before;
        }
        two
    }

    /// What had no room beside the drawing: two abreast where it is nothing but short lists, each with its heading.
    fn words_below(&mut self, parts: &[Part], parent: ElementId, whole: Column) -> Vec<Flow> {
        let is_narrow = whole.width < NARROWEST || !self.sizes.words_beside;
        let gap = self.sizes.part_gap;
        let abreast = if is_narrow { None } else { self.in_halves(parts, parent, halves(whole), gap) };
        abreast.map_or_else(|| self.parts(parts, parent, whole), |(flow, _)| vec![flow])
    }

    /// Lists with their headings in two columns of about one height, and how high the higher one is; `None` of what is
    /// more than that, or one piece.
    fn in_halves(&mut self, parts: &[Part], parent: ElementId, halves: [Column; 2], gap: f32) -> Option<(Flow, f32)> {
        let is_plain = |part: &Part| matches!(part, Part::Heading(_) | Part::Paragraph(_) | Part::List(_));
        let starts = (1..parts.len()).filter(|place| may_begin_below(parts, *place));
        let starts: Vec<usize> = starts.filter(|_| parts.iter().all(is_plain)).collect();
        let before = self.tree.clone();
        let mut best: Option<(f32, usize)> = None;
        for start in starts {
            let highest = self.abreast(parts.split_at(start), parent, halves, gap).1;
            self.tree = before.clone();
            if best.is_none_or(|(height, _)| highest < height) {
                best = Some((highest, start));
            }
        }
        let (_, place) = best?;
        Some(self.abreast(parts.split_at(place), parent, halves, gap))
    }

    /// Parts in two columns beside each other, and how high the higher one is.
    fn abreast(
        &mut self,
        (left, right): (&[Part], &[Part]),
        parent: ElementId,
        halves: [Column; 2],
        gap: f32,
    ) -> (Flow, f32) {
        let mut stacks = Vec::new();
        let mut highest = 0.0_f32;
        for (parts, half) in [left, right].into_iter().zip(halves) {
            let flows = self.parts(parts, parent, half).into_iter();
            let mut streams: Vec<Stream> = flows.flat_map(|flow| flow.stacks).flatten().collect();
            // Both begin level.
            if let Some(first) = streams.first_mut().and_then(|stream| stream.bands.first_mut()) {
                first.gap = gap;
            }
            highest = highest.max(streams.iter().map(|stream| height(&stream.bands)).sum());
            stacks.push(streams);
        }
        (Flow { stacks }, highest)
    }

    /// The parts that have room in the column, at least the first, and those that have not.
    fn words_beside<'a>(
        &mut self,
        parts: &'a [Part],
        parent: ElementId,
        column: Column,
        highest: f32,
    ) -> (Vec<Stream>, &'a [Part]) {
        let mut count = parts.len();
        loop {
            let (beside, below) = parts.split_at(count);
            let before = self.tree.clone();
            // Beside a drawing there is one column: what would stand abreast follows below.
            let flows = self.parts(beside, parent, column).into_iter();
            let streams: Vec<Stream> = flows.flat_map(|flow| flow.stacks).flatten().collect();
            let filled: f32 = streams.iter().map(|stream| height(&stream.bands)).sum();
            let fewer = (1..count).rev().find(|place| may_begin_below(parts, *place));
            match fewer {
                Some(fewer) if filled > highest => (self.tree, count) = (before, fewer),
                _ => return (streams, below),
            }
        }
    }

    /// The drawing across a column, with labels in this setting.
    pub fn drawing(&mut self, figure: &Figure, parent: ElementId, column: Column, labels: Setting) -> Band {
        let owner = Some(self.tree.add(Kind::Figure(figure.alternative.clone()), parent));
        let height = proportion(figure);
        let scale = column.width.min(self.paper.frame().height() * HIGHEST / height);
        let canvas = Canvas { left: column.left, scale };
        let mut band = Band { height: height * scale, ..Band::default() };
        let labels = self.label_setting(figure, canvas, labels);
        for shape in &figure.shapes {
            if let Shape::Label(label) = shape {
                band.marks.extend(self.label(label, labels, owner, canvas));
            } else {
                band.marks.extend(canvas.path(shape).map(|path| Mark { owner, ink: Ink::Path(path) }));
            }
        }
        band
    }

    /// The setting of all labels: smaller where a long word would stick out into the drawing.
    fn label_setting(&mut self, figure: &Figure, canvas: Canvas, usual: Setting) -> Setting {
        let mut part = 1.0_f32;
        for shape in &figure.shapes {
            let Shape::Label(label) = shape else { continue };
            let setting = Setting { bold: label.bold, ..usual };
            let words = label.text.split_whitespace();
            let widest = words.map(|word| self.typesetter.width(word, setting)).fold(0.0, f32::max);
            let room = label.width * canvas.scale;
            if room.is_finite() && widest > room {
                part = part.min(room / widest);
            }
        }
        let part = part.max(LEAST);
        Setting { size: usual.size * part, leading: usual.leading * part, ..usual }
    }

    fn label(&mut self, label: &Label, usual: Setting, owner: Option<ElementId>, canvas: Canvas) -> Vec<Mark> {
        let setting = Setting { bold: label.bold, tone: label.tone, ..usual };
        let text = label.text.trim();
        let words: Vec<f32> = text.split_whitespace().map(|word| self.typesetter.width(word, setting)).collect();
        let wanted = if label.width.is_finite() { label.width.clamp(0.02, 1.0) * canvas.scale } else { canvas.scale };
        // In a drawing, a word that sticks out a little reads better than one cut in two.
        let width = words.into_iter().fold(wanted, f32::max).min(canvas.scale);
        let lines = self.typesetter.lines(&[(text, setting)], width + 0.1);
        // Words are never lost, wherever they were to stand.
        let [x, y] = canvas.place(label.at).unwrap_or([canvas.left + canvas.scale / 2.0, canvas.scale / 2.0]);
        let mut top = y - lines.iter().map(|line| line.height).sum::<f32>() / 2.0;
        let mut ink = Vec::new();
        for line in lines {
            let left = match label.side {
                Side::Left => x,
                Side::Middle => x - line.width / 2.0,
                Side::Right => x - line.width,
            };
            let left = left.clamp(canvas.left, (canvas.left + canvas.scale - line.width).max(canvas.left));
            if label.underlined {
                ink.push(Mark { owner, ..underline(&line, left, top, setting) });
            }
            let height = line.height;
            ink.extend(marks(line, owner, left, top));
            top += height;
        }
        ink
    }
}

/// How high flows are, one after the other in one column.
fn heights(flows: &[Flow]) -> f32 {
    let streams = flows.iter().flat_map(|flow| flow.stacks.iter().flatten());
    streams.map(|stream| height(&stream.bands)).sum()
}

/// The height of a drawing ÷ its width.
fn proportion(figure: &Figure) -> f32 {
    if figure.height.is_finite() { figure.height.clamp(0.05, 4.0) } else { 1.0 }
}

fn underline(line: &Line, left: f32, top: f32, setting: Setting) -> Mark {
    let y = top + line.baseline + setting.size * 0.14;
    Mark::rule([left, y], [left + line.width, y], setting.tone, setting.size * 0.07)
}

/// Whether the parts from this place on may stand below the drawing: what has a heading goes with it.
fn may_begin_below(parts: &[Part], place: usize) -> bool {
    let heads = |place: usize| {
        let part = parts.get(place);
        part.is_some_and(|part| matches!(part, Part::Heading(_)) || leads(part, parts.get(place + 1)))
    };
    let headings = (1..parts.len()).any(heads);
    if headings { heads(place) } else { !heads(place - 1) }
}

/// Where a drawing lies on the page.
#[derive(Clone, Copy)]
struct Canvas {
    left: f32,
    scale: f32,
}

impl Canvas {
    fn place(self, [x, y]: Point) -> Option<Point> {
        let sound = x.is_finite() && y.is_finite() && x.abs() < 10.0 && y.abs() < 10.0;
        sound.then_some([self.left + x * self.scale, y * self.scale])
    }

    /// The shape on the page; one with a point that is nowhere is left out.
    fn path(self, shape: &Shape) -> Option<Path> {
        match shape {
            Shape::Polygon { points, fill, stroke } => {
                Some(Path { points: self.points(points)?, closed: true, fill: *fill, stroke: self.stroke(*stroke) })
            }
            Shape::Line { points, stroke } => {
                let stroke = self.stroke(Some(*stroke));
                Some(Path { points: self.points(points)?, closed: false, fill: None, stroke })
            }
            Shape::Disc { centre, radius, fill, stroke } => {
                let fill = Some(Fill { tone: *fill, opacity: 1.0 });
                let points = self.points(&round(*centre, *radius))?;
                Some(Path { points, closed: true, fill, stroke: self.stroke(*stroke) })
            }
            Shape::Label(_) => None,
        }
    }

    fn points(self, points: &[Point]) -> Option<Vec<Point>> {
        points.iter().map(|point| self.place(*point)).collect()
    }

    fn stroke(self, stroke: Option<Stroke>) -> Option<Stroke> {
        let stroke = stroke?;
        stroke.width.is_finite().then(|| Stroke { width: (stroke.width * self.scale).clamp(0.2, 20.0), ..stroke })
    }
}

fn round([x, y]: Point, radius: f32) -> Vec<Point> {
    (0..CORNERS)
        .map(|nth| f32::from(nth) / f32::from(CORNERS) * std::f32::consts::TAU)
        .map(|angle| [x + radius * angle.cos(), y + radius * angle.sin()])
        .collect()
}
