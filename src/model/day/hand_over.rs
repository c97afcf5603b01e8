//! The day as somebody else takes it over: all that was planned, and nothing that was said.

use crate::model::day::programme::Activity;
use crate::model::day::session::Session;
use crate::model::exercise::Exercise;

impl Session {
    /// The day under another key as it was before anybody came: the programme, every text and every note for those who
    /// lead it, exercises as nobody has run them; no participants and none of their words.
    pub fn before_anybody_came(&self, key: String) -> Self {
        let mut day = Self { key, ..self.clone() };
        day.participants.clear();
        day.needs.clear();
        day.parking.clear();
        day.continued.clear();
        day.last_outcomes.clear();
        day.exercises_mut().for_each(Exercise::clear);
        day.counted_anew()
    }

    /// The day under another key, with its people and what they said; what is hidden until it is shown, numbers and dots
    /// of an open vote, is handed to nobody.
    pub fn as_copy(&self, key: String) -> Self {
        let mut day = Self { key, ..self.clone() };
        let blocks = day.exercises_mut().flat_map(|exercise| &mut exercise.blocks);
        blocks.for_each(|named| named.block.behaviour_mut().leave_out_what_is_hidden());
        day.counted_anew()
    }

    fn exercises_mut(&mut self) -> impl Iterator<Item = &mut Exercise> {
        self.programme.items_mut().filter_map(|item| match &mut item.activity {
            Activity::Exercise(exercise) => Some(exercise),
            Activity::Talk { .. } | Activity::Break { .. } => None,
        })
    }

    /// Nothing tells any longer how many things there have been.
    fn counted_anew(mut self) -> Self {
        self.next_id = self.ids().map(|id| id.0).max().unwrap_or_default().saturating_add(1);
        self.settle();
        self
    }

    /// A key for the copy of the day that is handed over: the same each time, so that a newer copy takes the place of an
    /// earlier one, and never that of the day itself.
    pub fn key_of_copy(&self, purpose: &str) -> String {
        // FNV-1a, which is the same on every machine and in every version.
        let bytes = self.key.bytes().chain([0]).chain(purpose.bytes());
        let hash = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        format!("{:016x}", bytes.fold(0xcbf2_9ce4_8422_2325, hash))
    }
}

#[cfg(test)]
mod tests {
    use crate::store;

    #[test]
    fn the_day_that_is_handed_over_has_the_programme_and_nobodys_words() {
        let day = store::sample().unwrap().session;
        let handed = day.before_anybody_came(day.key_of_copy("handover"));
        assert_eq!(handed.check(), Vec::new());
        assert_ne!(handed.key, day.key);
        assert_eq!(handed.key, day.before_anybody_came(day.key_of_copy("handover")).key);
        assert_eq!(handed.items().count(), day.items().count());
        for (before, after) in day.items().zip(handed.items()) {
            assert_eq!((before.title(), &before.note, before.minutes), (after.title(), &after.note, after.minutes));
        }
        let text = store::format::to_ron(&handed).unwrap();
        for person in &day.participants {
            assert!(!text.contains(&format!("\"{}\"", person.name)), "{}", person.name);
        }
        for words in ["Skolelederne siger ja", "Hvem betaler for vikar", "Røgfri skoletid i udskolingen"] {
            assert!(store::format::to_ron(&day).unwrap().contains(words), "the sample says it: {words}");
            assert!(!text.contains(words), "{words}");
        }
        assert_eq!((&handed.aim, &handed.notes, &handed.packing), (&day.aim, &day.notes, &day.packing));
    }

    #[test]
    fn an_exercise_that_is_handed_over_is_the_recipe_again() {
        let day = store::sample().unwrap().session;
        let handed = day.before_anybody_came("other".into());
        for ((_, played), (_, handed)) in day.exercises().zip(handed.exercises()) {
            let mut cleared = played.clone();
            cleared.clear();
            assert_eq!(cleared.steps, handed.steps);
            assert_eq!((cleared.recipe, cleared.title), (handed.recipe.clone(), handed.title.clone()));
        }
    }
}
