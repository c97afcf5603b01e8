//! The order of names in a list: æ, ø and å come last in Danish, and aa is å.

use std::cmp::Ordering;
use std::sync::LazyLock;

use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_locale_core::locale;

use super::Language;

static DANISH: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("da").into(), CollatorOptions::default()).ok());
static ENGLISH: LazyLock<Option<CollatorBorrowed<'static>>> =
    LazyLock::new(|| Collator::try_new(locale!("en").into(), CollatorOptions::default()).ok());

/// Compares two names as a reader of the language expects.
pub fn compare_names(language: Language, one: &str, other: &str) -> Ordering {
    let collator = match language {
        Language::Danish => &DANISH,
        Language::English => &ENGLISH,
    };
    collator.as_ref().map_or_else(|| one.cmp(other), |collator| collator.compare(one, other))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn danish_letters_come_last() {
        let mut names = ["Åse", "Ørn", "Anne", "Ærø", "Aase", "bo", "Zita"];
        names.sort_by(|one, other| compare_names(Language::Danish, one, other));
        assert_eq!(names, ["Anne", "bo", "Zita", "Ærø", "Ørn", "Åse", "Aase"]);
    }
}
