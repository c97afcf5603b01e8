//! A field of an item of the programme, by the name that a screen reader says.

use super::item_field::ItemField;
use crate::facilitator::View;
use crate::facilitator::field::InputField;
use crate::model::day::programme::AgendaItem;

pub(super) fn input(view: View<'_>, item: &AgendaItem, field: ItemField, width: f32) -> InputField {
    let name = format!("{}, {}", view.language.say(field.name()), item.title().read(view.language));
    InputField::new(item.id, field.word(), name, width)
}
