//! The programme for the wall: always one page, in letters as large as its lines allow.

use jiff::civil::{date, time};

use super::*;
use crate::export::layout::band::Ink;
use crate::export::layout::poster::lay_out;
use crate::i18n::Text;
use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::store::recipes;

fn day(items: usize, title: &str) -> Session {
    let mut session = Session::blank("test", "Sundhed på tværs – kursusdag 2", date(2027, 2, 4));
    session.programme.start = time(9, 0, 0, 0);
    (session.organisation, session.place) = ("Nordkøbing Kommune".into(), "Rådhuset, mødesal 2".into());
    session.facilitators = vec!["Karen".into()];
    for nth in 0..items {
        session.append(10, Activity::Talk { title: Text::typed(format!("{title} {nth}")) });
    }
    session
}

/// The sizes of the letters of the lines, from the smallest to the largest.
fn sizes(session: &Session) -> [f32; 2] {
    let layout = lay_out(&session.poster(Language::Danish));
    assert_eq!(layout.pages.len(), 1, "{} items", session.programme.items.len());
    let sizes = layout.pages[0].marks.iter().filter_map(|mark| match &mark.ink {
        Ink::Glyphs(run) => Some(run.size),
        Ink::Path(_) | Ink::Logo(_) | Ink::Photo(_) => None,
    });
    sizes.fold([f32::MAX, 0.0], |[least, most], size| [least.min(size), most.max(size)])
}

#[test]
fn it_is_one_page_and_falls_in_size_with_the_number_of_items() {
    let mut before = f32::MAX;
    for items in [0, 1, 6, 12, 20, 30, 60, 200] {
        let [least, largest] = sizes(&day(items, "Oplæg om tværgående sundhed"));
        assert!(least >= 8.8 && largest <= before, "{items} items: {least} to {largest}");
        before = largest;
    }
    let [_, largest] =
        sizes(&day(20, "Et punkt med et navn, som ingen når at læse, før det er forbi".repeat(9).as_str()));
    assert!(largest >= 24.0);
}

#[test]
fn the_built_in_days_are_read_from_afar_and_told_whole() {
    for programme in recipes::programmes() {
        let title = programme.title.read(Language::Danish);
        let mut session = recipes::built_in().begin(programme, "key", title, date(2027, 2, 4)).unwrap();
        (session.place, session.facilitators) = ("Salen".into(), vec!["Karen".into()]);
        let poster = session.poster(Language::Danish);
        assert!(poster.lines.len() <= 25 && lay_out(&poster).pages.len() == 1);
        let bytes = crate::export::poster(&poster, &moment()).unwrap();
        keep(&format!("poster-{}", programme.id), &bytes);
        let reader = Reader::new(&bytes);
        let said: String = reader.pieces().iter().map(|piece| letters(&reader.words(piece))).collect();
        for line in &poster.lines {
            assert!(said.contains(&letters(&format!("{}{}", line.time, line.title))), "{}", line.title);
        }
    }
}

#[test]
fn what_there_is_no_room_for_is_left_out_and_that_is_said() {
    let poster = day(120, "Oplæg").poster(Language::Danish);
    let reader = Reader::new(&crate::export::poster(&poster, &moment()).unwrap());
    let said: String = reader.pieces().iter().map(|piece| reader.words(piece)).collect();
    assert!(said.contains("korte punkter er ikke med her."), "{said}");
    assert!(said.contains("9.00") && said.contains("Slut"));
}
