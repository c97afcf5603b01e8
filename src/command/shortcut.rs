//! The keys of commands, as values that know no window.

use crate::i18n::Language;
use crate::msg;

/// Declares the keys by their English names, which the window knows them by, too.
macro_rules! key_caps {
    ($($key:ident)+) => {
        /// A key of the keyboard that a command may have.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum KeyCap {
            $(#[doc = concat!("The key ", stringify!($key), ".")] $key,)+
        }

        impl KeyCap {
            /// Every key.
            pub const ALL: &'static [Self] = &[$(Self::$key,)+];

            /// Its English name.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$key => stringify!($key),)+
                }
            }
        }
    };
}

key_caps! {
    A B C D E F G H I J K L M N O P Q R S T U V W X Y Z
    F1 F2 F3 F4 F5 F6 F7 F8 F9 F10 F11 F12
    Digit0 Space Plus Minus PageUp PageDown
}

/// The keys that stand on the keyboard otherwise than by their names.
const SHORT: [(KeyCap, &str); 5] = [
    (KeyCap::PageDown, "PgDn"),
    (KeyCap::PageUp, "PgUp"),
    (KeyCap::Plus, "+"),
    (KeyCap::Minus, "−"),
    (KeyCap::Digit0, "0"),
];

/// A key with what is held down.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shortcut {
    /// The key.
    pub key: KeyCap,
    /// With Ctrl.
    pub ctrl: bool,
    /// With Shift.
    pub shift: bool,
}

impl Shortcut {
    /// The keys as they stand on the keyboard: `Ctrl S`, `Mellemrum`.
    pub fn words(&self, language: Language) -> String {
        let short = SHORT.iter().find(|(key, _)| *key == self.key).map_or(self.key.name(), |(_, short)| short);
        let key = if self.key == KeyCap::Space { language.say(msg!("key-space")) } else { short.to_owned() };
        let held = match (self.ctrl, self.shift) {
            (true, true) => "Ctrl Shift ",
            (true, false) => "Ctrl ",
            (false, true) => "Shift ",
            (false, false) => "",
        };
        format!("{held}{key}")
    }

    /// Whether it is a key one types with, which means something else while one writes.
    pub const fn is_typed(&self) -> bool {
        let letter = self.key.name().len() == 1;
        !self.ctrl && (letter || matches!(self.key, KeyCap::Space | KeyCap::Plus | KeyCap::Minus))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_shortcut_reads_as_the_keyboard_does() {
        for (key, ctrl, shift, words, is_typed) in [
            (KeyCap::S, true, true, "Ctrl Shift S", false),
            (KeyCap::Minus, true, false, "Ctrl −", false),
            (KeyCap::Space, false, false, "Mellemrum", true),
            (KeyCap::Plus, false, false, "+", true),
            (KeyCap::N, false, false, "N", true),
            (KeyCap::PageDown, false, false, "PgDn", false),
            (KeyCap::F11, false, false, "F11", false),
        ] {
            let shortcut = Shortcut { key, ctrl, shift };
            assert_eq!((shortcut.words(Language::Danish).as_str(), shortcut.is_typed()), (words, is_typed));
        }
    }
}
