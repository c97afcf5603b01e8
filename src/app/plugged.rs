//! Has the monitors looked at anew when one comes or goes: under X11 the windows' library never hears of it by itself.

#[cfg(all(unix, not(target_os = "macos")))]
use x11rb::{
    connection::Connection as _,
    protocol::randr::{ConnectionExt as _, NotifyMask},
    protocol::xproto::{AtomEnum, PropMode},
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// Listens on a thread of its own for as long as the program runs. Elsewhere than under X11 nothing needs to be done.
#[cfg(all(unix, not(target_os = "macos")))]
pub(super) fn listen(frame: &eframe::Frame, ctx: &egui::Context) {
    use raw_window_handle::{HasWindowHandle as _, RawWindowHandle};

    let handle = frame.window_handle().map(|handle| handle.as_raw());
    let Ok(RawWindowHandle::Xlib(window)) = handle else { return };
    let Ok(window) = u32::try_from(window.window) else { return };
    let ctx = ctx.clone();
    // Without it a projector is found where it was when the program began, as before.
    drop(std::thread::Builder::new().name("monitors".into()).spawn(move || pass_on(window, &ctx)));
}

/// Nothing needs to be done.
#[cfg(not(all(unix, not(target_os = "macos"))))]
pub(super) const fn listen(_: &eframe::Frame, _: &egui::Context) {}

/// The library reads its list of monitors anew when a resource of the display has changed, and it looks for that on our
/// own window, too: what is changed there is nobody else's.
#[cfg(all(unix, not(target_os = "macos")))]
fn pass_on(window: u32, ctx: &egui::Context) -> Option<()> {
    let (connection, screen) = RustConnection::connect(None).ok()?;
    let root = connection.setup().roots.get(screen)?.root;
    connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE).ok()?.check().ok()?;
    loop {
        connection.wait_for_event().ok()?;
        let (resources, text) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
        connection.change_property8(PropMode::APPEND, window, resources, text, &[]).ok()?.check().ok()?;
        ctx.request_repaint();
    }
}
