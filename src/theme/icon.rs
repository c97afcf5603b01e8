//! The program's own picture, as both windows carry it.

use std::sync::{Arc, OnceLock};

use egui::IconData;

use crate::assets;

/// The icon of a window. It is the same value every time, so that nobody takes it for a new one.
pub fn window_icon() -> Arc<IconData> {
    static ICON: OnceLock<Arc<IconData>> = OnceLock::new();
    // A window without a picture is better than none; a test sees that there is one.
    Arc::clone(ICON.get_or_init(|| Arc::new(eframe::icon_data::from_png_bytes(assets::ICON).unwrap_or_default())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_windows_carry_the_programs_own_picture() {
        let icon = window_icon();
        assert_eq!((icon.width, icon.height, icon.rgba.len()), (128, 128, 128 * 128 * 4));
        assert!(Arc::ptr_eq(&icon, &window_icon()));
    }
}
