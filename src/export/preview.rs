//! The pages of a finished PDF as pictures, to be looked at before it is handed out.

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings};

/// A picture is no narrower, in dots.
const NARROWEST: f32 = 40.0;
/// A picture is no wider, in dots.
const WIDEST: f32 = 3_000.0;
/// A page that is longer than so many times its width is not drawn.
const LONGEST: f32 = 10.0;

/// The pages of a PDF.
pub struct Pages(Pdf);

/// A picture of one page.
#[derive(Clone, PartialEq, Eq)]
pub struct Picture {
    /// How many dots wide and high it is.
    pub size: [usize; 2],
    /// Red, green, blue and opacity of each dot, row by row; nothing shines through.
    pub dots: Vec<u8>,
}

impl Pages {
    /// Reads a PDF; `None` when it is none.
    pub fn read(pdf: Vec<u8>) -> Option<Self> {
        Pdf::new(pdf).ok().map(Self)
    }

    /// How many pages there are.
    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// A page, counted from 0, drawn as large as it fits in so many dots across and down.
    pub fn picture(&self, page: usize, [across, down]: [u32; 2]) -> Option<Picture> {
        let page = self.0.pages().get(page)?;
        let (points, height) = page.render_dimensions();
        if !(points > 1.0 && height > 1.0 && height / points < LONGEST) {
            return None;
        }
        let across = (across as f32).min(down as f32 * points / height).clamp(NARROWEST, WIDEST).floor();
        // A little more, so that what is cut off to whole dots is not a dot less.
        let scale = (across + 0.5) / points;
        let settings = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
        // What belongs on the page is in the file, the typefaces too.
        let reading = InterpreterSettings::default();
        let drawn = hayro::render(page, &RenderCache::new(), &reading, &RenderSettings::default(), &settings);
        let size = [usize::from(drawn.width()), usize::from(drawn.height())];
        Some(Picture { size, dots: drawn.data_as_u8_slice().to_vec() })
    }
}

#[cfg(test)]
mod tests {
    use jiff::Zoned;
    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::export::pdf;
    use crate::i18n::Language;
    use crate::model::paper::make::Choices;

    fn sample() -> Vec<u8> {
        let session = crate::store::sample().unwrap().session;
        let now: Zoned = date(2027, 2, 4).at(15, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
        pdf(&session.report(Language::Danish, Choices::default()), &now).unwrap()
    }

    #[test]
    fn every_page_is_a_picture_with_ink_on_it() {
        let pages = Pages::read(sample()).unwrap();
        assert!(pages.count() > 2);
        for page in 0..pages.count() {
            let picture = pages.picture(page, [300, 9_000]).unwrap();
            let [width, height] = picture.size;
            assert_eq!((width, picture.dots.len()), (300, width * height * 4));
            assert!(picture.dots.chunks(4).all(|dot| dot[3] >= 250), "nothing shines through");
            assert!(picture.dots.chunks(4).any(|dot| dot[0] < 80), "page {page} is empty");
        }
        assert!(pages.picture(pages.count(), [300, 300]).is_none());
    }

    #[test]
    fn what_is_no_pdf_is_no_pages_and_no_size_is_too_odd() {
        assert!(Pages::read(b"%PDF-1.7 and nothing more".to_vec()).is_none_or(|pages| pages.count() == 0));
        let pages = Pages::read(sample()).unwrap();
        assert_eq!(pages.picture(0, [0, 0]).unwrap().size[0], 40);
        let [width, height] = pages.picture(0, [u32::MAX, 400]).unwrap().size;
        assert!((398..=400).contains(&height) && width < height);
    }
}
