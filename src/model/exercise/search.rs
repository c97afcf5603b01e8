//! Finds exercises by what they are called, what they are good for, who works with whom, how long they take, and
//! whom they come from.

use crate::i18n::Language;
use crate::model::exercise::Exercise;
use crate::model::screen::make::grouping;

/// What was typed to find exercises.
struct Wanted {
    /// Parts of words that must all be found.
    words: Vec<String>,
    /// The most minutes it may take.
    minutes: Option<u16>,
}

impl Wanted {
    /// A number is the most minutes; the word after it that says so is no word to look for.
    fn read(typed: &str) -> Self {
        let mut wanted = Self { words: Vec::new(), minutes: None };
        let mut after_number = false;
        for word in typed.to_lowercase().split_whitespace() {
            let number = word.trim_end_matches(['.', '′', '\'']).parse().ok();
            let says_minutes = after_number && (word.starts_with("min") || word == "m");
            after_number = number.is_some();
            match number {
                Some(minutes) => wanted.minutes = Some(minutes),
                None if says_minutes => {}
                None => wanted.words.push(word.to_owned()),
            }
        }
        wanted
    }

    /// How well an exercise fits: 0 when its title says it all; nothing when it does not fit.
    fn rank(&self, exercise: &Exercise, language: Language) -> Option<usize> {
        if self.minutes.is_some_and(|most| exercise.minutes() > most) {
            return None;
        }
        let (title, rest) = (exercise.title.read(language).to_lowercase(), said_of(exercise, language));
        let elsewhere: Vec<&String> = self.words.iter().filter(|word| !title.contains(*word)).collect();
        elsewhere.iter().all(|word| rest.contains(*word)).then_some(elsewhere.len())
    }
}

/// Everything one may look for besides the title, in small letters.
fn said_of(exercise: &Exercise, language: Language) -> String {
    let steps = exercise
        .steps
        .iter()
        .flat_map(|step| [grouping(step.grouping, language), step.title.read(language).to_owned()]);
    let texts = [&exercise.purpose, &exercise.source].map(|text| text.read(language).to_owned());
    texts.into_iter().chain(steps).collect::<Vec<String>>().join(" ").to_lowercase()
}

/// The exercises that fit what is typed, those whose titles say it first: words of the title, the purpose, the steps,
/// the source or who works with whom, and a number for the most minutes.
pub fn search<'a>(exercises: &'a [Exercise], typed: &str, language: Language) -> Vec<&'a Exercise> {
    let wanted = Wanted::read(typed);
    let ranked = exercises.iter().filter_map(|exercise| Some((wanted.rank(exercise, language)?, exercise)));
    let mut found: Vec<(usize, &Exercise)> = ranked.collect();
    found.sort_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, exercise)| exercise).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::Text;
    use crate::model::exercise::step::Grouping;

    fn library() -> Vec<Exercise> {
        let exercise = |title: &str, purpose: &str, minutes, grouping, source: &str| {
            let mut exercise = Exercise::own(Text::typed(title), minutes);
            (exercise.purpose, exercise.source) = (Text::typed(purpose), Text::typed(source));
            exercise.steps.iter_mut().for_each(|step| step.grouping = grouping);
            exercise
        };
        vec![
            exercise("Runde", "Hør alle om barrierer", 10, Grouping::Plenary, "Kurt Lewin"),
            exercise("Barrierer to og to", "Find det, der står i vejen", 25, Grouping::Pairs, "Minikursus"),
            exercise("Premortem", "Se fejlen, før den sker", 30, Grouping::Groups, "Gary Klein"),
        ]
    }

    #[test]
    fn an_exercise_is_found_by_name_purpose_source_grouping_and_minutes() {
        for (typed, expected) in [
            ("", vec!["Runde", "Barrierer to og to", "Premortem"]),
            ("barrierer", vec!["Barrierer to og to", "Runde"]),
            ("KLEIN", vec!["Premortem"]),
            ("vejen", vec!["Barrierer to og to"]),
            ("25", vec!["Runde", "Barrierer to og to"]),
            ("25 min. barrierer", vec!["Barrierer to og to", "Runde"]),
            ("10 minutter", vec!["Runde"]),
            ("mini", vec!["Barrierer to og to"]),
            ("barrierer klein", vec![]),
        ] {
            let library = library();
            let found = search(&library, typed, Language::Danish);
            let titles: Vec<&str> = found.iter().map(|exercise| exercise.title.read(Language::Danish)).collect();
            assert_eq!(titles, expected, "{typed}");
        }
        let pairs = grouping(Grouping::Pairs, Language::English);
        assert_eq!(search(&library(), &pairs, Language::English).len(), 1);
    }
}
