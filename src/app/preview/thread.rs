//! Draws pages on a thread of its own, from the very PDF that is saved.

use std::collections::BTreeSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use egui::Context;
use jiff::Zoned;

use crate::export::{Pages, Picture};

/// A PDF whose pages are drawn.
pub(in crate::app) struct Printed {
    pub(in crate::app) pdf: Vec<u8>,
    /// The letters that cannot be drawn on them.
    pub(in crate::app) undrawn: BTreeSet<char>,
}

/// Makes the PDF; `None` when it cannot be made.
pub(in crate::app) type Print = dyn Fn(&Zoned) -> Option<Printed> + Send + Sync;

/// Pages to be drawn, the one that is looked at first.
pub(super) struct Order {
    /// Tells the sheet from those before.
    pub(super) number: u64,
    pub(super) print: Arc<Print>,
    pub(super) now: Zoned,
    pub(super) page: usize,
    /// What a page must fit in, in dots.
    pub(super) area: [u32; 2],
}

/// What comes back.
pub(super) enum Drawn {
    /// How many pages there are; none when they could not be made.
    Count(u64, usize),
    /// The letters that cannot be drawn on them.
    Undrawn(u64, BTreeSet<char>),
    /// The picture of a page.
    Page { number: u64, page: usize, area: [u32; 2], picture: Picture },
    /// All that was asked for is drawn.
    Done,
}

/// The thread, and the ways to it and back.
pub(super) struct PreviewThread {
    orders: Sender<Order>,
    drawn: Receiver<Drawn>,
}

impl PreviewThread {
    /// `None` where the machine has no thread to spare.
    pub(super) fn start(ctx: &Context) -> Option<Self> {
        let ((orders, asked), (sender, drawn)) = (channel::<Order>(), channel());
        let window = ctx.clone();
        let work = move || {
            draw(&asked, &|drawn| {
                let heard = sender.send(drawn).is_ok();
                window.request_repaint();
                heard
            });
        };
        let started = std::thread::Builder::new().name("handout".into()).spawn(work);
        started.is_ok().then_some(Self { orders, drawn })
    }

    /// Hands over an order; false when there is nobody to take it.
    pub(super) fn ask(&self, order: Order) -> bool {
        self.orders.send(order).is_ok()
    }

    /// What has come back.
    pub(super) fn take(&self) -> Vec<Drawn> {
        self.drawn.try_iter().collect()
    }
}

/// Draws pages as they are asked for; what is asked for later matters more.
fn draw(orders: &Receiver<Order>, send: &impl Fn(Drawn) -> bool) {
    let mut open: Option<(u64, Option<Pages>)> = None;
    let mut next = orders.recv().ok();
    while let Some(order) = next.take() {
        let order = orders.try_iter().last().unwrap_or(order);
        if open.as_ref().is_none_or(|(number, _)| *number != order.number) {
            let (pages, undrawn) = make(&order).unzip();
            let count = pages.as_ref().map_or(0, Pages::count);
            open = Some((order.number, pages));
            send(Drawn::Count(order.number, count));
            send(Drawn::Undrawn(order.number, undrawn.unwrap_or_default()));
        }
        if let Some(pages) = open.as_ref().and_then(|(_, pages)| pages.as_ref()) {
            next = draw_around(pages, &order, orders, send);
        }
        if next.is_none() && send(Drawn::Done) {
            next = orders.recv().ok();
        }
    }
}

fn make(order: &Order) -> Option<(Pages, BTreeSet<char>)> {
    let made = catch_unwind(AssertUnwindSafe(|| {
        let Printed { pdf, undrawn } = (order.print)(&order.now)?;
        Some((Pages::read(pdf)?, undrawn))
    }));
    made.ok().flatten().filter(|(pages, _)| pages.count() > 0)
}

/// The page that is looked at and its neighbours; gives back what is asked for meanwhile.
fn draw_around(pages: &Pages, order: &Order, orders: &Receiver<Order>, send: &impl Fn(Drawn) -> bool) -> Option<Order> {
    let looked_at = order.page.min(pages.count().saturating_sub(1));
    for page in [Some(looked_at), Some(looked_at + 1), looked_at.checked_sub(1)].into_iter().flatten() {
        let picture = catch_unwind(AssertUnwindSafe(|| pages.picture(page, order.area))).ok().flatten();
        if let Some(picture) = picture {
            send(Drawn::Page { number: order.number, page, area: order.area, picture });
        }
        if let Ok(newer) = orders.try_recv() {
            return Some(newer);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use std::cell::RefCell;

    use jiff::civil::date;
    use jiff::tz::TimeZone;

    use super::*;
    use crate::export;
    use crate::i18n::Language;
    use crate::model::paper::make::Choices;
    use crate::store;

    fn order(number: u64, page: usize) -> Order {
        let report = store::sample().unwrap().session.report(Language::Danish, Choices::default());
        let print = Arc::new(move |now: &Zoned| {
            Some(Printed { pdf: export::pdf(&report, now).ok()?, undrawn: BTreeSet::new() })
        });
        let now = date(2027, 2, 4).at(15, 0, 0, 0).to_zoned(TimeZone::UTC).unwrap();
        Order { number, print, now, page, area: [120, 9_000] }
    }

    /// What comes back when all of these were asked for before the first was begun.
    fn drawn(orders: Vec<Order>) -> Vec<String> {
        let (sender, receiver) = channel();
        orders.into_iter().for_each(|order| sender.send(order).unwrap());
        drop(sender);
        let heard = RefCell::new(Vec::new());
        draw(&receiver, &|drawn| {
            heard.borrow_mut().push(match drawn {
                Drawn::Count(number, count) => {
                    assert!(count > 2);
                    format!("{number} counted")
                }
                Drawn::Page { number, page, picture, .. } => {
                    assert_eq!(picture.size[0], 120);
                    format!("{number} page {page}")
                }
                Drawn::Done => "done".to_owned(),
                Drawn::Undrawn(_, undrawn) => {
                    assert!(undrawn.is_empty());
                    return true;
                }
            });
            true
        });
        heard.into_inner()
    }

    #[test]
    fn only_what_was_asked_for_last_is_drawn_and_the_page_looked_at_comes_first() {
        let heard = drawn(vec![order(1, 0), order(2, 0), order(2, 1)]);
        assert_eq!(heard, ["2 counted", "2 page 1", "2 page 2", "2 page 0", "done"]);
    }

    #[test]
    fn a_page_that_is_there_no_more_becomes_the_last_one() {
        let heard = drawn(vec![order(1, 400)]);
        assert_eq!(heard.len(), 4, "{heard:?}");
    }
}
