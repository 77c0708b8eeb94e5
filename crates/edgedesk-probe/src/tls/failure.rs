use std::io;

use edgedesk_evidence::tls::TlsOutcome;
use rustls::Error;

use super::alert_name;
use crate::wire::{Seen, first_bytes, shorten};

/// Why a handshake did not complete.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    Alert(u8),
    NotTls(String),
    Closed,
    Reset,
    TimedOut,
    Unusable(String),
}

impl Failure {
    /// Reads it off the error and off the bytes that came.
    pub(crate) fn new(error: &io::Error, seen: &Seen) -> Self {
        if let Some(Error::AlertReceived(alert)) = tls_error(error) {
            return Self::Alert(u8::from(*alert));
        }
        let first = seen.first();
        if !first.is_empty() && !looks_like_tls(&first) {
            return Self::NotTls(first_bytes(&first));
        }
        match error.kind() {
            io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe => Self::Reset,
            io::ErrorKind::UnexpectedEof | io::ErrorKind::ConnectionAborted => Self::Closed,
            _ if seen.reset() => Self::Reset,
            _ => Self::Unusable(words(error)),
        }
    }
}

impl From<Failure> for TlsOutcome {
    fn from(failure: Failure) -> Self {
        match failure {
            Failure::Alert(code) => Self::Alert { code, name: alert_name(code) },
            Failure::NotTls(first_bytes) => Self::NotTls { first_bytes },
            Failure::Closed => Self::Closed,
            Failure::Reset => Self::Reset,
            Failure::TimedOut => Self::TimedOut,
            Failure::Unusable(words) => Self::Unusable(words),
        }
    }
}

/// Whether bytes begin like a TLS record: a content type, and the major version 3.
pub(crate) fn looks_like_tls(bytes: &[u8]) -> bool {
    matches!(bytes, [0x14..=0x18]) || matches!(bytes, [0x14..=0x18, 3, ..])
}

/// The rustls error inside of an I/O error.
pub(crate) fn tls_error(error: &io::Error) -> Option<&Error> {
    error.get_ref()?.downcast_ref()
}

fn words(error: &io::Error) -> String {
    shorten(&error.to_string(), 200)
}
