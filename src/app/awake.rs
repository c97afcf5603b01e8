//! No screen saver starts and nothing goes dark while the room looks or a clock runs.
//!
//! Whatever is asked of the system is bound to a connection or a thread of ours: it ends with the program, however that
//! ends.

use std::sync::mpsc::{Receiver, Sender, channel};

/// Holds back the screen saver for as long as it is wanted.
#[derive(Default)]
pub(super) struct Awake {
    /// Dropped when it is wanted no longer.
    held: Option<Sender<()>>,
}

impl Awake {
    /// Holds the screen saver back, or lets it come again. The system is asked on a thread of its own, since it may take
    /// its time.
    pub(super) fn hold(&mut self, wanted: bool, name: &str, reason: &str) {
        if !wanted {
            self.held = None;
        } else if self.held.is_none() {
            let (sender, receiver) = channel();
            let words = [name.to_owned(), reason.to_owned()];
            let thread = std::thread::Builder::new().name("awake".into());
            drop(thread.spawn(move || until_dropped(&receiver, &words)));
            self.held = Some(sender);
        }
    }
}

/// Each way is tried: which of them is heeded differs between desktops, and none of them is needed.
#[cfg(all(unix, not(target_os = "macos")))]
fn until_dropped(receiver: &Receiver<()>, [name, reason]: &[String; 2]) {
    let held = (system::display(), system::desktop(name, reason), system::session(name, reason));
    // Nothing is ever sent: this is the end of the other side.
    let _ = receiver.recv();
    drop(held);
}

#[cfg(not(all(unix, not(target_os = "macos"))))]
fn until_dropped(receiver: &Receiver<()>, [name, reason]: &[String; 2]) {
    let mut asked = keepawake::Builder::default();
    asked.display(true).idle(true).reason(reason.as_str()).app_name(name.as_str()).app_reverse_domain("dk.tovholder");
    let held = asked.create();
    let _ = receiver.recv();
    drop(held);
}

#[cfg(all(unix, not(target_os = "macos")))]
mod system {
    use x11rb::protocol::screensaver::ConnectionExt as _;
    use x11rb::rust_connection::RustConnection;
    use zbus::blocking::Connection;
    use zbus::zvariant::OwnedFd;

    /// The display itself, under X11: also what turns the monitor off.
    pub(super) fn display() -> Option<RustConnection> {
        let (connection, _) = RustConnection::connect(None).ok()?;
        connection.screensaver_query_version(1, 1).ok()?.reply().ok()?;
        connection.screensaver_suspend(1).ok()?.check().ok()?;
        Some(connection)
    }

    /// The desktop, which also locks the screen: it heeds this as long as the connection is there.
    pub(super) fn desktop(name: &str, reason: &str) -> Option<Connection> {
        let connection = Connection::session().ok()?;
        let saver = "org.freedesktop.ScreenSaver";
        let path = "/org/freedesktop/ScreenSaver";
        connection.call_method(Some(saver), path, Some(saver), "Inhibit", &(name, reason)).ok()?;
        Some(connection)
    }

    /// The session, which goes to sleep: it waits for as long as the file is open.
    pub(super) fn session(name: &str, reason: &str) -> Option<OwnedFd> {
        let connection = Connection::system().ok()?;
        let manager = "org.freedesktop.login1";
        let asked = ("idle", name, reason, "block");
        let path = "/org/freedesktop/login1";
        let reply =
            connection.call_method(Some(manager), path, Some("org.freedesktop.login1.Manager"), "Inhibit", &asked);
        reply.ok()?.body().deserialize().ok()
    }
}
