//! A drawing to the left and words to the right; long words go on, and the drawing stays.

use egui::{Pos2, Rect, Vec2, pos2, vec2};

use super::canvas::Canvas;
use super::figure::mark_tone;
use super::flow::{Strip, fill};
use super::frame;
use super::page::{Ground, Page, Piece};
use super::placed::{self, Placed};
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::figure::Figure;
use crate::model::screen::slide::{Beside, SeriesMark, Slide, Value};

/// Lays a drawing out with the question and the words beside it, below it on an upright screen, and the clock at the
/// bottom right.
pub fn drawing(canvas: &Canvas<'_>, slide: &Slide, figure: &Figure, beside: &Beside) -> Vec<Page> {
    let mut common = Page::default();
    frame::low_clock(canvas, slide.clock.as_ref(), &mut common);
    let bottom = canvas.above_low_clock(slide.clock.is_some());
    let mut best = arranged(canvas, slide, (figure, beside), &WORDS, bottom);
    for letters in WIDER {
        if is_upright(canvas) || !(2..=FEW).contains(&best.places.len()) {
            break;
        }
        let wider = arranged(canvas, slide, (figure, beside), &[letters], bottom);
        if wider.places.len() < best.places.len() && placed::is_large(canvas, figure, &wider.placed) {
            best = wider;
        }
    }
    let Arranged { placed: Placed { rect, labels, .. }, right, canvas, places } = best;
    common.pieces.push(Piece::Figure { rect, figure: figure.clone() });
    common.pieces.extend(labels);
    let page = |place: Vec<Strip>| {
        let mut page = common.clone();
        put(&canvas, beside, &place, right, &mut page);
        page
    };
    places.into_iter().map(page).collect()
}

/// A drawing, and its words page by page.
struct Arranged<'a> {
    placed: Placed,
    /// Where the words stand, and how loosely.
    right: Rect,
    canvas: Canvas<'a>,
    places: Vec<Vec<Strip>>,
}

/// Puts a drawing where words as wide as one of these, in letters' sizes, have room beside it.
fn arranged<'a>(
    canvas: &Canvas<'a>,
    slide: &Slide,
    (figure, beside): (&Figure, &Beside),
    letters: &[f32],
    bottom: f32,
) -> Arranged<'a> {
    let (inner, sizes) = (canvas.inner(), canvas.sizes);
    let gap = 1.5 * sizes.gap;
    let areas = if is_upright(canvas) {
        vec![inner.with_max_y(inner.top() + 0.6 * inner.height())]
    } else {
        let least = widest_word(canvas, slide, beside);
        let left = |letters: &f32| inner.with_max_x(inner.right() - (letters * sizes.card).max(least) - gap);
        letters.iter().map(left).collect()
    };
    let placed = placed::place(canvas, &areas, figure);
    let covered = placed.covered;
    let corner = if is_upright(canvas) {
        pos2(inner.left(), covered.bottom() + gap)
    } else {
        pos2(covered.right() + gap, inner.top())
    };
    let right = Rect::from_min_max(corner, pos2(inner.right(), bottom));
    let (canvas, places) = in_places(canvas, slide, beside, &placed.legend, right);
    Arranged { placed, right, canvas, places }
}

fn is_upright(canvas: &Canvas<'_>) -> bool {
    canvas.rect.height() > UPRIGHT * canvas.rect.width()
}

/// The words beside the drawing, page by page, and how loosely they stand: what the letters stand for a line each where
/// there is room, and closer together where that saves a page.
fn in_places<'a>(
    canvas: &Canvas<'a>,
    slide: &Slide,
    beside: &Beside,
    legend: &[String],
    area: Rect,
) -> (Canvas<'a>, Vec<Vec<Strip>>) {
    let row = [words::in_a_row(legend.iter().map(String::as_str))];
    let filled = |loose: f32, legend: &[String]| {
        let canvas = Canvas { loose, ..*canvas };
        (canvas, fill(strips(&canvas, slide, beside, legend, area.width()), area.height(), gap(&canvas)))
    };
    // Fewer pages, and then what the letters stand for on an early one.
    let cost = |places: &[Vec<Strip>]| {
        let explained = places.iter().position(|place| place.iter().any(|strip| strip.item == LEGEND));
        (places.len(), explained)
    };
    let mut best = filled(1.0, legend);
    for loose in [1.0, 0.5] {
        if best.1.len() <= 1 {
            break;
        }
        let closer = filled(loose, &row);
        if cost(&closer.1) < cost(&best.1) {
            best = closer;
        }
    }
    best
}

/// The width that the words beside a drawing should have, and the least, in letters' sizes.
const WORDS: [f32; 2] = [11.5, 8.5];
/// The widths they may get where that saves a page, while the drawing is large enough.
const WIDER: [f32; 12] = [13.0, 14.0, 15.0, 16.0, 17.0, 18.0, 18.5, 19.0, 19.5, 20.0, 21.0, 22.0];
/// Words on more pages than these stay as they are: all of them would be laid out again for each width.
const FEW: usize = 4;
/// Higher than this many widths, a screen is upright.
const UPRIGHT: f32 = 1.1;

/// The width of the widest word beside the drawing, as far as half the canvas.
fn widest_word(canvas: &Canvas<'_>, slide: &Slide, beside: &Beside) -> f32 {
    let body = Style::bold(canvas.sizes.body, Tone::Ink);
    let words = [&slide.headline, &slide.instruction, &beside.kicker, &beside.title];
    let widest = words.into_iter().chain(&beside.notes).map(|text| words::widest_word(canvas.ctx, text, body));
    widest.fold(0.0, f32::max).min(0.45 * canvas.rect.width()) + 1.0
}

/// The distance between the words beside a drawing, in parts of their size.
const GAP: f32 = 0.4;

fn gap(canvas: &Canvas<'_>) -> f32 {
    GAP * canvas.loose * canvas.sizes.card
}

/// What a strip of words beside a drawing holds; the notes come after.
const TITLE: usize = 0;
const VALUES: usize = 1;
const QUESTION: usize = 2;
const LEGEND: usize = 3;
/// How many gave each number, one strip after the other: more than there are notes.
const ANSWERS: usize = 10_000;
/// The free height below a line of values, in parts of the size of its words.
const VALUE: f32 = 0.18;

/// The words beside the drawing, from above.
fn strips(canvas: &Canvas<'_>, slide: &Slide, beside: &Beside, legend: &[String], width: f32) -> Vec<Strip> {
    let (sizes, ctx) = (canvas.sizes, canvas.ctx);
    let kicker = words::lay(ctx, &beside.kicker, Style::plain(sizes.card, Tone::Ink), width);
    let headline = if canvas.loose < 1.0 { sizes.body } else { sizes.headline };
    let title = Style::bold(headline, Tone::Ink);
    let steps = [1.0, 0.84_f32, 2.0 / 3.0].map(|step| step.max(sizes.body / headline));
    let title = words::fitting(ctx, &beside.title, title, width, &steps, 1.3 * headline);
    // While one part is talked about, what was said of it matters more than how to begin.
    let instruction = if beside.title.is_empty() { slide.instruction.as_str() } else { "" };
    let plain = Style::plain(sizes.card, Tone::Ink);
    let instruction = words::lay(ctx, instruction, plain, width).then(words::lay(ctx, &slide.notice, plain, width));
    let question = words::lay(ctx, &slide.headline, Style::bold(sizes.body, Tone::Ink), width).then(instruction);
    let strip = |lines, item| Strip { cells: vec![lines], padding: 0.0, item };
    if !beside.dots.is_empty() {
        return strips_of_answers(canvas, slide, beside, legend, width);
    }
    let values = Strip { padding: values_height(canvas, beside, width), ..strip(Lines::default(), VALUES) };
    let legend = legend.iter().map(|line| words::lay(ctx, line, Style::plain(sizes.card, Tone::Ink), width));
    let legend = legend.fold(Lines::default(), Lines::then);
    let mut strips = vec![strip(kicker.then(title), TITLE), values, strip(question, QUESTION), strip(legend, LEGEND)];
    strips.retain(|strip| strip.height() > 0.0);
    strips.extend(notes(canvas, beside, width));
    strips
}

/// The same where it is told how many gave each number: first the question, then what they were asked about.
fn strips_of_answers(canvas: &Canvas<'_>, slide: &Slide, beside: &Beside, legend: &[String], width: f32) -> Vec<Strip> {
    let (sizes, ctx) = (canvas.sizes, canvas.ctx);
    let strip = |lines, item| Strip { cells: vec![lines], padding: 0.0, item };
    let plain = |text: &str| words::lay(ctx, text, Style::plain(sizes.card, Tone::Ink), width);
    let (large, closer) = if canvas.loose < 1.0 { (sizes.card, CLOSER) } else { (sizes.body, APART) };
    let bold = |text: &str| words::lay(ctx, text, Style::bold(large, Tone::Ink), width);
    let mut strips = vec![
        strip(bold(&slide.headline).then(plain(&slide.notice)), QUESTION),
        strip(bold(&beside.title).then(plain(&beside.kicker)), TITLE),
    ];
    let row = |(place, (number, count)): (usize, &(String, u64))| {
        let lay = |text: &str, style| words::lay(ctx, text, style, width);
        let number = lay(number, Style::bold(sizes.card, Tone::Ink));
        let count = lay(&count.to_string(), Style::plain(sizes.card, Tone::Ink));
        // The rows are one picture: no distance between them, so that what the letters stand for has room below.
        let below = if place + 1 < beside.dots.len() { gap(canvas) } else { 0.0 };
        Strip { cells: vec![number, count], padding: -below - closer * sizes.card, item: ANSWERS + place }
    };
    strips.extend(beside.dots.iter().enumerate().map(row));
    // Which letter is which is asked sooner than what the marks mean.
    let legend = legend.iter().map(|line| plain(line)).fold(Lines::default(), Lines::then);
    let below = if legend.0.is_empty() || canvas.loose < 1.0 { 0.0 } else { gap(canvas) };
    strips.push(Strip { padding: below, ..strip(legend, LEGEND) });
    strips.push(Strip { padding: values_height(canvas, beside, width), ..strip(Lines::default(), VALUES) });
    strips.retain(|strip| strip.height() > 0.0);
    strips.extend(notes(canvas, beside, width));
    strips
}

/// How much closer than other lines the rows of dots stand, in letters' sizes, usually and where that saves a page.
const APART: f32 = 0.14;
const CLOSER: f32 = 0.34;

/// Puts how many gave a number: the number, a dot for each, and how many they are.
fn put_answers(canvas: &Canvas<'_>, beside: &Beside, strip: &Strip, rect: Rect, page: &mut Page) {
    let size = canvas.sizes.card;
    let Some((_, count)) = beside.dots.get(strip.item - ANSWERS) else { return };
    let most = beside.dots.iter().map(|(_, count)| *count).max().unwrap_or_default().max(1) as f32;
    let left = rect.left() + 1.3 * size;
    // So that the longest row and its number have room.
    let step = ((rect.right() - left - 2.0 * size) / most).clamp(0.0, size);
    let middle = rect.top() + strip.cells.first().map_or(0.0, Lines::height) / 2.0;
    let end = left + step * *count as f32;
    if step < CROWDED * size {
        let bar = Rect::from_x_y_ranges(left..=end, middle - 0.3 * size..=middle + 0.3 * size);
        page.ground(Ground::plain(bar, Tone::Accent));
    } else {
        for place in 0..*count {
            let centre = pos2(left + step * (place as f32 + 0.5), middle);
            page.pieces.push(Piece::Mark { mark: SeriesMark::Disc, centre, radius: 0.38 * step, tone: Tone::Accent });
        }
    }
    let mut cells = strip.cells.iter();
    if let (Some(number), Some(count)) = (cells.next(), cells.next()) {
        page.words(number.clone(), rect.min);
        page.words(count.clone(), pos2(end + 0.4 * size, rect.top()));
    }
}

/// Dots closer than this, in parts of the words' size, are a bar.
const CROWDED: f32 = 0.3;

/// Puts words beside a drawing, a little above the middle of the height.
fn put(canvas: &Canvas<'_>, beside: &Beside, place: &[Strip], area: Rect, page: &mut Page) {
    let gap = gap(canvas);
    let height: f32 = place.iter().map(|strip| strip.height() + gap).sum();
    let mut top = area.top() + (0.5 * (area.height() - height)).clamp(0.0, 0.16 * canvas.rect.height());
    for strip in place {
        let at = pos2(area.left(), top);
        match strip.item {
            TITLE | QUESTION | LEGEND => strip.cells.iter().for_each(|lines| page.words(lines.clone(), at)),
            VALUES => put_values(canvas, beside, Rect::from_min_size(at, vec2(area.width(), strip.height())), page),
            ANSWERS.. => {
                let rect = Rect::from_min_size(at, vec2(area.width(), strip.height()));
                put_answers(canvas, beside, strip, rect, page);
            }
            _ => put_note(canvas, strip, at, page),
        }
        top += strip.height() + gap;
    }
}

fn notes(canvas: &Canvas<'_>, beside: &Beside, width: f32) -> Vec<Strip> {
    let size = canvas.sizes.card;
    let strip = |(item, note): (usize, &String)| {
        let lines = words::lay(canvas.ctx, note, Style::plain(size, Tone::Ink), width - 0.7 * size);
        Strip { cells: vec![lines], padding: 0.2 * size, item: LEGEND + 1 + item }
    };
    beside.notes.iter().enumerate().map(strip).collect()
}

fn put_note(canvas: &Canvas<'_>, strip: &Strip, at: Pos2, page: &mut Page) {
    let band = Rect::from_min_size(at, vec2(9.0, strip.height()));
    page.ground(Ground::plain(band, Tone::Accent));
    for lines in &strip.cells {
        page.words(lines.clone(), at + vec2(0.6 * canvas.sizes.card, strip.padding / 2.0));
    }
}

/// A value of the part with its mark, and where among the values it stands.
struct PlacedValue<'a> {
    value: &'a Value,
    label: Lines,
    number: Lines,
    at: Vec2,
}

/// The values side by side, as many as a line holds; a long one on lines of its own.
fn placed_values<'a>(canvas: &Canvas<'_>, beside: &'a Beside, width: f32) -> (Vec<PlacedValue<'a>>, f32) {
    let size = canvas.sizes.card;
    let (mut at, mut bottom) = (Vec2::ZERO, 0.0_f32);
    let place = |value: &'a Value| {
        let number = words::cut(canvas.ctx, &value.value, Style::bold(size, Tone::Ink), 0.3 * width);
        let room = width - 1.1 * size - number.width();
        let label = words::lay(canvas.ctx, &value.label, Style::plain(size, Tone::Ink), room);
        let own = 1.1 * size + label.width() + number.width();
        if at.x > 0.0 && at.x + own > width {
            at = vec2(0.0, bottom);
        }
        let placed = PlacedValue { value, at, number, label };
        bottom = bottom.max(at.y + placed.label.height() + VALUE * canvas.loose * size);
        at.x += own + 0.9 * size;
        placed
    };
    let placed = beside.values.iter().map(place).collect();
    (placed, bottom)
}

fn values_height(canvas: &Canvas<'_>, beside: &Beside, width: f32) -> f32 {
    placed_values(canvas, beside, width).1
}

fn put_values(canvas: &Canvas<'_>, beside: &Beside, rect: Rect, page: &mut Page) {
    let size = canvas.sizes.card;
    for PlacedValue { value, label, number, at } in placed_values(canvas, beside, rect.width()).0 {
        let at = rect.min + at;
        let line = label.0.first().map_or(size, words::Line::height);
        let centre = at + vec2(0.3 * size, line / 2.0);
        page.pieces.push(Piece::Mark { mark: value.mark, centre, radius: 0.26 * size, tone: mark_tone(value.mark) });
        let width = label.width();
        page.words(label, at + vec2(0.8 * size, 0.0));
        page.words(number, at + vec2(1.1 * size + width, 0.0));
    }
}
