//! The last slide of a day: thanks, where the summary is, and when one asks what came of it.

use crate::i18n::{Language, dates};
use crate::model::day::session::Session;
use crate::model::people::in_a_row;
use crate::model::screen::slide::Slide;
use crate::msg;

impl Session {
    /// What the room sees when the day is over.
    pub(super) fn goodbye(&self, language: Language) -> Slide {
        let own = Some(self.summary.trim()).filter(|own| !own.is_empty()).map(str::to_owned);
        let summary = own.or_else(|| self.usual_summary(language));
        let asked = self
            .aim
            .asked_on(self.date)
            .map(|date| language.say_with(msg!("goodbye-asked"), &[("date", dates::long_date(language, date).into())]));
        let instruction = summary.into_iter().chain(asked).collect::<Vec<String>>().join("\n");
        Slide { headline: language.say(msg!("goodbye")), instruction, ..Slide::default() }
    }

    /// Who sends the summary: those who lead the day. `None` where the day does not say who they are.
    pub fn usual_summary(&self, language: Language) -> Option<String> {
        let names: Vec<&str> =
            self.facilitators.iter().map(|name| name.trim()).filter(|name| !name.is_empty()).collect();
        let said = || language.say_with(msg!("goodbye-from"), &[("names", in_a_row(&names, language).into())]);
        (!names.is_empty()).then(said)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::i18n::Text;
    use crate::model::day::programme::Activity;
    use crate::model::stage::Stage;

    #[test]
    fn the_last_slide_says_who_sends_the_summary_or_what_the_facilitator_wrote() {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.append(10, Activity::Talk { title: Text::typed("Oplæg") });
        session.notes = "Kun til mig".into();
        let now: jiff::Zoned = "2027-02-04T15:00:00+01:00[Europe/Copenhagen]".parse().unwrap();
        let stage = Stage { over: Some(now.timestamp()), ..Stage::default() };
        let mut shown = |facilitators: &[&str], own: &str, weeks: Option<u16>| {
            session.facilitators = facilitators.iter().map(|name| (*name).to_owned()).collect();
            session.summary = own.into();
            (session.aim.weeks, session.aim.outcomes) = (weeks, vec!["en aftale".into()]);
            let slide = session.slide(&stage, &now, Language::Danish);
            assert_eq!((slide.headline.as_str(), slide.clock, slide.next.as_str()), ("Tak for i dag", None, ""));
            slide.instruction
        };
        let both = "Rikke og Thomas sender jer opsamlingen.";
        assert_eq!(shown(&[], "", None), "");
        assert_eq!(shown(&["Rikke"], "", None), "Rikke sender jer opsamlingen.");
        assert_eq!(shown(&["Rikke", " Thomas", " "], "  ", None), both);
        let own = "Den ligger i Teams fra på mandag";
        assert_eq!(shown(&["Rikke"], own, None), own);
        let asked = format!("{both}\nDen 18. marts 2027 bliver I spurgt, hvad der er kommet ud af dagen.");
        assert_eq!(shown(&["Rikke", "Thomas"], "", Some(6)), asked);
    }
}
