//! How far something is that takes its time, and whether it is still wanted: seen by who waits, while another works.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

/// How far one thing is; who waits and who works have the same.
#[derive(Clone, Debug, Default)]
pub struct Watch(Arc<State>);

#[derive(Debug, Default)]
struct State {
    done: AtomicUsize,
    all: AtomicUsize,
    stopped: AtomicBool,
}

impl Watch {
    /// There are so many pieces in all.
    pub fn begin(&self, all: usize) {
        self.0.all.store(all, Ordering::Relaxed);
    }

    /// One more piece is done. `None` when nobody wants the rest.
    pub fn go_on(&self) -> Option<()> {
        self.0.done.fetch_add(1, Ordering::Relaxed);
        (!self.is_stopped()).then_some(())
    }

    /// How many pieces are done, of how many; `None` of what is one piece.
    pub fn reached(&self) -> Option<(usize, usize)> {
        let all = self.0.all.load(Ordering::Relaxed);
        (all > 0).then(|| (self.0.done.load(Ordering::Relaxed).min(all), all))
    }

    /// It is not wanted any longer.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::Relaxed);
    }

    /// Whether it has pieces and nobody has stopped it.
    pub fn is_running(&self) -> bool {
        self.reached().is_some_and(|(done, all)| done < all) && !self.is_stopped()
    }

    /// Whether somebody has stopped it.
    pub fn is_stopped(&self) -> bool {
        self.0.stopped.load(Ordering::Relaxed)
    }
}
