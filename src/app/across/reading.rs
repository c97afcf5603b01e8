//! The files of a folder, read one after the other on a thread of its own that can be stopped between two of them.

use std::cell::RefCell;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, TryRecvError, channel};

use egui::Context;
use jiff::Zoned;

use crate::formats::collect::{CollectRemark, CollectedDay, Collecting, Heard, each_day};
use crate::i18n::Language;
use crate::model::paper::name_style::Names;

/// What comes back.
#[derive(Debug)]
pub(super) enum Read {
    /// How many files are done with, and of how many.
    Done([usize; 2]),
    /// A day.
    Day(Box<CollectedDay>),
    /// What there is to know about a file.
    Remark(CollectRemark),
}

/// The thread, and the way back from it. When it is let go, it stops after the file it is at.
pub(super) struct Reading {
    read: Receiver<Read>,
    stop: Arc<AtomicBool>,
    over: bool,
}

impl Drop for Reading {
    fn drop(&mut self) {
        self.stop.store(true, Ordering::Relaxed);
    }
}

impl Reading {
    /// `None` where the machine has no thread to spare.
    pub(super) fn start(ctx: &Context, folder: PathBuf, language: Language, state: Option<PathBuf>) -> Option<Self> {
        let (sender, read) = channel();
        let stop = Arc::new(AtomicBool::new(false));
        let (window, stopped) = (ctx.clone(), Arc::clone(&stop));
        let work = move || {
            read_all(folder, language, state.as_deref(), &Zoned::now(), &mut |read| {
                let heard = sender.send(read).is_ok();
                window.request_repaint();
                heard && !stopped.load(Ordering::Relaxed)
            });
            // The way back is closed before the window is told to look.
            drop(sender);
            window.request_repaint();
        };
        let started = std::thread::Builder::new().name("days".into()).spawn(work);
        started.is_ok().then_some(Self { read, stop, over: false })
    }

    /// What has come back since.
    pub(super) fn take(&mut self) -> Vec<Read> {
        let mut all = Vec::new();
        loop {
            match self.read.try_recv() {
                Ok(read) => all.push(read),
                Err(TryRecvError::Empty) => return all,
                Err(TryRecvError::Disconnected) => {
                    self.over = true;
                    return all;
                }
            }
        }
    }

    /// Whether nothing more comes.
    pub(super) const fn is_over(&self) -> bool {
        self.over
    }
}

/// Reads the files until all are, or `tell` says to stop.
fn read_all(
    folder: PathBuf,
    language: Language,
    state: Option<&Path>,
    now: &Zoned,
    tell: &mut dyn FnMut(Read) -> bool,
) {
    let places = [folder];
    let wanted = Collecting { places: &places, names: Names::Off, language, state, now };
    let tell = RefCell::new(tell);
    let tell = |read| (*tell.borrow_mut())(read);
    let mut listen = |heard| match heard {
        Heard::Read { done, of } => tell(Read::Done([done, of])),
        Heard::Remark(remark) => tell(Read::Remark(remark)),
    };
    let mut take = |day| {
        tell(Read::Day(Box::new(day)));
        Ok(())
    };
    if let Err(error) = each_day(&wanted, &mut listen, &mut take) {
        tell(Read::Remark(CollectRemark::NotRead(error)));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::across::Basket;
    use crate::store::{self, Document, Target};

    fn now() -> Zoned {
        "2027-06-18T15:00:00+02:00[Europe/Copenhagen]".parse().unwrap()
    }

    fn write(folder: &Path, name: &str, change: impl FnOnce(&mut Document)) {
        let mut document = store::sample().unwrap();
        change(&mut document);
        store::save(&mut Target::replacing(folder.join(name)).unwrap(), &document).unwrap();
    }

    fn basket(folder: &Path) -> Basket {
        let mut basket = Basket::default();
        read_all(folder.to_owned(), Language::Danish, None, &now(), &mut |read| {
            match read {
                Read::Day(day) => basket.add(*day, &now()),
                Read::Remark(remark) => basket.remark(&remark, Language::Danish),
                Read::Done(_) => {}
            }
            true
        });
        basket
    }

    #[test]
    fn every_kind_of_file_is_read_or_told_of_in_one_line() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path();
        write(path, "a.tovholder", |_| {});
        write(path, "b.tovholder", |document| {
            document.revision += 1;
            document.session.title = "Nyere".into();
        });
        write(path, "c.tovholder", |document| document.session.key = "another".into());
        write(path, "d.tovholder", |document| {
            document.session.key = "another".into();
            document.session.place = "Et andet sted".into();
        });
        write(path, "e.tovholder", |document| {
            document.session.key = "today".into();
            document.session.date = now().date();
            document.stage.over = None;
        });
        std::fs::write(path.join("f.tovholder"), "Tovholder 3\n(session: (").unwrap();
        std::fs::write(path.join("g.tovholder"), "").unwrap();
        let basket = basket(path);
        let titles: Vec<&str> = basket.days.iter().map(|found| &*found.day.title).collect();
        assert_eq!(basket.days.len(), 3, "{titles:?}");
        assert!(titles.contains(&"Nyere"), "the newer of two files of one day counts: {titles:?}");
        for said in ["a.tovholder", "d.tovholder"] {
            assert!(basket.remarks.iter().any(|remark| remark.contains(said)), "{said}: {:?}", basket.remarks);
        }
        assert_eq!(basket.days.iter().filter(|found| found.goes_on).count(), 1);
        assert_eq!(basket.missed, 2, "{:?}", basket.remarks);
        assert!(
            basket.remarks.iter().take(2).all(|line| !line.contains('\n') && line.len() < 200),
            "{:?}",
            basket.remarks
        );
    }

    #[test]
    fn an_empty_folder_and_one_that_is_not_there_do_no_harm() {
        let folder = tempfile::tempdir().unwrap();
        assert!(basket(folder.path()).days.is_empty() && basket(folder.path()).remarks.is_empty());
        assert_eq!(basket(&folder.path().join("gone")).missed, 1);
    }

    #[test]
    fn reading_stops_when_nobody_waits_for_more() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["a.tovholder", "b.tovholder", "c.tovholder"] {
            write(folder.path(), name, |document| document.session.key = name.into());
        }
        let mut count = 0_usize;
        read_all(folder.path().to_owned(), Language::Danish, None, &now(), &mut |read| {
            count += usize::from(matches!(read, Read::Day(_)));
            count < 1
        });
        assert_eq!(count, 1);
    }
}
