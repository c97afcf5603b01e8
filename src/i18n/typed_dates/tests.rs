//! Dates in words, and what is none, as tables.

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
        (date(2027, 2, 4), "i aften|tonight|senest i dag"),
        (
            date(2027, 2, 5),
            "nu på fredag|til fredag|førstkommende fredag|kommende fredag|this Friday|until Friday|denne fredag",
        ),
        (date(2027, 2, 11), "inden for en uge|inden for 7 dage|within a week|within 7 days"),
        (date(2027, 8, 4), "om et halvt år|in half a year|om seks måneder"),
        (date(2027, 3, 12), "uge10|week10|senest uge 10|i uge10|uge 10.|fredag i uge 10"),
        (
            date(2027, 2, 28),
            "sidst på måneden|i slutningen af måneden|ultimo måneden|end of month|by the end of the month",
        ),
        (
            date(2027, 3, 31),
            "i slutningen af marts|inden udgangen af marts|sidste dag i marts|before the end of March|end March|the last day of March|senest ultimo marts",
        ),
        (date(2027, 3, 15), "i midten af marts|midt marts|in the middle of March"),
        (
            date(2027, 3, 1),
            "i starten af marts|in early March|start of March|the start of March|1/3|1. marts|1.3|1 marts|den 1. marts|01.03|senest 1. marts",
        ),
        (date(2028, 1, 1), "1/1|primo januar|1. januar"),
        (date(2027, 12, 31), "ultimo december|31/12"),
        (date(2028, 2, 3), "3/2|3. februar|torsdag den 3/2"),
        (date(2027, 2, 24), "24/2-27|24-2-27|24/2 2027|24/2-2027"),
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
        "i næste uge",
        "næste uge",
        "ultimo",
        "primo",
        "1-3/3",
        "1/3-3/3",
        "10/3-12",
        "1.-3. marts",
        "1.–3. marts",
        "fra 1. til 3. marts",
        "uge 10–12",
        "mandag-onsdag",
        "om 2-3 uger",
        "marts-april",
        "inden primo marts",
        "inden den 1. marts",
        "midt på måneden",
        "1. eller 2. marts",
        "om et halvt",
        "inden for kort tid",
        "within",
        "uge",
        "week ten",
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
