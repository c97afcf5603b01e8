//! `tovholder collect FOLDER -o report.pdf`: the report of many days, with what is told of single files.

use std::ffi::{OsStr, OsString};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::Ordering;

use jiff::Zoned;

use super::{FINE, Misuse, WRONG, complain, is_output};
use crate::formats::across::{AcrossChosen, AcrossFormat, Basket};
use crate::formats::collect::{Collecting, Heard, each_day};
use crate::i18n::Language;
use crate::model::across::FEW_DAYS;
use crate::model::paper::name_style::Names;
use crate::msg;
use crate::store::{Piece, Place, SavingWindow, StoreError, folders, many};

/// What is wanted of many days.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct AcrossWish {
    /// Files, and folders that are looked through.
    pub(super) places: Vec<PathBuf>,
    /// As what.
    pub(super) format: AcrossFormat,
    /// Where to.
    pub(super) output: PathBuf,
    /// In large print.
    pub(super) large: bool,
    /// Municipalities are named, however few days there are.
    pub(super) named: bool,
}

/// The format of a report that is named, else the one that the file's name ends with; `None` where tables are wanted.
pub(super) fn format(named: Option<&OsStr>, output: Option<&OsStr>) -> Result<Option<AcrossFormat>, Misuse> {
    let words = |words: &OsStr| words.to_string_lossy().into_owned();
    match named.map(words) {
        Some(named) => match AcrossFormat::named(&named) {
            Some(format) => Ok(Some(format)),
            None => Err(Misuse::Unknown(format!("--to {named}").trim_end().to_owned())),
        },
        None => Ok(output.map(PathBuf::from).and_then(|path| AcrossFormat::named(path.extension()?.to_str()?))),
    }
}

impl AcrossWish {
    pub(super) fn read(
        format: AcrossFormat,
        output: Option<OsString>,
        [large, named]: [bool; 2],
        places: impl Iterator<Item = OsString>,
    ) -> Result<Self, Misuse> {
        let places: Vec<PathBuf> = places.map(PathBuf::from).collect();
        if places.is_empty() {
            return Err(Misuse::NoDays);
        }
        Ok(Self { places, format, output: output.ok_or(Misuse::NoOutput)?.into(), large, named })
    }
}

/// Reads the days and writes their report; gives the code to end with.
pub(super) fn report(wish: &AcrossWish, told: Language, language: Language) -> u8 {
    let (state, now, stop) = (folders::state(), Zoned::now(), many::stopping());
    let names = Names::Off;
    let wanted = Collecting { places: &wish.places, names, language: told, state: state.as_deref(), now: &now };
    let mut listen = |heard: Heard| {
        if let Heard::Remark(remark) = heard {
            complain(&remark.say(language), FINE);
        }
        !stop.load(Ordering::Relaxed)
    };
    let mut basket = Basket::default();
    let mut take = |day| {
        basket.add(day, &now);
        Ok(())
    };
    let collected = match each_day(&wanted, &mut listen, &mut take) {
        Ok(collected) => collected,
        Err(error) => return complain(&error.say(language), WRONG),
    };
    if collected.stopped {
        return complain(&language.say(msg!("collect-stopped")), WRONG);
    }
    let days: Vec<_> = basket.days.iter().map(|found| Arc::clone(&found.day)).collect();
    if days.is_empty() {
        return complain(&language.say(msg!("collect-no-days")), WRONG);
    }
    let named = wish.named || days.len() >= FEW_DAYS;
    let chosen = AcrossChosen { days, language: told, named, large: wish.large, again: Vec::new() };
    let written = chosen.make(wish.format, &now).map_err(|words| language.say(words));
    match written.and_then(|bytes| write(wish, &bytes, state, &now).map_err(|error| error.say(language))) {
        Ok(()) if collected.not_read > 0 => {
            let values = [("files", collected.not_read.into())];
            complain(&language.say_with(msg!("collect-not-read"), &values), WRONG)
        }
        Ok(()) => FINE,
        Err(words) => complain(&words, WRONG),
    }
}

fn write(wish: &AcrossWish, bytes: &[u8], state: Option<PathBuf>, now: &Zoned) -> Result<(), StoreError> {
    let writer = SavingWindow { state, ..SavingWindow::default() };
    let place = match is_output(&wish.output) {
        true => Place::output(),
        false => Place::find(&wish.output, wish.format.ending(), Piece::File, &writer)?,
    };
    place.export(bytes, &writer, now.timestamp())
}
