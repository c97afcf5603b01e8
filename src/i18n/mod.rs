//! Danish and English: the languages, the texts of the content in both, and the program's own words.

pub mod dates;
mod order;
pub mod typed_dates;
mod words;

pub use order::compare_names;
use serde::{Deserialize, Serialize};
pub use words::{Message, missing_words};

/// A language of the program and of the content.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Language {
    /// Dansk.
    #[default]
    Danish,
    /// English.
    English,
}

impl Language {
    /// The languages, in the order of the menu.
    pub const ALL: [Self; 2] = [Self::Danish, Self::English];

    /// The code that documents and screen readers use.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Danish => "da",
            Self::English => "en",
        }
    }
}

/// A text of the content in both languages. What a person types is the same in both.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    /// Danish.
    pub da: String,
    /// English.
    pub en: String,
}

impl Text {
    /// Words that a person typed.
    pub fn typed(words: impl Into<String>) -> Self {
        let words = words.into();
        Self { en: words.clone(), da: words }
    }

    /// The text in a language.
    pub fn read(&self, language: Language) -> &str {
        match language {
            Language::Danish => &self.da,
            Language::English => &self.en,
        }
    }

    /// Whether both languages are empty.
    pub fn is_empty(&self) -> bool {
        self.da.is_empty() && self.en.is_empty()
    }
}
