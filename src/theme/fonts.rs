//! The typefaces: the program's own first, then those that know arrows and emoji, then those of the computer.

use std::sync::Arc;

use egui::{FontData, FontDefinitions, FontFamily, FontId};

use crate::assets;
use crate::model::letters;

/// The name of the family of bold letters; weight is a family of its own in egui.
pub const BOLD: &str = "bold";

/// The family of bold letters.
pub fn bold_family() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// Bold letters of a size in points.
pub fn bold_font(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

/// Regular letters of a size in points.
pub const fn regular_font(size: f32) -> FontId {
    FontId::proportional(size)
}

/// The program's fonts in front of egui's own, which know the emoji, and behind them what was found on the computer.
pub fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::default();
    for (name, file) in [
        ("atkinson", assets::REGULAR),
        ("atkinson bold", assets::BOLD),
        ("source sans", assets::FALLBACK_REGULAR),
        ("source sans bold", assets::FALLBACK_BOLD),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(file)));
    }
    let mut others = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    // Last, for ↶ ↷ ↵, which no other font has.
    others.push("Hack".to_owned());
    for face in letters::found() {
        let name = format!("computer {}", face.name);
        let bytes: Arc<Vec<u8>> = Arc::clone(&face.bytes);
        fonts.font_data.insert(name.clone(), Arc::new(FontData::from_blob(bytes, 0)));
        others.push(name);
    }
    let family = |own: [&str; 2]| own.map(str::to_owned).into_iter().chain(others.iter().cloned()).collect();
    fonts.families.insert(FontFamily::Proportional, family(["atkinson", "source sans"]));
    fonts.families.insert(bold_family(), family(["atkinson bold", "source sans bold"]));
    fonts
}
