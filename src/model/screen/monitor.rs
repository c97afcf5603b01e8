//! The monitors of the computer, and which of them the room looks at.

use serde::{Deserialize, Serialize};

/// A monitor, as the system has it, in pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Monitor {
    /// What the system calls it.
    pub name: String,
    /// Where its left upper corner is among the others.
    pub corner: [i32; 2],
    /// How wide and how high it is.
    pub size: [u32; 2],
    /// How many pixels a point has there.
    pub scale: f64,
}

/// What a monitor is known by when it comes back.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct MonitorName {
    /// What the system calls it.
    pub name: String,
    /// How wide and how high it is.
    pub size: [u32; 2],
}

/// A monitor that the room may look at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MonitorChoice {
    /// Which.
    pub name: MonitorName,
    /// The room looks at it now.
    pub in_use: bool,
}

impl Monitor {
    /// What it is known by when it comes back.
    pub fn known_as(&self) -> MonitorName {
        MonitorName { name: self.name.clone(), size: self.size }
    }

    /// How many pixels of a rectangle it shows.
    fn shows(&self, corner: [i32; 2], size: [u32; 2]) -> i64 {
        let shared = |axis: usize| {
            let from = |corner: [i32; 2]| corner.get(axis).map_or(0, |at| i64::from(*at));
            let long = |size: [u32; 2]| size.get(axis).map_or(0, |long| i64::from(*long));
            let end = (from(corner) + long(size)).min(from(self.corner) + long(self.size));
            (end - from(corner).max(from(self.corner))).max(0)
        };
        shared(0) * shared(1)
    }
}

/// The number of the monitor that shows most of a window.
pub fn of_window(monitors: &[Monitor], corner: [i32; 2], size: [u32; 2]) -> Option<usize> {
    let shown = monitors.iter().map(|monitor| monitor.shows(corner, size)).enumerate();
    // Of equals the first, as the system has them.
    let most = shown.filter(|(_, pixels)| *pixels > 0).max_by_key(|(number, pixels)| (*pixels, usize::MAX - number));
    most.map(|(number, _)| number)
}

/// The numbers of the monitors that show nothing of the facilitator's own, as a mirrored projector does.
pub fn free(monitors: &[Monitor], own: Option<usize>) -> Vec<usize> {
    let Some(own) = own.and_then(|own| monitors.get(own)) else { return Vec::new() };
    let is_free = |(number, monitor): (usize, &Monitor)| (monitor.shows(own.corner, own.size) == 0).then_some(number);
    monitors.iter().enumerate().filter_map(is_free).collect()
}

/// The number of the monitor that the room's window fills: the one that was chosen, or else the first that is free.
pub fn for_room(monitors: &[Monitor], own: Option<usize>, chosen: Option<&MonitorName>) -> Option<usize> {
    let free = free(monitors, own);
    chosen.and_then(|chosen| known(monitors, &free, chosen)).or_else(|| free.first().copied())
}

/// The same after a monitor came or went: the one that was filled before, or one that was not there. Another that was
/// there all the time is somebody else's.
pub fn after_change(
    [before, now]: [&[Monitor]; 2],
    own: Option<usize>,
    filled: Option<&MonitorName>,
    chosen: Option<&MonitorName>,
) -> Option<usize> {
    let Some(filled) = filled else { return for_room(now, own, chosen) };
    let free = free(now, own);
    let came =
        |number: &usize| now.get(*number).is_some_and(|monitor| !before.iter().any(|other| other.name == monitor.name));
    known(now, &free, filled).or_else(|| free.iter().copied().find(came))
}

/// The monitor of that name; of several the one of that size.
fn known(monitors: &[Monitor], among: &[usize], wanted: &MonitorName) -> Option<usize> {
    let named = |number: &&usize| monitors.get(**number).is_some_and(|monitor| monitor.name == wanted.name);
    let sized = |number: &&usize| monitors.get(**number).is_some_and(|monitor| monitor.size == wanted.size);
    let all = || among.iter().filter(named);
    all().find(sized).or_else(|| all().next()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monitor(name: &str, corner: [i32; 2], size: [u32; 2]) -> Monitor {
        Monitor { name: name.into(), corner, size, scale: 1.0 }
    }

    fn laptop() -> Monitor {
        Monitor { scale: 2.0, ..monitor("eDP-1", [0, 0], [2560, 1600]) }
    }

    fn projector() -> Monitor {
        monitor("HDMI-1", [2560, 0], [1920, 1080])
    }

    fn name(name: &str) -> Option<MonitorName> {
        Some(MonitorName { name: name.into(), size: [1920, 1080] })
    }

    #[test]
    fn the_room_has_the_monitor_that_was_chosen_or_the_first_that_is_not_the_facilitators() {
        let left = monitor("HDMI-1", [-1920, 0], [1920, 1080]);
        let third = monitor("DP-2", [4480, 0], [1280, 1024]);
        let mirrored = monitor("HDMI-1", [0, 0], [1024, 768]);
        for (what, monitors, chosen, expected) in [
            ("one monitor", vec![laptop()], None, None),
            ("one monitor, another chosen", vec![laptop()], name("HDMI-1"), None),
            ("two", vec![laptop(), projector()], None, Some(1)),
            ("the projector on the left", vec![laptop(), left], None, Some(1)),
            ("mirrored", vec![laptop(), mirrored.clone()], None, None),
            ("mirrored and chosen", vec![laptop(), mirrored.clone()], name("HDMI-1"), None),
            ("mirrored, and a third", vec![laptop(), mirrored, third.clone()], None, Some(2)),
            ("three", vec![laptop(), projector(), third.clone()], None, Some(1)),
            ("three, the last chosen", vec![laptop(), projector(), third.clone()], name("DP-2"), Some(2)),
            ("three, one that is not there chosen", vec![laptop(), projector(), third], name("VGA-1"), Some(1)),
            ("the facilitator's own chosen", vec![laptop(), projector()], name("eDP-1"), Some(1)),
            ("none", Vec::new(), name("HDMI-1"), None),
        ] {
            assert_eq!(for_room(&monitors, Some(0), chosen.as_ref()), expected, "{what}");
            assert_eq!(for_room(&monitors, None, chosen.as_ref()), None, "{what}, the facilitator nowhere");
        }
        assert_eq!(for_room(&[projector(), laptop()], Some(1), None), Some(0), "the laptop second");
    }

    #[test]
    fn of_two_monitors_of_one_name_the_size_tells() {
        let large = monitor("HDMI-1", [4480, 0], [3840, 2160]);
        let monitors = [laptop(), projector(), large];
        let chosen = MonitorName { name: "HDMI-1".into(), size: [3840, 2160] };
        assert_eq!(for_room(&monitors, Some(0), Some(&chosen)), Some(2));
        let other = MonitorName { size: [800, 600], ..chosen };
        assert_eq!(for_room(&monitors, Some(0), Some(&other)), Some(1), "another size of the same name");
    }

    #[test]
    fn what_is_plugged_in_again_is_filled_again_and_a_third_monitor_is_left_alone() {
        let third = monitor("DP-2", [4480, 0], [1280, 1024]);
        let adapter = monitor("DP-3", [2560, 0], [1920, 1080]);
        let moved = monitor("HDMI-1", [0, 1600], [1280, 720]);
        let (alone, two) = (vec![laptop()], vec![laptop(), projector()]);
        for (what, before, now, filled, expected) in [
            ("unplugged", two.clone(), alone.clone(), name("HDMI-1"), None),
            ("plugged in again", alone.clone(), two.clone(), name("HDMI-1"), Some(1)),
            ("first plugged in now", alone.clone(), two.clone(), None, Some(1)),
            ("at another plug", alone.clone(), vec![laptop(), adapter], name("HDMI-1"), Some(1)),
            ("at another place and of another size", two.clone(), vec![laptop(), moved], name("HDMI-1"), Some(1)),
            (
                "one of three unplugged",
                vec![laptop(), projector(), third.clone()],
                vec![laptop(), third.clone()],
                name("HDMI-1"),
                None,
            ),
            ("a third plugged in", two.clone(), vec![laptop(), third, projector()], name("HDMI-1"), Some(2)),
            ("mirrored now", two, vec![laptop(), monitor("HDMI-1", [0, 0], [1920, 1080])], name("HDMI-1"), None),
        ] {
            assert_eq!(after_change([&before, &now], Some(0), filled.as_ref(), None), expected, "{what}");
        }
    }

    #[test]
    fn a_window_is_on_the_monitor_that_shows_most_of_it() {
        let monitors = [laptop(), projector()];
        for (corner, size, expected) in [
            ([0, 0], [2560, 1600], Some(0)),
            ([2000, 100], [1000, 500], Some(0)),
            ([2300, 100], [1000, 500], Some(1)),
            ([9000, 0], [800, 600], None),
            ([i32::MAX, i32::MAX], [u32::MAX, u32::MAX], None),
        ] {
            assert_eq!(of_window(&monitors, corner, size), expected, "{corner:?}");
        }
    }
}
