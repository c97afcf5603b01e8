//! Letters that are read from the right stand in their order: egui joins the letters of a word as they should be, but puts
//! word after word from the left.
//!
//! What is drawn is put in order at one door, after both windows have been laid out; only the field that has the
//! keyboard stays as egui counts it, or the cursor would stand elsewhere than what one types.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use egui::epaint::text::{Galley, Glyph, PlacedRow, Row};
use egui::{Align, Rect, Shape};
use unicode_bidi::{BidiClass, BidiDataSource, BidiInfo, HardcodedBidiData, Level};

use crate::model::letters;

/// What stands for a letter that cannot be drawn.
const BOX: char = '□';

/// Whether a text has letters that are read from the right.
pub fn turns(text: &str) -> bool {
    !text.is_ascii() && text.chars().any(is_turned)
}

/// Letters that are read from the right, and the marks and signs that stand among them. egui draws those that follow
/// each other as one, from the right.
const fn is_turned(sign: char) -> bool {
    matches!(
        sign,
        '\u{590}'..='\u{65f}' | '\u{66a}'..='\u{6ef}' | '\u{6fa}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}'
            | '\u{fe70}'..='\u{fefc}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1eeff}'
    )
}

/// The text with a box for each letter from the right that no typeface has: egui would turn around what stands beside it.
pub fn drawable(text: &str) -> Cow<'_, str> {
    let lacking = if turns(text) { letters::lacking(text) } else { BTreeSet::new() };
    if !lacking.iter().copied().any(is_turned) {
        return Cow::Borrowed(text);
    }
    let boxed = |sign: char| if is_turned(sign) && lacking.contains(&sign) { BOX } else { sign };
    Cow::Owned(text.chars().map(boxed).collect())
}

/// Puts the words of what is drawn in order.
pub fn put_in_order(shape: &mut Shape) {
    if let Shape::Vec(shapes) = shape {
        shapes.iter_mut().for_each(put_in_order);
    } else if let Shape::Text(text) = shape
        && turns(&text.galley.job.text)
        // Without a typeface all of a line is one word to egui, from the right already.
        && !letters::lacking(&text.galley.job.text).into_iter().any(is_turned)
    {
        text.galley = Arc::new(ordered(&text.galley));
    }
}

/// The text of each row as it was written: egui gives the letters of a word in the order they are drawn.
pub fn written(galley: &Galley) -> Vec<String> {
    if !turns(&galley.job.text) {
        return galley.rows.iter().map(|placed| placed.row.text()).collect();
    }
    let mut signs = galley.job.text.chars().peekable();
    let mut rows = Vec::new();
    for placed in &galley.rows {
        let (mut row, mut within) = (String::new(), false);
        for glyph in &placed.row.glyphs {
            if is_turned(glyph.chr) {
                if !within {
                    row.extend(std::iter::from_fn(|| signs.next_if(|sign| is_turned(*sign))));
                }
                within = true;
            } else {
                within = false;
                signs.next_if(|sign| *sign == glyph.chr);
                row.push(glyph.chr);
            }
        }
        signs.next_if(|sign| *sign == '\n');
        rows.push(row);
    }
    rows
}

/// What is moved as one: a word from the right, or any other sign.
struct Atom {
    glyphs: Range<usize>,
    sign: char,
    left: f32,
    width: f32,
}

fn ordered(galley: &Galley) -> Galley {
    let mut galley = galley.clone();
    let (width, halign) = (galley.rect.width(), galley.job.halign);
    let job = Arc::clone(&galley.job);
    let mut paragraphs = job.text.split('\n').map(base);
    let mut level = paragraphs.next().unwrap_or_else(Level::ltr);
    for placed in &mut galley.rows {
        let mut row = Row::clone(&placed.row);
        arrange(&mut row, level);
        placed.row = Arc::new(row);
        if level.is_rtl() && halign == Align::LEFT {
            placed.pos.x += (width - placed.row.size.x).max(0.0);
        }
        if placed.ends_with_newline {
            level = paragraphs.next().unwrap_or_else(Level::ltr);
        }
    }
    galley.mesh_bounds = galley.rows.iter().map(bounds).fold(Rect::NOTHING, Rect::union);
    galley
}

fn bounds(placed: &PlacedRow) -> Rect {
    placed.row.visuals.mesh_bounds.translate(placed.pos.to_vec2())
}

/// From which side a paragraph is read: that of its first letter.
fn base(paragraph: &str) -> Level {
    let first = paragraph.chars().map(|sign| HardcodedBidiData.bidi_class(sign));
    let strong = first.into_iter().find(|class| matches!(class, BidiClass::L | BidiClass::R | BidiClass::AL));
    if matches!(strong, Some(BidiClass::R | BidiClass::AL)) { Level::rtl() } else { Level::ltr() }
}

/// Moves the words of a row to where they are read.
fn arrange(row: &mut Row, base: Level) {
    let atoms = atoms(&row.glyphs);
    let Some(mut pen) = atoms.first().map(|atom| atom.left) else { return };
    let text: String = atoms.iter().map(|atom| atom.sign).collect();
    let info = BidiInfo::new(&text, Some(base));
    let Some(paragraph) = info.paragraphs.first() else { return };
    let levels = info.reordered_levels_per_char(paragraph, paragraph.range.clone());
    for place in BidiInfo::reorder_visual(&levels) {
        let (Some(atom), Some(level)) = (atoms.get(place), levels.get(place)) else { continue };
        shift(row, atom, pen - atom.left, level.is_rtl() && is_mirrored(atom.sign));
        pen += atom.width;
    }
    let (left, right) = row
        .visuals
        .mesh
        .vertices
        .iter()
        .fold((f32::INFINITY, f32::NEG_INFINITY), |(left, right), dot| (left.min(dot.pos.x), right.max(dot.pos.x)));
    if left < right {
        row.visuals.mesh_bounds.min.x = left;
        row.visuals.mesh_bounds.max.x = right;
    }
}

fn atoms(glyphs: &[Glyph]) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    for (nth, glyph) in glyphs.iter().enumerate() {
        let (left, right) = (glyph.pos.x, glyph.pos.x + glyph.advance_width);
        let turned = is_turned(glyph.chr);
        if let Some(last) = atoms.last_mut() {
            // A mark over a letter goes where that goes.
            if (turned && is_turned(last.sign)) || (!turned && glyph.advance_width <= 0.0) {
                last.glyphs.end = nth + 1;
                last.width = last.width.max(right - last.left);
                continue;
            }
            // Letters that stand closer to each other than they are wide go on doing so.
            last.width = left - last.left;
        }
        atoms.push(Atom { glyphs: nth..nth + 1, sign: glyph.chr, left, width: right - left });
    }
    atoms
}

/// Moves the glyphs of an atom, and draws it the other way around when it is a bracket in a text from the right.
fn shift(row: &mut Row, atom: &Atom, by: f32, mirrored: bool) {
    for glyph in row.glyphs.get_mut(atom.glyphs.clone()).into_iter().flatten() {
        glyph.pos.x += by;
        if glyph.uv_rect.is_nothing() {
            continue;
        }
        let first = glyph.first_vertex as usize;
        let Some(corners) = row.visuals.mesh.vertices.get_mut(first..first + 4) else { continue };
        corners.iter_mut().for_each(|corner| corner.pos.x += by);
        if mirrored {
            let sum = corners.iter().map(|corner| corner.uv.x).sum::<f32>() / 2.0;
            corners.iter_mut().for_each(|corner| corner.uv.x = sum - corner.uv.x);
        }
    }
}

const fn is_mirrored(sign: char) -> bool {
    matches!(sign, '(' | ')' | '[' | ']' | '{' | '}' | '<' | '>' | '«' | '»' | '‹' | '›')
}

#[cfg(test)]
mod tests {
    use egui::{Color32, Context, FontData, FontFamily, FontId, RawInput};

    use super::*;
    use crate::assets;
    use crate::theme::fonts;

    /// Source Sans 3 in which the small letters are those of Hebrew.
    fn hebrew() -> Vec<u8> {
        let mut subtable = vec![0, 12, 0, 0];
        for number in [28_u32, 0, 1, 0x5d0, 0x5ea, 70] {
            subtable.extend(number.to_be_bytes());
        }
        let mut letters = vec![0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12];
        letters.extend(subtable);
        let mut file = assets::FALLBACK_REGULAR.to_vec();
        let entry = (12..).step_by(16).find(|at| file.get(*at..at + 4) == Some(b"cmap".as_slice())).unwrap();
        let place = u32::try_from(file.len()).unwrap();
        file.extend(&letters);
        file[entry + 8..entry + 12].copy_from_slice(&place.to_be_bytes());
        file[entry + 12..entry + 16].copy_from_slice(&u32::try_from(letters.len()).unwrap().to_be_bytes());
        file
    }

    fn laid(text: &str, width: f32) -> Galley {
        let ctx = Context::default();
        let mut definitions = fonts::definitions();
        definitions.font_data.insert("hebrew".into(), Arc::new(FontData::from_owned(hebrew())));
        definitions.families.get_mut(&FontFamily::Proportional).unwrap().push("hebrew".into());
        ctx.set_fonts(definitions);
        let mut laid = None;
        ctx.run_ui(RawInput::default(), |ui| {
            let text = text.to_owned();
            laid = Some(ui.painter().layout(text, FontId::proportional(14.0), Color32::BLACK, width));
        })
        .textures_delta
        .clear();
        Galley::clone(&laid.unwrap())
    }

    /// The signs as they are seen from the left, of a word from the right the one that is drawn first, its last.
    fn seen(galley: &Galley) -> Vec<String> {
        let row = |placed: &PlacedRow| {
            let mut atoms = atoms(&placed.row.glyphs);
            atoms.sort_by(|one, next| one.left.total_cmp(&next.left));
            atoms.iter().map(|atom| atom.sign).collect()
        };
        galley.rows.iter().map(row).collect()
    }

    #[test]
    fn words_from_the_right_follow_each_other_from_the_right() {
        for (text, expected) in [
            ("אב גד הו", "ו ד ב"),
            ("plain אב גד plain", "plain ד ב plain"),
            ("אב 12 גד", "ד 12 ב"),
            ("אב (גד) הו", "ו )ד( ב"),
            ("Anne", "Anne"),
        ] {
            let galley = laid(text, f32::INFINITY);
            assert_eq!(seen(&ordered(&galley)), [expected], "{text}");
        }
    }

    #[test]
    fn rows_are_known_as_they_were_written() {
        for text in ["שלום עולם", "Anne שלום (עולם) 12", "שלום\nfin עולם", "plain\nrows\n"] {
            let rows = written(&laid(text, f32::INFINITY));
            assert_eq!(rows.join("\n"), text);
        }
        let narrow = written(&laid("שלום עולם טוב מאוד היום", 60.0));
        assert!(narrow.len() > 1, "{narrow:?}");
        assert_eq!(narrow.concat(), "שלום עולם טוב מאוד היום");
    }

    #[test]
    fn a_row_keeps_its_width_and_its_edge() {
        for text in ["שלום (עולם) 12, טוב", "Anne שלום Bo"] {
            let before = laid(text, f32::INFINITY);
            let after = ordered(&before);
            let right = |galley: &Galley| {
                galley.rows[0].row.glyphs.iter().map(|glyph| glyph.pos.x + glyph.advance_width).fold(0.0, f32::max)
            };
            assert!((right(&before) - right(&after)).abs() < 0.5, "{text}");
        }
    }

    #[test]
    fn where_no_typeface_has_them_a_box_stands_for_each_letter_and_nothing_else_is_turned_around() {
        assert_eq!(drawable("Anne שלום 12"), "Anne □□□□ 12");
        assert_eq!(drawable("Anne 12"), "Anne 12");
    }
}
