//! What is being typed in the window, as values that can be kept and put back.

use super::WindowState;
use crate::model::draft::{Draft, DraftLine};

impl WindowState {
    /// Everything that is typed and not yet entered, always in the same order.
    pub fn typed(&self) -> Vec<Draft> {
        let [name, unit] = &self.newcomer;
        let blocks = self.drafts.iter().map(|(at, text)| (DraftLine::Block(at.clone()), text));
        let cells = self.cells.iter().map(|((row, column), text)| (DraftLine::Cell(*row, column.clone()), text));
        let card = self.rewriting.iter().map(|(card, text)| (DraftLine::Card(*card), text));
        let others = [(DraftLine::Name, name), (DraftLine::Unit, unit), (DraftLine::Parking, &self.parking)];
        let all = blocks.chain(cells).chain(card).chain(others).filter(|(_, text)| !text.is_empty());
        let mut drafts: Vec<Draft> = all.map(|(line, text)| Draft { line, text: text.clone() }).collect();
        drafts.sort();
        drafts
    }

    /// Puts back what was being typed; what stands in several parts becomes one again.
    pub fn put_back(&mut self, drafts: Vec<Draft>) {
        let [name, unit] = &mut self.newcomer;
        for Draft { line, text } in drafts {
            match line {
                DraftLine::Block(at) => self.drafts.entry(at).or_default().push_str(&text),
                DraftLine::Cell(row, column) => self.cells.entry((row, column)).or_default().push_str(&text),
                DraftLine::Card(card) => {
                    let before = self.rewriting.take().filter(|(other, _)| *other == card);
                    self.rewriting = Some((card, before.map(|(_, before)| before).unwrap_or_default() + &text));
                }
                DraftLine::Name => name.push_str(&text),
                DraftLine::Unit => unit.push_str(&text),
                DraftLine::Parking => self.parking.push_str(&text),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::command::edit::Edit;
    use crate::model::block::answers::{NumbersEdit, SHEET};
    use crate::model::block::circle::CircleEdit;
    use crate::model::block::{At, BlockEdit};
    use crate::model::day::programme::Activity;
    use crate::model::day::session::Session;
    use crate::model::fault::limits::{LONGEST_TEXT, MOST_PARTICIPANTS};
    use crate::model::id::{Id, Key};
    use crate::store::recipes;

    #[test]
    fn what_is_typed_comes_back_into_its_lines() {
        let at = |item| At { item: Id(item), block: Key::new("cards") };
        let mut window =
            WindowState { newcomer: ["Åse".into(), "Plan".into()], parking: "Hvem".into(), ..WindowState::default() };
        window.drafts.extend([(at(4), "Én pl".into()), (at(3), "To".into()), (at(5), String::new())]);
        window.cells.insert((Id(7), Key::new("when")), "x".into());
        window.rewriting = Some((Id(9), "Rettet".into()));
        let drafts = window.typed();
        assert_eq!(drafts.len(), 7, "an empty line is no draft");
        let mut other = WindowState::default();
        other.put_back(drafts.clone());
        assert_eq!(other.typed(), drafts);
    }

    #[test]
    fn what_there_is_no_room_for_stays_where_it_is_typed_when_the_day_is_left() {
        let mut session = Session::blank("full", "Dag", jiff::civil::date(2027, 2, 4));
        for number in 1..=MOST_PARTICIPANTS {
            session =
                Edit::AddParticipant { name: format!("Nr. {number}"), unit: String::new() }.applied(&session).unwrap();
        }
        let mut window =
            WindowState { newcomer: ["Åse".into(), "Plan".into()], parking: "Hvem".into(), ..WindowState::default() };
        assert_eq!(window.finish(&session), [Edit::Park { text: "Hvem".into() }]);
        assert_eq!((window.newcomer, window.parking.as_str()), (["Åse".into(), "Plan".into()], ""));
        let long = "x".repeat(LONGEST_TEXT + 1);
        let mut window = WindowState { parking: long.clone(), ..WindowState::default() };
        assert_eq!((window.finish(&session), window.parking.len()), (Vec::new(), long.len()));
    }

    #[test]
    fn what_is_longer_than_a_file_holds_in_one_text_comes_back_whole() {
        let long = "æ".repeat(LONGEST_TEXT);
        let mut window = WindowState { parking: long.clone(), ..WindowState::default() };
        window.rewriting = Some((Id(9), format!("x{long}")));
        window.drafts.insert(At { item: Id(3), block: Key::new("cards") }, long);
        let parts: Vec<Draft> = window.typed().iter().flat_map(Draft::parts).collect();
        assert!(parts.len() > 6 && parts.iter().all(|part| part.text.len() <= LONGEST_TEXT));
        let mut other = WindowState::default();
        other.put_back(parts);
        assert_eq!(other.typed(), window.typed());
    }

    #[test]
    fn a_row_of_numbers_keeps_what_was_picked_beside_it_when_the_day_is_left() {
        let mut session = Session::blank("test", "Dag", jiff::civil::date(2027, 2, 4));
        for name in ["Anne", "Bo", "Dorte"] {
            session = Edit::AddParticipant { name: name.into(), unit: "Plan".into() }.applied(&session).unwrap();
        }
        let exercise = recipes::exercise(&Key::new("implementation-circle")).unwrap();
        session.append(40, Activity::Exercise(exercise.clone()));
        session.settle();
        let at = At { item: session.items().next().unwrap().id, block: Key::new("capacity") };
        for (picked, part) in [
            (None, Some("focus")),
            (Some("leadership"), Some("leadership")),
            (Some("taken-out"), Some("focus")),
            (Some(SHEET), None),
        ] {
            let row = if part.is_some() { "334" } else { "334251" };
            let mut window = WindowState::default();
            window.drafts.insert(at.clone(), row.into());
            window.units.insert(at.clone(), "Plan".into());
            window.headings.extend(picked.map(|picked| (at.clone(), Key::new(picked))));
            let edit = CircleEdit::Numbers(NumbersEdit::Answer {
                part: part.map(Key::new),
                unit: "Plan".into(),
                row: row.into(),
            });
            let edit = Edit::Block { at: at.clone(), edit: BlockEdit::Circle(edit) };
            assert_eq!(window.finish(&session), [edit], "{picked:?}");
        }
    }
}
