//! A photograph of what hangs on the wall: which file holds it, what it shows, and who gets to see it.
//!
//! The picture itself lies in a file beside the session, named for what is in it: see `store/album.rs`.

use serde::{Deserialize, Serialize};

use crate::model::fault::limits::name as short;
use crate::model::fault::refusal::Refusal;
use crate::model::id::{Id, Key};
use crate::model::people::is_false;

/// The most photographs of one session.
pub const MOST_PHOTOS: usize = 500;
/// The most dots a side of a photograph that was taken in can have.
const LONGEST_SIDE: u32 = 10_000;

/// A photograph of an exercise, or a picture for the room at a talk or a break.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Photo {
    /// Names it in the session.
    pub id: Id,
    /// What its file is called, without the ending; two of the same name are the same picture.
    pub file: Key,
    /// How many dots it is wide.
    pub width: u32,
    /// How many dots it is high.
    pub height: u32,
    /// What it shows, for all who read and for those who have it read aloud; empty while nobody has said it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub caption: String,
    /// As wide as the text, and not half of that.
    #[serde(default, skip_serializing_if = "is_false")]
    pub wide: bool,
    /// The handout holds it.
    #[serde(default, skip_serializing_if = "is_false")]
    pub in_handout: bool,
    /// The room sees it when it is shown photographs.
    #[serde(default, skip_serializing_if = "is_false")]
    pub shown: bool,
}

/// A photograph that was taken in, before a session has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewPhoto {
    /// What its file is called, without the ending.
    pub file: Key,
    /// How many dots it is wide and high.
    pub dots: [u32; 2],
}

/// A change to one photograph.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the sentence of each change names its fields")]
pub enum PhotoEdit {
    /// Says what it shows.
    Caption { caption: String },
    /// Prints it as wide as the text, or half of that.
    Wide { wide: bool },
    /// Says whether the handout holds it.
    InHandout { in_handout: bool },
    /// Says whether the room may see it.
    Shown { shown: bool },
    /// Puts it at another place among those of its exercise, counted from 0.
    Move { to: usize },
    /// Takes it out of the session; its file stays until the session is deleted.
    Remove,
}

impl Photo {
    /// A photograph as it is taken in: whoever brings it to an exercise wants it in the handout, and decides about the
    /// room's screen themselves.
    pub fn new(id: Id, NewPhoto { file, dots }: NewPhoto) -> Self {
        let [width, height] = dots;
        Self { id, file, width, height, caption: String::new(), wide: false, in_handout: true, shown: false }
    }

    /// The same as it is taken in at a talk or a break, of which the handout tells nothing: whoever brings it there wants
    /// to show it.
    #[must_use]
    pub fn for_room(self) -> Self {
        Self { in_handout: false, shown: true, ..self }
    }

    /// How many dots it is wide and high.
    pub const fn dots(&self) -> [u32; 2] {
        [self.width, self.height]
    }

    /// Whether there is nothing to read aloud.
    pub fn is_untold(&self) -> bool {
        self.caption.trim().is_empty()
    }

    /// Whether it can be a picture at all.
    pub fn is_possible(&self) -> bool {
        self.dots().iter().all(|side| (1..=LONGEST_SIDE).contains(side))
    }

    fn apply(&mut self, edit: &PhotoEdit) -> Result<(), Refusal> {
        match edit {
            PhotoEdit::Caption { caption } => self.caption = short(caption)?,
            PhotoEdit::Wide { wide } => self.wide = *wide,
            PhotoEdit::InHandout { in_handout } => self.in_handout = *in_handout,
            PhotoEdit::Shown { shown } => self.shown = *shown,
            PhotoEdit::Move { .. } | PhotoEdit::Remove => return Err(Refusal::NotHere),
        }
        Ok(())
    }
}

/// Changes one of an exercise's photographs.
///
/// # Errors
/// When it is not among them, or its text is too long.
pub fn apply(photos: &mut Vec<Photo>, photo: Id, edit: &PhotoEdit) -> Result<(), Refusal> {
    let place = photos.iter().position(|other| other.id == photo).ok_or(Refusal::Gone)?;
    if let PhotoEdit::Move { to } = edit {
        let moved = photos.remove(place);
        photos.insert((*to).min(photos.len()), moved);
    } else if *edit == PhotoEdit::Remove {
        photos.remove(place);
    } else {
        photos.get_mut(place).ok_or(Refusal::Gone)?.apply(edit)?;
    }
    Ok(())
}
