//! What is chosen once about all clocks: how the room sees them, when they warn, and how they sound.

use serde::{Deserialize, Serialize};

/// What is chosen about all clocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Clocks {
    /// How the room sees a countdown.
    pub dial: Dial,
    /// When a countdown warns.
    pub warnings: Warnings,
    /// A chime sounds when time is up.
    pub sound: bool,
    /// It sounds at the first warning too.
    pub sound_first: bool,
    /// How loud it is, from 0 to 100.
    pub volume: u8,
}

/// How the room sees a countdown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Dial {
    /// A disc that shrinks, and digits.
    #[default]
    DiscAndDigits,
    /// The disc alone.
    Disc,
    /// The digits alone.
    Digits,
    /// No countdown; when to be back is shown nevertheless.
    Nothing,
}

/// When a countdown warns: how much of it is left then, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Warnings {
    /// The first warning, always between half a minute and five minutes before the end.
    pub first: u8,
    /// The last, always between ten seconds and a minute before the end.
    pub last: u8,
}

impl Default for Clocks {
    fn default() -> Self {
        Self {
            dial: Dial::default(),
            warnings: Warnings::default(),
            sound: true,
            sound_first: false,
            volume: Self::LOUDEST / 2,
        }
    }
}

impl Default for Warnings {
    fn default() -> Self {
        Self { first: 20, last: 5 }
    }
}

impl Clocks {
    /// As loud as it gets.
    pub const LOUDEST: u8 = 100;

    /// The same with every number where it can be: the last warning is never before the first.
    #[must_use]
    pub fn sane(self) -> Self {
        let first = self.warnings.first.clamp(1, Warnings::EARLIEST);
        let warnings = Warnings { first, last: self.warnings.last.clamp(1, first) };
        Self { warnings, volume: self.volume.min(Self::LOUDEST), ..self }
    }
}

impl Warnings {
    /// The earliest that a clock warns, in hundredths that are left.
    pub const EARLIEST: u8 = 50;

    /// How many seconds are left at the first warning of a clock of `total` seconds; none when it is too short for it.
    pub fn first_at(self, total: i64) -> Option<i64> {
        let seconds = (total.saturating_mul(i64::from(self.first)) / 100).clamp(30, 300);
        (seconds < total).then_some(seconds)
    }

    /// How many seconds are left at the last warning.
    pub fn last_at(self, total: i64) -> i64 {
        (total.saturating_mul(i64::from(self.last)) / 100).clamp(10, 60)
    }
}

impl Dial {
    /// All of them, the usual one first.
    pub const ALL: [Self; 4] = [Self::DiscAndDigits, Self::Disc, Self::Digits, Self::Nothing];

    /// Whether the disc is shown.
    pub const fn disc(self) -> bool {
        matches!(self, Self::DiscAndDigits | Self::Disc)
    }

    /// Whether the digits are shown.
    pub const fn digits(self) -> bool {
        matches!(self, Self::DiscAndDigits | Self::Digits)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn warnings_stay_within_their_bounds_however_long_the_clock() {
        let usual = Warnings::default();
        let both = |total| (usual.first_at(total), usual.last_at(total));
        assert_eq!(both(600), (Some(120), 30));
        assert_eq!(both(60), (Some(30), 10));
        assert_eq!(both(25), (None, 10), "a clock shorter than the warning does not begin with it");
        assert_eq!(both(7200), (Some(300), 60));
        assert_eq!(Warnings { first: 50, last: 50 }.first_at(400), Some(200));
    }

    #[test]
    fn nonsense_becomes_the_nearest_sense() {
        let warnings = Warnings { first: 200, last: 90 };
        let sane = Clocks { warnings, volume: 255, ..Clocks::default() }.sane();
        assert_eq!((sane.warnings, sane.volume), (Warnings { first: 50, last: 50 }, 100));
        let none = Clocks { warnings: Warnings { first: 0, last: 9 }, ..Clocks::default() }.sane();
        assert_eq!(none.warnings, Warnings { first: 1, last: 1 });
    }
}
