//! The drawing of a circle: a radar's web with its two lines, or a cycle's ring of arrows.

use std::f32::consts::TAU;

use crate::colours::Tone;
use crate::i18n::Language;
use crate::model::block::answers::Spread;
use crate::model::block::circle::{Circle, CirclePart, CircleStyle};
use crate::model::block::context::Context;
use crate::model::figure::{BAND, Figure, Fill, Label, Point, Shape, Side, Stroke};
use crate::model::id::Key;
use crate::msg;

/// How far the web reaches from its middle; the rest of the width is for the labels.
const WEB: f32 = 0.24;
/// The same where a label has a long word, or there are many.
const SMALL_WEB: f32 = 0.19;
/// A word with more letters than this is long.
const LETTERS: usize = 15;
/// With more parts than this the labels stand higher and lower than the web, so that none covers the next.
const FEW: usize = 8;
/// How much higher and lower.
const SPREAD: f32 = 1.25;
/// The most rings of a web.
const MOST_RINGS: usize = 20;
/// The middle of the radar, whose drawing is as high as this twice.
const MIDDLE: Point = [0.5, 0.36];

impl Circle {
    /// The drawing, with the part in the spotlight set off.
    pub fn figure(&self, context: &Context<'_>) -> Figure {
        let spreads = self.spreads();
        let (height, shapes) = match &self.style {
            CircleStyle::Radar { from, to, .. } => (MIDDLE[1] * 2.0, self.radar(*from, *to, &spreads, context)),
            CircleStyle::Cycle { statuses } => (1.0, self.cycle(statuses.len(), context)),
        };
        Figure { height, shapes, alternative: self.alternative(&spreads, context) }
    }

    /// What the drawing says, in words.
    fn alternative(&self, spreads: &[Option<Spread>], context: &Context<'_>) -> String {
        let number = |value: Option<u8>| value.map_or_else(|| "–".to_owned(), |number| number.to_string());
        let marks = self.mark_names(context);
        let say = |(part, spread): (&CirclePart, &Option<Spread>)| {
            let title = context.read(&part.title);
            match self.style {
                CircleStyle::Radar { .. } => {
                    let values = marks.iter().zip([part.now, part.goal]);
                    let values = values.map(|(mark, value)| format!("{} {}", mark.to_lowercase(), number(value)));
                    let agreed = spread.is_none() || self.is_agreed() || part.goal.is_some();
                    let answered = spread.as_ref().map(|spread| in_words(spread, context));
                    let values = values.filter(|_| agreed).chain(answered.into_iter().flatten());
                    format!("{title}: {}", values.collect::<Vec<String>>().join(", "))
                }
                CircleStyle::Cycle { .. } => format!("{title}: {}", self.status_words(part, context).to_lowercase()),
            }
        };
        let kind = match self.style {
            CircleStyle::Radar { .. } => msg!("radar-drawing"),
            CircleStyle::Cycle { .. } => msg!("cycle-drawing"),
        };
        let parts: Vec<String> = self.parts.iter().zip(spreads).map(say).collect();
        format!("{} {}.", context.language.say(kind), parts.join("; "))
    }

    fn is_lit(&self, part: &CirclePart, context: &Context<'_>) -> bool {
        context.spotlight == Some(&part.id)
    }

    /// What is set off in the drawing: the part in the spotlight, or else where the room disagrees most.
    fn underlined<'a>(&'a self, spreads: &[Option<Spread>], context: &Context<'_>) -> Vec<&'a Key> {
        let lit = context.spotlight.and_then(|key| self.part(key));
        lit.map_or_else(|| self.widest_of(spreads), |part| vec![&part.id])
    }

    fn radar(&self, from: u8, to: u8, spreads: &[Option<Spread>], context: &Context<'_>) -> Vec<Shape> {
        let count = self.parts.len();
        // The middle is one step below the scale, so that the lowest number still shows.
        let steps = f32::from(to.saturating_sub(from)) + 1.0;
        let web = self.web();
        let spoke = |value: f32, place: usize| on_circle(MIDDLE, web * value / steps, turn(place, count));
        let ring = |step: u8| (0..count).map(|place| spoke(f32::from(step), place)).collect::<Vec<Point>>();
        let line = |width| Stroke { tone: Tone::Line, width, dashed: false };
        let outermost = to.saturating_sub(from).saturating_add(1);
        let ground = Fill { tone: Tone::Surface, opacity: 1.0 };
        let mut shapes =
            vec![Shape::Polygon { points: ring(outermost), fill: Some(ground), stroke: Some(line(0.003)) }];
        // Of a long scale not every ring is drawn.
        let rings = (1..outermost).step_by(usize::from(outermost).div_ceil(MOST_RINGS));
        shapes.extend(rings.map(|step| Shape::Polygon { points: ring(step), fill: None, stroke: Some(line(0.0015)) }));
        shapes.extend(
            (0..count).map(|place| Shape::Line { points: vec![MIDDLE, spoke(steps, place)], stroke: line(0.0015) }),
        );
        let above = |number: f32| number - f32::from(from) + 1.0;
        let points = |value: &dyn Fn(&CirclePart) -> Option<f32>| {
            let place = |(place, part): (usize, &CirclePart)| value(part).map(|number| spoke(above(number), place));
            self.parts.iter().enumerate().map(place).collect::<Vec<Option<Point>>>()
        };
        let of_spreads = |value: &dyn Fn(&Spread) -> f64| {
            let place =
                |(place, spread): (usize, &Option<Spread>)| Some(spoke(above(value(spread.as_ref()?) as f32), place));
            spreads.iter().enumerate().map(place).collect::<Vec<Option<Point>>>()
        };
        shapes.extend(band(&of_spreads(&|spread| spread.half()[0]), &of_spreads(&|spread| spread.half()[1])));
        shapes.extend(before_line(&points(&|part| self.before(part))));
        shapes.extend(goal_line(&points(&|part| part.goal.map(f32::from))));
        match self.is_shown() && !self.is_agreed() {
            true => shapes.extend(now_line(&of_spreads(&Spread::middle), 0.0)),
            // Over a band an area would say what the band says.
            false => {
                let opacity = if self.is_shown() { 0.0 } else { 0.16 };
                shapes.extend(now_line(&points(&|part| part.now.map(f32::from)), opacity));
            }
        }
        let underlined = self.underlined(spreads, context);
        let label = |(place, part): (usize, &CirclePart)| {
            self.radar_label(place, part, underlined.contains(&&part.id), context)
        };
        shapes.extend(self.parts.iter().enumerate().map(label));
        shapes
    }

    /// How far the web reaches: the same in both languages.
    fn web(&self) -> f32 {
        let words = |part: &CirclePart| Language::ALL.map(|language| longest_word(part.title.read(language)));
        let longest = self.parts.iter().flat_map(words).max().unwrap_or_default();
        if longest > LETTERS || self.parts.len() > FEW { SMALL_WEB } else { WEB }
    }

    fn radar_label(&self, place: usize, part: &CirclePart, underlined: bool, context: &Context<'_>) -> Shape {
        let [x, y] = on_circle(MIDDLE, self.web() + 0.025, turn(place, self.parts.len()));
        let side = match x - MIDDLE[0] {
            offset if offset > 0.02 => Side::Left,
            offset if offset < -0.02 => Side::Right,
            _ => Side::Middle,
        };
        // Labels above and below the web stand clear of its corner.
        let y = if side == Side::Middle { y + if y < MIDDLE[1] { -0.02 } else { 0.02 } } else { y };
        let y = if self.parts.len() > FEW { MIDDLE[1] + (y - MIDDLE[1]) * SPREAD } else { y };
        let width = match side {
            Side::Left => 1.0 - x,
            Side::Right => x,
            Side::Middle => 0.5,
        };
        let text = context.read(&part.title).to_owned();
        Shape::Label(Label { text, at: [x, y], side, width, tone: Tone::Ink, bold: true, underlined })
    }

    fn cycle(&self, statuses: usize, context: &Context<'_>) -> Vec<Shape> {
        let last = u8::try_from(statuses.saturating_sub(1)).unwrap_or(u8::MAX);
        let arrow = |(place, part): (usize, &CirclePart)| {
            let (ground, text) = match part.status.unwrap_or_default() {
                _ if self.is_lit(part, context) => (Tone::Accent, Tone::OnAccent),
                0 => (Tone::Sunken, Tone::Muted),
                status if status >= last => (Tone::GreenSoft, Tone::Green),
                _ => (Tone::AccentSoft, Tone::Accent),
            };
            let fill = Some(Fill { tone: ground, opacity: 1.0 });
            let outline = Stroke { tone: Tone::Line, width: 0.003, dashed: false };
            let stroke = (ground == Tone::Sunken).then_some(outline);
            let at = on_circle([0.5, 0.5], (INNER + OUTER) / 2.0, turn(place, self.parts.len()));
            let label = Label {
                text: context.read(&part.title).to_owned(),
                at,
                side: Side::Middle,
                width: 0.25,
                tone: text,
                bold: true,
                underlined: false,
            };
            [Shape::Polygon { points: arrow(place, self.parts.len()), fill, stroke }, Shape::Label(label)]
        };
        self.parts.iter().enumerate().flat_map(arrow).collect()
    }
}

/// What everybody's numbers about a part came to.
fn in_words(spread: &Spread, context: &Context<'_>) -> [String; 2] {
    let say = |word, number: String| format!("{} {number}", context.language.say(word));
    let middle = say(msg!("answers-middle"), spread.say_middle(context.language));
    [middle, say(msg!("answers-half"), spread.say_half(context.language))]
}

fn longest_word(text: &str) -> usize {
    text.split_whitespace().map(|word| word.chars().count()).max().unwrap_or_default()
}

/// The edges of a cycle's ring.
const INNER: f32 = 0.26;
const OUTER: f32 = 0.49;

/// The outline of one arrow of a cycle: a bent band with a point in front and a notch behind.
fn arrow(place: usize, count: usize) -> Vec<Point> {
    let centre = [0.5, 0.5];
    let part = TAU / count.max(1) as f32;
    let (gap, tip) = (part * 0.05, part * 0.16);
    let middle = turn(place, count);
    let (back, front) = (middle - part / 2.0 + gap, middle + part / 2.0 - gap - tip);
    let bend = |radius: f32, from: f32, to: f32| {
        (0..=24_u8).map(move |step| on_circle(centre, radius, from + (to - from) * f32::from(step) / 24.0))
    };
    let between = (INNER + OUTER) / 2.0;
    let mut points: Vec<Point> = bend(OUTER, back, front).collect();
    points.push(on_circle(centre, between, front + tip));
    points.extend(bend(INNER, front, back));
    points.push(on_circle(centre, between, back + tip));
    points
}

/// Where the middle half of a part's numbers begins and ends, where it was answered.
type Half = Option<(Point, Point)>;

/// Where the middle half of everybody's numbers lies, between two parts that were answered.
fn band(low: &[Option<Point>], high: &[Option<Point>]) -> Vec<Shape> {
    let ends: Vec<Half> = low.iter().zip(high).map(|(low, high)| (*low).zip(*high)).collect();
    let next = ends.iter().cycle().skip(1);
    let fill = Some(Fill { tone: Tone::Accent, opacity: BAND });
    let area = |(one, other): (&Half, &Half)| {
        let ((one_low, one_high), (other_low, other_high)) = (*one).zip(*other)?;
        // Where all are agreed on both sides there is nothing between.
        let is_area = one_low != one_high || other_low != other_high;
        let mut points = vec![one_low, one_high, other_high, other_low];
        points.dedup();
        is_area.then_some(Shape::Polygon { points, fill, stroke: None })
    };
    ends.iter().zip(next).filter_map(area).collect()
}

/// Where everybody's numbers were on an earlier day: a thin dashed line.
fn before_line(points: &[Option<Point>]) -> Vec<Shape> {
    outline(points, None, Stroke { tone: Tone::Muted, width: 0.004, dashed: true })
}

/// Where we are: discs and the area within, or only what there is of it while it grows.
fn now_line(points: &[Option<Point>], opacity: f32) -> Vec<Shape> {
    let stroke = Stroke { tone: Tone::Accent, width: 0.008, dashed: false };
    let fill = Some(Fill { tone: Tone::Accent, opacity }).filter(|fill| fill.opacity > 0.0);
    let mut shapes = outline(points, fill, stroke);
    let disc = |centre: &Point| Shape::Disc { centre: *centre, radius: 0.013, fill: Tone::Accent, stroke: None };
    shapes.extend(points.iter().flatten().map(disc));
    shapes
}

/// Where we want to be: a dashed line with hollow diamonds.
fn goal_line(points: &[Option<Point>]) -> Vec<Shape> {
    let stroke = |dashed| Stroke { tone: Tone::Amber, width: 0.006, dashed };
    let mut shapes = outline(points, None, stroke(true));
    let diamond = |[x, y]: &Point| {
        let reach = 0.016;
        let points = vec![[*x, y - reach], [x + reach, *y], [*x, y + reach], [x - reach, *y]];
        Shape::Polygon { points, fill: Some(Fill { tone: Tone::Surface, opacity: 1.0 }), stroke: Some(stroke(false)) }
    };
    shapes.extend(points.iter().flatten().map(diamond));
    shapes
}

/// The closed outline when every point is there, else the lines between neighbours.
fn outline(points: &[Option<Point>], fill: Option<Fill>, stroke: Stroke) -> Vec<Shape> {
    if let Some(points) = points.iter().copied().collect::<Option<Vec<Point>>>() {
        return vec![Shape::Polygon { points, fill, stroke: Some(stroke) }];
    }
    let next = points.iter().cycle().skip(1);
    let pairs = points.iter().zip(next).filter_map(|(one, other)| Some(vec![(*one)?, (*other)?]));
    pairs.map(|points| Shape::Line { points, stroke }).collect()
}

/// The direction of a part, clockwise from the top, in radians.
fn turn(place: usize, count: usize) -> f32 {
    TAU * place as f32 / count.max(1) as f32
}

fn on_circle([x, y]: Point, radius: f32, turn: f32) -> Point {
    [x + radius * turn.sin(), y - radius * turn.cos()]
}
