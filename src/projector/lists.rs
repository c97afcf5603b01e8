//! Plain lists over pages: who sits with whom, who speaks next, and what got the most dots.

use egui::{Rect, pos2, vec2};

use super::canvas::Canvas;
use super::card::{dots, dots_wide};
use super::flow::{Strip, fill};
use super::page::{Ground, Page};
use super::words::{self, Lines, Style};
use crate::colours::Tone;
use crate::model::screen::slide::{Ranked, SlideGroup};

/// Lays groups out as cards: the name, and below it the members.
///
/// As many side by side as take the fewest pages; no name is broken that fits.
pub fn groups(canvas: &Canvas<'_>, area: Rect, groups: &[SlideGroup]) -> Vec<Page> {
    let size = canvas.sizes.card;
    let most = |each: f32| ((area.width() + GROUP_GAP * size) / ((each + GROUP_GAP) * size)).floor().max(1.0) as usize;
    let (wide, narrow) = (most(9.0), most(6.5));
    let names = groups.iter().flat_map(|group| group.members.iter().chain([&group.name]));
    let widths: Vec<f32> =
        names.map(|name| words::on_one_line(canvas.ctx, name, Style::bold(size, Tone::Ink)).width()).collect();
    let inner = |columns: usize| group_width(canvas, area, columns) - 0.8 * size;
    let whole = |columns: usize| widths.iter().all(|width| *width <= inner(columns) || *width > inner(wide));
    let mut best = in_groups(canvas, area, groups, wide);
    for columns in (wide + 1..=narrow).filter(|columns| whole(*columns)) {
        if best.len() <= 1 {
            break;
        }
        let pages = in_groups(canvas, area, groups, columns);
        if pages.len() < best.len() {
            best = pages;
        }
    }
    best
}

/// The distance between groups, in letters' sizes.
const GROUP_GAP: f32 = 0.4;

fn group_width(canvas: &Canvas<'_>, area: Rect, columns: usize) -> f32 {
    (area.width() - GROUP_GAP * canvas.sizes.card * (columns as f32 - 1.0)) / columns as f32
}

fn in_groups(canvas: &Canvas<'_>, area: Rect, groups: &[SlideGroup], columns: usize) -> Vec<Page> {
    let size = canvas.sizes.card;
    let gap = GROUP_GAP * size;
    let width = group_width(canvas, area, columns);
    let inner = width - 0.8 * size;
    let cell = |group: &SlideGroup| {
        let name = words::lay(canvas.ctx, &group.name, Style::bold(size, Tone::Accent), inner);
        let members = words::in_a_row(group.members.iter().map(String::as_str));
        name.then(words::lay(canvas.ctx, &members, Style::plain(size, Tone::Ink), inner))
    };
    let rows = groups.chunks(columns).enumerate().map(|(row, chunk)| {
        let cells = chunk.iter().map(cell).collect();
        Strip { cells, padding: 0.4 * canvas.loose * size, item: row }
    });
    let page = |place: Vec<Strip>| {
        let mut page = Page::default();
        let mut top = area.top();
        for row in place {
            for (column, lines) in row.cells.iter().enumerate().filter(|(_, lines)| !lines.0.is_empty()) {
                let corner = pos2(area.left() + column as f32 * (width + gap), top);
                let rect = Rect::from_min_size(corner, vec2(width, row.height()));
                page.ground(card(rect));
                page.words(lines.clone(), rect.min + vec2(0.4 * size, row.padding / 2.0));
            }
            top += row.height() + gap;
        }
        page
    };
    fill(rows.collect(), area.height(), gap).into_iter().map(page).collect()
}

/// Lays a ranking out: place, text and dots, a line each.
pub fn ranking(canvas: &Canvas<'_>, area: Rect, ranked: &[Ranked]) -> Vec<Page> {
    let size = canvas.sizes.card;
    let gap = 0.2 * canvas.loose * size;
    let number = |place: usize| words::on_one_line(canvas.ctx, &place.to_string(), Style::bold(size, Tone::Muted));
    let places = ranked.iter().map(|line| number(line.place).width()).fold(0.0, f32::max) + 0.5 * size;
    let taken = ranked.iter().map(|line| dots_wide(canvas, line.dots)).fold(0.0, f32::max) + size;
    let inner = area.width() - places - taken - 1.1 * size;
    let strip = |(item, line): (usize, &Ranked)| {
        let lines = words::lay(canvas.ctx, &line.text, Style::plain(size, Tone::Ink), inner);
        Strip { cells: vec![lines], padding: 0.4 * canvas.loose * size, item }
    };
    let page = |place: Vec<Strip>| {
        let mut page = Page::default();
        let mut top = area.top();
        for strip in place {
            let Some(line) = ranked.get(strip.item) else { continue };
            let tone = Tone::Heading(line.heading);
            let text_top = top + strip.padding / 2.0;
            page.words(number(line.place), pos2(area.left(), text_top));
            let corner = pos2(area.left() + places, top);
            let rect = Rect::from_min_max(corner, pos2(area.right(), top + strip.height()));
            page.ground(Ground { band: Some((tone, 14.0)), ..card(rect) });
            for lines in &strip.cells {
                page.words(lines.clone(), pos2(rect.left() + 0.6 * size, text_top));
            }
            dots(canvas, &mut page, line.dots, pos2(rect.right() - 0.5 * size, text_top), tone);
            top += strip.height() + gap;
        }
        page
    };
    fill(ranked.iter().enumerate().map(strip).collect(), area.height(), gap).into_iter().map(page).collect()
}

/// Lays the queue out: who speaks now, large, and below those who are next.
pub fn queue(canvas: &Canvas<'_>, area: Rect, now: &str, next: &[String]) -> Vec<Page> {
    let sizes = canvas.sizes;
    let mut head = Page::default();
    let top = speaker(canvas, area, now, 1.2 * sizes.headline, &mut head);
    let below = area.with_min_y(top + sizes.gap);
    let strip = |(item, name): (usize, &String)| Strip {
        cells: vec![words::lay(canvas.ctx, name, Style::plain(sizes.body, Tone::Ink), below.width() - sizes.body)],
        padding: 0.4 * sizes.body,
        item,
    };
    let page = |place: Vec<Strip>| {
        let mut page = head.clone();
        let mut top = below.top();
        for strip in place {
            let rect = Rect::from_min_size(pos2(below.left(), top), vec2(below.width(), strip.height()));
            let bar = Rect::from_center_size(pos2(rect.left() + 4.0, rect.center().y), vec2(8.0, strip.height() * 0.7));
            page.ground(Ground::plain(bar, Tone::Line).round(4.0));
            for lines in &strip.cells {
                page.words(lines.clone(), pos2(rect.left() + 0.6 * sizes.body, top + strip.padding / 2.0));
            }
            top = rect.bottom();
        }
        page
    };
    fill(next.iter().enumerate().map(strip).collect(), below.height(), 0.0).into_iter().map(page).collect()
}

/// Puts who speaks now, and as many of the next as fit beside, on a page; returns where they end.
pub fn short_queue(canvas: &Canvas<'_>, area: Rect, now: &str, next: &[String], page: &mut Page) -> f32 {
    let sizes = canvas.sizes;
    let end = speaker(canvas, area.with_max_x(area.left() + 0.6 * area.width()), now, sizes.body, page);
    let taken = page.lines().iter().map(|(_, rect)| rect.right()).fold(area.left(), f32::max);
    let left = taken + 1.2 * sizes.body;
    let style = Style::plain(sizes.card, Tone::Ink);
    let names = words::cut(canvas.ctx, &words::in_a_row(next.iter().map(String::as_str)), style, area.right() - left);
    let top = (area.top() + end - names.height()) / 2.0;
    page.words(names, pos2(left, top));
    end + sizes.gap * 0.8
}

/// Puts a name on the accent colour; returns where it ends.
fn speaker(canvas: &Canvas<'_>, area: Rect, name: &str, size: f32, page: &mut Page) -> f32 {
    let padding = vec2(0.45 * size, 0.25 * size);
    let style = Style::bold(size, Tone::OnAccent);
    let width = area.width() - 2.0 * padding.x;
    let least = canvas.sizes.body / size;
    let steps = [1.0, 0.75_f32, 0.6].map(|step| step.max(least));
    let lines: Lines = words::fitting(canvas.ctx, name, style, width, &steps, 1.3 * size).at_most(3);
    let rect = Rect::from_min_size(area.min, vec2(lines.width(), lines.height()) + 2.0 * padding);
    page.ground(Ground::plain(rect, Tone::Accent).round(16.0));
    page.words(lines, rect.min + padding);
    rect.bottom()
}

fn card(rect: Rect) -> Ground {
    Ground { edge: Some((Tone::Line, 2.0)), ..Ground::plain(rect, Tone::Surface).round(14.0) }
}
