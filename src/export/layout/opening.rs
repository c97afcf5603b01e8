//! How the handout begins: what it is, the day's title and facts, and the organiser's logo beside them.

use super::band::{Band, Flow, Ink, Mark, PlacedLogo};
use super::geometry::Column;
use super::sizes::{GUTTER, Setting};
use super::tree::{Kind, Tree};
use super::writer::{Writer, bands, below};
use crate::colours::Tone;
use crate::model::paper::report::{Fact, Logo, Report};

/// Between two facts.
const FACT_GAP: f32 = 23.0;
/// A logo is no wider.
const LOGO_WIDTH: f32 = 150.0;

impl Writer {
    /// The first lines of the first page, and the rule below them.
    pub fn opening(&mut self, report: &Report) -> Flow {
        let whole = self.paper.text();
        let logo = report.look.logo.as_ref().and_then(|logo| self.logo(logo, whole));
        let taken = logo.as_ref().map_or(0.0, |logo| logo.size[0] + GUTTER);
        let column = Column { width: whole.width - taken, ..whole };
        let mut bands = self.words(&report.kicker, self.sizes.kicker, Kind::Paragraph, Tree::ROOT, column);
        bands.extend(self.words(&report.title, self.sizes.title, Kind::Title, Tree::ROOT, column));
        bands.extend(below(self.facts(&report.facts, whole), 4.0));
        if let (Some(placed), Some(first)) = (logo, bands.first_mut()) {
            let alternative = placed.logo.alternative.trim().to_owned();
            // A logo of which nothing is said is an ornament.
            let owner = (!alternative.is_empty()).then(|| self.tree.add(Kind::Figure(alternative), Tree::ROOT));
            first.marks.push(Mark { owner, ink: Ink::Logo(placed) });
        }
        let rule = Mark::rule([whole.left, 0.0], [whole.right(), 0.0], Tone::Organiser, 1.5);
        bands.push(Band { gap: 12.0, height: 1.0, keep: true, marks: vec![rule], ..Band::default() });
        Flow::plain(bands)
    }

    /// The logo at the right edge, as high as the two first lines at most.
    fn logo(&self, logo: &Logo, whole: Column) -> Option<PlacedLogo> {
        let [width, height] = [logo.width, logo.height].map(|dots| dots as f32);
        let complete = u64::from(logo.width) * u64::from(logo.height) * 4 == logo.dots.len() as u64;
        if !complete || logo.dots.is_empty() {
            return None;
        }
        let highest = self.sizes.kicker.leading + self.sizes.title.leading - 4.0;
        let scale = (LOGO_WIDTH / width).min(highest / height);
        let size = [width * scale, height * scale];
        Some(PlacedLogo { logo: logo.clone(), at: [whole.right() - size[0], 0.0], size })
    }

    /// The facts on one line, or on more where they do not fit.
    fn facts(&mut self, facts: &[Fact], whole: Column) -> Vec<Band> {
        let mut bands: Vec<Band> = Vec::new();
        let mut end = whole.right();
        for fact in facts {
            let (lines, width) = self.fact(fact, whole);
            let beside = end + FACT_GAP;
            match (bands.last_mut(), lines.as_slice()) {
                (Some(line), [only]) if beside + width <= whole.right() => {
                    line.marks.extend(only.marks.iter().map(|mark| mark.clone().moved(beside - whole.left, 0.0)));
                    end = beside + width;
                }
                _ => {
                    end = if lines.len() > 1 { whole.right() } else { whole.left + width };
                    bands.extend(lines);
                }
            }
        }
        bands
    }

    /// A fact at the left edge, and its width.
    fn fact(&mut self, fact: &Fact, whole: Column) -> (Vec<Band>, f32) {
        let owner = self.tree.add(Kind::Paragraph, Tree::ROOT);
        let label = self.sizes.fact;
        let value = Setting { bold: fact.bold, tone: if fact.bold { Tone::Ink } else { label.tone }, ..label };
        let words = if fact.label.is_empty() { String::new() } else { format!("{} ", fact.label) };
        let lines = self.typesetter.lines(&[(&words, label), (&fact.value, value)], whole.width);
        let width = lines.iter().map(|line| line.width).fold(0.0, f32::max);
        (bands(lines, owner, whole), width)
    }
}
