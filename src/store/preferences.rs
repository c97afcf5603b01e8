//! What the user has chosen once for all their days: language, colours, the room, who leads, clocks.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use super::error::StoreError;
use super::folders::{read_own, write_own};
use crate::clock::Clocks;
use crate::colours::Theme;
use crate::i18n::Language;
use crate::model::foreign::ours;
use crate::model::list::PastedLines;
use crate::model::paper::make::Choices;
use crate::model::screen::monitor::MonitorName;

/// What the user has chosen.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(default)]
pub struct Preferences {
    /// The language of the program and the content.
    pub language: Language,
    /// The colours.
    pub theme: Theme,
    /// The colours of the room's screen, where they are others.
    pub room_theme: Option<Theme>,
    /// The size of the text in one's own window, in percent of the usual one.
    pub own_text: u16,
    /// The farthest seat divided by the picture's height, which gives the size of the text.
    #[serde(alias = "room")]
    pub farthest_seat: f32,
    /// On the room's screen letters are one size smaller where that saves a page.
    pub steps_down: bool,
    /// The same two for places where they were said, each by its name.
    pub places: BTreeMap<String, Seats>,
    /// The monitor that the room looks at, once one was chosen.
    pub monitor: Option<MonitorName>,
    /// First names of those who usually lead.
    pub facilitators: Vec<String>,
    /// The folder of the user's own exercises and programmes, when it is not in the program's own.
    pub library: Option<PathBuf>,
    /// Pages of the room's screen that nobody follows turn by themselves.
    pub pages_turn: bool,
    /// How clocks look, warn and sound.
    pub clocks: Clocks,
    /// What is chosen for every handout.
    pub handout: Choices,
    /// What several pasted lines become, once that was asked.
    pub pasted_lines: Option<PastedLines>,
    /// What the file of the organiser's logo was called, when there is one.
    pub logo: Option<String>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self {
            language: Language::default(),
            theme: Theme::default(),
            room_theme: None,
            own_text: 100,
            farthest_seat: 6.0,
            steps_down: false,
            places: BTreeMap::new(),
            monitor: None,
            facilitators: Vec::new(),
            library: None,
            pages_turn: false,
            clocks: Clocks::default(),
            handout: Choices::default(),
            pasted_lines: None,
            logo: None,
        }
    }
}

/// So many places are remembered.
const MOST_PLACES: usize = 200;

/// How far away the room sits, and what it prefers.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Seats {
    /// As in [`Preferences::farthest_seat`].
    pub farthest: f32,
    /// As in [`Preferences::steps_down`].
    pub steps_down: bool,
}

impl Preferences {
    /// What was said of a place; where nobody has said anything of it, what was said last.
    pub fn seats_at(&self, place: &str) -> Seats {
        let last = Seats { farthest: self.farthest_seat, steps_down: self.steps_down };
        self.places.get(&known_as(place)).copied().unwrap_or(last)
    }

    /// Remembers what was said of a place, and that it was the last.
    pub fn set_seats(&mut self, place: &str, seats: Seats) {
        (self.farthest_seat, self.steps_down) = (seats.farthest, seats.steps_down);
        let place = known_as(place);
        if place.is_empty() {
            return;
        }
        if self.places.len() >= MOST_PLACES && !self.places.contains_key(&place) {
            self.places.pop_first();
        }
        self.places.insert(place, seats);
    }
}

/// What a place is known as, however it is written.
fn known_as(place: &str) -> String {
    ours(place.trim()).to_lowercase()
}

/// The preferences; the usual ones where there are none or they are damaged.
pub fn read(state: &Path) -> Preferences {
    let mut preferences: Preferences = read_own(&file(state)).unwrap_or_default();
    if !(2.0..=20.0).contains(&preferences.farthest_seat) {
        preferences.farthest_seat = Preferences::default().farthest_seat;
    }
    preferences.own_text = preferences.own_text.clamp(80, 200);
    let places = preferences.places.iter().filter(|(_, seats)| (2.0..=20.0).contains(&seats.farthest));
    preferences.places = places.take(MOST_PLACES).map(|(place, seats)| (known_as(place), *seats)).collect();
    preferences.facilitators = preferences.facilitators.iter().map(|name| ours(name).into_owned()).collect();
    preferences.clocks = preferences.clocks.sane();
    preferences.handout = preferences.handout.lasting();
    preferences
}

/// Keeps the preferences.
///
/// # Errors
/// When they cannot be written.
pub fn write(state: &Path, preferences: &Preferences) -> Result<(), StoreError> {
    write_own(&file(state), preferences)
}

fn file(state: &Path) -> PathBuf {
    state.join("preferences.ron")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::clock::Dial;
    use crate::model::paper::name_style::Names;

    #[test]
    fn preferences_are_kept_and_nonsense_is_not_believed() {
        let folder = tempfile::tempdir().unwrap();
        let state = folder.path();
        assert_eq!(read(state), Preferences::default());
        let chosen = Preferences {
            pages_turn: true,
            language: Language::English,
            theme: Theme::Dark,
            room_theme: Some(Theme::HighContrast),
            own_text: 160,
            farthest_seat: 7.5,
            steps_down: true,
            places: [("salen".to_owned(), Seats { farthest: 8.0, steps_down: false })].into(),
            monitor: Some(MonitorName { name: "HDMI-1".into(), size: [1920, 1080] }),
            facilitators: vec!["Rikke".into(), "Thomas".into()],
            library: Some("/fælles/Øvelser".into()),
            clocks: Clocks { dial: Dial::Disc, volume: 10, sound_first: true, ..Clocks::default() },
            handout: Choices { names: Names::First, large: true, colour: Some([11, 85, 99]), ..Choices::default() },
            pasted_lines: Some(PastedLines::Together),
            logo: Some("Nordkøbing.svg".into()),
        };
        write(state, &chosen).unwrap();
        assert_eq!(read(state), chosen);
        let today = Choices { draft: true, people: false, ..chosen.handout };
        write(state, &Preferences { handout: today, ..chosen.clone() }).unwrap();
        assert_eq!(read(state), chosen, "a draft is one only today");
        for (text, farthest_seat) in [("(room: NaN)", 6.0), ("(room: 1e9, of_a_newer_program: 3)", 6.0), ("(((", 6.0)] {
            std::fs::write(file(state), text).unwrap();
            assert_eq!(read(state).farthest_seat, farthest_seat, "{text}");
        }
    }

    #[test]
    fn each_place_keeps_its_farthest_seat_and_a_new_one_begins_with_the_last() {
        let mut preferences = Preferences::default();
        let seats = |farthest, steps_down| Seats { farthest, steps_down };
        preferences.set_seats("Salen", seats(9.0, true));
        preferences.set_seats(" ", seats(5.0, false));
        for (place, expected) in [
            ("salen ", seats(9.0, true)),
            ("Salen", seats(9.0, true)),
            ("Kantinen", seats(5.0, false)),
            ("", seats(5.0, false)),
        ] {
            assert_eq!(preferences.seats_at(place), expected, "{place:?}");
        }
        assert_eq!(preferences.places.len(), 1, "a day without a place names none");
        let folder = tempfile::tempdir().unwrap();
        let written = "(places: {\"Salen\": (farthest: 1e9, steps_down: true), \"kantinen\": (farthest: 7.0, steps_down: false)})";
        std::fs::write(file(folder.path()), written).unwrap();
        let expected = [("kantinen".to_owned(), seats(7.0, false))].into();
        assert_eq!(read(folder.path()).places, expected, "nonsense is not believed");
    }
}
