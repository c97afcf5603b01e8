//! The keys: which command a pressed key asks for.

use egui::{Context, Key, Modifiers};

use crate::command::menu::{Command, Shortcut};

/// The commands whose keys were pressed. Keys one types with are left to the field that has the keyboard.
pub(super) fn pressed(ctx: &Context) -> Vec<Command> {
    let typing = ctx.egui_wants_keyboard_input();
    let focused = ctx.memory(|memory| memory.focused().is_some());
    let free = |shortcut: &Shortcut| !(shortcut.is_typed() && typing || shortcut.key == "Space" && focused);
    let asked = |command: &Command| {
        command.shortcut().filter(free).is_some_and(|shortcut| ctx.input_mut(|input| is_pressed(input, shortcut)))
    };
    // Those with Shift first: the keys without would take them too.
    let (with_shift, without): (Vec<Command>, Vec<Command>) =
        Command::ALL.into_iter().partition(|command| command.shortcut().is_some_and(|shortcut| shortcut.shift));
    with_shift.into_iter().chain(without).filter(asked).collect()
}

fn is_pressed(input: &mut egui::InputState, shortcut: Shortcut) -> bool {
    let held = match (shortcut.ctrl, shortcut.shift) {
        (true, true) => Modifiers::COMMAND | Modifiers::SHIFT,
        (true, false) => Modifiers::COMMAND,
        (false, true) => Modifiers::SHIFT,
        (false, false) => Modifiers::NONE,
    };
    Key::from_name(shortcut.key).is_some_and(|key| input.consume_key(held, key))
}
