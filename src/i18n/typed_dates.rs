//! Dates as people type them, in numbers or in words: `24/2`, `fredag`, `om 14 dage`, `uge 10`, `medio marts`.
//!
//! Only what means one day is read. What may mean several, such as `næste fredag` or `inden jul`, stays words.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::Language;
use super::dates::{month, weekday};

/// What may stand before a date and changes nothing.
const BEFORE: [&str; 17] = [
    "senest",
    "nu",
    "på",
    "til",
    "den",
    "d",
    "denne",
    "førstkommende",
    "kommende",
    "on",
    "at",
    "the",
    "this",
    "coming",
    "latest",
    "by",
    "until",
];
/// Days of the week cut short. Others are words of their own in one of the languages: `man`, `fri`, `fred`, `sund`, `sat`.
const SHORT: [&str; 14] =
    ["tir", "tirs", "ons", "tors", "fre", "lør", "søn", "tue", "tues", "wed", "thu", "thur", "thurs", "sun"];
/// Days that are named from the day on which one speaks.
const NEAR: [(&str, i32); 8] = [
    ("i dag", 0),
    ("i aften", 0),
    ("i morgen", 1),
    ("i overmorgen", 2),
    ("today", 0),
    ("tonight", 0),
    ("tomorrow", 1),
    ("day after tomorrow", 2),
];
/// Numbers in words, with what they count.
const NUMBERS: [(&str, i32); 29] = [
    ("en", 1),
    ("én", 1),
    ("et", 1),
    ("ét", 1),
    ("to", 2),
    ("tre", 3),
    ("fire", 4),
    ("fem", 5),
    ("seks", 6),
    ("syv", 7),
    ("otte", 8),
    ("ni", 9),
    ("ti", 10),
    ("tolv", 12),
    ("fjorten", 14),
    ("a", 1),
    ("an", 1),
    ("one", 1),
    ("two", 2),
    ("three", 3),
    ("four", 4),
    ("five", 5),
    ("six", 6),
    ("seven", 7),
    ("eight", 8),
    ("nine", 9),
    ("ten", 10),
    ("twelve", 12),
    ("fourteen", 14),
];
/// A part of a month, and the day that is meant: its first, its middle or its last.
const PARTS: [(&str, Part); 27] = [
    ("primo", Part::First),
    ("begyndelsen af", Part::First),
    ("starten af", Part::First),
    ("start", Part::First),
    ("først i", Part::First),
    ("early", Part::First),
    ("beginning of", Part::First),
    ("start of", Part::First),
    ("medio", Part::Middle),
    ("midt", Part::Middle),
    ("midt i", Part::Middle),
    ("midten af", Part::Middle),
    ("mid", Part::Middle),
    ("middle of", Part::Middle),
    ("ultimo", Part::Last),
    ("udgangen af", Part::Last),
    ("slutningen af", Part::Last),
    ("sidst i", Part::Last),
    ("sidst på", Part::Last),
    ("sidste dag i", Part::Last),
    ("slut", Part::Last),
    ("slutning af", Part::Last),
    ("late", Part::Last),
    ("end of", Part::Last),
    ("end", Part::Last),
    ("last day of", Part::Last),
    ("last day in", Part::Last),
];

/// The month that one speaks in.
const THIS_MONTH: [&str; 5] = ["måneden", "denne måned", "month", "the month", "this month"];
/// By then: what is done within a week is done when it is over.
const WITHIN: [&str; 2] = ["inden for", "within"];
/// What is done before a month is over is done on its last day; before another day it may be any.
const UNTIL_OVER: [&str; 3] = ["inden", "before", "before the"];

/// A part of a month.
#[derive(Clone, Copy)]
enum Part {
    First,
    Middle,
    Last,
}

/// The years that are believed: a year that is being typed is not one of them.
const YEARS: std::ops::Range<i16> = 1900..2200;

/// So many years from now on are near enough to be written with two digits beside a month.
const NEAR_YEARS: i16 = 10;

/// More signs than this are no date.
const LONGEST: usize = 60;

/// Reads a date as people type it: `24.2.2027`, `24/2`, `24. feb`, `2027-02-24`, `fredag`, `om 14 dage`, `uge 10`.
/// Without a year it is the first such day that is not before `today`, and a day of the week is the first after it.
pub fn read_date(typed: &str, today: Date) -> Option<Date> {
    let typed = typed.trim();
    if typed.chars().nth(LONGEST).is_some() {
        return None;
    }
    if let Ok(date) = typed.parse::<Date>() {
        return YEARS.contains(&date.year()).then_some(date);
    }
    let lower = spaced(&typed.to_lowercase());
    if is_stretch(&lower, today) {
        return None;
    }
    let words: Vec<&str> = lower.split([' ', '\u{a0}', '.', '/', '-', ',']).filter(|word| !word.is_empty()).collect();
    let believed = |date: &Date| YEARS.contains(&date.year());
    part_of_date(&words, today).or_else(|| in_words(&lower, today)).filter(believed)
}

/// `uge10` as `uge 10`.
fn spaced(lower: &str) -> String {
    let glued = |word: &str| {
        let number = ["uge", "week"].iter().find_map(|week| Some((*week, word.strip_prefix(week)?)));
        let number = number.filter(|(_, number)| number.starts_with(|sign: char| sign.is_ascii_digit()));
        number.map_or_else(|| word.to_owned(), |(week, number)| format!("{week} {number}"))
    };
    lower.split(' ').map(glued).collect::<Vec<String>>().join(" ")
}

/// Whether it may be several days in a row: `10/3-12`, unless what follows is a year that is near: `24/2-27`.
fn is_stretch(lower: &str, today: Date) -> bool {
    let Some((_, last)) = lower.split_once('-').filter(|(first, _)| first.contains('/')) else { return false };
    let near = || last.trim().parse().is_ok_and(|year: i16| near_years(today).contains(&(year % 100)));
    last.trim().len() < 4 && !near()
}

/// The years that are written with two digits beside a month.
fn near_years(today: Date) -> std::ops::Range<i16> {
    today.year() % 100..today.year() % 100 + NEAR_YEARS
}

/// Reads a day, a month and perhaps a year.
fn part_of_date(words: &[&str], today: Date) -> Option<Date> {
    let (day, month, year) = match words {
        [day, month] => (day, month, None),
        // `1-3/3` is a stretch of days, and no year has one digit.
        [day, month, year] if year.len() > 1 => (day, month, Some(year.parse::<i16>().ok()?)),
        _ => return None,
    };
    let (day, month) = (day.parse().ok()?, read_month(month)?);
    match year {
        Some(year) => {
            let year = if (0..100).contains(&year) { year + 2000 } else { year };
            YEARS.contains(&year).then(|| Date::new(year, month, day).ok()).flatten()
        }
        None => (today.year()..today.year().saturating_add(5))
            .filter_map(|year| Date::new(year, month, day).ok())
            .find(|date| *date >= today),
    }
}

fn read_month(word: &str) -> Option<i8> {
    if let Ok(number) = word.parse() {
        return (1..=12).contains(&number).then_some(number);
    }
    let means = |number: &i8| {
        word.chars().count() >= 3
            && Language::ALL.iter().any(|language| month(*language, *number).to_lowercase().starts_with(word))
    };
    (1..=12).find(means)
}

/// The day that is meant by these words, said on `today`; `None` where they may mean several or none.
fn in_words(words: &str, today: Date) -> Option<Date> {
    let said: Vec<&str> = words
        .split(|sign: char| sign.is_whitespace() || matches!(sign, '.' | ',' | '-' | '/'))
        .filter(|word| !word.is_empty())
        .collect();
    let begins = said.iter().position(|word| !BEFORE.contains(word))?;
    let said = said.get(begins..)?;
    let joined = said.join(" ");
    near(&joined, today)
        .or_else(|| later(said, today))
        .or_else(|| in_week(said, today))
        .or_else(|| in_month(&joined, today))
        .or_else(|| weekday_and_date(said, today))
        .or_else(|| ordinal(said, today))
}

fn near(joined: &str, today: Date) -> Option<Date> {
    let (_, days) = NEAR.iter().find(|(name, _)| *name == joined)?;
    today.checked_add(days.days()).ok()
}

/// `om 14 dage`, `om en uge`, `in two months`.
fn later(said: &[&str], today: Date) -> Option<Date> {
    let joined = said.join(" ");
    let within = WITHIN.iter().find_map(|word| joined.strip_prefix(word)?.strip_prefix(' '));
    let rest: Vec<&str> =
        within.map_or_else(|| said.get(1..).unwrap_or_default().to_vec(), |rest| rest.split(' ').collect());
    let begins = within.is_some() || matches!(said.first(), Some(&"om" | &"in"));
    let (count, unit) = match rest.as_slice() {
        _ if !begins => return None,
        ["a", "fortnight"] => return today.checked_add(2.weeks()).ok(),
        ["et", "halvt", "år"] | ["half", "a", "year"] => return today.checked_add(6.months()).ok(),
        [count, unit] => (*count, unit),
        _ => return None,
    };
    let named = || NUMBERS.iter().find(|(word, _)| *word == count).map(|(_, number)| *number);
    let count = count.parse().ok().filter(|count| (1..1000).contains(count)).or_else(named)?;
    let span: Span = match *unit {
        "dag" | "dage" | "day" | "days" => count.days(),
        "uge" | "uger" | "week" | "weeks" => count.weeks(),
        "måned" | "måneder" | "mdr" | "md" | "month" | "months" => count.months(),
        "år" | "year" | "years" => count.years(),
        _ => return None,
    };
    today.checked_add(span).ok()
}

/// `fredag`, and `uge 10`, which is over on its Friday, or `mandag i uge 10`.
fn in_week(said: &[&str], today: Date) -> Option<Date> {
    let (day, number, year) = match said {
        [day] => return read_weekday(day).and_then(|day| today.nth_weekday(1, day).ok()),
        ["uge" | "week", number] | ["i", "uge", number] | ["in", "week", number] => (Weekday::Friday, number, None),
        ["uge" | "week", number, year] => (Weekday::Friday, number, Some(year)),
        [day, "i", "uge", number] | [day, "in", "week", number] | [day, "uge" | "week", number] => {
            (read_weekday(day)?, number, None)
        }
        _ => return None,
    };
    let week = number.parse::<i8>().ok()?;
    let date = |year: i16| Some(jiff::civil::ISOWeekDate::new(year, week, day).ok()?.date());
    match year {
        Some(year) => year.parse().ok().filter(|year| YEARS.contains(year)).and_then(date),
        // A year has not always a week 53.
        None => {
            let from = today.iso_week_date().year();
            (from..from.saturating_add(8)).filter_map(date).find(|date| *date >= today)
        }
    }
}

/// `medio marts`, `the end of May 2028`.
fn in_month(joined: &str, today: Date) -> Option<Date> {
    let before = UNTIL_OVER.iter().rev().find_map(|word| joined.strip_prefix(word)?.strip_prefix(' '));
    let among = ["i ", "in the ", "in "].iter().find_map(|word| joined.strip_prefix(word));
    let said = before.or(among).unwrap_or(joined);
    let named =
        PARTS.iter().filter_map(|(words, part)| Some((words, *part, said.strip_prefix(words)?.strip_prefix(' ')?)));
    // `start of` is no `start`.
    let (_, part, rest) = named.max_by_key(|(words, ..)| words.len())?;
    if before.is_some() && !matches!(part, Part::Last) {
        return None;
    }
    if THIS_MONTH.contains(&rest) {
        return matches!(part, Part::Last).then(|| today.last_of_month());
    }
    let (month, year) = rest.split_once(' ').map_or((rest, None), |(month, year)| (month, Some(year)));
    if month.parse::<i8>().is_ok() {
        return None;
    }
    let month = read_month(month)?;
    let date = |year: i16| {
        let first = Date::new(year, month, 1).ok()?;
        match part {
            Part::First => Some(first),
            Part::Middle => Date::new(year, month, 15).ok(),
            Part::Last => Some(first.last_of_month()),
        }
    };
    match year {
        Some(year) => year.parse().ok().filter(|year| YEARS.contains(year)).and_then(date),
        None => (today.year()..today.year().saturating_add(2)).filter_map(date).find(|date| *date >= today),
    }
}

/// `fredag den 5. marts`: both must mean the same day.
fn weekday_and_date(said: &[&str], today: Date) -> Option<Date> {
    let (first, rest) = said.split_first()?;
    let day = read_weekday(first)?;
    let begins = rest.iter().position(|word| !BEFORE.contains(word))?;
    let date = part_of_date(rest.get(begins..)?, today)?;
    (date.weekday() == day).then_some(date)
}

/// `30th of November`, and `November 4` where that is no year.
fn ordinal(said: &[&str], today: Date) -> Option<Date> {
    let plain = |word: &str| {
        let end = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end));
        end.filter(|day| day.bytes().all(|sign| sign.is_ascii_digit())).unwrap_or(word).to_owned()
    };
    let words: Vec<String> = said.iter().filter(|word| **word != "of").map(|word| plain(word)).collect();
    let words: Vec<&str> = words.iter().map(String::as_str).collect();
    let is_name = |word: &str| word.chars().all(char::is_alphabetic);
    // `maj 27` may be a month of one of the years that are near.
    let near = near_years(today);
    let is_year = |day: &str| said.contains(&day) && day.parse().is_ok_and(|year: i16| near.contains(&year));
    match words.as_slice() {
        [month, day] if is_name(month) && is_year(day) => None,
        [month, day] if is_name(month) => part_of_date(&[day, month], today),
        [month, day, year] if is_name(month) => part_of_date(&[day, month, year], today),
        words => part_of_date(words, today),
    }
}

/// A day of the week by its name, or by a beginning that is no other word.
fn read_weekday(word: &str) -> Option<Weekday> {
    let means = |day: &Weekday| {
        let is_meant = |language: &Language| {
            let name = weekday(*language, *day).to_lowercase();
            name == word || (SHORT.contains(&word) && name.starts_with(word))
        };
        Language::ALL.iter().any(is_meant)
    };
    Weekday::Monday.cycle_forward().take(7).find(means)
}

#[cfg(test)]
mod tests;
