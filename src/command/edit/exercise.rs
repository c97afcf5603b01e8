//! What one does to what an exercise is made of: its name for the menu, and the field it types in.

use super::Field;
use crate::i18n::Message;
use crate::model::block::parts::PartEdit;
use crate::model::exercise::edit::ExerciseEdit;
use crate::model::id::{Id, Key};
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
        ExerciseEdit::Round { .. } => msg!("edit-step-round"),
        ExerciseEdit::AddBlock { .. } => msg!("edit-add-block"),
        ExerciseEdit::RemoveBlock { .. } => msg!("edit-remove-block"),
        ExerciseEdit::Rows { .. } => msg!("edit-table-rows"),
        ExerciseEdit::Divide { edit, .. } => match edit {
            PartEdit::Add { .. } => msg!("edit-add-part"),
            PartEdit::Rename { .. } => msg!("edit-part-title"),
            PartEdit::Move { .. } => msg!("edit-move-part"),
            PartEdit::Remove { .. } => msg!("edit-remove-part"),
            PartEdit::Write { .. } => msg!("edit-column-kind"),
            PartEdit::Role { .. } => msg!("edit-column-role"),
            PartEdit::Word { .. } => msg!("edit-drawing-word"),
            PartEdit::Count { .. } => msg!("edit-block-count"),
            PartEdit::Each { .. } => msg!("edit-block-each"),
            PartEdit::Rounds { .. } => msg!("edit-block-rounds"),
        },
    }
}

pub(super) fn field(name: Message, item: Id, edit: &ExerciseEdit) -> Option<Field> {
    let of = match edit {
        ExerciseEdit::Purpose { .. } | ExerciseEdit::Source { .. } | ExerciseEdit::Heading { .. } => None,
        ExerciseEdit::Divide { block, edit: PartEdit::Rename { part, .. } } => Some(format!("{block}/{part}")),
        ExerciseEdit::Divide { block, edit: PartEdit::Word { place, .. } } => Some(format!("{block}/{place}")),
        ExerciseEdit::Divide { .. }
        | ExerciseEdit::Rows { .. }
        | ExerciseEdit::AddStep { .. }
        | ExerciseEdit::RemoveStep { .. }
        | ExerciseEdit::MoveStep { .. }
        | ExerciseEdit::Show { .. }
        | ExerciseEdit::Round { .. }
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
    use crate::model::block::cards::{Cards, CardsEdit};
    use crate::model::block::circle::{Circle, CirclePart, CircleStyle};
    use crate::model::block::groups::Groups;
    use crate::model::block::heading::Heading;
    use crate::model::block::table::{Cell, Column, ColumnKind, Rows, Table, TableEdit};
    use crate::model::block::vote::{OnPaper, Vote};
    use crate::model::block::{At, Block, BlockEdit};
    use crate::model::day::programme::{Activity, ItemEdit};
    use crate::model::day::session::Session;
    use crate::model::exercise::Exercise;
    use crate::model::fault::refusal::Refusal;

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
        let column = |id, kind| Column::new(Key::new(id), Text::typed(id), kind);
        let pick = ColumnKind::Pick(vec![Text::typed("ja"), Text::typed("nej")]);
        let columns = vec![column("what", ColumnKind::Long), column("done", pick)];
        Block::Table(Table { columns, ..Table::default() })
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
    fn the_rows_of_a_table_come_from_where_they_are_chosen_to() {
        let mut day = day();
        for name in ["Anne", "Åse"] {
            day.apply(&Edit::AddParticipant { name: name.into(), unit: String::new() }).unwrap();
        }
        let (cards, block) = (add(&mut day, cards()), add(&mut day, table()));
        let from = |day: &mut History, table: &Key, rows: Rows| {
            make(day, ExerciseEdit::Rows { table: table.clone(), rows, label: "Om".into() })
        };
        let count = |day: &History| match exercise(day).block(&block) {
            Some(Block::Table(table)) => (table.columns.len(), table.content.len()),
            _ => (0, 0),
        };
        from(&mut day, &block, Rows::Participants).unwrap();
        assert_eq!(
            (count(&day), &titles(&day, &block)[..]),
            ((3, 2), &["Om".into(), "what".into(), "done".into()][..])
        );
        let card = CardsEdit::Add { heading: Key::new("part-1"), text: "Vi har det".into(), by: Vec::new() };
        say(&mut day, &cards, BlockEdit::Cards(card));
        from(&mut day, &block, Rows::Each(cards.clone())).unwrap();
        assert_eq!(count(&day), (3, 1));
        let fixed = |words: &[&str]| Rows::Fixed(words.iter().map(|word| Text::typed(*word)).collect());
        from(&mut day, &block, fixed(&["Før", "Nu", "Om et år"])).unwrap();
        assert_eq!(count(&day), (3, 3));
        let last = match exercise(&day).block(&block) {
            Some(Block::Table(table)) => table.content[2].id,
            _ => unreachable!("it is a table"),
        };
        let edit = TableEdit::Set { row: last, column: Key::new("what"), cell: Cell::Text("Færre møder".into()) };
        say(&mut day, &block, BlockEdit::Table(edit));
        day.end_typing();
        from(&mut day, &block, fixed(&["Før", "Lige nu", "Om et år", "Om ti år"])).unwrap();
        assert_eq!(count(&day), (3, 4), "other words, and what was written stays");
        assert_eq!(from(&mut day, &block, fixed(&["Før"])), Err(Refusal::Said));
        assert_eq!(from(&mut day, &block, Rows::Free), Err(Refusal::Said));
        assert_eq!(from(&mut day, &block, fixed(&[])), Err(Refusal::Empty));
        for _ in 0..3 {
            day.undo();
        }
        from(&mut day, &block, Rows::Free).unwrap();
        assert_eq!(titles(&day, &block), ["what", "done"]);
    }

    #[test]
    fn tables_do_not_list_each_other_in_a_ring() {
        let mut day = day();
        let [one, other, third] = [(); 3].map(|()| add(&mut day, table()));
        let each = |table: &Key, of: &Key| ExerciseEdit::Rows {
            table: table.clone(),
            rows: Rows::Each(of.clone()),
            label: "Om".into(),
        };
        assert_eq!(make(&mut day, each(&one, &one)), Err(Refusal::Circular));
        make(&mut day, each(&one, &other)).unwrap();
        assert_eq!(make(&mut day, each(&other, &one)), Err(Refusal::Circular));
        assert_eq!(make(&mut day, each(&other, &third)), Err(Refusal::RowsOfRows), "a row about a row about a row");
        assert_eq!(make(&mut day, each(&third, &one)), Err(Refusal::RowsOfRows));
        assert_eq!(make(&mut day, ExerciseEdit::RemoveBlock { block: other }), Err(Refusal::InUse));
    }

    #[test]
    fn the_numbers_of_a_radar_and_the_stages_of_a_cycle_are_called_what_one_likes() {
        let mut day = day();
        let part = |id: &str| CirclePart {
            id: Key::new(id),
            title: Text::typed(id),
            now: None,
            goal: None,
            status: None,
            note: String::new(),
            said: None,
        };
        let circle = |style| Block::Circle(Circle { style, parts: ["a", "b", "c"].map(part).to_vec(), each: None });
        let radar = add(&mut day, circle(CircleStyle::Radar { from: 1, to: 5, marks: Vec::new() }));
        let statuses = ["Nej", "Lidt", "Ja"].map(Text::typed).to_vec();
        let cycle = add(&mut day, circle(CircleStyle::Cycle { statuses }));
        let words = |day: &History, block: &Key| {
            let words = exercise(day).block(block).unwrap().words();
            words.into_iter().map(|word| word.da).collect::<Vec<String>>()
        };
        assert_eq!(words(&day, &radar), ["Nu", "Mål"]);
        let word = |place, words: &str| PartEdit::Word { place, words: words.into() };
        divide(&mut day, &radar, word(1, "Om et år")).unwrap();
        divide(&mut day, &cycle, word(0, "Slet ikke")).unwrap();
        assert_eq!(words(&day, &radar), ["Nu", "Om et år"]);
        assert_eq!(words(&day, &cycle), ["Slet ikke", "Lidt", "Ja"]);
        assert_eq!(divide(&mut day, &radar, word(2, "For evigt")), Err(Refusal::Gone));
        assert_eq!(divide(&mut day, &cycle, word(2, " ")), Err(Refusal::Empty));
    }

    #[test]
    fn a_block_goes_out_only_while_nothing_is_said_in_it_and_nothing_needs_it() {
        let mut day = day();
        let vote = || {
            Block::Vote(Vote {
                over: Key::default(),
                dots: 3,
                most: None,
                closed: false,
                given: Vec::new(),
                kept: Vec::new(),
                paper: OnPaper::default(),
            })
        };
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
    fn rounds_at_the_tables_are_chosen_and_a_step_shows_one_of_those_there_are() {
        let mut day = day();
        let tables = add(&mut day, Block::Groups(Groups { size: 4, rounds: None, hosts: false, groups: Vec::new() }));
        let step = exercise(&day).steps[0].id.clone();
        let rounds = |rounds, hosts| PartEdit::Rounds { rounds, hosts };
        let round = |round| ExerciseEdit::Round { step: step.clone(), round };
        assert_eq!(make(&mut day, round(2)), Err(Refusal::OutsideScale));
        for impossible in [0, 7] {
            assert_eq!(divide(&mut day, &tables, rounds(impossible, true)), Err(Refusal::OutsideScale));
        }
        divide(&mut day, &tables, rounds(3, true)).unwrap();
        assert_eq!(exercise(&day).block(&tables).unwrap().table_rounds(), Some((3, true)));
        for (chosen, kept) in [(3, Some(3)), (1, None)] {
            make(&mut day, round(chosen)).unwrap();
            assert_eq!(exercise(&day).steps[0].round, kept);
        }
        assert_eq!(make(&mut day, round(4)), Err(Refusal::OutsideScale));
        divide(&mut day, &tables, rounds(1, true)).unwrap();
        assert_eq!(
            exercise(&day).block(&tables).unwrap().table_rounds(),
            Some((1, false)),
            "of one round nobody is host"
        );
        let cards = add(&mut day, cards());
        assert_eq!(divide(&mut day, &cards, rounds(2, false)), Err(Refusal::NotHere));
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
