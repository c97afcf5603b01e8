//! What one key, click or piece of text is to the line that keys wait in.

use egui::{Event, Key, Modifiers};

/// What is pressed or clicked at one time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Stroke {
    /// Letters and spaces in a field: they change nothing but its words.
    Letters,
    /// The same key once more in a field, where holding it down is meant.
    Again(Key),
    /// A digit or another sign in a field, which may pick something.
    Sign,
    /// Anything that may change what has the keyboard.
    Act(Option<Key>),
}

impl Stroke {
    /// Whether one more of the same can be read together with it.
    pub(super) fn goes_with(self, next: Self) -> bool {
        matches!(self, Self::Letters | Self::Again(_)) && self == next
    }
}

/// What one event is, with the one after it; `None` where the order does not matter to what is typed.
pub(super) fn stroke(event: &Event, next: Option<&Event>, typing: bool) -> Option<Stroke> {
    match event {
        Event::Key { pressed: true, .. } if typing && types(event, next) => stroke(next?, None, true),
        Event::Key { pressed: true, key, modifiers, .. } => {
            let alone = *modifiers == Modifiers::NONE;
            Some(if typing && alone && edits(*key) { Stroke::Again(*key) } else { Stroke::Act(Some(*key)) })
        }
        Event::Text(text) if typing => {
            let letters = text.chars().all(|sign| sign.is_alphabetic() || sign == ' ');
            Some(if letters { Stroke::Letters } else { Stroke::Sign })
        }
        Event::Ime(_) if typing => Some(Stroke::Sign),
        Event::Text(_)
        | Event::Ime(_)
        | Event::Copy
        | Event::Cut
        | Event::Paste(_)
        | Event::PasteImage(_)
        | Event::MiddleClickPaste { .. }
        | Event::PointerButton { .. }
        | Event::AccessKitActionRequest(_) => Some(Stroke::Act(None)),
        Event::Key { pressed: false, .. }
        | Event::ModifiersChanged(_)
        | Event::PointerMoved(_)
        | Event::MouseMoved(_)
        | Event::PointerGone
        | Event::Zoom(_)
        | Event::Rotate(_)
        | Event::Touch { .. }
        | Event::MouseWheel { .. }
        | Event::WindowFocused(_) => None,
    }
}

/// Keys that do nothing but edit the words of the field they are pressed in.
pub(super) const fn edits(key: Key) -> bool {
    matches!(key, Key::Backspace | Key::Delete | Key::ArrowLeft | Key::ArrowRight)
}

/// Whether a pressed key is what types the text that follows.
pub(super) fn types(event: &Event, next: Option<&Event>) -> bool {
    let (Event::Key { pressed: true, key, modifiers, .. }, Some(Event::Text(text))) = (event, next) else {
        return false;
    };
    if modifiers.command || edits(*key) || is_silent(*key) {
        return false;
    }
    let mut signs = text.chars();
    match (signs.next(), signs.next(), signs.next()) {
        // A key may be another sign with AltGr or after an accent, but a plain letter or digit is its own.
        (Some(sign), None, None) if sign.is_ascii_alphanumeric() => {
            let name = key.name();
            name.len() > 1 || name.eq_ignore_ascii_case(text)
        }
        (Some(sign), _, None) => !sign.is_ascii_alphanumeric(),
        (Some(_), _, Some(_)) | (None, ..) => false,
    }
}

/// Keys that never type anything.
const fn is_silent(key: Key) -> bool {
    matches!(
        key,
        Key::Enter
            | Key::Tab
            | Key::Escape
            | Key::Insert
            | Key::Home
            | Key::End
            | Key::PageUp
            | Key::PageDown
            | Key::ArrowUp
            | Key::ArrowDown
            | Key::Copy
            | Key::Cut
            | Key::Paste
    ) || is_function(key)
}

/// The keys F1 and up.
const fn is_function(key: Key) -> bool {
    key as u16 >= Key::F1 as u16 && key as u16 <= Key::F35 as u16
}
