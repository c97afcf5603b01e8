//! What happens in every frame: time goes on, keys are read, the window is drawn, and what was asked for is carried out.

use std::time::Duration;

use egui::{CentralPanel, Context};
use jiff::Zoned;

use super::App;
use super::keys::{self, Busy, Keyboard};
use super::plugged::Listening;
use crate::command::Request;
use crate::facilitator::asked::Asked;
use crate::facilitator::{self, Panel, View};
use crate::model::fault::limits::LONGEST_TEXT;
use crate::model::fault::refusal::Refusal;
use crate::model::list::LONGEST_LIST;
use crate::projector;
use crate::theme::saw_key;

impl eframe::App for App {
    /// More than one may write in one place is not pasted at all: it would take seconds to draw, and then be refused.
    fn raw_input_hook(&mut self, ctx: &Context, input: &mut egui::RawInput) {
        self.keep_pasted(input);
        self.scale(ctx, input);
        self.messages.act(input);
        self.typed += input.events.iter().filter(|event| is_typing(event)).count() as u64;
        let before = input.events.len();
        // A list is looked through before any of it is drawn.
        let is_list = matches!(self.window.panel, Some(Panel::People | Panel::PeopleList(_)));
        let longest = if is_list { LONGEST_LIST } else { LONGEST_TEXT };
        input.events.retain(|event| !matches!(event, egui::Event::Paste(text) if text.len() > longest));
        if input.events.len() < before {
            self.messages.say(Refusal::TooLong.say(self.language()));
        }
    }

    fn logic(&mut self, ctx: &Context, frame: &mut eframe::Frame) {
        self.look_at_monitors(ctx, frame);
        let now = Zoned::now();
        self.own_size = Some(ctx.content_rect().size()).filter(|size| size.min_elem() > 1.0).unwrap_or(self.own_size);
        self.keep_time(now.timestamp());
        let (language, screen) = (self.language(), self.screen());
        if let Some(current) = &mut self.current {
            current.show(ctx, screen, &now, language);
            current.offer(self.window.typed(), now.timestamp());
            if current.stage.clock.is_some_and(|clock| clock.running()) {
                // A little after the full second, so that no second is skipped.
                let rest = 1_000 - u64::from(now.millisecond().unsigned_abs()) + 5;
                ctx.request_repaint_after(Duration::from_millis(rest));
            } else {
                ctx.request_repaint_after(Duration::from_secs(20));
            }
            let looks = self.room.open || self.single_screen;
            if looks
                && self.preferences.pages_turn
                && let Some(left) = current.turn_by_itself(ctx, screen)
            {
                ctx.request_repaint_after(Duration::from_secs_f64(left + 0.05));
            }
            if self.room.open && !self.listening.as_ref().is_some_and(Listening::hears) {
                // A projector that is unplugged is noticed within a second where nobody tells of it.
                ctx.request_repaint_after(Duration::from_secs(1));
            }
        }
        self.take_work(ctx);
        self.look_after_photos(ctx);
        self.proof_handout(ctx);
        self.follow_across(ctx);
        self.save_without_focus(ctx);
        self.look_after(ctx);
        self.feed_room(ctx);
        self.name_window(ctx);
        self.on_close(ctx);
    }

    fn ui(&mut self, ui: &mut egui::Ui, _: &mut eframe::Frame) {
        self.draw(ui);
    }
}

impl App {
    /// Reads the keys, draws the window and carries out what was asked for.
    pub(super) fn draw(&mut self, ui: &mut egui::Ui) {
        let ctx = ui.ctx().clone();
        if self.single_screen && saw_key(&ctx, egui::Key::Escape) {
            self.show_here(&ctx, false);
        }
        let panel = self.window.panel.is_some() || self.across.is_open();
        let over = panel || self.dialogs.line_is_open() || self.questions.is_dialog();
        let busy = Busy { panel: over, typing: self.window.is_typing(), room_open: self.room.open };
        let keyboard = if self.single_screen { Keyboard::OneScreen } else { Keyboard::Facilitator(busy) };
        if keys::is_undo_past_field(&ctx, keyboard) {
            self.say_field_ends();
        }
        for command in keys::pressed(&ctx, keyboard) {
            self.perform_by_key(&ctx, command);
        }
        // In one window, what the program says waits until the room no longer looks.
        if !self.single_screen {
            self.top_ui(ui, over);
        }
        let requests = self.window_ui(ui);
        for request in requests {
            self.perform(&ctx, request);
        }
        if !self.single_screen {
            self.across_ui(ui);
        }
        self.letters_ui(&ctx);
        self.take_answers(&ctx);
        self.take_reply(&ctx);
        if let (false, Some(current)) = (ctx.text_edit_focused(), &mut self.current) {
            current.history.end_typing();
        }
        self.tell(&ctx, &Zoned::now());
        self.messages.announce(&ctx);
        if !self.single_screen {
            let file = self.messages.show(&ctx, self.language());
            file.into_iter().for_each(|file| self.open_saved(file));
        }
    }

    fn window_ui(&mut self, ui: &mut egui::Ui) -> Vec<Request> {
        let (language, now, screen) = (self.language(), Zoned::now(), self.screen());
        let Some(current) = &self.current else {
            return self.start_ui(ui, &now);
        };
        let seen = current.seen();
        let spotlight = self.spotlight.on(ui.ctx(), &seen, screen);
        let (slide, page) = seen;
        if self.single_screen {
            CentralPanel::no_frame().show(ui, |ui| {
                if current.stage.black {
                    projector::blank(ui);
                } else {
                    let farthest_seat = self.farthest_seat();
                    projector::show_with_spotlight(ui, &slide, page, farthest_seat, spotlight);
                }
            });
            return facilitator::way_back_ui(ui.ctx(), language);
        }
        let view = View {
            history: &current.history,
            library: &self.library,
            stage: &current.stage,
            now: &now,
            language,
            slide: &slide,
            page,
            spotlight,
            canvas: screen.size,
            farthest_seat: self.farthest_seat(),
            room_open: self.room.open,
            in_meeting: self.room.meeting,
            monitors: &self.room.choices(),
            frozen: current.frozen.is_some(),
            saved: &current.saved(&now, language),
            clocks: self.preferences.clocks,
            pasted_lines: self.preferences.pasted_lines,
            asked: &Asked::default(),
        };
        facilitator::window_ui(ui, view, &mut self.window)
    }
}

/// Whether somebody types: what they ask for with the mouse leaves no words behind.
const fn is_typing(event: &egui::Event) -> bool {
    matches!(
        event,
        egui::Event::Key { pressed: true, .. } | egui::Event::Text(_) | egui::Event::Paste(_) | egui::Event::Ime(_)
    )
}
