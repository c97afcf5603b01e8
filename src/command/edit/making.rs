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

#[cfg(test)]
#[allow(clippy::indexing_slicing, reason = "a test may fail")]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::command::edit::Edit;
    use crate::command::history::History;
    use crate::i18n::Text;
    use crate::model::block::cards::{Cards, CardsEdit, Heading};
    use crate::model::block::table::{Cell, Column, ColumnKind, Layout, Rows, Table, TableEdit};
    use crate::model::block::vote::Vote;
    use crate::model::block::{At, Block, BlockEdit};
    use crate::model::exercise::Exercise;
    use crate::model::programme::{Activity, ItemEdit};
    use crate::model::refusal::Refusal;
    use crate::model::session::Session;

    /// A day with an exercise that nothing stands in yet.
    fn day() -> History {
        let mut session = Session::blank("test", "Dag", date(2027, 2, 4));
        session.append(10, Activity::Exercise(Exercise::own(Text::typed("Tre gode grunde"), 10)));
        History::new(session)
    }

    fn exercise(day: &History) -> &Exercise {
        day.session().exercises().next().unwrap().1
    }

    fn make(day: &mut History, edit: ExerciseEdit) -> Result<(), Refusal> {
        let item = day.session().programme.items[0].id;
        let before = day.session().clone();
        let outcome = day.apply(&Edit::Item { item, edit: ItemEdit::Make { edit } });
        day.end_typing();
        assert_eq!(day.session().check(), []);
        assert!(outcome.is_ok() || *day.session() == before, "a refused edit changes nothing");
        outcome
    }

    fn add(day: &mut History, block: Block) -> Key {
        make(day, ExerciseEdit::AddBlock { block: Box::new(block) }).unwrap();
        exercise(day).blocks.last().unwrap().id.clone()
    }

    fn divide(day: &mut History, block: &Key, edit: PartEdit) -> Result<(), Refusal> {
        make(day, ExerciseEdit::Divide { block: block.clone(), edit })
    }

    fn say(day: &mut History, block: &Key, edit: BlockEdit) {
        let at = At { item: day.session().programme.items[0].id, block: block.clone() };
        day.apply(&Edit::Block { at, edit }).unwrap();
    }

    fn cards() -> Block {
        let heading = Heading { id: Key::new("part-1"), title: Text::typed("Overskrift"), added: false };
        Block::Cards(Cards { headings: vec![heading], ..Cards::default() })
    }

    fn table() -> Block {
        let column = |id, kind| Column {
            id: Key::new(id),
            title: Text::typed(id),
            kind,
            required: false,
            facilitator_only: false,
            private: false,
            added: false,
        };
        let pick = ColumnKind::Pick(vec![Text::typed("ja"), Text::typed("nej")]);
        Block::Table(Table {
            columns: vec![column("what", ColumnKind::Long), column("done", pick)],
            rows: Rows::Free,
            layout: Layout::Grid,
            across: None,
            most_words: None,
            pull: None,
            presets: Vec::new(),
            content: Vec::new(),
        })
    }

    fn titles(day: &History, block: &Key) -> Vec<String> {
        let parts = exercise(day).block(block).unwrap().parts();
        parts.into_iter().map(|(_, title)| title.da.clone()).collect()
    }

    #[test]
    fn steps_are_added_moved_and_taken_out_and_the_item_takes_as_long_as_they_do() {
        let mut day = day();
        let block = add(&mut day, cards());
        let first = exercise(&day).steps[0].id.clone();
        for title in ["To og to", "Alle"] {
            let after = exercise(&day).steps.last().unwrap().id.clone();
            make(&mut day, ExerciseEdit::AddStep { after, title: title.into() }).unwrap();
        }
        let minutes = |day: &History| day.session().programme.items[0].minutes();
        assert_eq!((exercise(&day).steps.len(), minutes(&day)), (3, 20));
        assert!(
            exercise(&day).steps.iter().all(|step| step.show == [block.clone()]),
            "the new show what the others do"
        );
        make(&mut day, ExerciseEdit::MoveStep { step: first.clone(), to: 2 }).unwrap();
        assert_eq!(exercise(&day).steps[2].id, first);
        make(&mut day, ExerciseEdit::RemoveStep { step: first }).unwrap();
        assert_eq!((exercise(&day).steps.len(), minutes(&day)), (2, 10));
        let steps: Vec<Key> = exercise(&day).steps.iter().map(|step| step.id.clone()).collect();
        make(&mut day, ExerciseEdit::RemoveStep { step: steps[0].clone() }).unwrap();
        assert_eq!(make(&mut day, ExerciseEdit::RemoveStep { step: steps[1].clone() }), Err(Refusal::LastOne));
    }

    #[test]
    fn headings_come_and_go_while_nothing_stands_under_them() {
        let mut day = day();
        let block = add(&mut day, cards());
        for title in ["Mennesker", "Penge"] {
            divide(&mut day, &block, PartEdit::Add { title: title.into() }).unwrap();
        }
        let rename = PartEdit::Rename { part: Key::new("part-1"), title: "Tid".into() };
        divide(&mut day, &block, rename).unwrap();
        divide(&mut day, &block, PartEdit::Move { part: Key::new("part-1"), to: 9 }).unwrap();
        assert_eq!(titles(&day, &block), ["Mennesker", "Penge", "Tid"]);
        let card = CardsEdit::Add { heading: Key::new("part-1"), text: "Vi har det".into(), by: Vec::new() };
        say(&mut day, &block, BlockEdit::Cards(card));
        assert_eq!(divide(&mut day, &block, PartEdit::Remove { part: Key::new("part-1") }), Err(Refusal::Said));
        divide(&mut day, &block, PartEdit::Remove { part: Key::new("part-2") }).unwrap();
        divide(&mut day, &block, PartEdit::Remove { part: Key::new("part-3") }).unwrap();
        assert_eq!(divide(&mut day, &block, PartEdit::Remove { part: Key::new("part-1") }), Err(Refusal::LastOne));
        assert_eq!(divide(&mut day, &block, PartEdit::Add { title: " ".into() }), Err(Refusal::Empty));
    }

    #[test]
    fn the_cells_of_a_table_follow_their_columns() {
        let mut day = day();
        let block = add(&mut day, table());
        say(&mut day, &block, BlockEdit::Table(TableEdit::Add { text: "Ring til Åse".into() }));
        divide(&mut day, &block, PartEdit::Add { title: "Hvem".into() }).unwrap();
        divide(&mut day, &block, PartEdit::Move { part: Key::new("what"), to: 2 }).unwrap();
        let cells = |day: &History| {
            let Some(Block::Table(table)) = exercise(day).block(&block) else { return Vec::new() };
            table.content[0].cells.clone()
        };
        assert_eq!(cells(&day), [Cell::Pick(0), Cell::Empty, Cell::Text("Ring til Åse".into())]);
        let write = |column: &str, kind| PartEdit::Write { column: Key::new(column), kind };
        assert_eq!(divide(&mut day, &block, write("what", ColumnKind::Check)), Err(Refusal::Said));
        divide(&mut day, &block, write("done", ColumnKind::Check)).unwrap();
        assert_eq!(divide(&mut day, &block, PartEdit::Remove { part: Key::new("what") }), Err(Refusal::Said));
        divide(&mut day, &block, PartEdit::Remove { part: Key::new("done") }).unwrap();
        assert_eq!(cells(&day), [Cell::Empty, Cell::Text("Ring til Åse".into())]);
        assert_eq!(divide(&mut day, &block, write("part-1", ColumnKind::Pick(Vec::new()))), Err(Refusal::Empty));
    }

    #[test]
    fn a_block_goes_out_only_while_nothing_is_said_in_it_and_nothing_needs_it() {
        let mut day = day();
        let vote = || Block::Vote(Vote { over: Key::default(), dots: 3, most: None, closed: false, given: Vec::new() });
        let nothing = make(&mut day, ExerciseEdit::AddBlock { block: Box::new(vote()) });
        assert_eq!(nothing, Err(Refusal::NothingToVoteOn));
        let (cards, dots) = (add(&mut day, cards()), add(&mut day, vote()));
        let remove = |block: &Key| ExerciseEdit::RemoveBlock { block: block.clone() };
        assert_eq!(make(&mut day, remove(&cards)), Err(Refusal::InUse));
        assert_eq!(divide(&mut day, &dots, PartEdit::Count { count: 0 }), Err(Refusal::OutsideScale));
        divide(&mut day, &dots, PartEdit::Count { count: 5 }).unwrap();
        make(&mut day, remove(&dots)).unwrap();
        let card = CardsEdit::Add { heading: Key::new("part-1"), text: "Vi har det".into(), by: Vec::new() };
        say(&mut day, &cards, BlockEdit::Cards(card));
        assert_eq!(make(&mut day, remove(&cards)), Err(Refusal::Said));
        day.undo();
        make(&mut day, remove(&cards)).unwrap();
        assert!(exercise(&day).blocks.is_empty() && exercise(&day).steps[0].show.is_empty());
    }

    #[test]
    fn what_an_exercise_is_made_of_is_undone_like_anything_else() {
        let mut day = day();
        let start = day.session().clone();
        let block = add(&mut day, cards());
        divide(&mut day, &block, PartEdit::Add { title: "Penge".into() }).unwrap();
        make(&mut day, ExerciseEdit::Purpose { purpose: "Find det, der taler for".into() }).unwrap();
        while day.undo().is_some() {}
        assert_eq!(*day.session(), start);
    }
}
