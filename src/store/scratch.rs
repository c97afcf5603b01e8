//! Files that are gone again at once: what another program is to read while it is used.

use std::io::{self, Write as _};
use std::path::Path;

/// A file with these bytes, which is removed when it is let go of.
///
/// # Errors
/// When it cannot be written.
pub fn file(begins: &str, ends: &str, bytes: &[u8]) -> io::Result<impl AsRef<Path> + use<>> {
    let mut file = tempfile::Builder::new().prefix(begins).suffix(ends).tempfile()?;
    file.write_all(bytes)?;
    Ok(file.into_temp_path())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_holds_what_it_was_given_until_it_is_let_go_of() {
        let file = file("tovholder-", ".wav", b"RIFF").unwrap();
        let path = file.as_ref().to_owned();
        assert_eq!(std::fs::read(&path).unwrap(), b"RIFF");
        drop(file);
        assert!(!path.exists());
    }
}
