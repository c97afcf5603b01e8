//! Outside a field a letter means something only when it comes alone: a sentence that is typed into no field asks for
//! nothing, whatever its letters do one by one.

use egui::{Event, ImeEvent, Key};

use crate::command::menu::Command;

/// What is typed within this many seconds of each other belongs together: slow typing is four letters a second.
const APART: f64 = 0.4;

/// What was typed outside a field a moment ago.
#[derive(Default)]
pub(super) struct Lone {
    /// When, in the seconds of the window; `None` when nothing was.
    typed: Option<f64>,
    /// What came alone so far, and the same once more.
    kept: Vec<Event>,
}

impl Lone {
    /// Takes what one key types, and gives what can be handed on. A letter waits until nothing follows it; a sign waits
    /// only where nothing has the keyboard, since a button is pressed by Space and dots are counted by digits.
    pub(super) fn take(&mut self, typed: Vec<Event>, has_focus: bool, now: f64) -> Vec<Event> {
        let alone = self.is_over(now);
        let letter = is_letter(&typed);
        if alone && has_focus && !letter {
            return typed;
        }
        self.typed = Some(now);
        // What goes to where one writes does nothing else, so that it need not wait for what follows.
        if alone && key(&typed).is_some_and(writes) {
            return typed;
        }
        if alone {
            self.kept = typed;
        } else if key(&typed).is_none() || key(&typed) != key(&self.kept) {
            self.kept.clear();
        } else if !letter {
            // One minute more and one minute more are two; a letter is held down or sent twice by a worn key.
            self.kept.extend(typed);
        }
        Vec::new()
    }

    /// What came alone and has waited long enough.
    pub(super) fn due(&mut self, now: f64) -> Vec<Event> {
        if self.is_over(now) { self.release() } else { Vec::new() }
    }

    /// What came alone; something else follows that is not typed.
    pub(super) fn release(&mut self) -> Vec<Event> {
        std::mem::take(&mut self.kept)
    }

    /// How long to wait until what is kept is due, in seconds; `None` when nothing is kept.
    pub(super) fn wait(&self) -> Option<f64> {
        (!self.kept.is_empty()).then_some(APART)
    }

    fn is_over(&self, now: f64) -> bool {
        self.typed.is_none_or(|typed| now - typed >= APART)
    }
}

fn writes(key: Key) -> bool {
    Command::Capture.shortcut().is_some_and(|shortcut| shortcut.key.name() == key.name())
}

fn key(events: &[Event]) -> Option<Key> {
    if let Some(Event::Key { key, .. }) = events.first() { Some(*key) } else { None }
}

fn is_letter(events: &[Event]) -> bool {
    events.iter().any(|event| text(event).is_some_and(|text| text.contains(char::is_alphabetic)))
}

/// What an event types.
pub(super) fn text(event: &Event) -> Option<&str> {
    if let Event::Text(text) | Event::Ime(ImeEvent::Commit(text)) = event { Some(text) } else { None }
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    fn strokes(word: &str) -> impl Iterator<Item = Vec<Event>> + '_ {
        word.chars().map(|sign| {
            let key = Key::from_name(&sign.to_uppercase().to_string()).unwrap_or(Key::Comma);
            let pressed =
                Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
            vec![pressed, Event::Text(sign.to_string())]
        })
    }

    fn words(events: &[Event]) -> String {
        events.iter().filter_map(text).collect()
    }

    /// What comes of a word whose letters come so many seconds after each other, with a pause after it.
    fn typed(word: &str, gap: f64, has_focus: bool) -> String {
        let (mut lone, mut now, mut handed) = (Lone::default(), 100.0, String::new());
        for stroke in strokes(word) {
            handed += &words(&lone.due(now));
            handed += &words(&lone.take(stroke, has_focus, now));
            now += gap;
        }
        handed + &words(&lone.due(now + APART))
    }

    #[test]
    fn a_letter_alone_is_handed_on_and_a_word_is_not() {
        for (word, gap, nothing_has_it, a_button_has_it) in [
            ("b", 0.1, "b", "b"),
            ("bb", 0.1, "b", "b"),
            ("bf", 0.5, "bf", "bf"),
            ("bf", 0.1, "", ""),
            ("fb vil", 0.0, "", ""),
            ("n", 0.1, "n", "n"),
            ("en lang sætning", 0.25, "", ""),
            ("nu", 0.1, "n", "n"),
            (" ", 0.1, " ", " "),
            ("+++", 0.1, "+++", "+++"),
            ("+-", 0.1, "", "+-"),
            ("352", 0.1, "", "352"),
            ("er 352 ", 0.1, "", ""),
            ("ø", 0.1, "ø", "ø"),
        ] {
            assert_eq!(typed(word, gap, false), nothing_has_it, "{word:?}, {gap} s apart");
            assert_eq!(typed(word, gap, true), a_button_has_it, "{word:?}, {gap} s apart, on a button");
        }
    }
}
