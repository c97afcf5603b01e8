//! The keys of the digits.

use egui::Key as KeyName;

/// From 0 to 9, each at its own place.
pub(super) const DIGITS: [KeyName; 10] = [
    KeyName::Num0,
    KeyName::Num1,
    KeyName::Num2,
    KeyName::Num3,
    KeyName::Num4,
    KeyName::Num5,
    KeyName::Num6,
    KeyName::Num7,
    KeyName::Num8,
    KeyName::Num9,
];
