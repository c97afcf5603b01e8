//! Keys reach the windows in the order they were pressed, one at a time, however slow a frame is.
//!
//! A frame that takes long gathers many keys, and what is drawn reads them all as if they were pressed at once: a digit
//! among letters, Enter between two cards, Tab before a word. Here they wait in a line instead. A window is handed as
//! many as it can read in order, is drawn again without being shown, and is handed the next.

use std::collections::VecDeque;
use std::num::NonZeroUsize;

use egui::accesskit::ActionData;
use egui::{Context, Event, ImeEvent, Key, Plugin, RawInput, Ui, ViewportId, ViewportIdMap};

use super::lone::{self, Lone};
use super::stroke::{Stroke, edits, stroke, types};
use crate::model::foreign;

/// How often a window is drawn for the keys of one frame before it is shown; what is left waits for the next frame.
const MOST_PASSES: NonZeroUsize = NonZeroUsize::MIN.saturating_add(23);
/// How often a window is drawn after a key that may move the keyboard to somewhere else, before it gets the next: what
/// is opened must be there, and then have the keyboard.
const REST: u8 = 2;

/// Holds back what cannot be read in order yet.
#[derive(Default)]
pub(super) struct Strokes {
    waiting: ViewportIdMap<Waiting>,
    /// The window that was drawn last.
    drawn_last: ViewportId,
    /// What had the keyboard in the facilitator's window when that was drawn last.
    focus: Focus,
}

/// What was pressed in one window and is not handed over yet.
#[derive(Default)]
struct Waiting {
    events: VecDeque<Event>,
    /// How often the window is still to be drawn before the next key.
    rest: u8,
    /// The key that was handed over last and is held down, when it is a command and no word.
    held: Option<Key>,
    /// What was typed outside a field.
    lone: Lone,
}

/// What has the keyboard.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Focus {
    #[default]
    Nothing,
    /// A field of text.
    Field,
    /// A button, a card, a row of dots.
    Other,
}

impl Focus {
    /// In the window that was drawn last.
    fn of(ctx: &Context) -> Self {
        match ctx.memory(|memory| memory.focused()) {
            Some(_) if ctx.text_edit_focused() => Self::Field,
            Some(_) => Self::Other,
            None => Self::Nothing,
        }
    }
}

impl Plugin for Strokes {
    fn debug_name(&self) -> &'static str {
        "strokes"
    }

    fn setup(&mut self, ctx: &Context) {
        ctx.options_mut(|options| options.max_passes = MOST_PASSES);
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        // Asked before a window begins, egui answers for the one that was drawn last. In no window but the
        // facilitator's is anything that can have the keyboard.
        if std::mem::replace(&mut self.drawn_last, input.viewport_id) == ViewportId::ROOT {
            self.focus = Focus::of(ctx);
        }
        let focus = if input.viewport_id == ViewportId::ROOT { self.focus } else { Focus::Nothing };
        let now = input.time.unwrap_or_else(|| ctx.input(|input| input.time));
        let waiting = self.waiting.entry(input.viewport_id).or_default();
        let ours = std::mem::take(&mut input.events).into_iter().filter_map(let_in);
        waiting.events.extend(ours.filter(|event| !is_foreign(event)));
        input.events = waiting.next(focus, now);
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx();
        let Some(waiting) = self.waiting.get(&ctx.viewport_id()) else { return };
        if let Some(seconds) = waiting.lone.wait() {
            ctx.request_repaint_after_secs(seconds as f32);
        }
        if waiting.events.is_empty() {
            return;
        }
        ctx.request_discard("keys are waiting");
        if !ctx.will_discard() {
            ctx.request_repaint();
        }
    }
}

impl Waiting {
    /// What can be read in order in the next pass.
    fn next(&mut self, focus: Focus, now: f64) -> Vec<Event> {
        let typing = focus == Focus::Field;
        let mut handed = self.lone.due(now);
        let mut last = (!handed.is_empty()).then_some(Stroke::Act(None));
        while let Some(event) = self.events.front() {
            let next = stroke(event, self.events.get(1), typing);
            if next.is_some() && self.rest == 0 && last.is_none() && !typing {
                let before = self.events.len();
                handed.extend(self.outside(focus, now));
                if !handed.is_empty() {
                    last = Some(Stroke::Act(None));
                    break;
                }
                if self.events.len() < before {
                    continue;
                }
            }
            let Some(event) = self.events.front() else { break };
            match next {
                // What was held then must still be held when the key is read.
                None if last.is_some() && matches!(event, Event::ModifiersChanged(_)) => break,
                None => {}
                // A key that is held down does not pile up while the window is slow.
                Some(Stroke::Act(Some(key))) if self.held == Some(key) && (self.rest > 0 || last.is_some()) => {
                    self.events.pop_front();
                    continue;
                }
                Some(_) if self.rest > 0 && last.is_none() => break,
                Some(next) if last.is_some_and(|last| !last.goes_with(next)) => break,
                Some(_) => {}
            }
            let own_text = usize::from(types(event, self.events.get(1)));
            handed.extend(self.events.drain(..=own_text));
            self.note_held(next, handed.last());
            last = next.or(last);
        }
        self.rest = match last {
            Some(Stroke::Act(_)) => REST,
            Some(Stroke::Letters | Stroke::Again(_) | Stroke::Sign) => 0,
            None => self.rest.saturating_sub(1),
        };
        handed
    }

    /// What is typed where there is no field, as far as it can be handed on, and what waited for something else to come.
    fn outside(&mut self, focus: Focus, now: f64) -> Vec<Event> {
        let Some(event) = self.events.front() else { return Vec::new() };
        let own_text = usize::from(types(event, self.events.get(1)));
        if own_text == 0 && lone::text(event).is_none() {
            return self.lone.release();
        }
        let typed = self.events.drain(..=own_text).collect();
        self.lone.take(typed, focus == Focus::Other, now)
    }

    fn note_held(&mut self, stroke: Option<Stroke>, event: Option<&Event>) {
        if let Some(stroke) = stroke {
            self.held = if let Stroke::Act(key) = stroke { key } else { None };
        } else if matches!(event, Some(Event::Key { key, pressed: false, .. }) if self.held == Some(*key)) {
            self.held = None;
        }
    }
}

/// Every text that is typed, pasted, put together by an input method or set by a screen reader comes through the door
/// for what is foreign; nothing is left where all of it was unseen.
fn let_in(mut event: Event) -> Option<Event> {
    let mut is_left = true;
    if let Event::Text(text) = &mut event {
        *text = foreign::typed(text).into_owned();
        is_left = !text.is_empty();
    } else if let Event::Paste(text) | Event::MiddleClickPaste { text, .. } = &mut event {
        *text = foreign::ours(text).into_owned();
        is_left = !text.is_empty();
    } else if let Event::Ime(ImeEvent::Commit(text)) = &mut event {
        // One ends with an empty text, too, so that is left as it is.
        *text = foreign::typed(text).into_owned();
    } else if let Event::AccessKitActionRequest(request) = &mut event
        && let Some(ActionData::Value(value)) = &mut request.data
    {
        *value = foreign::ours(value).into_owned().into();
    }
    is_left.then_some(event)
}

/// Alt belongs to the window manager, and AltGr is Ctrl with Alt on some systems: with it held, a key asks nothing of
/// us, be it Enter on a button. What moves and deletes by words in a field goes through; so does what it types.
fn is_foreign(event: &Event) -> bool {
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return false };
    modifiers.alt && !edits(*key) && !matches!(key, Key::ArrowUp | Key::ArrowDown)
}

#[cfg(test)]
mod tests {
    use egui::Modifiers;

    use super::*;

    /// What a key sends that types this sign.
    fn typed(sign: &str) -> [Event; 2] {
        let key = Key::from_name(&sign.to_uppercase()).unwrap_or(Key::Comma);
        let pressed = Event::Key { key, physical_key: None, pressed: true, repeat: false, modifiers: Modifiers::NONE };
        [pressed, Event::Text(sign.to_owned())]
    }

    fn draw(ctx: &Context, window: ViewportId, events: Vec<Event>, ui: impl FnMut(&mut Ui)) {
        let viewports = [ViewportId::ROOT, window].into_iter().map(|id| (id, egui::ViewportInfo::default())).collect();
        let input = RawInput { viewport_id: window, viewports, events, ..RawInput::default() };
        ctx.run_ui(input, ui).textures_delta.clear();
    }

    #[test]
    fn no_letter_is_lost_while_the_rooms_window_draws_itself_between() {
        let ctx = Context::default();
        ctx.add_plugin(Strokes::default());
        let (room, mut words) = (ViewportId::from_hash_of("room"), String::new());
        let mut field = |ctx: &Context, events| {
            draw(ctx, ViewportId::ROOT, events, |ui| ui.text_edit_singleline(&mut words).request_focus());
            words.clone()
        };
        field(&ctx, Vec::new());
        for (count, sign) in "Ærø øver sig, 3 gange.".chars().enumerate() {
            draw(&ctx, room, Vec::new(), |ui| {
                ui.label("slide");
            });
            let written = field(&ctx, typed(&sign.to_string()).to_vec());
            assert_eq!(written.chars().count(), count + 1, "{written}");
        }
        assert_eq!(words, "Ærø øver sig, 3 gange.");
    }
}
