//! A note: one text that the room agrees on.

use serde::{Deserialize, Serialize};

use crate::i18n::{Message, Text};
use crate::model::block::context::Context;
use crate::model::block::kind::{Behaviour, Change, Kind, Ref};
use crate::model::fault::issue::Issue;
use crate::model::fault::limits::written;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Ids, Key};
use crate::model::paper::report::{Blank, Part, Run};
use crate::model::screen::slide::Body;
use crate::msg;

/// One text.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Note {
    /// What it says.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
}

/// A change to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum NoteEdit {
    /// Writes it.
    Write { text: String },
}

impl Change for NoteEdit {
    fn name(&self) -> Message {
        msg!("edit-note")
    }
}

impl Kind for Note {
    type Edit = NoteEdit;

    fn carry_out(&mut self, _: &Key, edit: &NoteEdit, _: &Context<'_>, _: &mut Ids) -> Result<(), Refusal> {
        let NoteEdit::Write { text } = edit;
        self.text = written(text)?;
        Ok(())
    }
}

impl Behaviour for Note {
    fn name(&self) -> Message {
        msg!("why")
    }

    fn clear(&mut self) {
        self.text.clear();
    }

    fn settle(&mut self, _: &Context<'_>, _: &mut Ids) {}

    fn check(&self, _: &Context<'_>) -> Vec<Issue> {
        Vec::new()
    }

    fn refs(&self) -> Vec<Ref<'_>> {
        Vec::new()
    }

    fn texts(&self) -> Vec<&Text> {
        Vec::new()
    }

    fn is_said(&self) -> bool {
        !self.text.is_empty()
    }

    fn slide(&self, _: &Key, _: &Context<'_>) -> Body {
        Body::Nothing
    }

    fn report(&self, _: &Key, _: &Context<'_>) -> Vec<Part> {
        if self.text.is_empty() { Vec::new() } else { vec![Part::Paragraph(vec![Run::plain(&self.text)])] }
    }

    fn sheet(&self, _: &Key, _: &Context<'_>) -> Vec<Part> {
        vec![Part::Blank(Blank::Lines(4))]
    }

    fn size(&self) -> usize {
        usize::from(self.is_said())
    }
}
