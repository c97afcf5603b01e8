//! Has the monitors looked at anew when one comes or goes: under X11 the windows' library never hears of it by itself.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

#[cfg(all(unix, not(target_os = "macos")))]
use x11rb::{
    connection::Connection as _,
    protocol::randr::{ConnectionExt as _, NotifyMask},
    protocol::xproto::{AtomEnum, PropMode},
    rust_connection::RustConnection,
    wrapper::ConnectionExt as _,
};

/// How often one looks after the last that is heard: the library reads its list, and the system moves windows, later.
#[cfg(all(unix, not(target_os = "macos")))]
const LOOKS: usize = 6;
/// How much later each time.
#[cfg(all(unix, not(target_os = "macos")))]
const LATER: std::time::Duration = std::time::Duration::from_millis(500);

/// Whether somebody listens, so that nobody has to look again and again.
#[derive(Debug, Default)]
pub(super) struct Listening(Arc<AtomicBool>);

impl Listening {
    /// Listens on a thread of its own for as long as the program runs. Elsewhere than under X11 there is nothing to hear.
    #[cfg(all(unix, not(target_os = "macos")))]
    pub(super) fn begin(frame: &eframe::Frame, ctx: &egui::Context) -> Self {
        use raw_window_handle::{HasWindowHandle as _, RawWindowHandle};

        let (own, ctx) = (Self::default(), ctx.clone());
        let handle = frame.window_handle().map(|handle| handle.as_raw());
        if let Ok(RawWindowHandle::Xlib(window)) = handle
            && let Ok(window) = u32::try_from(window.window)
        {
            let hears = Arc::clone(&own.0);
            let listen = move || {
                let _ended = pass_on(window, &ctx, &hears);
                hears.store(false, Ordering::Relaxed);
                ctx.request_repaint();
            };
            // Without it one looks every second.
            drop(std::thread::Builder::new().name("monitors".into()).spawn(listen));
        }
        own
    }

    /// There is nothing to hear.
    #[cfg(not(all(unix, not(target_os = "macos"))))]
    pub(super) fn begin(_: &eframe::Frame, _: &egui::Context) -> Self {
        Self::default()
    }

    /// Whether a monitor that comes or goes is heard of.
    pub(super) fn hears(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}

/// The library reads its list of monitors anew when a resource of the display has changed, and it looks for that on our
/// own window, too: what is changed there is nobody else's.
#[cfg(all(unix, not(target_os = "macos")))]
fn pass_on(window: u32, ctx: &egui::Context, hears: &AtomicBool) -> Option<()> {
    let (connection, screen) = RustConnection::connect(None).ok()?;
    let root = connection.setup().roots.get(screen)?.root;
    connection.randr_select_input(root, NotifyMask::SCREEN_CHANGE | NotifyMask::CRTC_CHANGE).ok()?.check().ok()?;
    hears.store(true, Ordering::Relaxed);
    loop {
        connection.wait_for_event().ok()?;
        let mut looks = 0;
        while looks < LOOKS {
            // It comes in several steps.
            while connection.poll_for_event().ok()?.is_some() {
                looks = 0;
            }
            let (resources, text) = (AtomEnum::RESOURCE_MANAGER, AtomEnum::STRING);
            connection.change_property8(PropMode::APPEND, window, resources, text, &[]).ok()?.check().ok()?;
            ctx.request_repaint();
            std::thread::sleep(LATER);
            looks += 1;
        }
    }
}
