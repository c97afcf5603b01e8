//! How long many days take to be collected, and that memory does not grow with their number.

use std::time::Instant;

use jiff::Zoned;
use jiff::civil::date;
use jiff::tz::TimeZone;
use tovholder::formats::collect::{Collecting, TextChoices, save_tables};
use tovholder::i18n::Language;
use tovholder::model::harvest::WordsChoice;
use tovholder::model::paper::name_style::Names;
use tovholder::store::format;

use crate::generator::Generator;

/// How many cards a day has at the most, in two walls of about three quarters of as many.
const CARDS: usize = 600;

/// About so many days with 450 cards each. A line holds the seconds for all, the milliseconds for one, and the most memory
/// that was held meanwhile beyond what was held before.
pub(crate) fn collect() {
    println!("{:>10} {:>12} {:>12} {:>12} {:>12}", "days", "seconds", "ms a day", "peak MB", "tables MB");
    for days in [98, 980] {
        let folder = tempfile::tempdir().unwrap();
        // A municipality has two and a half on average.
        Generator::new(3, CARDS).days(days * 2 / 5, |name, document| {
            std::fs::write(folder.path().join(name), format::write(&document).unwrap()).unwrap();
        });
        let (places, now) = ([folder.path().to_owned()], now());
        let (names, language) = (Names::Off, Language::Danish);
        let wanted = Collecting { places: &places, names, language, state: None, now: &now };
        let home = tempfile::tempdir().unwrap();
        let output = home.path().join("tables");
        let (before, mut peak) = (super::memory(), 0);
        let begun = Instant::now();
        let saved = save_tables(&wanted, &TextChoices::All(WordsChoice::Keep), &output, &mut |_| {
            peak = peak.max(super::memory().saturating_sub(before));
            true
        });
        let seconds = begun.elapsed().as_secs_f64();
        let read = saved.unwrap().collected.days;
        let bytes: u64 = std::fs::read_dir(&output).unwrap().map(|file| file.unwrap().metadata().unwrap().len()).sum();
        let each = seconds * 1e3 / read as f64;
        println!("{read:>10} {seconds:>12.2} {each:>12.2} {:>12.1} {:>12.1}", peak as f64 / 1e6, bytes as f64 / 1e6);
    }
}

fn now() -> Zoned {
    date(2027, 2, 4).at(15, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap()
}
