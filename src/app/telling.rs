//! What a screen reader is told of that happens without a message that is seen: what was done, saving, the clock, and
//! what the room sees.

use egui::Context;
use egui::accesskit::Live;
use jiff::Zoned;

use super::App;
use crate::clock::Urgency;
use crate::facilitator::Saved;
use crate::i18n::{Language, Message};
use crate::model::stage::Place;
use crate::msg;
use crate::projector::page_count;

/// What is known of the day; what differs from it is told.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Heard {
    /// The key of the session.
    key: String,
    /// How often it was changed, and how many steps can be taken back.
    changes: (u64, usize),
    /// Why something is not safe, if it is not.
    unsafe_because: Option<String>,
    place: Option<Place>,
    /// How urgent the running clock is.
    urgency: Option<Urgency>,
    black: bool,
    frozen: bool,
    question_only: bool,
    room_open: bool,
    page: usize,
}

impl App {
    /// Tells what is different from before; nothing of a day that was opened just now.
    pub(super) fn tell(&mut self, ctx: &Context, now: &Zoned) {
        let language = self.language();
        let Some(heard) = self.heard_now(now) else {
            self.heard = None;
            return;
        };
        let Some(before) = self.heard.replace(heard.clone()).filter(|before| before.key == heard.key) else { return };
        if before == heard {
            return;
        }
        let mut told: Vec<(String, Live)> = Vec::new();
        told.extend(self.done(&before, &heard, language));
        told.extend(self.safe(&before, &heard, now, language));
        told.extend(self.timed(&before, &heard, now, language));
        told.extend(self.shown(ctx, &before, &heard, language));
        told.into_iter().for_each(|(words, live)| self.messages.tell(words, live));
    }

    fn heard_now(&self, now: &Zoned) -> Option<Heard> {
        let current = self.current.as_ref()?;
        let stage = &current.stage;
        let clock = stage.clock.filter(|clock| clock.running()).map(|clock| clock.read(now.timestamp()));
        let unsafe_because = match current.saved(now, self.language()) {
            Saved::At(_) => None,
            // While it is written again, nothing is known yet.
            Saved::Now => self.heard.as_ref().and_then(|heard| heard.unsafe_because.clone()),
            Saved::OnlyHere(why) | Saved::WithoutCopy(why) | Saved::Failed(why) | Saved::Watching(why) => Some(why),
        };
        Some(Heard {
            key: current.key().to_owned(),
            changes: (current.history.revision(), current.history.steps()),
            unsafe_because,
            place: stage.place(current.history.session()),
            urgency: clock.map(|reading| reading.urgency(self.preferences.clocks.warnings)),
            black: stage.black,
            frozen: current.frozen.is_some(),
            question_only: stage.question_only,
            room_open: self.room.open,
            page: current.seen().1,
        })
    }

    /// What was done, such as a new card; what is being typed is heard letter by letter anyway, and what is taken back
    /// is said where others read it.
    fn done(&self, before: &Heard, now: &Heard, language: Language) -> Option<(String, Live)> {
        let history = &self.current.as_ref()?.history;
        let (changed, steps) = (now.changes.0 != before.changes.0, now.changes.1 > before.changes.1);
        let [edit, _] = history.undo_words(language).filter(|_| changed && steps && !history.is_typing())?;
        Some((language.say_with(msg!("told-done"), &[("edit", edit.into())]), Live::Polite))
    }

    /// Whether all is safe.
    fn safe(&self, before: &Heard, now: &Heard, time: &Zoned, language: Language) -> Option<(String, Live)> {
        if before.unsafe_because == now.unsafe_because {
            return None;
        }
        if let Some(why) = &now.unsafe_because {
            return Some((format!("{}: {why}", language.say(msg!("not-saved"))), Live::Assertive));
        }
        let Saved::At(at) = self.current.as_ref()?.saved(time, language) else { return None };
        Some((language.say_with(msg!("told-saved-again"), &[("time", at.into())]), Live::Polite))
    }

    /// The warnings of the clock and its end.
    fn timed(&self, before: &Heard, now: &Heard, time: &Zoned, language: Language) -> Option<(String, Live)> {
        if before.urgency == now.urgency || before.place != now.place {
            return None;
        }
        match now.urgency? {
            Urgency::Calm => None,
            Urgency::Soon | Urgency::Now => {
                let left = self.current.as_ref()?.stage.clock?.read(time.timestamp()).calm_digits();
                Some((language.say_with(msg!("told-left"), &[("time", left.into())]), Live::Assertive))
            }
            Urgency::Over => Some((language.say(msg!("told-over")), Live::Assertive)),
        }
    }

    /// Where the day is, and what the room sees.
    fn shown(&self, ctx: &Context, before: &Heard, now: &Heard, language: Language) -> Vec<(String, Live)> {
        let Some(current) = &self.current else { return Vec::new() };
        let changes: [(bool, bool, [Message; 2]); 4] = [
            (before.room_open, now.room_open, [msg!("told-room-closed"), msg!("told-room-open")]),
            (before.black, now.black, [msg!("told-light"), msg!("told-black")]),
            (before.frozen, now.frozen, [msg!("told-thawed"), msg!("told-frozen")]),
            (before.question_only, now.question_only, [msg!("told-content"), msg!("told-question")]),
        ];
        let changed = changes.into_iter().filter(|(before, now, _)| before != now);
        let mut told: Vec<String> =
            changed.map(|(_, now, [off, on])| language.say(if now { on } else { off })).collect();
        if before.place != now.place {
            let title = now.place.and_then(|place| current.history.session().title_at(place, language));
            told.extend(title.map(|title| language.say_with(msg!("told-step"), &[("title", title.into())])));
        } else if before.page != now.page {
            let (slide, page) = current.seen();
            let screen = self.screen();
            let count = page_count(ctx, &slide, screen.size, screen.farthest_seat);
            let numbers = [("number", (page as u64 + 1).into()), ("count", (count as u64).into())];
            told.push(language.say_with(msg!("told-page"), &numbers));
        }
        told.into_iter().map(|words| (words, Live::Polite)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::Request;
    use crate::command::edit::Edit;
    use crate::command::menu::Command;
    use crate::command::stage::Move;
    use crate::model::block::BlockEdit;
    use crate::model::block::cards::CardsEdit;
    use crate::model::id::Key;

    #[test]
    fn it_is_told_where_one_window_is_for_all_too_and_waits_for_nobody() {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
        app.sample(&ctx);
        app.finish_work(&ctx);
        app.single_screen = true;
        let mut most = 0;
        for second in 0..60 {
            let input = egui::RawInput { time: Some(f64::from(second)), ..egui::RawInput::default() };
            app.stage(&Move::Black);
            ctx.run_ui(input, |ui| app.draw(ui)).textures_delta.clear();
            most = most.max(app.messages.told().len());
        }
        let told = app.messages.told();
        let said = |message| app.language().say(message);
        assert!(told.iter().any(|(words, _)| *words == said(msg!("told-black"))), "{told:?}");
        assert!(most <= 8, "{most} words at once");
    }

    /// What is told after something was done with the sample, at a moment.
    fn told(act: impl FnOnce(&mut App, &Context), later: i64) -> Vec<(String, Live)> {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
        app.sample(&ctx);
        app.finish_work(&ctx);
        let now = Zoned::now();
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| app.tell(ui.ctx(), &now));
        output.textures_delta.clear();
        app.messages = super::super::Messages::default();
        act(&mut app, &ctx);
        let later = now.saturating_add(jiff::SignedDuration::from_secs(later));
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| app.tell(ui.ctx(), &later));
        output.textures_delta.clear();
        app.messages.told().into_iter().map(|(words, live)| (words.to_owned(), live)).collect()
    }

    fn card(app: &mut App) {
        let current = app.current.as_mut().unwrap();
        let session = current.history.session();
        let at = session.places().into_iter().find(|at| {
            session.item(at.item).and_then(|item| item.exercise()).is_some_and(|exercise| {
                exercise.recipe.as_str() == "barriers-in-pairs" && at.block.as_str() == "barriers"
            })
        });
        let add = CardsEdit::Add { heading: Key::new("leadership"), text: "Ingen spørger".into(), by: Vec::new() };
        app.edit(&Edit::Block { at: at.unwrap(), edit: BlockEdit::Cards(add) });
    }

    #[test]
    fn what_others_see_happen_is_told() {
        let menu = |command: Command| move |app: &mut App, ctx: &Context| app.perform(ctx, Request::Menu(command));
        let some = |words: Vec<(String, Live)>, begins: &str, live: Live| {
            assert!(words.iter().any(|(told, how)| told.starts_with(begins) && *how == live), "{begins}: {words:?}");
        };
        some(told(|app, _| card(app), 0), "Udført: skriv kort", Live::Polite);
        some(told(menu(Command::Black), 0), "Storskærmen er sort", Live::Polite);
        some(told(menu(Command::Freeze), 0), "Storskærmen er frosset", Live::Polite);
        some(told(menu(Command::QuestionOnly), 0), "Storskærmen viser kun", Live::Polite);
        some(told(menu(Command::Next), 0), "Nu: ", Live::Polite);
        some(told(|app, _| app.messages.trouble("Filen kunne ikke skrives"), 0), "Filen kunne", Live::Assertive);
        some(told(|app, _| app.messages.say("Gemt som dag"), 0), "Gemt som", Live::Polite);
        some(
            told(|app, _| app.heard.as_mut().unwrap().unsafe_because = Some("Fuld".into()), 0),
            "Nu er alt gemt",
            Live::Polite,
        );
        some(told(|app, _| app.heard.as_mut().unwrap().page = 7, 0), "Storskærmen: side", Live::Polite);
    }

    #[test]
    fn the_warnings_of_the_clock_and_its_end_are_told_at_once() {
        for (later, begins) in [(0, "Der er "), (60, "Tiden er gået")] {
            let words = told(
                |app, _| {
                    let current = app.current.as_mut().unwrap();
                    if current.stage.clock.is_none_or(|clock| !clock.running()) {
                        app.stage(&Move::ToggleClock);
                    }
                    let now = Zoned::now();
                    let ctx = Context::default();
                    let mut output = ctx.run_ui(egui::RawInput::default(), |ui| app.tell(ui.ctx(), &now));
                    output.textures_delta.clear();
                    let current = app.current.as_mut().unwrap();
                    let rest = current.stage.clock.unwrap().read(now.timestamp()).left;
                    Move::Add(1 - rest).apply(&mut current.stage, current.history.session(), &now);
                },
                later,
            );
            assert!(words.iter().any(|(told, live)| told.starts_with(begins) && *live == Live::Assertive), "{words:?}");
        }
    }

    #[test]
    fn a_day_that_is_opened_tells_nothing_and_typing_is_not_told_again() {
        assert_eq!(told(|_, _| (), 0), Vec::new());
        let words = told(|app, _| app.edit(&Edit::SetTitle { title: "Et andet navn".into() }), 0);
        assert!(!words.iter().any(|(told, _)| told.starts_with("Udført")), "{words:?}");
    }
}
