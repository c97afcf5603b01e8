//! Dates as people type them, in numbers or in words: `24/2`, `fredag`, `om 14 dage`, `uge 10`, `medio marts`.
//!
//! Only what means one day is read. What may mean several, such as `næste fredag` or `inden jul`, stays words.

use jiff::civil::{Date, Weekday};
use jiff::{Span, ToSpan};

use super::Language;
use super::dates::{month, weekday};

/// What may stand before a date and changes nothing.
const BEFORE: [&str; 9] = ["senest", "på", "den", "d", "on", "at", "the", "latest", "by"];
/// Days of the week cut short. Others are words of their own in one of the languages: `man`, `fri`, `fred`, `sund`, `sat`.
const SHORT: [&str; 14] =
    ["tir", "tirs", "ons", "tors", "fre", "lør", "søn", "tue", "tues", "wed", "thu", "thur", "thurs", "sun"];
/// Days that are named from the day on which one speaks.
const NEAR: [(&str, i32); 6] =
    [("i dag", 0), ("i morgen", 1), ("i overmorgen", 2), ("today", 0), ("tomorrow", 1), ("day after tomorrow", 2)];
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
const PARTS: [(&str, Part); 20] = [
    ("primo", Part::First),
    ("begyndelsen af", Part::First),
    ("starten af", Part::First),
    ("start", Part::First),
    ("først i", Part::First),
    ("early", Part::First),
    ("beginning of", Part::First),
    ("start of", Part::First),
    ("medio", Part::Middle),
    ("midt i", Part::Middle),
    ("midten af", Part::Middle),
    ("mid", Part::Middle),
    ("middle of", Part::Middle),
    ("ultimo", Part::Last),
    ("udgangen af", Part::Last),
    ("slutningen af", Part::Last),
    ("sidst i", Part::Last),
    ("slut", Part::Last),
    ("late", Part::Last),
    ("end of", Part::Last),
];

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
    let lower = typed.to_lowercase();
    let words: Vec<&str> = lower.split([' ', '\u{a0}', '.', '/', '-', ',']).filter(|word| !word.is_empty()).collect();
    let believed = |date: &Date| YEARS.contains(&date.year());
    part_of_date(&words, today).or_else(|| in_words(&lower, today)).filter(believed)
}

/// Reads a day, a month and perhaps a year.
fn part_of_date(words: &[&str], today: Date) -> Option<Date> {
    let (day, month, year) = match words {
        [day, month] => (day, month, None),
        [day, month, year] => (day, month, Some(year.parse::<i16>().ok()?)),
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
    let (count, unit) = match said {
        ["in", "a", "fortnight"] => return today.checked_add(2.weeks()).ok(),
        ["om" | "in", count, unit] => (*count, unit),
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
    let (part, rest) =
        PARTS.iter().find_map(|(words, part)| Some((*part, joined.strip_prefix(words)?.strip_prefix(' ')?)))?;
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
    let near = today.year() % 100..today.year() % 100 + NEAR_YEARS;
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
mod tests {
    use jiff::civil::date;

    use super::*;

    /// A Thursday.
    const TODAY: Date = date(2027, 2, 4);

    #[test]
    fn dates_in_words_are_the_day_they_mean() {
        for (expected, said) in [
            (date(2027, 2, 4), "i dag|I DAG|today"),
            (date(2027, 2, 5), "i morgen|tomorrow|fredag|på fredag|Fredag|fre|fre.|senest fredag|friday|by Friday"),
            (date(2027, 2, 6), "i overmorgen|the day after tomorrow|lørdag|om to dage|om 2 dage|in 2 days"),
            (date(2027, 2, 11), "torsdag|tors|om en uge|om 7 dage|in a week|om én uge|  om  1  uge "),
            (date(2027, 2, 18), "om 14 dage|om fjorten dage|om to uger|in a fortnight|in 2 weeks"),
            (date(2027, 3, 4), "om en måned|in one month|om 1 md."),
            (date(2027, 5, 4), "om tre måneder|om 3 mdr."),
            (date(2028, 2, 4), "om et år|in a year"),
            (date(2027, 2, 5), "uge 5|week 5|fredag i uge 5"),
            (date(2027, 3, 12), "uge 10|UGE 10|week 10|i uge 10"),
            (date(2027, 3, 8), "mandag i uge 10|mandag uge 10|monday in week 10"),
            (date(2028, 1, 28), "uge 4|uge 4 2028"),
            (date(2032, 12, 31), "uge 53"),
            (date(2027, 3, 1), "primo marts|begyndelsen af marts|start marts|early march|the beginning of march"),
            (date(2027, 3, 15), "medio marts|midten af marts|midt i marts|mid March|mid-March"),
            (date(2027, 3, 31), "ultimo marts|slutningen af marts|sidst i marts|udgangen af marts|the end of March"),
            (date(2028, 2, 29), "ultimo februar 2028"),
            (date(2028, 1, 15), "medio januar|medio jan."),
            (
                date(2027, 11, 30),
                "30.11|30. november|den 30. november|d. 30/11|November 30th|30 November|Nov 30th 2027|November 30 2027|30th of November|the 30th of November 2027",
            ),
            (date(2027, 11, 4), "November 4|4 November|Nov 4th"),
            (date(2027, 3, 5), "fredag den 5. marts|fredag d. 5/3|Friday 5 March|fredag 5.3.2027"),
        ] {
            for said in said.split('|') {
                assert_eq!(read_date(said, TODAY), Some(expected), "{said}");
            }
        }
    }

    #[test]
    fn what_means_several_days_or_none_stays_words() {
        for said in [
            "næste fredag",
            "next friday",
            "inden fredag",
            "før jul",
            "efter ferien",
            "i marts",
            "marts",
            "marts 2027",
            "snarest",
            "løbende",
            "hver fredag",
            "fredag den 6. marts",
            "fredag eller lørdag",
            "uge 54",
            "uge 0",
            "uge ti",
            "uge 10-12",
            "medio",
            "medio 3",
            "medio uge 10",
            "om",
            "om lidt",
            "om 0 dage",
            "om 99999999999 uger",
            "om 999 år",
            "om uger",
            "man",
            "fri",
            "fred",
            "sund",
            "sat",
            "maj 27",
            "november 28",
            "om et par uger",
            "in a couple of days",
            "to",
            "den",
            "30",
            "30. foråret",
            "november 31",
            "Q2",
            "2. kvartal",
            "mødet 4.2",
        ] {
            assert_eq!(read_date(said, TODAY), None, "{said}");
        }
    }

    #[test]
    fn words_of_any_length_at_the_ends_of_time_are_read_without_harm() {
        for today in [Date::MIN, Date::MAX, TODAY] {
            for said in
                ["fredag", "om 900 år", "uge 53", "ultimo december", "i overmorgen", "5. maj", &"fredag ".repeat(9_000)]
            {
                read_date(said, today);
            }
        }
    }

    #[test]
    fn dates_are_read_as_people_type_them() {
        let today = date(2027, 2, 4);
        for (typed, expected) in [
            ("24.2.2027", Some(date(2027, 2, 24))),
            ("24/2", Some(date(2027, 2, 24))),
            ("24. feb.", Some(date(2027, 2, 24))),
            ("1/2", Some(date(2028, 2, 1))),
            ("1 marts 27", Some(date(2027, 3, 1))),
            ("2027-02-24", Some(date(2027, 2, 24))),
            ("29.2", Some(date(2028, 2, 29))),
            ("31.2.2027", None),
            ("24.2.202", None),
            ("snarest", None),
            ("", None),
        ] {
            assert_eq!(read_date(typed, today), expected, "{typed}");
        }
    }
}
