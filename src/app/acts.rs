//! What is done with the course of the day and the room's screen, each as a step that undo takes back, and undo itself.

use egui::Context;
use jiff::Zoned;

use super::App;
use super::current::Current;
use crate::command::act::{Act, ActKind, Scene};
use crate::command::history::Stepped;
use crate::command::menu::Command;
use crate::command::stage::Move;
use crate::model::stage::Place;
use crate::msg;

impl App {
    pub(super) fn stage(&mut self, asked: &Move) {
        // A card that is being rewritten is not drawn in the next step, so what is written is kept now.
        self.finish_rewriting();
        if let Some(current) = &mut self.current {
            if current.watching.is_some() {
                return self.say_watching();
            }
            let before = current.scene();
            current.move_stage(asked);
            let kind = ActKind::of(asked, &before.stage, &current.stage);
            current.note(kind, before);
        }
    }

    pub(super) fn step(&mut self, forward: bool) {
        self.stage(if forward { &Move::Next } else { &Move::Previous });
    }

    /// A minute or five more on the clock, or one less.
    pub(super) fn lengthen(&mut self, command: Command) {
        let seconds = if command == Command::FiveMore { 300 } else { 60 };
        self.stage(&Move::Add(if command == Command::OneLess { -seconds } else { seconds }));
    }

    /// The pages that the room has not seen come first, then the next step.
    pub(super) fn go_forward(&mut self, ctx: &Context) {
        let (screen, looks) = (self.screen(), self.room.open || self.single_screen);
        let Some(current) = self.current.as_mut().filter(|_| looks) else { return self.stage(&Move::Next) };
        let before = current.scene();
        if !current.turn_to_unseen(ctx, screen) {
            return self.stage(&Move::Next);
        }
        if current.stage.black && current.watching.is_none() {
            // Who goes on wants to show something.
            current.move_stage(&Move::Black);
        }
        current.note(ActKind::Page, before);
    }

    pub(super) fn go_back(&mut self, ctx: &Context) {
        let (screen, looks) = (self.screen(), self.room.open || self.single_screen);
        if let Some(current) = self.current.as_mut().filter(|_| looks) {
            let before = current.scene();
            if current.turn_back(ctx, screen) {
                return current.note(ActKind::Page, before);
            }
        }
        self.stage(&Move::Previous);
    }

    pub(super) fn freeze(&mut self) {
        if let Some(current) = &mut self.current {
            let before = current.scene();
            current.frozen = if current.frozen.is_some() { None } else { Some(current.seen()) };
            current.note(ActKind::Freeze(current.frozen.is_some()), before);
        }
    }

    pub(super) fn turn(&mut self, ctx: &Context, forward: bool) {
        let screen = self.screen();
        if let Some(current) = &mut self.current {
            let before = current.scene();
            current.turn(ctx, screen, forward);
            current.note(ActKind::Page, before);
        }
    }

    /// Takes back the last step, or does it again, and says which; what lies out of sight is looked at.
    pub(super) fn step_back(&mut self, back: bool) {
        let language = self.language();
        let Some(current) = &mut self.current else { return };
        let words = if back { current.history.undo_words(language) } else { current.history.redo_words(language) };
        let Some([mut words, item]) = words else { return };
        let seen = self.window.place_looked_at(current.history.session(), &current.stage);
        let place = current.step_back(back, seen);
        if let Some(place) = place.filter(|place| Some(*place) != seen) {
            self.window.look_at(current.history.session(), &current.stage, place);
            words = language.say_with(msg!("step-of-undo-in"), &[("step", words.into()), ("item", item.into())]);
        }
        let message = if back { msg!("undone") } else { msg!("redone") };
        self.messages.say(language.say_with(message, &[("edit", words.into())]));
    }

    /// Says that a field has nothing more to take back, and what would be taken back beside it.
    pub(super) fn say_field_ends(&mut self) {
        let language = self.language();
        let step = self.current.as_ref().and_then(|current| current.history.undo_words(language));
        self.messages.say(match step {
            Some([step, _]) => language.say_with(msg!("undo-field-then"), &[("step", step.into())]),
            None => language.say(msg!("undo-field-end")),
        });
    }
}

impl Current {
    /// All that an act may change, as it is now.
    fn scene(&self) -> Scene {
        Scene { stage: self.stage.clone(), frozen: self.frozen.clone(), page: self.page() }
    }

    fn move_stage(&mut self, asked: &Move) {
        asked.apply(&mut self.stage, self.history.session(), &Zoned::now());
    }

    fn note(&mut self, kind: ActKind, before: Scene) {
        if let Some(act) = Act::new(kind, before, self.scene()) {
            self.history.note(act);
        }
    }

    /// Takes back the last step, or does it again. An edit is never a reason to turn the room's page. Returns where one
    /// sees what changed, which is `seen` when it is seen there.
    pub(super) fn step_back(&mut self, back: bool, seen: Option<Place>) -> Option<Place> {
        let about = self.history.about(back)?;
        let (before, gone) = (self.set_to(), about.place(self.history.session(), seen));
        match if back { self.history.undo() } else { self.history.redo() }? {
            Stepped::Edit(along) => {
                self.keep_page();
                if back {
                    along.iter().for_each(|act| self.step_act(act, true));
                    self.follow(before);
                } else {
                    self.follow(before);
                    along.iter().for_each(|act| self.step_act(act, false));
                }
            }
            Stepped::Act(act) => self.step_act(&act, back),
        }
        about.place(self.history.session(), seen).or(gone)
    }

    fn step_act(&mut self, act: &Act, back: bool) {
        let mut scene = self.scene();
        if back {
            act.undo(&mut scene)
        } else {
            act.redo(&mut scene)
        }
        self.restore(scene, back);
    }
}

#[cfg(test)]
mod tests {
    use egui::{Event, Key as KeyName, Modifiers, RawInput, Rect, pos2, vec2};

    use super::*;
    use crate::command::Request;
    use crate::model::block::cards::Cards;
    use crate::model::id::Id;
    use crate::model::stage::Stage;

    /// The program as one sits at it: the sample, at the wall of barriers.
    struct Desk {
        ctx: Context,
        app: App,
        item: Id,
        time: f64,
        _folder: tempfile::TempDir,
    }

    impl Desk {
        fn new() -> Self {
            let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
            let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
            app.sample(&ctx);
            app.finish_work(&ctx);
            let session = app.current.as_ref().unwrap().history.session();
            let found = session.exercises().find(|(_, exercise)| exercise.recipe.as_str() == "barriers-in-pairs");
            let item = found.unwrap().0.id;
            app.current.as_mut().unwrap().stage.at = Some(Place { item, step: 1 });
            let mut desk = Self { ctx, app, item, time: 0.0, _folder: folder };
            (0..3).for_each(|_| desk.frame(Vec::new()));
            desk
        }

        fn frame(&mut self, events: Vec<Event>) {
            self.time += 0.1;
            let screen_rect = Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1366.0, 748.0)));
            let input = RawInput { events, time: Some(self.time), screen_rect, ..RawInput::default() };
            let (ctx, app) = (self.ctx.clone(), &mut self.app);
            ctx.run_ui(input, |ui| app.draw(ui)).textures_delta.clear();
        }

        fn press(&mut self, key: KeyName, modifiers: Modifiers) {
            let event = |pressed| Event::Key { key, physical_key: None, pressed, repeat: false, modifiers };
            self.frame(vec![event(true), event(false)]);
            (0..3).for_each(|_| self.frame(Vec::new()));
        }

        fn ctrl(&mut self, key: KeyName) {
            self.press(key, Modifiers::CTRL | Modifiers::COMMAND);
        }

        fn write(&mut self, words: &str) {
            for sign in words.chars() {
                self.frame(vec![Event::Text(sign.into())]);
            }
            (0..3).for_each(|_| self.frame(Vec::new()));
        }

        fn capture(&mut self) {
            self.app.perform(&self.ctx.clone(), Request::Menu(Command::Capture));
            (0..3).for_each(|_| self.frame(Vec::new()));
        }

        fn draft(&self) -> String {
            self.app.window.drafts.values().find(|words| !words.is_empty()).cloned().unwrap_or_default()
        }

        fn cards(&self) -> usize {
            let session = self.app.current.as_ref().unwrap().history.session();
            let exercise = session.item(self.item).unwrap().exercise().unwrap();
            exercise.all::<Cards>().map(|(_, cards)| cards.cards.len()).sum()
        }

        fn stage(&self) -> Stage {
            self.app.current.as_ref().unwrap().stage.clone()
        }

        fn command(&mut self, command: Command) {
            self.app.perform(&self.ctx.clone(), Request::Menu(command));
        }
    }

    #[test]
    fn half_a_line_is_taken_back_and_comes_again_and_no_card_goes_with_it() {
        let mut desk = Desk::new();
        let cards = desk.cards();
        desk.capture();
        desk.write("Et halvt");
        assert_eq!(desk.draft(), "Et halvt");
        desk.ctrl(KeyName::Z);
        assert_eq!((desk.draft().as_str(), desk.cards()), ("", cards));
        desk.ctrl(KeyName::Y);
        assert_eq!(desk.draft(), "Et halvt");
        desk.ctrl(KeyName::Z);
        desk.press(KeyName::Z, Modifiers::CTRL | Modifiers::COMMAND | Modifiers::SHIFT);
        assert_eq!(desk.draft(), "Et halvt", "by its other key, too");
    }

    #[test]
    fn twenty_times_undo_in_a_field_end_in_the_field() {
        let mut desk = Desk::new();
        let cards = desk.cards();
        desk.capture();
        for words in ["Første", "Anden", "Tredje"] {
            desk.write(words);
            desk.press(KeyName::Enter, Modifiers::NONE);
        }
        assert_eq!(desk.cards(), cards + 3);
        desk.write("Et halvt kort");
        (0..20).for_each(|_| desk.ctrl(KeyName::Z));
        assert_eq!((desk.draft().as_str(), desk.cards()), ("", cards + 3));
        let said = desk.app.messages.news();
        assert!(said.contains("ikke mere at fortryde") && said.contains("skriv kort “Tredje”"), "{said}");
        desk.press(KeyName::Escape, Modifiers::NONE);
        desk.ctrl(KeyName::Z);
        assert_eq!(desk.cards(), cards + 2, "outside the field it is the day's turn");
        assert_eq!(desk.app.messages.news(), "Fortrudt: skriv kort “Tredje”");
    }

    #[test]
    fn words_that_were_deleted_by_hand_come_back_and_no_card_goes() {
        let mut desk = Desk::new();
        let cards = desk.cards();
        desk.capture();
        desk.write("Lokalavisen");
        desk.ctrl(KeyName::A);
        desk.press(KeyName::Backspace, Modifiers::NONE);
        assert_eq!(desk.draft(), "");
        desk.ctrl(KeyName::Z);
        assert_eq!((desk.draft().as_str(), desk.cards()), ("Lokalavisen", cards));
    }

    #[test]
    fn a_line_that_became_a_card_is_taken_back_at_once() {
        let mut desk = Desk::new();
        let cards = desk.cards();
        desk.capture();
        desk.write("Lokalavisen kommer");
        desk.press(KeyName::Enter, Modifiers::NONE);
        assert_eq!(desk.cards(), cards + 1);
        desk.ctrl(KeyName::Z);
        assert_eq!((desk.cards(), desk.draft().as_str()), (cards, ""));
        assert_eq!(desk.app.messages.news(), "Fortrudt: skriv kort “Lokalavisen kommer”");
    }

    #[test]
    fn what_was_done_last_with_the_day_or_the_screen_is_what_undo_takes_back() {
        for command in [
            Command::Next,
            Command::Previous,
            Command::Black,
            Command::QuestionOnly,
            Command::Freeze,
            Command::Clock,
            Command::ResetClock,
            Command::OneMore,
            Command::FiveMore,
            Command::OneLess,
        ] {
            let mut desk = Desk::new();
            desk.command(Command::Clock);
            let (cards, before) = (desk.cards(), desk.stage());
            let is_frozen = |desk: &Desk| desk.app.current.as_ref().unwrap().frozen.is_some();
            if command == Command::ResetClock {
                desk.command(Command::OneMore);
            }
            let before = if command == Command::ResetClock { desk.stage() } else { before };
            desk.command(command);
            let after = (desk.stage(), is_frozen(&desk));
            assert_ne!(after, (before.clone(), false), "{command:?} does something");
            desk.ctrl(KeyName::Z);
            assert_eq!((desk.stage(), is_frozen(&desk)), (before, false), "{command:?}");
            assert!(desk.app.messages.news().starts_with("Fortrudt: "), "{command:?}");
            desk.ctrl(KeyName::Y);
            assert_eq!((desk.stage(), is_frozen(&desk), desk.cards()), (after.0, after.1, cards), "{command:?}");
        }
    }

    #[test]
    fn what_is_undone_out_of_sight_is_looked_at_and_the_room_stays_where_it_is() {
        let mut desk = Desk::new();
        desk.capture();
        desk.write("Lokalavisen");
        desk.press(KeyName::Enter, Modifiers::NONE);
        desk.press(KeyName::Escape, Modifiers::NONE);
        let first = desk.app.current.as_ref().unwrap().history.session().programme.items.first().unwrap().id;
        desk.app.current.as_mut().unwrap().stage.at = Some(Place { item: first, step: 0 });
        let stage = desk.stage();
        desk.ctrl(KeyName::Z);
        let session = desk.app.current.as_ref().unwrap().history.session();
        let looked_at = desk.app.window.looks_at(session, &stage);
        assert_eq!(looked_at, Some(Place { item: desk.item, step: looked_at.unwrap().step }));
        assert_eq!(desk.stage(), stage);
        let said = desk.app.messages.news();
        assert!(said.starts_with("Fortrudt: skriv kort “Lokalavisen” i “"), "{said}");
    }
}
