//! Drawings of numbers across the page: how answers spread over a scale, how they moved, and what a whole is made of.
//!
//! They are made of the same shapes as the circle, and painted by the same hand. Words stand beside every number, so that
//! nothing is told by colour alone.

use std::f32::consts::FRAC_PI_2;

use crate::colours::Tone;
use crate::model::figure::{Figure, Fill, Label, Point, Shape, Side, Stroke};

/// How large letters are in parts of the drawing's width: 10.5 points across an upright page.
pub const LETTERS: f32 = 0.0219;
/// The same in large print: 16 points.
pub const LARGE_LETTERS: f32 = 0.0334;
/// So many rows of a scale are drawn in one drawing: more would not fit on a page.
pub const MOST_ROWS: usize = 18;

/// Where the labels of rows end, and where the scale begins and ends.
const LABELS_END: f32 = 0.243;
const SCALE: [f32; 2] = [0.262, 0.845];
/// Where what is said of a row begins.
const VALUE: f32 = 0.868;
/// Words may be so much wider than they are counted to be.
const SLACK: f32 = 1.04;
/// From line to line in parts of the letters' height.
const LEADING: f32 = 1.2;
/// What stands around the words of a row in parts of the letters' height.
const AROUND: f32 = 0.9;
/// A longer label is cut: a row has no room for more.
const LONGEST_LABEL: usize = 76;
/// How much of its colour a box has.
const SOFT: f32 = 0.4;
/// The most marks below a scale.
const MOST_MARKS: u32 = 11;

/// A scale from one number to another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ScaleEnds {
    /// The lowest number.
    pub from: f32,
    /// The highest number.
    pub to: f32,
}

/// One line of a scale.
#[derive(Clone, Debug, PartialEq)]
pub struct ScaleRow {
    /// What was asked about.
    pub label: String,
    /// What is drawn.
    pub marks: ScaleMarks,
    /// The value in words, at the right: "2,4".
    pub value: String,
    /// What one reads second, behind it: "9 dage".
    pub remark: String,
}

/// What is drawn on a line of a scale.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum ScaleMarks {
    /// The lowest, the ends of the middle half, the middle and the highest.
    Spread {
        /// The lowest and the highest.
        whole: [f32; 2],
        /// Where the middle half begins and ends.
        half: [f32; 2],
        /// The middle.
        middle: f32,
    },
    /// Last time, where there was one, and this time.
    Move {
        /// Last time.
        before: Option<f32>,
        /// This time.
        now: f32,
    },
}

/// A part of a whole, with its count.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StackPart {
    /// What it is: "gjort".
    pub word: String,
    /// How many.
    pub count: usize,
    /// The place of its colour among the headings'.
    pub place: usize,
}

/// Rows over one scale, the scale's numbers below.
pub fn rows(rows: &[ScaleRow], axis: ScaleEnds, letters: f32, alternative: String) -> Figure {
    let pen = Pen { axis, letters };
    let mut top = 0.25 * letters;
    let mut shapes = Vec::new();
    for row in rows {
        let label = cut(&row.label);
        let height = letters * (LEADING * lines(&label, LABELS_END, letters) as f32 + AROUND);
        pen.row(row, label, top + height / 2.0, &mut shapes);
        top += height;
    }
    let middle = top + 0.8 * letters;
    shapes.extend(pen.numbers(middle));
    Figure { height: middle + 0.8 * letters, shapes, alternative }
}

struct Pen {
    axis: ScaleEnds,
    letters: f32,
}

impl Pen {
    fn x(&self, value: f32) -> f32 {
        let [left, right] = SCALE;
        let length = self.axis.to - self.axis.from;
        let share = (value - self.axis.from) / length;
        left + (right - left) * if share.is_finite() { share.clamp(0.0, 1.0) } else { 0.0 }
    }

    fn row(&self, row: &ScaleRow, label: String, y: f32, shapes: &mut Vec<Shape>) {
        let [left, right] = SCALE;
        shapes.push(line([left, y], [right, y], Tone::Sunken, 0.0022));
        match row.marks {
            ScaleMarks::Spread { whole, half, middle } => self.spread(whole, half, middle, y, shapes),
            ScaleMarks::Move { before, now } => self.moved(before, now, y, shapes),
        }
        shapes.push(self.words(label, [LABELS_END, y], Side::Right, LABELS_END, (Tone::Ink, true)));
        let value = row.value.clone();
        let wide = (wide(&value) + 0.5) * self.letters;
        shapes.push(self.words(value, [VALUE, y], Side::Left, 1.0 - VALUE, (Tone::Ink, true)));
        if !row.remark.is_empty() {
            let left = (VALUE + wide).min(0.95);
            shapes.push(self.words(row.remark.clone(), [left, y], Side::Left, 1.0 - left, (Tone::Muted, false)));
        }
    }

    /// A line over the whole spread, a box over the middle half and a thick mark at the middle.
    fn spread(&self, whole: [f32; 2], half: [f32; 2], middle: f32, y: f32, shapes: &mut Vec<Shape>) {
        let [lowest, highest] = whole.map(|value| self.x(value));
        let [first, third] = half.map(|value| self.x(value));
        let high = 0.46 * self.letters;
        shapes.push(line([lowest, y], [highest, y], Tone::Organiser, 0.0026));
        let corners = rounded([first, y - high], [third.max(first + 0.002), y + high], 0.004);
        // The line does not shine through the box.
        shapes.push(filled(corners.clone(), Tone::Surface, 1.0));
        shapes.push(filled(corners, Tone::Organiser, SOFT));
        let (x, high) = (self.x(middle), 0.7 * self.letters);
        shapes.push(line([x, y - high], [x, y + high], Tone::Organiser, 0.0056));
    }

    /// A ring last time, a disc this time, and a line from one to the other.
    fn moved(&self, before: Option<f32>, now: f32, y: f32, shapes: &mut Vec<Shape>) {
        let radius = 0.4 * self.letters;
        let stroke = Some(Stroke { tone: Tone::Organiser, width: 0.0032, dashed: false });
        let now = self.x(now);
        if let Some(before) = before.map(|value| self.x(value)) {
            shapes.push(line([before, y], [now, y], Tone::Organiser, 0.0044));
            // Where nothing moved, the ring is seen around the disc.
            let radius = if (before - now).abs() < radius { 1.7 * radius } else { radius };
            shapes.push(Shape::Disc { centre: [before, y], radius, fill: Tone::Surface, stroke });
        }
        shapes.push(Shape::Disc { centre: [now, y], radius, fill: Tone::Organiser, stroke: None });
    }

    /// The numbers of the scale.
    fn numbers(&self, y: f32) -> Vec<Shape> {
        let (from, to) = (self.axis.from.round(), self.axis.to.round());
        let count = (to - from).clamp(0.0, 10_000.0) as u32;
        let step = count.div_ceil(MOST_MARKS - 1).max(1) as usize;
        let marks = (0..=count).step_by(step).map(|nth| from + nth as f32);
        marks
            .map(|mark| self.words(mark.to_string(), [self.x(mark), y], Side::Middle, 0.1, (Tone::Muted, false)))
            .collect()
    }

    fn words(&self, text: String, at: Point, side: Side, width: f32, (tone, bold): (Tone, bool)) -> Shape {
        Shape::Label(Label { text, at, side, width, tone, bold, underlined: false })
    }
}

/// One bar of which each part is as long as it has a share, with its count and its word in it; where there is no room
/// for them, they stand below.
pub fn stacked(shares: &[StackPart], letters: f32, alternative: String) -> Figure {
    let shares: Vec<&StackPart> = shares.iter().filter(|share| share.count > 0).collect();
    let whole: usize = shares.iter().map(|share| share.count).sum();
    let high = 2.2 * letters;
    let (mut left, mut shapes, mut below) = (0.0_f32, Vec::new(), Vec::new());
    for (nth, share) in shares.iter().enumerate() {
        let width = share.count as f32 / whole.max(1) as f32;
        let ends = [nth == 0, nth + 1 == shares.len()];
        let corners = rounded_at([left, 0.0], [left + width, high], 0.006, ends);
        shapes.push(filled(corners, Tone::Heading(share.place), 1.0));
        let words = format!("{} {}", share.count, share.word);
        let middle = [left + width / 2.0, high / 2.0];
        let (on, bold) = (Tone::OnAccent, true);
        let label =
            |text: String| Label { text, at: middle, side: Side::Middle, width, tone: on, bold, underlined: false };
        if has_room(&words, width, letters) {
            shapes.push(Shape::Label(label(words)));
        } else {
            let number = share.count.to_string();
            shapes.extend(has_room(&number, width, letters).then(|| Shape::Label(label(number))));
            below.push((words, share.place));
        }
        left += width;
    }
    let height = legend(&below, high, letters, &mut shapes);
    Figure { height, shapes, alternative }
}

/// What had no room stands below the bar, each behind a square of its colour; gives where it ends.
fn legend(entries: &[(String, usize)], high: f32, letters: f32, shapes: &mut Vec<Shape>) -> f32 {
    let line = 1.7 * letters;
    let (mut left, mut y) = (0.0_f32, high + 0.3 * letters + line / 2.0);
    for (words, place) in entries {
        let wide = (wide(words) + 2.4) * letters;
        if left > 0.0 && left + wide > 1.0 {
            (left, y) = (0.0, y + line);
        }
        let half = 0.42 * letters;
        let corners = rounded([left, y - half], [left + 2.0 * half, y + half], 0.002);
        shapes.push(filled(corners, Tone::Heading(*place), 1.0));
        let at = [left + 1.3 * letters, y];
        let (side, tone) = (Side::Left, Tone::Ink);
        let width = (1.0 - at[0]).max(0.02);
        let text = words.clone();
        shapes.push(Shape::Label(Label { text, at, side, width, tone, bold: false, underlined: false }));
        left += wide;
    }
    if entries.is_empty() { high } else { y + line / 2.0 }
}

fn has_room(words: &str, width: f32, letters: f32) -> bool {
    // A little is left free to the left and right.
    (wide(words) + 0.4) * letters <= width
}

/// How many lines the words take, each at most so wide.
fn lines(words: &str, width: f32, letters: f32) -> usize {
    let (mut lines, mut used) = (1, 0.0);
    for word in words.split_whitespace() {
        let wide = wide(word) * letters;
        if used > 0.0 && used + 0.4 * letters + wide > width {
            (lines, used) = (lines + 1, 0.0);
        }
        used += wide + if used > 0.0 { 0.4 * letters } else { 0.0 };
    }
    lines
}

/// How wide the words are in bold, in parts of the letters' height: told by kinds of letters, for nothing here knows a
/// typeface.
fn wide(words: &str) -> f32 {
    let letter = |sign: char| match sign {
        'i' | 'l' | 'j' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' => 0.29,
        'f' | 't' | 'r' | ' ' | '-' | '(' | ')' => 0.37,
        'm' | 'w' | 'M' | 'W' | 'æ' | 'Æ' | '–' | '…' => 0.87,
        sign if sign.is_uppercase() => 0.67,
        sign if sign.is_ascii() => 0.56,
        sign if sign.is_alphabetic() && (sign as u32) < 0x2000 => 0.6,
        _ => 1.0,
    };
    words.chars().map(letter).sum::<f32>() * SLACK
}

fn cut(label: &str) -> String {
    let label = label.trim();
    match label.char_indices().nth(LONGEST_LABEL) {
        Some((end, _)) => format!("{}…", label.get(..end).unwrap_or(label).trim_end()),
        None => label.to_owned(),
    }
}

fn line(from: Point, to: Point, tone: Tone, width: f32) -> Shape {
    Shape::Line { points: vec![from, to], stroke: Stroke { tone, width, dashed: false } }
}

fn filled(points: Vec<Point>, tone: Tone, opacity: f32) -> Shape {
    Shape::Polygon { points, fill: Some(Fill { tone, opacity }), stroke: None }
}

/// A rectangle with round corners.
pub fn rounded(low: Point, high: Point, radius: f32) -> Vec<Point> {
    rounded_at(low, high, radius, [true, true])
}

/// A rectangle whose corners are round at the left, at the right, at both or nowhere.
fn rounded_at([left, top]: Point, [right, bottom]: Point, radius: f32, [at_left, at_right]: [bool; 2]) -> Vec<Point> {
    let radius = radius.min((right - left) / 2.0).min((bottom - top) / 2.0).max(0.0);
    let corner = |centre: Point, turn: f32, is_round: bool, sharp: Point| -> Vec<Point> {
        if !is_round || radius <= 0.0 {
            return vec![sharp];
        }
        let angles = (0..=4_u8).map(|step| (turn + f32::from(step) / 4.0) * FRAC_PI_2);
        angles.map(|angle| [centre[0] + radius * angle.cos(), centre[1] + radius * angle.sin()]).collect()
    };
    let [in_left, in_right] = [left + radius, right - radius];
    let [in_top, in_bottom] = [top + radius, bottom - radius];
    [
        corner([in_right, in_bottom], 0.0, at_right, [right, bottom]),
        corner([in_left, in_bottom], 1.0, at_left, [left, bottom]),
        corner([in_left, in_top], 2.0, at_left, [left, top]),
        corner([in_right, in_top], 3.0, at_right, [right, top]),
    ]
    .concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::colours::{Theme, contrast};

    fn labels(figure: &Figure) -> Vec<&Label> {
        figure
            .shapes
            .iter()
            .filter_map(|shape| if let Shape::Label(label) = shape { Some(label) } else { None })
            .collect()
    }

    fn points(figure: &Figure) -> Vec<Point> {
        let of = |shape: &Shape| match shape {
            Shape::Polygon { points, .. } | Shape::Line { points, .. } => points.clone(),
            Shape::Disc { centre, .. } => vec![*centre],
            Shape::Label(label) => vec![label.at],
        };
        figure.shapes.iter().flat_map(of).collect()
    }

    fn row(label: &str, marks: ScaleMarks) -> ScaleRow {
        ScaleRow { label: label.into(), marks, value: "2,4".into(), remark: String::new() }
    }

    #[test]
    fn a_middle_lies_where_its_number_does_and_nothing_leaves_the_drawing() {
        let axis = ScaleEnds { from: 1.0, to: 5.0 };
        let spread = ScaleMarks::Spread { whole: [1.0, 5.0], half: [2.0, 4.0], middle: 3.0 };
        let beyond = ScaleMarks::Spread { whole: [-90.0, 900.0], half: [f32::NAN, 4.0], middle: f32::INFINITY };
        let all = [
            row("Fokus", spread),
            row("Samarbejde", beyond),
            row("Ledelse", ScaleMarks::Move { before: Some(2.0), now: 3.0 }),
            row(&"langt ord ".repeat(60), ScaleMarks::Move { before: None, now: 3.0 }),
        ];
        for (axis, letters) in [(axis, LETTERS), (axis, LARGE_LETTERS), (ScaleEnds { from: 2.0, to: 2.0 }, LETTERS)] {
            let figure = rows(&all, axis, letters, "Fire linjer".into());
            assert!(points(&figure).iter().all(|[x, y]| (0.0..=1.0).contains(x) && (0.0..=figure.height).contains(y)));
        }
        let figure = rows(&all[..1], axis, LETTERS, String::new());
        let middle = SCALE[0] + (SCALE[1] - SCALE[0]) / 2.0;
        let thick = |shape: &&Shape| matches!(shape, Shape::Line { stroke, .. } if stroke.width > 0.005);
        let Some(Shape::Line { points, .. }) = figure.shapes.iter().find(thick) else { panic!("a mark at the middle") };
        assert!((points[0][0] - middle).abs() < 0.001);
        let said: Vec<&str> = labels(&figure).iter().map(|label| label.text.as_str()).collect();
        assert_eq!(said, ["Fokus", "2,4", "1", "2", "3", "4", "5"]);
    }

    #[test]
    fn a_long_scale_has_few_numbers_below_it() {
        for (to, most) in [(5.0, 5), (10.0, 10), (100.0, 11), (10_000.0, 11)] {
            let figure = rows(&[], ScaleEnds { from: 1.0, to }, LETTERS, String::new());
            let count = labels(&figure).len();
            assert!((2..=most).contains(&count), "{to}: {count}");
        }
    }

    #[test]
    fn every_part_of_a_whole_says_its_number_and_its_word_in_it_or_below() {
        let share = |word: &str, count, place| StackPart { word: word.into(), count, place };
        for counts in [[48, 32, 15, 9], [100, 1, 1, 1], [0, 0, 1, 0], [1, 0, 0, 300], [0, 0, 0, 0]] {
            let words = ["gjort", "i gang", "ikke begyndt", "droppet"];
            let shares: Vec<StackPart> =
                words.iter().zip(counts).enumerate().map(|(place, (word, count))| share(word, count, place)).collect();
            for letters in [LETTERS, LARGE_LETTERS] {
                let figure = stacked(&shares, letters, String::new());
                for share in shares.iter().filter(|share| share.count > 0) {
                    let said = format!("{} {}", share.count, share.word);
                    assert!(labels(&figure).iter().any(|label| label.text == said), "{counts:?}: {said}");
                }
                assert!(
                    points(&figure)
                        .iter()
                        .all(|[x, y]| { (-0.001..=1.001).contains(x) && (0.0..=figure.height + 0.001).contains(y) })
                );
                assert!(labels(&figure).iter().all(|label| !label.text.starts_with('0')));
            }
        }
    }

    #[test]
    fn words_in_a_bar_are_read_on_each_of_its_colours() {
        for place in 0..6 {
            let ratio = contrast(Theme::Light.colour(Tone::OnAccent), Theme::Light.colour(Tone::Heading(place)));
            assert!(ratio >= 4.5, "{place}: {ratio}");
        }
    }
}
