//! A table in which one column is drawn as bars: what a bar says stands right behind it, and numbers stand at the right.

use super::band::{Flow, Ink, Mark, Path, Stream};
use super::geometry::Column;
use super::sizes::Setting;
use super::tree::{ElementId, Kind};
use super::words;
use super::writer::{Writer, kept, repeated};
use crate::colours::Tone;
use crate::model::figure::Fill;
use crate::model::paper::graph::rounded;
use crate::model::paper::report::{BarTable, Run, RunStyle};

/// From a bar to its words.
const BEHIND: f32 = 7.0;
/// How much of its colour a bar has.
const SOFT: f32 = 0.4;
/// How high a bar is, as a part of the words' height.
const HIGH: f32 = 0.72;

/// A bar that is whole has at least this part of its column.
const LEAST: f32 = 0.2;

impl Writer {
    /// The table across the column.
    pub fn bars(&mut self, bars: &BarTable, parent: ElementId, whole: Column) -> Flow {
        let table = &bars.table;
        let across = self.across(table, whole);
        let element = self.tree.add(Kind::Table, parent);
        let titles: Vec<Vec<Run>> =
            table.columns.iter().map(|column| vec![Run::new(&column.title, RunStyle::Plain)]).collect();
        let placed = self.at_the_right(&titles, bars.bars, &across, whole, self.sizes.head);
        let head = self.head(&titles, element, &placed, whole);
        let repeat = repeated(&head, self.paper);
        let mut bands = kept(head);
        let words = |row: &Vec<Vec<Run>>| row.get(bars.bars).cloned().unwrap_or_default();
        let said: Vec<Vec<Run>> = table.rows.iter().map(words).collect();
        // One measure for all rows, whatever stands behind each bar.
        let widest = said.iter().map(|cell| self.widest(cell, self.sizes.body)).fold(0.0, f32::max);
        for (nth, row) in table.rows.iter().enumerate() {
            let mut placed = self.at_the_right(row, bars.bars, &across, whole, self.sizes.body);
            let length = bars.lengths.get(nth).copied().filter(|length| length.is_finite()).unwrap_or_default();
            let bar = make_room(placed.get_mut(bars.bars), length.clamp(0.0, 1.0), widest);
            let mut row = self.row(row, element, &placed, whole);
            if let (Some(bar), Some(words)) = (bar, row.get_mut(1)) {
                words.marks.insert(0, self.bar(bar, words.height));
            }
            bands.extend(row);
        }
        Flow { stacks: vec![vec![Stream { bands, repeat }]] }
    }

    /// The columns of a row: those behind the bars begin so far to the right that their words end at the edge.
    fn at_the_right(
        &mut self,
        row: &[Vec<Run>],
        bars: usize,
        across: &[Column],
        whole: Column,
        setting: Setting,
    ) -> Vec<Column> {
        let mut placed = across.to_vec();
        for (nth, column) in placed.iter_mut().enumerate().skip(bars + 1) {
            // The last one's words end where the rule does.
            let right = if nth + 1 == across.len() { whole.right() } else { column.right() };
            let width = row.get(nth).map_or(0.0, |cell| self.widest(cell, setting)).max(1.0);
            // What takes more than a line is no number, and stands as in any table.
            if width < right - column.left {
                *column = Column { left: right - width, width };
            }
        }
        placed
    }

    /// How wide the words of a cell are on one line.
    fn widest(&mut self, cell: &[Run], setting: Setting) -> f32 {
        let words: String = cell.iter().map(|run| words::clean(&run.text)).collect();
        let bold = setting.bold || cell.iter().any(|run| run.style != RunStyle::Plain);
        // A word that just fits is not cut because of how numbers are rounded.
        self.typesetter.width(&words, Setting { bold, ..setting }) + 0.5
    }

    /// The bar is an ornament: what it says is read behind it.
    fn bar(&self, bar: Column, line: f32) -> Mark {
        let half = self.sizes.body.size * HIGH / 2.0;
        let middle = line / 2.0;
        let points = rounded([bar.left, middle - half], [bar.right(), middle + half], 1.6);
        let fill = Some(Fill { tone: Tone::Organiser, opacity: SOFT });
        Mark { owner: None, ink: Ink::Path(Path { points, closed: true, fill, stroke: None }) }
    }
}

/// Moves a row's words behind its bar, with room for the widest words; gives where the bar is.
fn make_room(column: Option<&mut Column>, length: f32, widest: f32) -> Option<Column> {
    let column = column?;
    let longest = column.width - BEHIND - widest;
    // Where words take the room, there is no bar, and nothing is lost.
    if longest < column.width * LEAST {
        return None;
    }
    let bar = Column { left: column.left, width: longest * length };
    let left = if bar.width > 0.0 { bar.right() + BEHIND } else { column.left };
    *column = Column { left, width: (column.right() - left).max(1.0) };
    (bar.width > 0.0).then_some(bar)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::layout::band::Band;
    use crate::export::layout::geometry::Paper;
    use crate::export::layout::sizes::Sizes;
    use crate::export::layout::tree::Tree;
    use crate::i18n::Language;
    use crate::model::paper::report::{ReportTable, TableColumn};

    fn bands(lengths: &[f32]) -> Vec<Band> {
        let column = |title: &str, share| TableColumn { title: title.into(), share };
        let columns = vec![column("Overskrift", 0.34), column("Nævnt i kommuner", 0.5), column("Prikker", 0.16)];
        let row = |nth: usize| ["Ledelse".to_owned(), format!("{nth} af 12"), "38".to_owned()];
        let rows = (0..lengths.len()).map(|nth| row(nth).map(|words| vec![Run::plain(words)]).to_vec()).collect();
        let table = BarTable { table: ReportTable { columns, rows }, bars: 1, lengths: lengths.to_vec() };
        let mut writer = Writer::new(Language::Danish, Sizes::USUAL);
        let flow = writer.bars(&table, Tree::ROOT, Paper::UPRIGHT.text());
        flow.stacks.into_iter().flatten().flat_map(|stream| stream.bands).collect()
    }

    #[test]
    fn a_bar_is_as_long_as_its_share_and_its_words_stand_behind_it() {
        let bars = |bands: &[Band]| {
            let marks = bands.iter().flat_map(|band| &band.marks);
            let filled = marks.filter_map(|mark| match &mark.ink {
                Ink::Path(path) if path.fill.is_some() => {
                    let xs = path.points.iter().map(|point| point[0]);
                    Some(xs.clone().fold(0.0, f32::max) - xs.fold(f32::MAX, f32::min))
                }
                _ => None,
            });
            filled.collect::<Vec<f32>>()
        };
        let found = bars(&bands(&[1.0, 0.5, 0.0, f32::NAN, 7.0]));
        assert_eq!(found.len(), 3, "what is nothing has no bar: {found:?}");
        assert!((found[1] * 2.0 - found[0]).abs() < 1.0 && (found[2] - found[0]).abs() < 1.0, "{found:?}");
        for band in bands(&[1.0, 0.7, 0.01]) {
            let edge = band.marks.iter().find_map(|mark| match &mark.ink {
                Ink::Path(path) if path.fill.is_some() => Some(path.points.iter().map(|it| it[0]).fold(0.0, f32::max)),
                _ => None,
            });
            let Some(edge) = edge else { continue };
            let behind = band.marks.iter().filter_map(|mark| match &mark.ink {
                Ink::Glyphs(run) => Some(run.at[0]),
                _ => None,
            });
            assert!(
                behind.into_iter().any(|left| left > edge && left < edge + 12.0),
                "its words stand right behind it"
            );
        }
    }
}
