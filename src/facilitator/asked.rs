//! What the window asks for while it is drawn: everything that shows something may ask, and nothing else hears of it.

use std::cell::Cell;

use crate::command::Request;

/// What was asked for in one frame, in the order in which it was asked.
#[derive(Default)]
pub struct Asked(Cell<Vec<Request>>);

impl Asked {
    /// Asks for one thing more.
    pub fn ask(&self, request: Request) {
        let mut all = self.0.take();
        all.push(request);
        self.0.set(all);
    }

    /// Asks for each of these in turn.
    pub fn ask_all(&self, requests: impl IntoIterator<Item = Request>) {
        requests.into_iter().for_each(|request| self.ask(request));
    }

    /// What was asked for until now; from here on nothing was.
    pub fn take(&self) -> Vec<Request> {
        self.0.take()
    }
}
