use std::io::{ErrorKind, Write as _};

/// Writes to standard output. A reader that has gone away (`| head`) is no error.
pub(super) fn write(text: &str) -> std::io::Result<()> {
    match std::io::stdout().write_all(text.as_bytes()).and_then(|()| std::io::stdout().flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        result => result,
    }
}

/// Writes an error message to standard error.
pub(super) fn error(message: &str) {
    eprintln!("edgedesk: {message}");
}
