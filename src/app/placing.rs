//! Where the room's window is to be: on a monitor of its own, and never before the facilitator's.

use std::collections::VecDeque;

use crate::model::screen::monitor::{Monitor, MonitorChoice, MonitorName, after_change, for_room, free};

/// How many seconds the monitors must stay the same before they are believed: they come and go in several steps.
const SETTLED: f64 = 0.5;
/// How many seconds the system is given to take a window from its screen, before it is put on another.
const LEFT: f64 = 0.3;
/// How many seconds the facilitator's window must stay on another monitor before that is its own: the system moves it while
/// monitors change, before one hears of them.
const CARRIED: f64 = 1.0;

/// The monitors there are, and the number of the one that the facilitator's window is on.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Seen {
    /// All of them.
    pub(super) monitors: Vec<Monitor>,
    /// The facilitator's.
    pub(super) own: Option<usize>,
    /// The facilitator's window has the keyboard.
    pub(super) has_keyboard: bool,
}

/// One step of the room's window to where it is to be.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    /// It fills nothing any longer.
    Leave,
    /// It fills the monitor of that number.
    Fill(usize),
    /// It fills the monitor it is on.
    FillHere,
    /// It is an ordinary window on that monitor.
    Stand(Monitor),
    /// The facilitator's window comes before it, and has the keyboard.
    StandBehind,
    /// The facilitator's window is on that monitor again.
    BringBack(Monitor),
}

/// Where the room's window is, and where it still has to go.
#[derive(Debug, Default)]
pub(super) struct Placing {
    /// It is to fill a monitor of its own whenever there is one.
    fills: bool,
    /// What it fills.
    filled: Option<Monitor>,
    /// It fills the one monitor there is, since somebody asked for that in it.
    fills_here: bool,
    /// The monitor it filled last.
    last: Option<MonitorName>,
    /// The monitors that are believed.
    believed: Seen,
    /// The monitors as they were seen last, and since when.
    seen: (Vec<Monitor>, f64),
    /// They were others in between.
    is_restless: bool,
    /// What is filled was not there in between.
    was_lost: bool,
    /// The monitor that the facilitator's window is on, and since when.
    own_seen: (Option<usize>, f64),
    steps: VecDeque<Step>,
    next_at: f64,
}

impl Placing {
    /// The window is about to be opened; gives the number of the monitor that it fills.
    pub(super) fn open(&mut self, chosen: Option<&MonitorName>) -> Option<usize> {
        let number = for_room(&self.believed.monitors, self.believed.own, chosen);
        self.close();
        self.fills = true;
        self.filled = number.and_then(|number| self.believed.monitors.get(number)).cloned();
        self.last = self.filled.as_ref().map(Monitor::known_as);
        number
    }

    /// The window is gone.
    pub(super) fn close(&mut self) {
        let (believed, seen) = (std::mem::take(&mut self.believed), std::mem::take(&mut self.seen));
        *self = Self { believed, seen, is_restless: self.is_restless, ..Self::default() };
    }

    /// It fills its monitor, or stands there as an ordinary window; false when there is none but the facilitator's.
    /// Whoever asks for it in the room's window has that before them and may have it everywhere.
    #[must_use]
    pub(super) fn turn(&mut self, chosen: Option<&MonitorName>, in_front: bool) -> bool {
        if self.filled.is_some() || self.fills_here {
            self.stand();
            return true;
        }
        self.fills = true;
        let wanted = self.last.as_ref().or(chosen);
        match for_room(&self.believed.monitors, self.believed.own, wanted) {
            Some(number) if in_front => self.fill(number),
            Some(number) => self.fill_behind(number),
            None if in_front => {
                self.fills_here = true;
                self.steps.push_back(Step::FillHere);
            }
            None => return false,
        }
        true
    }

    /// It fills the monitor that was chosen.
    pub(super) fn choose(&mut self, chosen: &MonitorName) {
        self.fills = true;
        if let Some(number) = for_room(&self.believed.monitors, self.believed.own, Some(chosen)) {
            self.fill_behind(number);
        }
    }

    /// It fills a monitor, and the keyboard stays where one writes.
    fn fill_behind(&mut self, number: usize) {
        self.fill(number);
        self.steps.push_back(Step::StandBehind);
    }

    /// It is an ordinary window where it is.
    pub(super) fn stand(&mut self) {
        self.fills = false;
        let filled = self.filled.take();
        if filled.is_some() || std::mem::take(&mut self.fills_here) {
            self.steps.push_back(Step::Leave);
        }
        self.steps.extend(filled.map(Step::Stand));
    }

    fn fill(&mut self, number: usize) {
        let Some(monitor) = self.believed.monitors.get(number).cloned() else { return };
        if self.filled.is_some() || self.fills_here {
            self.steps.push_back(Step::Leave);
        }
        self.steps.push_back(Step::Fill(number));
        (self.last, self.fills_here) = (Some(monitor.known_as()), false);
        self.filled = Some(monitor);
    }

    /// Looks at the monitors; gives the seconds after which it wants to look again.
    pub(super) fn look(&mut self, now: Seen, time: f64, is_open: bool, chosen: Option<&MonitorName>) -> Option<f64> {
        let settles = self.take_home(&now, time);
        if now.monitors != self.seen.0 {
            self.seen = (now.monitors.clone(), time);
        }
        self.is_restless |= now.monitors != self.believed.monitors;
        self.was_lost |= self.filled.as_ref().is_some_and(|filled| !now.monitors.contains(filled));
        if !self.is_restless {
            return settles;
        }
        // At the start there is nothing to wait for.
        let left = self.seen.1 + SETTLED - time;
        if left > 0.0 && !self.believed.monitors.is_empty() {
            return Some(left);
        }
        self.is_restless = false;
        let has_keyboard = now.has_keyboard;
        let now = self.at_home(now);
        let before = std::mem::replace(&mut self.believed, now);
        if is_open && self.fills {
            self.follow(&before.monitors, chosen);
            // What goes by itself leaves the keyboard where one writes.
            if has_keyboard && self.steps.iter().any(|step| matches!(step, Step::Fill(_))) {
                self.steps.push_back(Step::StandBehind);
            }
        }
        self.was_lost = false;
        None
    }

    /// The facilitator's window may have been carried to another monitor. One that shows the same is no other.
    fn take_home(&mut self, now: &Seen, time: f64) -> Option<f64> {
        if now.own != self.own_seen.0 {
            self.own_seen = (now.own, time);
        }
        let Seen { monitors, own, .. } = &self.believed;
        let moved = |number: &usize| own.is_none() || free(monitors, *own).contains(number);
        let carried = now.own.filter(|_| now.monitors == *monitors).filter(moved)?;
        let left = self.own_seen.1 + CARRIED - time;
        if left > 0.0 && own.is_some() {
            return Some(left);
        }
        self.believed.own = Some(carried);
        None
    }

    /// Where a monitor comes in before the others, some systems leave windows at the place where now the room looks: the
    /// facilitator's goes back to the monitor it was on.
    fn at_home(&mut self, now: Seen) -> Seen {
        let home = self.believed.own.and_then(|own| self.believed.monitors.get(own));
        let number = home.and_then(|home| now.monitors.iter().position(|monitor| monitor.name == home.name));
        if let Some(number) = number.filter(|number| now.own != Some(*number)) {
            self.steps.extend(now.monitors.get(number).cloned().map(Step::BringBack));
        }
        Seen { own: number.or(now.own), ..now }
    }

    /// After a monitor came or went the system has moved windows as it liked.
    fn follow(&mut self, before: &[Monitor], chosen: Option<&MonitorName>) {
        let Seen { monitors, own, .. } = &self.believed;
        match after_change([before, monitors], *own, self.last.as_ref(), chosen) {
            Some(number) if self.filled.as_ref() == monitors.get(number) && !self.was_lost => {}
            Some(number) => self.fill(number),
            None if self.filled.take().is_some() => {
                self.steps.push_back(Step::Leave);
                let own = own.and_then(|own| monitors.get(own)).or_else(|| monitors.first());
                self.steps.extend(own.cloned().map(Step::Stand));
                self.steps.push_back(Step::StandBehind);
            }
            None => {}
        }
    }

    /// The steps that are to be taken now, and the seconds until the next.
    pub(super) fn steps(&mut self, time: f64) -> (Vec<Step>, Option<f64>) {
        let mut now = Vec::new();
        while self.next_at <= time
            && let Some(step) = self.steps.pop_front()
        {
            if !matches!(step, Step::StandBehind) {
                self.next_at = time + LEFT;
            }
            now.push(step);
        }
        (now, (!self.steps.is_empty()).then_some(self.next_at - time))
    }

    /// The monitors that the room may look at.
    pub(super) fn choices(&self) -> Vec<MonitorChoice> {
        let Seen { monitors, own, .. } = &self.believed;
        let in_use = self.filled.as_ref();
        let choice = |monitor: &Monitor| MonitorChoice { name: monitor.known_as(), in_use: in_use == Some(monitor) };
        free(monitors, *own).into_iter().filter_map(|number| monitors.get(number)).map(choice).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor(name: &str, left: i32) -> Monitor {
        Monitor { name: name.into(), corner: [left, 0], size: [1920, 1080], scale: 1.0 }
    }

    fn seen(monitors: &[Monitor]) -> Seen {
        Seen { monitors: monitors.to_vec(), own: Some(0), has_keyboard: false }
    }

    /// The window with what it has to do, second by second.
    #[derive(Default)]
    struct Desk {
        placing: Placing,
        time: f64,
    }

    impl Desk {
        fn with(monitors: &[Monitor]) -> Self {
            let mut desk = Self::default();
            desk.now(monitors);
            desk
        }

        /// These monitors are there now; everything is done that follows from it.
        fn now(&mut self, monitors: &[Monitor]) -> Vec<Step> {
            let mut taken = Vec::new();
            for _ in 0..30 {
                self.placing.look(seen(monitors), self.time, true, None);
                taken.extend(self.placing.steps(self.time).0);
                self.time += 0.1;
            }
            taken
        }
    }

    #[test]
    fn unplugged_it_stands_behind_and_plugged_in_again_it_fills_as_before() {
        let (laptop, projector) = (monitor("eDP-1", 0), monitor("HDMI-1", 1920));
        let two = [laptop.clone(), projector];
        let mut desk = Desk::with(&two);
        assert_eq!(desk.placing.open(None), Some(1));
        assert_eq!(desk.now(&two), []);
        let behind = [Step::Leave, Step::Stand(laptop.clone()), Step::StandBehind];
        for _ in 0..3 {
            assert_eq!(desk.now(std::slice::from_ref(&laptop)), behind);
            assert_eq!(desk.now(&two), [Step::Fill(1)]);
        }
        let mirrored = [laptop.clone(), Monitor { corner: [0, 0], ..two[1].clone() }];
        assert_eq!(desk.now(&mirrored), behind);
        desk.placing.look(Seen { own: Some(1), ..seen(&mirrored) }, desk.time, true, None);
        assert_eq!(desk.now(&two), [Step::Fill(1)], "the mirrored one was never the facilitator's");
        assert_eq!(desk.now(&mirrored), behind);
        let on_the_left = [Monitor { corner: [1920, 0], ..laptop }, Monitor { corner: [0, 0], ..two[1].clone() }];
        assert_eq!(desk.now(&on_the_left), [Step::Fill(1)]);
    }

    #[test]
    fn the_facilitators_window_stays_on_its_monitor_where_the_projector_comes_in_before_it() {
        let (laptop, projector) = (monitor("eDP-1", 0), monitor("HDMI-1", 0));
        let pushed = [Monitor { corner: [1920, 0], ..laptop.clone() }, projector];
        let mut desk = Desk::with(std::slice::from_ref(&laptop));
        desk.placing.open(None);
        let mut taken = Vec::new();
        for own in [1, 1, 1, 1, 1, 1, 1, 1, 0, 0] {
            let now = Seen { own: Some(own), ..seen(&pushed) };
            desk.placing.look(now, desk.time, true, None);
            taken.extend(desk.placing.steps(desk.time).0);
            desk.time += 0.1;
        }
        assert_eq!(taken, [Step::BringBack(pushed[0].clone()), Step::Fill(1)]);
        // The lid is closed: the facilitator's is where the system has put it.
        let alone = [Monitor { corner: [0, 0], ..pushed[1].clone() }];
        assert_eq!(desk.now(&alone), [Step::Leave, Step::Stand(alone[0].clone()), Step::StandBehind]);
    }

    #[test]
    fn a_change_while_the_facilitators_window_is_on_its_way_back_does_not_take_its_monitor_for_another() {
        let (laptop, projector) = (monitor("eDP-1", 0), monitor("HDMI-1", 1920));
        let beside = [laptop.clone(), projector.clone()];
        let on_the_left = [Monitor { corner: [1920, 0], ..laptop }, Monitor { corner: [0, 0], ..projector }];
        let mirrored = [beside[0].clone(), on_the_left[1].clone()];
        let mut desk = Desk::with(&beside);
        desk.placing.open(None);
        for _ in 0..10 {
            desk.placing.look(Seen { own: Some(1), ..seen(&on_the_left) }, desk.time, true, None);
            desk.placing.steps(desk.time);
            desk.time += 0.1;
        }
        for _ in 0..10 {
            desk.placing.look(Seen { own: Some(1), ..seen(&mirrored) }, desk.time, true, None);
            desk.placing.steps(desk.time);
            desk.time += 0.1;
        }
        assert_eq!(desk.now(&beside).last(), Some(&Step::Fill(1)), "the projector is the room's again");
        // Carried to the projector by hand, it is at home there.
        for (seconds, own) in [(0.0, Some(0)), (CARRIED, Some(1))] {
            desk.time += seconds;
            desk.placing.look(Seen { own: Some(1), ..seen(&beside) }, desk.time, true, None);
            assert_eq!(desk.placing.believed.own, own);
        }
    }

    #[test]
    fn what_goes_by_itself_leaves_the_keyboard_where_one_writes() {
        let (laptop, projector) = (monitor("eDP-1", 0), monitor("HDMI-1", 1920));
        let (one, two) = ([laptop.clone()], [laptop, projector]);
        for has_keyboard in [true, false] {
            let mut desk = Desk::with(&one);
            desk.placing.open(None);
            let mut taken = Vec::new();
            for _ in 0..20 {
                desk.placing.look(Seen { has_keyboard, ..seen(&two) }, desk.time, true, None);
                taken.extend(desk.placing.steps(desk.time).0);
                desk.time += 0.1;
            }
            assert_eq!(taken.contains(&Step::StandBehind), has_keyboard, "{taken:?}");
        }
    }

    #[test]
    fn what_flickers_is_filled_anew_and_what_was_left_by_hand_is_left_alone() {
        let (laptop, projector) = (monitor("eDP-1", 0), monitor("HDMI-1", 1920));
        let two = [laptop.clone(), projector.clone()];
        let mut desk = Desk::with(&two);
        desk.placing.open(None);
        // The system may have moved the window while the projector was away for a moment.
        desk.placing.look(seen(std::slice::from_ref(&laptop)), desk.time, true, None);
        assert_eq!(desk.now(&two), [Step::Leave, Step::Fill(1)]);
        assert!(desk.placing.turn(None, true));
        assert_eq!(desk.now(&two), [Step::Leave, Step::Stand(projector)], "it stays where it is");
        assert_eq!(desk.now(&[laptop]), []);
        assert_eq!(desk.now(&two), []);
    }

    #[test]
    fn full_screen_never_covers_the_facilitator_unless_it_is_asked_for_in_the_rooms_window() {
        let (laptop, projector) = (monitor("eDP-1", 0), monitor("HDMI-1", 1920));
        let (one, two) = ([laptop.clone()], [laptop, projector.clone()]);
        for in_front in [false, true] {
            let mut desk = Desk::with(&two);
            desk.placing.open(None);
            // Twice the key, or Esc and the key.
            for _ in 0..3 {
                assert!(desk.placing.turn(None, in_front));
                assert_eq!(desk.now(&two), [Step::Leave, Step::Stand(projector.clone())]);
                assert!(desk.placing.turn(None, in_front));
                let filled = if in_front { vec![Step::Fill(1)] } else { vec![Step::Fill(1), Step::StandBehind] };
                assert_eq!(desk.now(&two), filled);
            }
            let mut desk = Desk::with(&one);
            assert_eq!(desk.placing.open(None), None);
            assert_eq!(desk.placing.turn(None, in_front), in_front);
            assert_eq!(desk.now(&one), if in_front { vec![Step::FillHere] } else { vec![] });
            let then = if in_front { vec![Step::Leave, Step::Fill(1)] } else { vec![Step::Fill(1)] };
            assert_eq!(desk.now(&two), then, "the projector is plugged in now");
        }
    }

    #[test]
    fn of_three_monitors_the_chosen_one_is_filled_and_no_other_in_its_place() {
        let three = [monitor("eDP-1", 0), monitor("HDMI-1", 1920), monitor("DP-1", 3840)];
        let mut desk = Desk::with(&three);
        let chosen = three[2].known_as();
        assert_eq!(desk.placing.open(Some(&chosen)), Some(2));
        let choices: Vec<(String, bool)> =
            desk.placing.choices().into_iter().map(|choice| (choice.name.name, choice.in_use)).collect();
        assert_eq!(choices, [("HDMI-1".into(), false), ("DP-1".into(), true)]);
        assert_eq!(desk.now(&three[..2]).len(), 3, "the chosen one is pulled out");
        desk.now(&three);
        desk.placing.choose(&three[1].known_as());
        assert_eq!(desk.now(&three), [Step::Leave, Step::Fill(1), Step::StandBehind]);
        assert_eq!(desk.now(&three[..2]), [], "another is pulled out");
        assert_eq!(desk.now(&three), [], "and plugged in again");
        desk.placing.choose(&chosen);
        desk.now(&three);
        assert_eq!(desk.now(&three[..2]), [Step::Leave, Step::Stand(three[0].clone()), Step::StandBehind]);
        assert_eq!(desk.now(&three), [Step::Fill(2)]);
    }
}
