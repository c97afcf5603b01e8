//! The start, before there is a day: each button asks for exactly this.

use egui_kittest::kittest::Queryable as _;
use tovholder::command::Request;
use tovholder::command::menu::Command;
use tovholder::facilitator::start::{RecentDay, UnfinishedDay};
use tovholder::model::id::Key;
use tovholder::store;

use crate::harness::{click, start};

#[test]
fn the_start_begins_opens_and_tries() {
    let recent = RecentDay {
        title: "Temadag".into(),
        organisation: "Sønderhavn Kommune".into(),
        date: "12. november 2026".into(),
        path: "/dage/temadag.ron".into(),
    };
    let left = UnfinishedDay { key: "4f1c".into(), title: "Kursusdag 2".into(), time: "14.52.07".into() };
    let mut harness = start(None, vec![left], vec![recent]);
    harness.get_by_label_contains("Alt til og med 14.52.07 er bevaret.");
    for (name, request) in [
        ("Cirklen på en formiddag", Request::Begin(Key::new("short-day"))),
        ("Temadag, Sønderhavn Kommune, 12. november 2026", Request::OpenFile("/dage/temadag.ron".into())),
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
