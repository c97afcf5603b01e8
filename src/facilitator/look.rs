//! A look at another step than the one the day is at: it moves nothing on the wall, and says so above what is looked at.

use egui::{Frame, Key as KeyName, Margin, Modifiers, Ui};

use super::asked::Asked;
use super::{View, WindowState, exercise};
use crate::colours::Tone;
use crate::command::Request;
use crate::command::stage::Move;
use crate::model::day::session::Session;
use crate::model::id::Key;
use crate::model::stage::{Place, Stage};
use crate::msg;
use crate::theme::{WIDE_CORNER, bold, chip_on, colour, key_cap, quietly, take_key};

/// What the facilitator looks at while the day is elsewhere; it ends when the day goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Look {
    at: Place,
    /// The block in front.
    block: Option<Key>,
    /// Where the day was when the look began.
    from: Option<Place>,
}

impl WindowState {
    /// Looks at a step; at the one the day is at there is nothing to look at beside it.
    pub fn look_at(&mut self, session: &Session, stage: &Stage, at: Place) {
        let from = stage.place(session);
        self.look = (from != Some(at)).then_some(Look { at, block: None, from });
    }

    /// The step that the middle of the window shows.
    pub fn place_looked_at(&self, session: &Session, stage: &Stage) -> Option<Place> {
        self.look_now(session, stage).map(|look| look.at).or_else(|| stage.place(session))
    }

    /// The look, as long as the day is where it was when it began and what is looked at is there.
    fn look_now(&self, session: &Session, stage: &Stage) -> Option<&Look> {
        let is_there = |at: Place| session.item(at.item).is_some_and(|item| at.step < item.step_count());
        self.look.as_ref().filter(|look| look.from == stage.place(session) && is_there(look.at))
    }

    /// The step that is looked at while the day is elsewhere.
    pub fn looks_at(&self, session: &Session, stage: &Stage) -> Option<Place> {
        self.look_now(session, stage).map(|look| look.at)
    }
}

/// Draws the middle of the window: where the day is, or what is looked at.
pub(super) fn middle_ui(ui: &mut Ui, view: View<'_>, window: &mut WindowState) {
    window.look = window.look_now(view.session(), view.stage).cloned();
    if let Some(at) = window.looks_at(view.session(), view.stage) {
        bar_ui(ui, view, at, window);
    }
    let Some(look) = window.look.clone() else { return exercise::exercise_ui(ui, view, window) };
    let stage = Stage { at: Some(look.at), block: look.block, spotlight: None, over: None, ..view.stage.clone() };
    let asked = Asked::default();
    exercise::exercise_ui(ui, View { stage: &stage, asked: &asked, ..view }, window);
    for request in asked.take() {
        looking(view, request, window);
    }
}

/// What is asked for where one looks: the session may be changed, the stage is elsewhere.
fn looking(view: View<'_>, request: Request, window: &mut WindowState) {
    let Request::Move(asked) = request else { return view.ask(request) };
    if let Move::To(place) = asked {
        window.look_at(view.session(), view.stage, place);
    } else if let (Move::Show(block), Some(look)) = (&asked, &mut window.look) {
        look.block = Some(block.clone());
    } else {
        view.ask(Request::Say(view.language.say(msg!("look-go-first"))));
    }
}

/// Says what is looked at, with the way there and the way back.
fn bar_ui(ui: &mut Ui, view: View<'_>, at: Place, window: &mut WindowState) {
    let language = view.language;
    let title = |place: Place| view.session().title_at(place, language).unwrap_or_default();
    let [accent, soft] = [Tone::Accent, Tone::AccentSoft].map(|tone| colour(ui.ctx(), tone));
    let frame = Frame::new().fill(soft).corner_radius(WIDE_CORNER).inner_margin(Margin::symmetric(14, 8));
    let (mut goes, mut back) = keys(ui, window);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            let words = language.say_with(msg!("look-at"), &[("title", title(at).into())]);
            ui.label(bold(words).color(accent));
            ui.label(quietly(ui.ctx(), language.say(msg!("look-quiet"))));
            goes |= chip_on(ui, &language.say(msg!("look-go")), Tone::OnAccent, Tone::Accent).clicked();
            key_cap(ui, "↵");
            let now = view.stage.place(view.session()).map(title).unwrap_or_default();
            let words = language.say(msg!("look-back"));
            let hint = language.say_with(msg!("look-back-to"), &[("title", now.into())]);
            back |= chip_on(ui, &words, Tone::Ink, Tone::Surface).on_hover_text(hint).clicked();
            key_cap(ui, "Esc");
        });
    });
    ui.add_space(10.0);
    if goes {
        view.ask(Request::Move(Move::To(at)));
    }
    if goes || back {
        window.look = None;
    }
}

/// Enter goes there and Esc looks back, where nothing else has the keyboard.
fn keys(ui: &Ui, window: &WindowState) -> (bool, bool) {
    let is_free =
        window.panel.is_none() && ui.memory(|memory| memory.focused().is_none()) && !egui::Popup::is_any_open(ui.ctx());
    let pressed = |key| is_free && take_key(ui.ctx(), Modifiers::NONE, key);
    (pressed(KeyName::Enter), pressed(KeyName::Escape))
}
