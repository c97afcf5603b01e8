//! The page that the room sees, and which pages of the step it has seen.

use std::collections::BTreeSet;

/// How long a page that nobody follows is seen before the next one comes by itself, in seconds: two readings of ten
/// lines.
pub(super) const READING: f64 = 20.0;

/// The pages of what the room sees.
#[derive(Debug, Default)]
pub(super) struct RoomPages {
    page: usize,
    seen: BTreeSet<usize>,
    /// What comes next was taken back or done again, which is no news to the room.
    stays: bool,
    /// Since when the page is seen, in seconds since the start, while pages turn by themselves.
    since: Option<f64>,
}

impl RoomPages {
    /// The page that is shown.
    pub(super) const fn page(&self) -> usize {
        self.page
    }

    /// What changes now is undone or redone: the room's page is not turned for it.
    pub(super) const fn stay(&mut self) {
        self.stays = true;
    }

    /// Whether the page stays where it is, asked once for each change.
    pub(super) const fn stays(&mut self) -> bool {
        std::mem::replace(&mut self.stays, false)
    }

    /// Another step begins with its first page, or with that of its news.
    pub(super) fn begin(&mut self, news: Option<usize>) {
        self.seen.clear();
        self.go(news.unwrap_or(0));
    }

    /// To a page.
    pub(super) fn go(&mut self, page: usize) {
        self.page = page;
        self.since = None;
        self.seen.insert(page);
    }

    /// To a page that the room has not seen; false when it has seen all of so many.
    pub(super) fn go_to_unseen(&mut self, count: usize) -> bool {
        let unseen = (self.page + 1..count).chain(0..self.page.min(count)).find(|page| !self.seen.contains(page));
        unseen.into_iter().for_each(|page| self.go(page));
        unseen.is_some()
    }

    /// To the page after once this one has been seen for long enough, and from the last to the first; says in how many
    /// seconds the next one comes.
    pub(super) fn turn_by_itself(&mut self, now: f64, count: usize) -> Option<f64> {
        if count < 2 {
            self.since = None;
            return None;
        }
        let since = *self.since.get_or_insert(now);
        let left = READING - (now - since);
        if left > 0.0 {
            return Some(left);
        }
        self.go((self.page + 1) % count);
        self.since = Some(now);
        Some(READING)
    }

    /// To the page after or before, as far as there are so many. Whoever goes back goes through what follows once more.
    pub(super) fn turn(&mut self, forward: bool, count: usize) {
        self.go(beside(self.page, forward, count));
        if !forward {
            self.seen.retain(|seen| *seen <= self.page);
        }
    }
}

/// The page after or before one, as far as there are so many.
pub(super) fn beside(page: usize, forward: bool, count: usize) -> usize {
    let last = count.saturating_sub(1);
    if forward { (page + 1).min(last) } else { page.min(last).saturating_sub(1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_page_is_seen_once_before_the_next_step() {
        // Where the page is, what was seen, how many there are, and the pages that follow.
        for (page, seen, count, follow) in [
            (0, vec![0], 1, vec![]),
            (0, vec![0], 3, vec![1, 2]),
            (2, vec![2], 4, vec![3, 0, 1]),
            (2, vec![0, 1, 2], 3, vec![]),
            (8, vec![8], 2, vec![0, 1]),
        ] {
            let mut pages = RoomPages { page, seen: seen.into_iter().collect(), ..RoomPages::default() };
            let mut turned = Vec::new();
            while pages.go_to_unseen(count) {
                turned.push(pages.page());
            }
            assert_eq!(turned, follow, "page {page} of {count}");
        }
    }

    #[test]
    fn after_a_page_back_the_pages_after_it_come_one_by_one_again() {
        let mut pages = RoomPages::default();
        pages.go(0);
        let mut turned = Vec::new();
        for forward in [true, true, false, true, true, false, false, true, true, true] {
            let moved = if forward { pages.go_to_unseen(4) } else { (pages.turn(false, 4), true).1 };
            turned.push((pages.page(), moved));
        }
        let pages = [1, 2, 1, 2, 3, 2, 1, 2, 3, 3];
        assert_eq!(turned, pages.into_iter().zip([[true; 9].as_slice(), &[false]].concat()).collect::<Vec<_>>());
    }

    #[test]
    fn pages_turn_by_themselves_round_and_round_and_wait_anew_when_one_is_turned_by_hand() {
        let mut pages = RoomPages::default();
        let mut turned = Vec::new();
        for second in 0..65 {
            pages.turn_by_itself(f64::from(second), 3);
            turned.push(pages.page());
            if second == 25 {
                pages.turn(true, 3);
            }
        }
        let at = |second: usize| turned[second];
        assert_eq!([at(0), at(19), at(20), at(25)], [0, 0, 1, 1]);
        assert_eq!([at(26), at(45), at(46), at(64)], [2, 2, 0, 0]);
        assert_eq!(pages.turn_by_itself(70.0, 1), None);
    }

    #[test]
    fn another_step_begins_anew() {
        let mut pages = RoomPages::default();
        pages.go(3);
        pages.begin(None);
        assert_eq!((pages.page(), pages.go_to_unseen(2), pages.page()), (0, true, 1));
    }
}
