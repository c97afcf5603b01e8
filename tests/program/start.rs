//! The start, before there is a day: each button asks for exactly this.

use egui_kittest::kittest::Queryable as _;
use tovholder::command::Request;
use tovholder::command::menu::Command;
use tovholder::facilitator::recent::RecentDay;
use tovholder::facilitator::start::UnfinishedDay;
use tovholder::model::id::Key;
use tovholder::store;

use crate::harness::{click, start};

#[test]
fn the_start_begins_opens_and_tries() {
    let recent = RecentDay {
        title: "Temadag".into(),
        organisation: "Sønderhavn Kommune".into(),
        place: "Kantinen".into(),
        date: "12. november 2026".into(),
        progress: "ved punkt 3 af 14".into(),
        path: "/dage/temadag.ron".into(),
        ..RecentDay::default()
    };
    let left = UnfinishedDay { key: "4f1c".into(), title: "Kursusdag 2".into(), time: "14.52.07".into() };
    let mut harness = start(None, vec![left], vec![recent]);
    harness.get_by_label_contains("Alt til og med 14.52.07 er bevaret.");
    for (name, request) in [
        ("Cirklen på en formiddag", Request::Begin(Key::new("short-day"))),
        (
            "Temadag, Sønderhavn Kommune, 12. november 2026, Kantinen, ved punkt 3 af 14",
            Request::OpenFile("/dage/temadag.ron".into()),
        ),
        ("Ny tom dag", Request::Menu(Command::EmptyDay)),
        ("Rundvisning i eksemplet", Request::Menu(Command::Tour)),
        ("Hjælp", Request::Menu(Command::Help)),
        ("Prøv et eksempel", Request::Menu(Command::Sample)),
        ("Bibliotek …", Request::Menu(Command::Library)),
        ("Fortsæt", Request::GoOn("4f1c".into())),
        ("Åbn …", Request::Menu(Command::Open)),
        ("Følg op på en tidligere dag …", Request::Menu(Command::FollowUp)),
        ("Saml flere dage …", Request::Menu(Command::Collect)),
    ] {
        click(&mut harness, name);
        assert_eq!(harness.state().last(), Some(&request), "{name}");
    }
}

#[test]
fn a_day_that_follows_up_says_what_comes_along_and_asks_for_its_programme() {
    let carried = store::sample().unwrap().session.carried();
    let open = format!("{} åbne aftaler følger med. {} navne følger med.", carried.open.len(), carried.people.len());
    let mut harness = start(Some(carried), Vec::new(), Vec::new());
    harness.get_by_label_contains(&open);
    for (name, request) in
        [("Cirklen på en formiddag", Request::Begin(Key::new("short-day"))), ("Annullér", Request::FollowNothing)]
    {
        click(&mut harness, name);
        assert_eq!(harness.state().last(), Some(&request), "{name}");
    }
}

#[test]
fn however_many_days_there_are_the_programmes_stay_in_sight() {
    let day = |number: usize| RecentDay {
        title: format!("Dag {number}"),
        path: format!("/dage/{number}.tovholder").into(),
        ..RecentDay::default()
    };
    for size in [[1024.0, 640.0], [1366.0, 768.0]] {
        let mut harness = start(None, Vec::new(), (1..=12).map(day).collect());
        harness.set_size(size.into());
        harness.run();
        let programme = harness.get_by_label("Cirklen på en formiddag").rect();
        assert!(programme.bottom() <= size[1], "{programme:?} in {size:?}");
        assert!(harness.query_by_label("Dag 12").is_none());
        click(&mut harness, "Vis alle 12");
        assert!(harness.query_by_label("Dag 12").is_some());
    }
}
