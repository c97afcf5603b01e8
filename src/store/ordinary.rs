//! Ordinary files, told from devices, pipes and sockets, which may have no end and may never answer.

use std::fs::{self, File, Metadata, OpenOptions};
use std::io::{self, Write};
use std::path::Path;
use std::time::{Duration, Instant};

/// How long one waits for a pipe or a device that takes nothing more.
const PATIENCE: Duration = Duration::from_secs(5);
/// How long a moment is, when one tries again.
const MOMENT: Duration = Duration::from_millis(10);

/// Why something that is no ordinary file is not read or written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub(super) enum Odd {
    /// It is no ordinary file and no folder.
    #[error("not an ordinary file")]
    NoFile,
    /// Nobody takes what is written to it.
    #[error("nobody reads from it")]
    NobodyReads,
}

impl Odd {
    /// What an error of ours says, when it is one.
    pub(super) fn of(error: &io::Error) -> Option<Self> {
        error.get_ref()?.downcast_ref().copied()
    }
}

/// Opens an ordinary file for reading; anything else is refused without waiting for it.
pub(super) fn open(path: &Path) -> io::Result<File> {
    // Looked at first: with a device, opening it alone may already do something.
    refuse_others(&fs::metadata(path)?)?;
    let file = without_waiting().read(true).open(path)?;
    // Somebody may have put something else there meanwhile.
    refuse_others(&file.metadata()?)?;
    Ok(file)
}

fn refuse_others(metadata: &Metadata) -> io::Result<()> {
    match metadata {
        metadata if metadata.is_file() => Ok(()),
        metadata if metadata.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::Error::other(Odd::NoFile)),
    }
}

/// Whether bytes can be written to it as they come, and it is neither a file nor a folder: a pipe, a terminal, `null`.
pub(super) fn is_stream(metadata: &Metadata) -> bool {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        // A disk is a device, too, and all that is on it would be gone; a socket cannot be opened by its name.
        metadata.file_type().is_char_device() || metadata.file_type().is_fifo()
    }
    #[cfg(not(unix))]
    {
        let _ = metadata;
        false
    }
}

/// Writes to a pipe or a device as it is. One that nobody reads from is not waited for.
pub(super) fn write_stream(path: &Path, mut bytes: &[u8]) -> io::Result<()> {
    let mut stream = without_waiting().write(true).open(path).map_err(|error| other_end(path, error))?;
    if !is_stream(&stream.metadata()?) {
        return Err(io::Error::other(Odd::NoFile));
    }
    let mut last = Instant::now();
    while !bytes.is_empty() {
        match stream.write(bytes) {
            Ok(0) => return Err(io::ErrorKind::WriteZero.into()),
            Ok(count) => (bytes, last) = (bytes.get(count..).unwrap_or_default(), Instant::now()),
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                if last.elapsed() > PATIENCE {
                    return Err(io::Error::other(Odd::NobodyReads));
                }
                std::thread::sleep(MOMENT);
            }
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

/// A pipe that cannot be opened without waiting has nobody at its other end.
fn other_end(path: &Path, error: io::Error) -> io::Error {
    #[cfg(unix)]
    {
        use std::os::unix::fs::FileTypeExt;
        let is_pipe = fs::metadata(path).is_ok_and(|metadata| metadata.file_type().is_fifo());
        if is_pipe && error.raw_os_error() == Some(rustix::io::Errno::NXIO.raw_os_error()) {
            return io::Error::other(Odd::NobodyReads);
        }
    }
    let _ = path;
    error
}

/// Opens at once or not at all: a pipe would wait for the other end.
fn without_waiting() -> OpenOptions {
    #[cfg_attr(not(unix), expect(unused_mut, reason = "other systems have no such flag"))]
    let mut options = File::options();
    #[cfg(unix)]
    {
        use std::os::unix::fs::OpenOptionsExt;

        use rustix::fs::OFlags;
        // The bits are the same in either sign.
        options.custom_flags((OFlags::NONBLOCK | OFlags::NOCTTY).bits().cast_signed());
    }
    options
}
