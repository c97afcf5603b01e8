//! The one place where a key is looked at: by what was held when it was pressed, not when the frame ended.

use egui::{Context, Event, Key, Modifiers};

/// Takes a key that was pressed with what is held; Shift may be held, too, and Alt only when it is asked for.
pub fn take_key(ctx: &Context, held: Modifiers, key: Key) -> bool {
    take_key_when(ctx, key, |modifiers| modifiers.matches_logically(held) && modifiers.alt == held.alt)
}

/// Takes a key that was pressed while what was held fits.
pub fn take_key_when(ctx: &Context, key: Key, fits: impl Fn(Modifiers) -> bool) -> bool {
    ctx.input_mut(|input| {
        let before = input.events.len();
        input.events.retain(|event| !is_press(event, key, &fits));
        input.events.len() < before
    })
}

/// Whether a key was pressed; it is left to others.
pub fn saw_key(ctx: &Context, key: Key) -> bool {
    saw_key_when(ctx, key, |modifiers| !modifiers.alt)
}

/// Whether a key was pressed while what was held fits; it is left to others.
pub fn saw_key_when(ctx: &Context, key: Key, fits: impl Fn(Modifiers) -> bool) -> bool {
    ctx.input(|input| input.events.iter().any(|event| is_press(event, key, &fits)))
}

fn is_press(event: &Event, wanted: Key, fits: impl Fn(Modifiers) -> bool) -> bool {
    matches!(event, Event::Key { key, pressed: true, modifiers, .. } if *key == wanted && fits(*modifiers))
}
