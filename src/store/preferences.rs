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
    /// The farthest seat divided by the picture's height, which gives the size of the text.
    #[serde(alias = "room")]
    pub farthest_seat: f32,
    /// The same for places where it was said, each by its name.
    pub places: BTreeMap<String, f32>,
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
            farthest_seat: 6.0,
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

impl Preferences {
    /// The farthest seat in a place; where nobody has said anything of it, as it was last.
    pub fn farthest_seat_at(&self, place: &str) -> f32 {
        self.places.get(&known_as(place)).copied().unwrap_or(self.farthest_seat)
    }

    /// Remembers the farthest seat of a place, and that it was the last.
    pub fn set_farthest_seat(&mut self, place: &str, farthest_seat: f32) {
        self.farthest_seat = farthest_seat;
        let place = known_as(place);
        if !place.is_empty() && (self.places.len() < MOST_PLACES || self.places.contains_key(&place)) {
            self.places.insert(place, farthest_seat);
        }
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
    let places = preferences.places.iter().filter(|(_, reach)| (2.0..=20.0).contains(*reach));
    preferences.places = places.take(MOST_PLACES).map(|(place, reach)| (known_as(place), *reach)).collect();
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
            farthest_seat: 7.5,
            places: [("salen".to_owned(), 8.0)].into(),
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
        preferences.set_farthest_seat("Salen", 9.0);
        preferences.set_farthest_seat(" ", 5.0);
        for (place, expected) in [("salen ", 9.0), ("Salen", 9.0), ("Kantinen", 5.0), ("", 5.0)] {
            assert_eq!(preferences.farthest_seat_at(place), expected, "{place:?}");
        }
        assert_eq!(preferences.places.len(), 1, "a day without a place names none");
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(file(folder.path()), "(places: {\"Salen\": 1e9, \"kantinen\": 7.0})").unwrap();
        assert_eq!(read(folder.path()).places, [("kantinen".to_owned(), 7.0)].into(), "nonsense is not believed");
    }
}
