//! Changing an item of the programme, with what that does to the clock.

use crate::command::Request;
use crate::command::edit::Edit;
use crate::command::stage::Move;
use crate::facilitator::View;
use crate::model::day::programme::ItemEdit;
use crate::model::exercise::step::StepEdit;
use crate::model::id::Id;

/// Asks for a change to an item. A clock that is armed and not yet started follows; one that has begun is left alone.
pub(super) fn change(view: View<'_>, item: Id, edit: ItemEdit) {
    let current = view.stage.place(view.session()).is_some_and(|place| place.item == item);
    let armed = view.stage.clock.is_some_and(|clock| clock.started.is_none());
    let follows = current && armed && changes_clock(view, &edit);
    view.ask(Request::Edit(Edit::Item { item, edit }));
    if follows {
        view.ask(Request::Move(Move::Reset));
    }
}

/// Whether a change to the item the day is at is one of how long its step takes.
fn changes_clock(view: View<'_>, edit: &ItemEdit) -> bool {
    match edit {
        ItemEdit::Minutes { .. } | ItemEdit::Tie { .. } => true,
        ItemEdit::Step { step, edit: StepEdit::Minutes { .. } | StepEdit::Time { .. } } => {
            view.stage.step(view.session()).is_some_and(|current| current.id == *step)
        }
        ItemEdit::Step { .. }
        | ItemEdit::Rename { .. }
        | ItemEdit::Least { .. }
        | ItemEdit::CanDrop { .. }
        | ItemEdit::InHandout { .. }
        | ItemEdit::Drop { .. }
        | ItemEdit::PutIn { .. }
        | ItemEdit::Alongside { .. }
        | ItemEdit::Note { .. }
        | ItemEdit::Material { .. }
        | ItemEdit::Shown { .. }
        | ItemEdit::Lead { .. }
        | ItemEdit::Setup { .. }
        | ItemEdit::PlanB { .. }
        | ItemEdit::Photo { .. }
        | ItemEdit::Move { .. }
        | ItemEdit::Make { .. }
        | ItemEdit::Remove => false,
    }
}
