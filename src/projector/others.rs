//! The headings that stand on other pages, in a row at the foot.

use egui::{Rect, pos2, vec2};

use super::canvas::Canvas;
use super::page::{Ground, Page};
use super::words::{self, Lines, Style};
use crate::colours::Tone;

const TAB_GAP: f32 = 12.0;
/// A word of so few letters joins others, such as "og", and does not end a heading that is cut short.
const JOINING: usize = 3;

/// Puts headings of other pages in a row from `left` on, around the height `middle`; false where they have no room.
pub fn put_others(
    canvas: &Canvas<'_>,
    others: &[String],
    [left, right]: [f32; 2],
    middle: f32,
    page: &mut Page,
) -> bool {
    let padding = 0.4 * canvas.sizes.foot;
    let Some(texts) = in_a_row(canvas, others, right - left, padding) else { return false };
    let mut left = left;
    for lines in texts {
        let size = vec2(lines.width() + 2.0 * padding, 1.5 * canvas.sizes.foot);
        let rect = Rect::from_min_size(pos2(left, middle - size.y / 2.0), size);
        page.ground(Ground::plain(rect, Tone::Sunken).round(10.0));
        let top = rect.center().y - lines.height() / 2.0;
        page.words(lines, pos2(rect.left() + padding, top));
        left = rect.right() + TAB_GAP;
    }
    true
}

/// The texts on one line each: whole if they fit side by side, else with the longest cut short, else none.
fn in_a_row(canvas: &Canvas<'_>, texts: &[String], width: f32, padding: f32) -> Option<Vec<Lines>> {
    let style = Style::plain(canvas.sizes.foot, Tone::Muted);
    let room = width + TAB_GAP - texts.len() as f32 * (2.0 * padding + TAB_GAP);
    let whole: Vec<Lines> = texts.iter().map(|text| words::on_one_line(canvas.ctx, text, style)).collect();
    let fits = |most: f32| whole.iter().map(|lines| lines.width().min(most)).sum::<f32>() <= room;
    // Fewer letters than seven are no word.
    let most = (7..=60_u8).rev().map(|letters| f32::from(letters) * 0.5 * style.size).find(|most| fits(*most))?;
    let text = |(text, lines): (&String, Lines)| {
        if lines.width() <= most { lines } else { short(canvas, text, style, most) }
    };
    Some(texts.iter().zip(whole).map(text).collect())
}

/// A heading and its count, of the heading as many words as have room, or as much of the first.
fn short(canvas: &Canvas<'_>, text: &str, style: Style, width: f32) -> Lines {
    let Some((title, count)) = text.rsplit_once(' ') else { return words::cut(canvas.ctx, text, style, width) };
    let count = format!(" {count}");
    let mut words: Vec<&str> = title.split_whitespace().collect();
    while words.pop().is_some() && !words.is_empty() {
        let joins = |word: &&str| word.chars().count() <= JOINING;
        let fewer = words::on_one_line(canvas.ctx, &(words.join(" ") + &count), style);
        if fewer.width() <= width && !words.last().is_some_and(joins) {
            return fewer;
        }
    }
    let taken = words::on_one_line(canvas.ctx, &format!("…{count}"), style).width();
    let title = words::cut(canvas.ctx, title, style, (width - taken).max(style.size));
    let title: String = title.0.into_iter().map(|line| line.text).collect();
    words::on_one_line(canvas.ctx, &(title + &count), style)
}
