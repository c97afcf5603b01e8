//! Closing the window: everything is saved first, and what would be lost is said once before it goes.

use egui::{Context, ViewportCommand};

use super::App;
use crate::facilitator::Panel;
use crate::msg;

impl App {
    /// Everything is saved before the window goes; what cannot be saved is said once, and then the user decides.
    pub(super) fn on_close(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) {
            return;
        }
        if self.holds_back_for_words() {
            return ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        }
        self.told_when_closing = false;
        match self.leave_current() {
            Ok(()) if self.told_when_closing => ctx.send_viewport_cmd(ViewportCommand::CancelClose),
            Ok(()) => {
                self.warned = false;
                self.finish_work(ctx);
            }
            Err(words) if !std::mem::replace(&mut self.warned, true) => {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.messages.trouble(format!("{words}\n\n{}", self.language().say(msg!("close-anyway"))));
            }
            Err(_) => {}
        }
    }

    /// Words that are in a panel alone would go with it: that is said once, and the panel stays.
    fn holds_back_for_words(&mut self) -> bool {
        let words = self.window.panel.as_ref().map(Panel::words).unwrap_or_default();
        if words.trim().is_empty() || words == self.words_told {
            return false;
        }
        self.words_told = words;
        self.messages.trouble(self.language().say(msg!("close-words")));
        true
    }
}

#[cfg(test)]
mod tests {
    use egui::{Event, Key, Modifiers, RawInput, ViewportEvent, ViewportId};

    use super::super::keys::{self, Busy, Keyboard};
    use super::*;
    use crate::command::menu::Command;
    use crate::facilitator::keep_in_library::LibraryEntry;
    use crate::facilitator::people_list::PastedPeople;
    use crate::facilitator::programme::add::Adding;
    use crate::store;

    /// A panel over the day of the program.
    type Opened = fn(&App) -> Panel;

    /// A day with a panel over it, a question that waits for Enter, and Ctrl Q; what the window is told, and the
    /// questions that its file then holds.
    fn quits(panel: Option<Opened>, times: usize) -> (Vec<ViewportCommand>, Vec<String>) {
        let (ctx, folder) = (Context::default(), tempfile::tempdir().unwrap());
        let mut app = App::new(&ctx, Some(folder.path().join("state")), None);
        app.sample(&ctx);
        app.finish_work(&ctx);
        let file = app.current.as_ref().unwrap().file().to_owned();
        app.window.panel = panel.map(|panel| panel(&app));
        app.window.parking = "Hvem siger det?".to_owned();
        let modifiers = Modifiers::CTRL | Modifiers::COMMAND;
        let key = |pressed| Event::Key { key: Key::Q, physical_key: None, pressed, repeat: false, modifiers };
        let mut told = Vec::new();
        for _ in 0..times {
            let input = RawInput { events: vec![key(true), key(false)], ..RawInput::default() };
            let busy = Busy { panel: app.window.panel.is_some(), typing: true, room_open: false };
            told = draw(&ctx, input, |ctx| {
                for command in keys::pressed(ctx, Keyboard::Facilitator(busy)) {
                    assert_eq!(command, Command::Quit);
                    app.perform_by_key(ctx, command);
                }
            });
            if told.contains(&ViewportCommand::Close) {
                let mut input = RawInput::default();
                input.viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
                told.extend(draw(&ctx, input, |ctx| app.on_close(ctx)));
            }
        }
        let parking = store::open(&file).map(|opened| opened.document.session.parking).unwrap_or_default();
        (told, parking.into_iter().map(|parked| parked.text).collect())
    }

    fn draw(ctx: &Context, input: RawInput, mut run: impl FnMut(&Context)) -> Vec<ViewportCommand> {
        let mut output = ctx.run_ui(input, |ui| run(ui.ctx()));
        output.textures_delta.clear();
        let commands = output.viewport_output.into_values().flat_map(|viewport| viewport.commands);
        commands.filter(|told| matches!(told, ViewportCommand::Close | ViewportCommand::CancelClose)).collect()
    }

    #[test]
    fn the_key_that_quits_works_over_every_panel_and_what_is_typed_below_it_is_kept() {
        let panels: [Option<Opened>; 6] = [
            None,
            Some(|_| Panel::Handout),
            Some(|_| Panel::People),
            Some(|_| Panel::Clocks),
            Some(|_| Panel::Programme { field: None }),
            Some(|_| Panel::PeopleList(PastedPeople::default())),
        ];
        for (number, panel) in panels.into_iter().enumerate() {
            let (told, kept) = quits(panel, 1);
            assert_eq!(told, [ViewportCommand::Close], "panel {number}");
            assert!(kept.iter().any(|text| text == "Hvem siger det?"), "panel {number}: {kept:?}");
        }
    }

    #[test]
    fn words_that_are_only_in_a_panel_hold_the_window_back_once() {
        let panels: [Opened; 3] = [
            |app| {
                let session = app.current.as_ref().unwrap().history.session();
                Panel::PeopleList(PastedPeople::of("Anne Holm\nBo Lund".into(), session))
            },
            |app| {
                let current = app.current.as_ref().unwrap();
                let adding = Adding::now(current.history.session(), &current.stage);
                Panel::AddItem(Adding { title: "Oplæg om søvn".into(), ..adding })
            },
            |app| {
                let session = app.current.as_ref().unwrap().history.session();
                Panel::KeepProgramme(LibraryEntry::of_programme(session).titled("Min egen formiddag"))
            },
        ];
        for panel in panels {
            let (told, _) = quits(Some(panel), 1);
            assert_eq!(told, [ViewportCommand::Close, ViewportCommand::CancelClose]);
            let (told, kept) = quits(Some(panel), 2);
            assert_eq!(told, [ViewportCommand::Close]);
            assert!(kept.iter().any(|text| text == "Hvem siger det?"));
        }
    }
}
