//! The keys: which command a pressed key asks for.

use egui::{Context, Key, Modifiers};

use crate::command::menu::Command;
use crate::command::shortcut::{KeyCap, Shortcut};
use crate::theme::take_key_when;

/// What the facilitator is busy with, which some keys then belong to.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Busy {
    /// A panel lies over the window.
    pub(super) panel: bool,
    /// Something is typed that is not said yet: undo belongs to the field.
    pub(super) typing: bool,
}

/// The commands whose keys were pressed. Keys one types with are left to the field that has the keyboard.
pub(super) fn pressed(ctx: &Context, busy: Busy) -> Vec<Command> {
    let typing = ctx.text_edit_focused();
    let focused = ctx.memory(|memory| memory.focused().is_some());
    // These also move what is focused: buttons, dots, tallies.
    let moves = |command: &Command| matches!(command, Command::Clock | Command::OneMore | Command::OneLess);
    let free = |command: &Command, shortcut: &Shortcut| {
        if matches!(command, Command::Undo | Command::Redo) {
            !(typing && busy.typing)
        } else if moves(command) {
            !busy.panel && !focused
        } else {
            *command == Command::Save || !(busy.panel || shortcut.is_typed() && typing)
        }
    };
    let asked = |command: &Command| {
        let shortcut = command.shortcut().filter(|shortcut| free(command, shortcut));
        shortcut.is_some_and(|shortcut| is_pressed(ctx, shortcut))
    };
    // Those with Shift first: the keys without would take them too.
    let (with_shift, without): (Vec<Command>, Vec<Command>) =
        Command::ALL.iter().copied().partition(|command| command.shortcut().is_some_and(|shortcut| shortcut.shift));
    with_shift.into_iter().chain(without).filter(asked).collect()
}

fn is_pressed(ctx: &Context, shortcut: Shortcut) -> bool {
    let held = match (shortcut.ctrl, shortcut.shift) {
        (true, true) => Modifiers::COMMAND | Modifiers::SHIFT,
        (true, false) => Modifiers::COMMAND,
        (false, true) => Modifiers::SHIFT,
        (false, false) => Modifiers::NONE,
    };
    // Signs are typed with Shift on some keyboards, letters are not.
    let sign = matches!(shortcut.key, KeyCap::Plus | KeyCap::Minus);
    let fits = |modifiers: Modifiers| {
        modifiers.matches_logically(held) && !modifiers.alt && (!modifiers.shift || shortcut.shift || sign)
    };
    Key::from_name(shortcut.key.name()).is_some_and(|key| take_key_when(ctx, key, fits))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_knows_every_key_by_its_name() {
        for key in KeyCap::ALL {
            assert!(Key::from_name(key.name()).is_some(), "{key:?}");
        }
    }
}
