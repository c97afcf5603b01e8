//! Keeps an open session: in its file, in its recovery copy, and with the mark that says which window has it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::Timestamp;

use super::autosave::{Saver, Status};
use super::recovery::{self, Claim};
use super::{Document, StoreError, Target};
use crate::model::draft::Draft;

/// What keeps an open session.
#[derive(Debug)]
pub struct Keeper {
    /// The program's own folder; `None` where there is none, or where the session may only be looked at.
    state: Option<PathBuf>,
    file: PathBuf,
    saver: Saver,
    /// Keeps the recovery copy; `None` without a folder or a thread for it.
    copy: Option<Saver>,
    claim: Option<Claim>,
}

/// How far keeping it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// In its file.
    pub file: Status,
    /// In its recovery copy; `None` when there is none.
    pub copy: Option<Status>,
}

/// Where a session lies that was let go of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Left {
    /// In its own file.
    InFile,
    /// In a file beside it: what its own file holds is somebody else's.
    Beside(PathBuf),
}

impl Keeper {
    /// Begins to keep a session in its file, with its copies in the folder `state`. `tell` is called when something
    /// was written.
    ///
    /// # Errors
    /// When the machine has no thread to spare.
    pub fn start(
        mut target: Target,
        claim: Option<Claim>,
        state: Option<&Path>,
        now: Timestamp,
        tell: impl Fn() + Send + 'static,
    ) -> Result<Self, StoreError> {
        let (state, file) = (state.map(Path::to_owned), target.path().to_owned());
        if state.as_deref().is_some_and(|state| file.starts_with(state)) {
            target.is_own();
        }
        Ok(Self { state, file, saver: Saver::start(target, now, tell)?, copy: None, claim })
    }

    /// Its file.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// How far keeping it is. Never waits for the disk.
    pub fn status(&self) -> Kept {
        Kept { file: self.saver.status(), copy: self.copy.as_ref().map(Saver::status) }
    }

    /// Saves what was handed over, and waits for it as long as closing the program would.
    pub fn settle(&self) -> Kept {
        Kept { file: self.saver.finish(), copy: self.copy.as_ref().map(Saver::finish) }
    }

    /// Hands over the newest state for the file.
    pub fn offer(&self, document: &Arc<Document>, now: Timestamp) {
        self.saver.offer(Arc::clone(document), now);
    }

    /// Hands over the newest state with what is still being typed for the recovery copy, whose first is also the first
    /// backup.
    pub fn offer_copy(&mut self, document: &Arc<Document>, drafts: &[Draft], now: Timestamp) {
        if let (None, Some(state)) = (&self.copy, &self.state) {
            // Without a thread to spare there is still the file.
            self.copy = Saver::keep(state, &document.session.key, self.file.clone(), now).ok();
        }
        if let Some(copy) = &self.copy {
            copy.offer_with(Arc::clone(document), drafts.to_vec(), now);
        }
    }

    /// Saves the file now, without waiting for quiet.
    pub fn save_now(&self) {
        self.saver.save_now();
    }

    /// Keeps `document` in another file from now on. The recovery copy begins anew when it is handed over next.
    ///
    /// # Errors
    /// When the machine has no thread to spare; then everything goes on in the one before.
    pub fn move_to(
        &mut self,
        target: Target,
        document: &Arc<Document>,
        now: Timestamp,
        tell: impl Fn() + Send + 'static,
    ) -> Result<(), StoreError> {
        let path = target.path().to_owned();
        let saver = Saver::start(target, now, tell)?;
        saver.offer(Arc::clone(document), now);
        saver.save_now();
        // The one before writes nothing more: its file may be removed, or be somebody else's.
        std::mem::replace(&mut self.saver, saver).discard();
        self.file = path;
        if let Some(copy) = self.copy.take() {
            copy.finish();
        }
        Ok(())
    }

    /// Lets go of a session once its file was read again and holds it: then its copy goes, too, unless it holds words
    /// that were being typed. Where the file holds something else, the session is saved beside it under a name that
    /// says `word`.
    ///
    /// # Errors
    /// When it could not be saved: then everything goes on as before.
    pub fn leave(
        self,
        document: &Arc<Document>,
        drafts: &[Draft],
        word: &str,
        now: Timestamp,
    ) -> Result<Left, (Box<Self>, Status)> {
        if let Some(copy) = self.copy.as_ref().filter(|_| !drafts.is_empty()) {
            // The words are nowhere else, so the copy is written once more, whatever has happened to it.
            copy.offer_with(Arc::clone(document), drafts.to_vec(), now);
            match copy.finish() {
                Status::Saved(_) => {}
                status @ (Status::Failed(_) | Status::Saving) => return Err((Box::new(self), status)),
            }
        }
        let (left, saver) = match self.saver.confirm(document, now) {
            Status::Saved(_) => (Left::InFile, None),
            Status::Failed(StoreError::ChangedOnDisk { .. }) => match self.save_beside(document, word, now) {
                Ok((path, saver)) => (Left::Beside(path), Some(saver)),
                Err(status) => return Err((Box::new(self), status)),
            },
            status @ (Status::Failed(_) | Status::Saving) => return Err((Box::new(self), status)),
        };
        // What waits there is saved in the file beside.
        if saver.is_some() {
            self.saver.discard();
        }
        if let (Some(copy), Some(state)) = (self.copy, &self.state) {
            copy.discard();
            if drafts.is_empty() {
                // What is left behind holds no more than the file, and is never offered.
                drop(recovery::let_go(state, document, &self.file));
            }
        }
        if let Some(claim) = self.claim {
            claim.closed();
        }
        Ok(left)
    }

    /// Saves the session beside its file, and reads that again.
    fn save_beside(&self, document: &Arc<Document>, word: &str, now: Timestamp) -> Result<(PathBuf, Saver), Status> {
        let target = Target::beside(&self.file, word);
        let path = target.path().to_owned();
        let saver = Saver::start(target, now, || {}).map_err(Status::Failed)?;
        saver.offer(Arc::clone(document), now);
        match saver.confirm(document, now) {
            Status::Saved(_) => Ok((path, saver)),
            status @ (Status::Failed(_) | Status::Saving) => {
                saver.discard();
                Err(status)
            }
        }
    }

    /// Lets go of a session that is to be deleted: nothing more is written.
    pub fn abandon(self) {
        self.saver.discard();
        if let Some(copy) = self.copy {
            copy.discard();
        }
    }
}
