//! What stands on every page and is not read aloud: the footer, and behind the words of a draft that it is one.

use super::band::{Ink, Mark, Page};
use super::sizes::{GUTTER, Setting};
use super::writer::{Writer, marks};
use crate::colours::Tone;
use crate::model::paper::report::Report;
use crate::msg;

/// The part of the diagonal of the page that the word of a draft takes.
const DIAGONAL: f32 = 0.55;
/// Letters higher than this would be cut by the edges.
const HIGHEST: f32 = 180.0;
/// From the baseline to the middle of a letter, as a part of its size.
const MIDDLE: f32 = 0.25;

impl Writer {
    /// Puts onto each page what belongs on all of them.
    pub fn margins(&mut self, report: &Report, pages: &mut [Page]) {
        let count = pages.len();
        for (nth, page) in pages.iter_mut().enumerate() {
            self.paper = page.paper;
            if report.look.draft {
                // Drawn first, so that it lies behind the words.
                page.marks.splice(0..0, self.draft_mark(&report.language.say(msg!("report-draft"))));
            }
            let [page_word, of_word] = &report.page_words;
            let number = format!("{page_word} {} {of_word} {count}", nth + 1);
            page.marks.extend(self.footer(&report.footer, &number));
        }
    }

    fn footer(&mut self, text: &str, number: &str) -> Vec<Mark> {
        let (whole, rule, top) = (self.paper.text(), self.paper.foot_rule(), self.paper.foot_top());
        let mut ink = vec![Mark::rule([whole.left, rule], [whole.right(), rule], Tone::Line, 0.6)];
        let number = self.typesetter.lines(&[(number, self.sizes.foot)], whole.width);
        let width = number.iter().map(|line| line.width).fold(0.0, f32::max);
        let text = self.typesetter.lines(&[(text, self.sizes.foot)], whole.width - width - GUTTER);
        for line in text.into_iter().take(1) {
            ink.extend(marks(line, None, whole.left, top));
        }
        for line in number.into_iter().take(1) {
            ink.extend(marks(line, None, whole.right() - width, top));
        }
        ink
    }

    /// The word from the lower left to the upper right.
    fn draft_mark(&mut self, word: &str) -> Vec<Mark> {
        let (width, height) = (self.paper.width, self.paper.height);
        let mut setting = Setting { size: 100.0, leading: 100.0, bold: true, tone: Tone::Draft };
        let wide = self.typesetter.width(word, setting).max(1.0);
        setting.size = (setting.size * width.hypot(height) * DIAGONAL / wide).min(HIGHEST);
        let length = wide * setting.size / 100.0;
        let turned = height.atan2(width);
        let (rise, along) = turned.sin_cos();
        // From the middle of the page back along the baseline, and down to it.
        let down = setting.size * MIDDLE;
        let start =
            [width / 2.0 - along * length / 2.0 + rise * down, height / 2.0 + rise * length / 2.0 + along * down];
        let lines = self.typesetter.lines(&[(word, setting)], length * 2.0);
        let mut runs: Vec<Mark> = lines.into_iter().take(1).flat_map(|line| marks(line, None, 0.0, 0.0)).collect();
        for run in &mut runs {
            if let Ink::Glyphs(run) = &mut run.ink {
                let before = run.at[0];
                run.at = [start[0] + along * before, start[1] - rise * before];
                run.turned = turned;
            }
        }
        runs
    }
}
