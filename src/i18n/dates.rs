//! Dates as people write them, and times of day as they write and type them.

use jiff::civil::{Date, Time, Weekday};

use super::Language;
use crate::msg;

/// A date in full: `4. februar 2027`, `4 February 2027`.
pub fn long_date(language: Language, date: Date) -> String {
    let month = month(language, date.month());
    match language {
        Language::Danish => format!("{}. {month} {}", date.day(), date.year()),
        Language::English => format!("{} {month} {}", date.day(), date.year()),
    }
}

/// A date in full with its day of the week: `torsdag den 4. februar 2027`, `Thursday 4 February 2027`.
pub fn date_with_weekday(language: Language, date: Date) -> String {
    let day = weekday(language, date.weekday());
    let date = long_date(language, date);
    match language {
        Language::Danish => format!("{day} den {date}"),
        Language::English => format!("{day} {date}"),
    }
}

/// A date without its year, the month cut short where it is long: `12. feb.`, `3. marts`.
pub fn short_date(language: Language, date: Date) -> String {
    let month = short_month(&month(language, date.month()));
    match language {
        // The space does not break: a day must not part from its month in a narrow column.
        Language::Danish => format!("{}.\u{a0}{month}", date.day()),
        Language::English => format!("{}\u{a0}{month}", date.day()),
    }
}

/// A time of day: `14.10` in Danish, `14:10` in English.
pub fn time_of_day(language: Language, time: Time) -> String {
    let separator = match language {
        Language::Danish => '.',
        Language::English => ':',
    };
    format!("{:02}{separator}{:02}", time.hour(), time.minute())
}

/// A time of day to the second: `14.52.07` in Danish.
pub fn time_with_seconds(language: Language, time: Time) -> String {
    let separator = match language {
        Language::Danish => '.',
        Language::English => ':',
    };
    format!("{}{separator}{:02}", time_of_day(language, time), time.second())
}

/// Reads a time of day as people type it: `14.10`, `14:10`, `1410`, `9`, `kl. 9.30`.
pub fn read_time(typed: &str) -> Option<Time> {
    let digits = typed.trim().trim_start_matches(|sign: char| sign.is_alphabetic() || sign == '.').trim();
    let (hour, minute) = match digits.split_once(['.', ':', ',']) {
        Some((hour, minute)) if minute.len() == 2 => (hour, minute),
        Some(_) => return None,
        None if digits.is_ascii() && digits.len() > 2 => digits.split_at(digits.len() - 2),
        None => (digits, "0"),
    };
    let number = |digits: &str| digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok()).flatten();
    Time::new(number(hour)?, number(minute)?, 0, 0).ok()
}

/// A number with two decimals: `2,83` in Danish.
pub fn decimal(language: Language, number: f64) -> String {
    let digits = format!("{number:.2}");
    match language {
        Language::Danish => digits.replace('.', ","),
        Language::English => digits,
    }
}

pub(super) fn month(language: Language, number: i8) -> String {
    language.say(match number {
        1 => msg!("month-1"),
        2 => msg!("month-2"),
        3 => msg!("month-3"),
        4 => msg!("month-4"),
        5 => msg!("month-5"),
        6 => msg!("month-6"),
        7 => msg!("month-7"),
        8 => msg!("month-8"),
        9 => msg!("month-9"),
        10 => msg!("month-10"),
        11 => msg!("month-11"),
        _ => msg!("month-12"),
    })
}

/// What a day of the week is called.
pub(super) fn weekday(language: Language, day: Weekday) -> String {
    language.say(match day {
        Weekday::Monday => msg!("weekday-1"),
        Weekday::Tuesday => msg!("weekday-2"),
        Weekday::Wednesday => msg!("weekday-3"),
        Weekday::Thursday => msg!("weekday-4"),
        Weekday::Friday => msg!("weekday-5"),
        Weekday::Saturday => msg!("weekday-6"),
        Weekday::Sunday => msg!("weekday-7"),
    })
}

/// The first three letters and a full stop, unless the month is short as it is.
fn short_month(month: &str) -> String {
    if month.chars().count() <= 5 { month.to_owned() } else { month.chars().take(3).chain(['.']).collect() }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn dates_are_written_as_danes_write_them() {
        assert_eq!(long_date(Language::Danish, date(2027, 2, 4)), "4. februar 2027");
        assert_eq!(short_date(Language::Danish, date(2027, 2, 12)), "12.\u{a0}feb.");
        assert_eq!(short_date(Language::Danish, date(2027, 3, 3)), "3.\u{a0}marts");
        assert_eq!(long_date(Language::English, date(2027, 2, 4)), "4 February 2027");
        assert_eq!(date_with_weekday(Language::Danish, date(2027, 2, 4)), "torsdag den 4. februar 2027");
        assert_eq!(date_with_weekday(Language::English, date(2027, 2, 4)), "Thursday 4 February 2027");
    }

    #[test]
    fn times_are_read_as_people_type_them() {
        let at = |hour, minute| Time::new(hour, minute, 0, 0).ok();
        for (typed, expected) in [
            ("14.10", at(14, 10)),
            (" 14:10 ", at(14, 10)),
            ("1410", at(14, 10)),
            ("905", at(9, 5)),
            ("9", at(9, 0)),
            ("kl. 9.30", at(9, 30)),
            ("00.15", at(0, 15)),
            ("24.00", None),
            ("9.5", None),
            ("9.60", None),
            ("9.+5", None),
            ("14100", None),
            ("snart", None),
            ("øøø", None),
            ("", None),
        ] {
            assert_eq!(read_time(typed), expected, "{typed}");
        }
    }
}
