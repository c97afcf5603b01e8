//! Every colour of the program, named once: the windows and the handout look them up here.

#[cfg(test)]
mod told_apart;

use serde::{Deserialize, Serialize};

/// A colour as red, green and blue.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Rgb(pub u8, pub u8, pub u8);

impl Rgb {
    /// The colour that organisations write as six signs: `#0B5563`.
    pub fn read(text: &str) -> Option<Self> {
        let text = text.trim();
        let signs = text.strip_prefix('#').unwrap_or(text);
        if signs.len() != 6 || !signs.bytes().all(|sign| sign.is_ascii_hexdigit()) {
            return None;
        }
        let [_, red, green, blue] = u32::from_str_radix(signs, 16).ok()?.to_be_bytes();
        Some(Self(red, green, blue))
    }

    /// The colour as it is written.
    pub fn written(self) -> String {
        let Self(red, green, blue) = self;
        format!("#{red:02X}{green:02X}{blue:02X}")
    }
}

/// What a colour is for; which one it is depends on the theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Tone {
    /// The window's and the slide's ground.
    Paper,
    /// Cards and fields.
    Surface,
    /// Columns and tracks.
    Sunken,
    /// Text.
    Ink,
    /// Secondary text.
    Muted,
    /// Hairlines.
    Line,
    /// The edges of fields and buttons, which stand out from whatever they stand on.
    Edge,
    /// The one action that matters, and what is now.
    Accent,
    /// Behind what is now.
    AccentSoft,
    /// Text on an accent ground.
    OnAccent,
    /// Over time.
    Coral,
    /// Behind a warning of time.
    CoralSoft,
    /// Running late, or a gap; the goal in a radar.
    Amber,
    /// Behind a gap.
    AmberSoft,
    /// Done.
    Green,
    /// Behind what is done.
    GreenSoft,
    /// Headings and rules of the handout: the organiser's own colour, else the accent.
    Organiser,
    /// The word across the pages of a draft, behind all other words.
    Draft,
    /// A heading or sector, by its place in the list; the six colours repeat.
    Heading(usize),
}

/// A set of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Theme {
    /// Dark on light, for lit rooms and for paper.
    #[default]
    Light,
    /// Light on dark.
    Dark,
    /// Black on white, for those who need all the contrast there is.
    HighContrast,
}

impl Theme {
    /// The themes, in the order of the menu.
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::HighContrast];

    /// The colour of a tone in this theme.
    pub const fn colour(self, tone: Tone) -> Rgb {
        let [light, dark, high] = row(tone);
        let hex = match self {
            Self::Light => light,
            Self::Dark => dark,
            Self::HighContrast => high,
        };
        let [_, red, green, blue] = u32::to_be_bytes(hex);
        Rgb(red, green, blue)
    }
}

/// One tone in the light, the dark and the high-contrast theme.
const fn row(tone: Tone) -> [u32; 3] {
    match tone {
        Tone::Paper => [0xFAF8F3, 0x14201F, 0xFFFFFF],
        Tone::Surface => [0xFFFFFF, 0x1D2C2D, 0xFFFFFF],
        Tone::Sunken => [0xF1EEE6, 0x0F1819, 0xF0F0F0],
        Tone::Ink => [0x17272C, 0xF3F1EA, 0x000000],
        Tone::Muted => [0x53646A, 0xB3C0C1, 0x222222],
        Tone::Line => [0xDAD5C9, 0x3A4B4D, 0x000000],
        Tone::Edge => [0x7E8A8C, 0x74888A, 0x000000],
        Tone::Accent => [0x0B5563, 0x7CC8D6, 0x003844],
        Tone::AccentSoft => [0xDDECEE, 0x1C4048, 0xD9EEF2],
        Tone::OnAccent => [0xFFFFFF, 0x0A1A1D, 0xFFFFFF],
        Tone::Coral => [0xB93D25, 0xF19A86, 0x8A1500],
        Tone::CoralSoft => [0xFBE9E4, 0x47231B, 0xFFE9E3],
        Tone::Amber => [0x8F5600, 0xE9B65F, 0x5C3600],
        Tone::AmberSoft => [0xFBF0DA, 0x40310F, 0xFFF0D0],
        Tone::Green => [0x2B6E46, 0x86CFA2, 0x00451F],
        Tone::GreenSoft => [0xE2F1E7, 0x1A3B28, 0xDDF5E5],
        Tone::Organiser => row(Tone::Accent),
        Tone::Draft => [0xE6E9EA, 0x26383A, 0xE6E6E6],
        // Found by a search for six that differ by ΔE2000 >= 10 however many colours one sees.
        Tone::Heading(place) => match place % 6 {
            0 => row(Tone::Accent),
            1 => [0x915705, 0xB9A423, 0x6D4302],
            2 => [0x692B93, 0xD573A0, 0x1F0034],
            3 => [0x506A47, 0xD0F996, 0x3F533A],
            4 => [0x102E4E, 0x8895DD, 0x0F45AD],
            _ => [0x7D290E, 0xF7A78E, 0x531700],
        },
    }
}

/// How far apart two colours are in brightness, from 1 to 21 (WCAG 2.2, "contrast ratio").
pub fn contrast(one: Rgb, other: Rgb) -> f64 {
    let (a, b) = (luminance(one), luminance(other));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

/// The colour, as much darker as it takes to be read on white (WCAG 2.2, 1.4.3).
pub fn readable(Rgb(red, green, blue): Rgb) -> Rgb {
    let darker = |shade: u16| [red, green, blue].map(|part| (u16::from(part) * shade / 255) as u8);
    let shades = (0..=255).rev().map(darker).map(|[red, green, blue]| Rgb(red, green, blue));
    let mut readable = shades.filter(|shade| contrast(*shade, Rgb(255, 255, 255)) >= 4.5);
    readable.next().unwrap_or(Rgb(0, 0, 0))
}

fn luminance(Rgb(red, green, blue): Rgb) -> f64 {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
}

fn linear(channel: u8) -> f64 {
    let share = f64::from(channel) / 255.0;
    if share <= 0.04045 { share / 12.92 } else { ((share + 0.055) / 1.055).powf(2.4) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_colour_is_read_as_it_is_written() {
        for (text, read) in [
            ("#0B5563", Some(Rgb(0x0B, 0x55, 0x63))),
            (" ffd400 ", Some(Rgb(255, 212, 0))),
            ("#0B556", None),
            ("##0B5563", None),
            ("+0B556", None),
            ("petrol", None),
            ("ææå", None),
            ("", None),
        ] {
            assert_eq!(Rgb::read(text), read, "{text}");
            assert_eq!(read.and_then(|colour| Rgb::read(&colour.written())), read);
        }
    }

    #[test]
    fn a_colour_is_darkened_until_it_can_be_read_and_no_further() {
        let white = Rgb(255, 255, 255);
        for (colour, kept) in [(Rgb(11, 85, 99), true), (Rgb(0, 0, 0), true), (Rgb(255, 212, 0), false), (white, false)]
        {
            let found = readable(colour);
            assert!(contrast(found, white) >= 4.5, "{found:?}");
            assert_eq!(found == colour, kept, "{found:?}");
            assert!(kept || contrast(found, white) < 4.6, "{found:?} is darker than need be");
        }
        let Rgb(red, green, blue) = readable(Rgb(255, 212, 0));
        assert!(red > green && green > blue, "yellow becomes brown, not grey");
    }

    #[test]
    fn words_can_be_read_over_the_mark_of_a_draft() {
        let mark = Theme::Light.colour(Tone::Draft);
        let tones = [Tone::Ink, Tone::Muted, Tone::Accent, Tone::Amber].into_iter();
        for tone in tones.chain((0..6).map(Tone::Heading)) {
            assert!(contrast(Theme::Light.colour(tone), mark) >= 4.5, "{tone:?}");
        }
        assert!(contrast(mark, Rgb(255, 255, 255)) >= 1.2, "and the mark is seen");
    }

    #[test]
    fn text_stands_out_in_every_theme() {
        for theme in Theme::ALL {
            let ratio = |text, ground| contrast(theme.colour(text), theme.colour(ground));
            for ground in [Tone::Paper, Tone::Surface, Tone::Sunken] {
                assert!(ratio(Tone::Ink, ground) >= 12.0, "{theme:?} ink on {ground:?}");
                assert!(ratio(Tone::Muted, ground) >= 4.5, "{theme:?} muted on {ground:?}");
                assert!(ratio(Tone::Accent, ground) >= 4.5, "{theme:?} accent on {ground:?}");
            }
            for ground in [Tone::Paper, Tone::Surface, Tone::Sunken] {
                assert!(
                    ratio(Tone::Edge, ground) >= 3.0,
                    "{theme:?} edge on {ground:?}: {}",
                    ratio(Tone::Edge, ground)
                );
            }
            for (text, ground) in [
                (Tone::OnAccent, Tone::Accent),
                (Tone::Coral, Tone::CoralSoft),
                (Tone::Amber, Tone::AmberSoft),
                (Tone::Green, Tone::GreenSoft),
            ] {
                assert!(ratio(text, ground) >= 4.5, "{theme:?} {text:?} on {ground:?}: {}", ratio(text, ground));
            }
            for place in 0..6 {
                for ground in [Tone::Paper, Tone::Surface, Tone::Sunken] {
                    assert!(ratio(Tone::Heading(place), ground) >= 4.5, "{theme:?} heading {place} on {ground:?}");
                }
            }
        }
    }
}
