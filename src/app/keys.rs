//! The keys: which command a pressed key asks for, in which of the windows.

use egui::{Context, Event, Key, Modifiers};

use crate::command::menu::Command;
use crate::command::shortcut::{KeyCap, Shortcut};
use crate::theme::{field_history, saw_key_when};

/// What the facilitator is busy with, which some keys then belong to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Busy {
    /// A panel lies over the window.
    pub(super) panel: bool,
    /// Something is typed that is not said yet: undo belongs to the field.
    pub(super) typing: bool,
    /// The room's window is open.
    pub(super) room_open: bool,
}

/// The window whose keys are read.
#[derive(Clone, Copy, Debug)]
pub(super) enum Keyboard {
    /// The facilitator's.
    Facilitator(Busy),
    /// The room's: everybody looks at it.
    Room,
    /// The facilitator's, while it is the room's screen.
    OneScreen,
}

/// Where the keyboard is in a window.
#[derive(Clone, Copy, Debug, Default)]
struct Focus {
    /// Anything has it.
    some: bool,
    /// A field of text has it.
    text: bool,
    /// Something was written or deleted there since it was entered or its words were taken.
    touched: bool,
}

/// A key that was pressed, with what was held at that moment.
#[derive(Clone, Copy, Debug)]
struct Pressed<'a> {
    key: Key,
    held: Modifiers,
    /// What it types, where the system says it.
    types: Option<&'a str>,
}

/// What a key means before it is known whether it is free.
#[derive(Clone, Copy, Debug)]
struct Meant {
    command: Command,
    /// One types with the key.
    is_typed: bool,
    /// The key also moves what has the keyboard: buttons, dots, tallies, the place in a text.
    moves: bool,
}

/// What works before everybody's eyes.
const OF_THE_ROOM: [Command; 11] = [
    Command::Forward,
    Command::Back,
    Command::Next,
    Command::Previous,
    Command::NextPage,
    Command::PreviousPage,
    Command::Black,
    Command::Freeze,
    Command::QuestionOnly,
    Command::ShowPhotos,
    Command::FullScreen,
];

/// What works whatever lies over the window, as its own bar does.
const OVER_PANELS: [Command; 5] =
    [Command::Save, Command::Quit, Command::TextLarger, Command::TextSmaller, Command::TextUsual];

/// What a presenter's remote sends besides the keys of our own, with Shift or without, as in every program that shows
/// slides.
const REMOTE: [(Key, bool, Command); 6] = [
    (Key::ArrowRight, false, Command::Forward),
    (Key::ArrowDown, false, Command::Forward),
    (Key::ArrowLeft, false, Command::Back),
    (Key::ArrowUp, false, Command::Back),
    (Key::Period, false, Command::Black),
    (Key::F5, true, Command::Room),
];

/// The commands whose keys were pressed, in their order. Keys one types with are left to the field that has the keyboard.
pub(super) fn pressed(ctx: &Context, keyboard: Keyboard) -> Vec<Command> {
    let focus = focus(ctx);
    ctx.input_mut(|input| {
        let mut commands = Vec::new();
        let events = std::mem::take(&mut input.events);
        for (place, event) in events.iter().enumerate() {
            let command =
                stroke(event, events.get(place + 1), input.modifiers).and_then(|stroke| asked(stroke, keyboard, focus));
            match command {
                Some(command) => commands.push(command),
                None => input.events.push(event.clone()),
            }
        }
        commands
    })
}

fn focus(ctx: &Context) -> Focus {
    Focus {
        some: ctx.memory(|memory| memory.focused().is_some()),
        text: ctx.text_edit_focused(),
        touched: field_history(ctx).is_some(),
    }
}

/// Whether undo was pressed in a field that has nothing more to take back: it does not reach past the field.
pub(super) fn is_undo_past_field(ctx: &Context, keyboard: Keyboard) -> bool {
    let Keyboard::Facilitator(busy) = keyboard else { return false };
    let focus = focus(ctx);
    let is_undo = |held: Modifiers| has_ctrl(held) && !held.shift && !held.alt;
    focus.text
        && (busy.typing || focus.touched)
        && !field_history(ctx).is_some_and(|history| history.undo)
        && saw_key_when(ctx, Key::Z, is_undo)
}

fn stroke<'a>(event: &Event, next: Option<&'a Event>, held: Modifiers) -> Option<Pressed<'a>> {
    // The window makes of Ctrl C, with Shift or without, something that has no modifiers.
    if matches!(event, Event::Copy) && held.shift {
        let held = Modifiers { ctrl: true, command: true, ..held };
        return Some(Pressed { key: Key::C, held, types: None });
    }
    let Event::Key { key, pressed: true, modifiers, .. } = event else { return None };
    let types = if let Some(Event::Text(text)) = next { Some(text.as_str()) } else { None };
    Some(Pressed { key: *key, held: *modifiers, types })
}

/// The command that a key asks for in a window.
fn asked(pressed: Pressed<'_>, keyboard: Keyboard, focus: Focus) -> Option<Command> {
    let meant = meant(pressed)?;
    let is_of_the_room = OF_THE_ROOM.contains(&meant.command);
    let works = match keyboard {
        Keyboard::Room => is_of_the_room,
        Keyboard::OneScreen => is_of_the_room || meant.command == Command::SingleScreen,
        Keyboard::Facilitator(busy) => is_free(meant, busy, focus),
    };
    works.then_some(meant.command)
}

/// Whether nothing else in the facilitator's window has a right to the key.
fn is_free(meant: Meant, busy: Busy, focus: Focus) -> bool {
    let command = meant.command;
    if matches!(command, Command::Undo | Command::Redo) {
        // While one writes, the history of the field comes first, and ends there.
        !(focus.text && (busy.typing || focus.touched))
    } else if command == Command::Room {
        // The key only opens: what is closed before everybody's eyes is closed on purpose, by its button.
        !(busy.panel || busy.room_open)
    } else if meant.moves {
        !(busy.panel || focus.some)
    } else {
        OVER_PANELS.contains(&command) || !(busy.panel || meant.is_typed && focus.text)
    }
}

/// The command of a key of ours or of a presenter's remote. Alt belongs to the system, and AltGr is Ctrl with Alt on
/// some.
fn meant(pressed: Pressed<'_>) -> Option<Meant> {
    if pressed.held.alt {
        return None;
    }
    // Where + is typed with Shift, Ctrl with its key alone means the same, as in every browser.
    let key = if pressed.key == Key::Equals && has_ctrl(pressed.held) { Key::Plus } else { pressed.key };
    let pressed = Pressed { key, ..pressed };
    let of = |command: &Command| Some((*command, command.shortcut().filter(|shortcut| is_of(pressed, *shortcut))?));
    if let Some((command, shortcut)) = Command::ALL.iter().find_map(of) {
        let moves = matches!(command, Command::Clock | Command::OneMore | Command::OneLess);
        return Some(Meant { command, is_typed: shortcut.is_typed(), moves });
    }
    if pressed.key == Key::Z && has_ctrl(pressed.held) && pressed.held.shift {
        return Some(Meant { command: Command::Redo, is_typed: false, moves: false });
    }
    let is_typed = pressed.key == Key::Period;
    let sent = |(key, shift, _): &&(Key, bool, Command)| *key == pressed.key && *shift == pressed.held.shift;
    let (_, _, command) = REMOTE.iter().find(sent).filter(|_| !has_ctrl(pressed.held))?;
    let moves = matches!(command, Command::Forward | Command::Back);
    let itself = !is_typed || types_itself(pressed, ".");
    itself.then_some(Meant { command: *command, is_typed, moves })
}

const fn has_ctrl(held: Modifiers) -> bool {
    held.ctrl || held.command || held.mac_cmd
}

fn is_of(pressed: Pressed<'_>, shortcut: Shortcut) -> bool {
    let signs = [(KeyCap::Plus, "+"), (KeyCap::Minus, "-"), (KeyCap::Space, " ")];
    let sign = signs.iter().find(|(key, _)| *key == shortcut.key).map_or(shortcut.key.name(), |(_, sign)| sign);
    // Signs are typed with Shift on some keyboards, letters are not.
    let shifts = pressed.held.shift == shortcut.shift || matches!(shortcut.key, KeyCap::Plus | KeyCap::Minus);
    Key::from_name(shortcut.key.name()) == Some(pressed.key)
        && shifts
        && has_ctrl(pressed.held) == shortcut.ctrl
        && (!shortcut.is_typed() || types_itself(pressed, sign))
}

/// AltGr is held unseen on some systems: then a key types another sign than its own.
fn types_itself(pressed: Pressed<'_>, sign: &str) -> bool {
    pressed.types.is_none_or(|types| types.eq_ignore_ascii_case(sign))
}

#[cfg(test)]
mod tests {
    use super::*;

    const NOTHING: Focus = Focus { some: false, text: false, touched: false };
    const FIELD: Focus = Focus { some: true, text: true, touched: false };
    const FACILITATOR: Keyboard = Keyboard::Facilitator(Busy { panel: false, typing: false, room_open: false });

    /// Everything that can be held: Ctrl is the command key, too, as it is on most systems.
    fn held() -> Vec<Modifiers> {
        let each = |bits: u8| Modifiers {
            alt: bits & 1 > 0,
            ctrl: bits & 2 > 0,
            shift: bits & 4 > 0,
            command: bits & 2 > 0,
            mac_cmd: false,
        };
        (0..8).map(each).collect()
    }

    fn command(key: Key, held: Modifiers, keyboard: Keyboard, focus: Focus) -> Option<Command> {
        asked(Pressed { key, held, types: None }, keyboard, focus)
    }

    #[test]
    fn the_window_knows_every_key_by_its_name() {
        for key in KeyCap::ALL {
            assert!(Key::from_name(key.name()).is_some(), "{key:?}");
        }
    }

    #[test]
    fn copying_with_shift_held_copies_what_the_room_sees_and_without_it_the_words_that_are_marked() {
        for (shift, expected) in [(true, Some(Command::CopyRoom)), (false, None)] {
            let held = Modifiers { shift, ctrl: true, command: true, ..Modifiers::default() };
            let asked_for = stroke(&Event::Copy, None, held).and_then(|pressed| asked(pressed, FACILITATOR, FIELD));
            assert_eq!(asked_for, expected);
        }
    }

    #[test]
    fn every_key_in_every_window_with_all_that_can_be_held() {
        for key in Key::ALL.iter().copied() {
            for held in held() {
                let here = command(key, held, FACILITATOR, NOTHING);
                for (keyboard, way_back) in [(Keyboard::Room, None), (Keyboard::OneScreen, Some(Command::SingleScreen))]
                {
                    let there = here.filter(|here| OF_THE_ROOM.contains(here) || Some(*here) == way_back);
                    assert_eq!(command(key, held, keyboard, NOTHING), there, "{key:?} with {held:?} in {keyboard:?}");
                }
                assert!(!held.alt || here.is_none(), "{key:?} with {held:?} is {here:?}");
            }
        }
    }

    #[test]
    fn every_command_has_its_key_in_the_facilitators_window_and_only_the_rooms_in_the_rooms() {
        for asked in Command::ALL.iter().copied() {
            let Some(shortcut) = asked.shortcut() else { continue };
            let key = Key::from_name(shortcut.key.name()).unwrap();
            let ctrl = if shortcut.ctrl { Modifiers::CTRL | Modifiers::COMMAND } else { Modifiers::NONE };
            let held = if shortcut.shift { ctrl | Modifiers::SHIFT } else { ctrl };
            assert_eq!(command(key, held, FACILITATOR, NOTHING), Some(asked));
            let in_room = command(key, held, Keyboard::Room, NOTHING);
            assert_eq!(in_room.is_some(), OF_THE_ROOM.contains(&asked), "{asked:?}");
            assert_eq!(command(key, held | Modifiers::ALT, FACILITATOR, NOTHING), None, "{asked:?} with Alt");
        }
    }

    #[test]
    fn undo_belongs_to_the_field_once_something_was_written_there() {
        let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
        let keys = [(Key::Z, ctrl), (Key::Y, ctrl), (Key::Z, ctrl | Modifiers::SHIFT)];
        let touched = Focus { touched: true, ..FIELD };
        let typing = Keyboard::Facilitator(Busy { typing: true, ..Busy::default() });
        for (keyboard, focus, free) in [
            (FACILITATOR, NOTHING, true),
            (FACILITATOR, FIELD, true),
            (FACILITATOR, touched, false),
            (typing, FIELD, false),
            (typing, NOTHING, true),
        ] {
            for (key, held) in keys {
                let command = command(key, held, keyboard, focus);
                let expected = if key == Key::Z && !held.shift { Command::Undo } else { Command::Redo };
                assert_eq!(command, free.then_some(expected), "{key:?} with {held:?}, {keyboard:?}, {focus:?}");
            }
        }
    }

    #[test]
    fn over_a_panel_one_saves_and_quits_and_nothing_else() {
        let panel = Keyboard::Facilitator(Busy { panel: true, typing: true, room_open: false });
        let works = |key: Key, held| [NOTHING, FIELD].map(|focus| command(key, held, panel, focus));
        let all = || Key::ALL.iter().flat_map(|key| held().into_iter().map(|held| (*key, held)));
        // Undo belongs to the field only while one types in it.
        let mut found: Vec<Command> = all().flat_map(|(key, held)| works(key, held)).flatten().collect();
        found.retain(|command| !matches!(command, Command::Undo | Command::Redo));
        found.dedup();
        assert!(found.iter().all(|command| OVER_PANELS.contains(command)), "{found:?}");
        let ctrl = Modifiers::CTRL | Modifiers::COMMAND;
        assert_eq!(works(Key::Q, ctrl), [Some(Command::Quit); 2]);
        assert_eq!(works(Key::S, ctrl), [Some(Command::Save); 2]);
    }

    #[test]
    fn a_presenters_remote_does_what_it_does_everywhere_and_never_types() {
        let open = Keyboard::Facilitator(Busy { room_open: true, ..Busy::default() });
        let panel = Keyboard::Facilitator(Busy { panel: true, ..Busy::default() });
        let (none, shift) = (Modifiers::NONE, Modifiers::SHIFT);
        let (forward, back, black, room) =
            (Some(Command::Forward), Some(Command::Back), Some(Command::Black), Some(Command::Room));
        // What is sent; what it does in the room's window, in the facilitator's, there in a field, and below a panel.
        for (key, held, in_room, here, in_field, below) in [
            (Key::PageDown, none, forward, forward, forward, None),
            (Key::PageUp, none, back, back, back, None),
            (Key::ArrowRight, none, forward, forward, None, None),
            (Key::ArrowDown, none, forward, forward, None, None),
            (Key::ArrowLeft, none, back, back, None, None),
            (Key::ArrowUp, none, back, back, None, None),
            (Key::Period, none, black, black, None, None),
            (Key::B, none, black, black, None, None),
            (Key::F5, none, None, room, room, None),
            (Key::F5, shift, None, room, room, None),
            (Key::ArrowRight, shift, None, None, None, None),
            (Key::Period, shift, None, None, None, None),
        ] {
            assert_eq!(command(key, held, Keyboard::Room, NOTHING), in_room, "{key:?} in the room's window");
            assert_eq!(command(key, held, FACILITATOR, NOTHING), here, "{key:?}");
            assert_eq!(command(key, held, FACILITATOR, FIELD), in_field, "{key:?} in a field");
            assert_eq!(command(key, held, panel, NOTHING), below, "{key:?} below a panel");
            let again = here.filter(|here| *here != Command::Room);
            assert_eq!(command(key, held, open, NOTHING), again, "{key:?} with the room's window open");
        }
    }

    #[test]
    fn a_sign_that_is_typed_with_altgr_is_no_command_where_altgr_is_not_seen() {
        for (key, types, meant) in [
            (Key::B, "b", Some(Command::Black)),
            (Key::B, "B", Some(Command::Black)),
            (Key::B, "”", None),
            (Key::F, "đ", None),
            (Key::L, "ł", None),
            (Key::Plus, "+", Some(Command::OneMore)),
            (Key::Minus, "–", None),
            (Key::Period, ".", Some(Command::Black)),
            (Key::Period, "·", None),
        ] {
            let pressed = Pressed { key, held: Modifiers::NONE, types: Some(types) };
            assert_eq!(asked(pressed, FACILITATOR, NOTHING), meant, "{key:?} that types {types}");
        }
    }

    #[test]
    fn what_was_held_is_that_of_the_key_and_not_of_the_end_of_the_frame() {
        let ctx = Context::default();
        let event = |modifiers| Event::Key { key: Key::N, physical_key: None, pressed: true, repeat: false, modifiers };
        let with_ctrl = Modifiers::CTRL | Modifiers::COMMAND;
        for (then, at_last, meant) in [
            (with_ctrl, Modifiers::NONE, vec![Command::Start]),
            (Modifiers::NONE, with_ctrl, vec![Command::Capture]),
            (with_ctrl | Modifiers::ALT, with_ctrl, vec![]),
        ] {
            let events = vec![event(then), Event::ModifiersChanged(at_last)];
            let input = egui::RawInput { events, ..Default::default() };
            let mut found = Vec::new();
            let mut output = ctx.run_ui(input, |ui| found.extend(pressed(ui.ctx(), FACILITATOR)));
            output.textures_delta.clear();
            assert_eq!(found, meant);
        }
    }

    #[test]
    fn a_letter_alone_is_a_command_and_in_a_sentence_it_is_none() {
        for (typed, meant) in [
            ("b", vec![Command::Black]),
            ("f", vec![Command::Freeze]),
            ("fiberne blev lavet", vec![]),
            (" 3+4", vec![]),
            ("++", vec![Command::OneMore, Command::OneMore]),
            ("ni", vec![Command::Capture]),
        ] {
            let ctx = Context::default();
            crate::theme::install(&ctx, crate::colours::Theme::Light);
            let mut found = Vec::new();
            let pause = [None; 8];
            for (frame, sign) in typed.chars().map(Some).chain(pause).enumerate() {
                let events = sign.map_or_else(Vec::new, |sign| {
                    let name = if sign == ' ' { "Space".to_owned() } else { sign.to_uppercase().to_string() };
                    let key = Key::from_name(&name).unwrap();
                    let pressed = Event::Key {
                        key,
                        physical_key: None,
                        pressed: true,
                        repeat: false,
                        modifiers: Modifiers::NONE,
                    };
                    vec![pressed, Event::Text(sign.into())]
                });
                let input = egui::RawInput { events, time: Some(frame as f64 * 0.2), ..Default::default() };
                let mut output = ctx.run_ui(input, |ui| found.extend(pressed(ui.ctx(), FACILITATOR)));
                output.textures_delta.clear();
            }
            assert_eq!(found, meant, "{typed}");
        }
    }
}
