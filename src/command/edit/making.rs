//! What one does to what an exercise is made of: its name for the menu, and the field it types in.

use super::Field;
use crate::i18n::Message;
use crate::model::block::parts::PartEdit;
use crate::model::id::{Id, Key};
use crate::model::making::ExerciseEdit;
use crate::msg;

pub(super) const fn name(edit: &ExerciseEdit) -> Message {
    match edit {
        ExerciseEdit::Purpose { .. } => msg!("edit-exercise-purpose"),
        ExerciseEdit::Source { .. } => msg!("edit-exercise-source"),
        ExerciseEdit::Heading { .. } => msg!("edit-exercise-heading"),
        ExerciseEdit::AddStep { .. } => msg!("edit-add-step"),
        ExerciseEdit::RemoveStep { .. } => msg!("edit-remove-step"),
        ExerciseEdit::MoveStep { .. } => msg!("edit-move-step"),
        ExerciseEdit::Show { shown: true, .. } => msg!("edit-show-block"),
        ExerciseEdit::Show { shown: false, .. } => msg!("edit-hide-block"),
        ExerciseEdit::AddBlock { .. } => msg!("edit-add-block"),
        ExerciseEdit::RemoveBlock { .. } => msg!("edit-remove-block"),
        ExerciseEdit::Divide { edit, .. } => match edit {
            PartEdit::Add { .. } => msg!("edit-add-part"),
            PartEdit::Rename { .. } => msg!("edit-part-title"),
            PartEdit::Move { .. } => msg!("edit-move-part"),
            PartEdit::Remove { .. } => msg!("edit-remove-part"),
            PartEdit::Write { .. } => msg!("edit-column-kind"),
            PartEdit::Word { .. } => msg!("edit-drawing-word"),
            PartEdit::Count { .. } => msg!("edit-block-count"),
        },
    }
}

pub(super) fn field(name: Message, item: Id, edit: &ExerciseEdit) -> Option<Field> {
    let of = match edit {
        ExerciseEdit::Purpose { .. } | ExerciseEdit::Source { .. } | ExerciseEdit::Heading { .. } => None,
        ExerciseEdit::Divide { block, edit: PartEdit::Rename { part, .. } } => Some(format!("{block}/{part}")),
        ExerciseEdit::Divide { block, edit: PartEdit::Word { place, .. } } => Some(format!("{block}/{place}")),
        ExerciseEdit::Divide { .. }
        | ExerciseEdit::AddStep { .. }
        | ExerciseEdit::RemoveStep { .. }
        | ExerciseEdit::MoveStep { .. }
        | ExerciseEdit::Show { .. }
        | ExerciseEdit::AddBlock { .. }
        | ExerciseEdit::RemoveBlock { .. } => return None,
    };
    Some(Field::Item(name, item, of.map(Key::new)))
}
