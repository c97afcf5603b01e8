//! Every sign there is, typed into a title, a card and a note, comes back as the door for what is foreign let it in.

use tovholder::command::edit::Edit;
use tovholder::command::history::History;
use tovholder::model::block::cards::CardsEdit;
use tovholder::model::block::circle::CircleEdit;
use tovholder::model::block::{At, Block, BlockEdit};
use tovholder::model::foreign::ours;
use tovholder::model::id::Key;
use tovholder::store::{self, Document, Target, format};

/// How many signs one text holds; each of up to four bytes, below what one may write.
const AT_ONCE: u32 = 20_000;

const SMALL: &[u8] = include_bytes!("../../documents/whole.ron");

#[test]
fn every_sign_comes_back_from_title_card_and_note() {
    let folder = tempfile::tempdir().unwrap();
    let mut target = Target::replacing(folder.path().join("dag.ron")).unwrap();
    let start = format::read(SMALL).unwrap().document;
    let item = start.session.exercises().next().unwrap().0.id;
    let at = |block: &str| At { item, block: Key::new(block) };
    let mut signs = 0;
    for first in (0..=u32::from(char::MAX)).step_by(AT_ONCE as usize) {
        let text: String = (first..first + AT_ONCE).filter_map(char::from_u32).collect();
        if text.is_empty() {
            continue;
        }
        signs += text.chars().count();
        // What stands at the edges is not trimmed away where it stands between letters.
        let text = format!("a{text}z");
        let mut history = History::new(start.session.clone());
        let card = CardsEdit::Add { heading: Key::new("focus"), text: text.clone(), by: Vec::new() };
        let note = CircleEdit::Note { part: Key::new("focus"), text: text.clone() };
        for edit in [
            Edit::SetTitle { title: text.clone() },
            Edit::Block { at: at("cards"), edit: BlockEdit::Cards(card) },
            Edit::Block { at: at("circle"), edit: BlockEdit::Circle(note) },
        ] {
            history.apply(&edit).unwrap();
        }
        store::save(&mut target, &Document::new(history.session().clone(), start.stage.clone())).unwrap();
        let opened = store::open(target.path()).unwrap();
        assert_eq!(opened.notes, []);
        let session = opened.document.session;
        let Some(Block::Cards(cards)) = session.block(&at("cards")) else { panic!("no cards") };
        let Some(Block::Circle(circle)) = session.block(&at("circle")) else { panic!("no circle") };
        let came_back = [&session.title, &cards.cards.last().unwrap().text, &circle.parts[0].note];
        assert!(came_back.into_iter().all(|other| *other == ours(&text)), "from U+{first:04X} on");
    }
    assert_eq!(signs, 1_112_064);
}
