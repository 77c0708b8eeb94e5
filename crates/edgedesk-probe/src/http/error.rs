use std::error::Error;
use std::io;

use edgedesk_evidence::http::{FailureKind, HttpFailure, Phase};

use crate::wire::{Seen, first_bytes, shorten};

/// A failure without further words.
pub(crate) fn failure(phase: Phase, kind: FailureKind) -> HttpFailure {
    HttpFailure { phase, kind, detail: String::new(), first_bytes: String::new() }
}

/// The same failure with what came before it.
pub(super) fn with_first_bytes(failure: HttpFailure, seen: &Seen) -> HttpFailure {
    HttpFailure { first_bytes: first_bytes(&seen.first()), ..failure }
}

/// Why hyper gave no response head.
pub(super) fn from_hyper(error: &hyper::Error, seen: &Seen) -> HttpFailure {
    let (phase, kind) = classify(error, seen);
    HttpFailure { detail: words(error), ..with_first_bytes(failure(phase, kind), seen) }
}

fn classify(error: &hyper::Error, seen: &Seen) -> (Phase, FailureKind) {
    let first = seen.first();
    let kind = if seen.over_limit() || error.is_parse_too_large() {
        FailureKind::HeadersTooLarge
    } else if let Some(alert) = alert(error) {
        // TLS 1.3 servers refuse a missing client certificate after the handshake (RFC 8446 §4.4.2.4).
        return (Phase::Tls, FailureKind::TlsAlert(alert));
    } else if let Some(error) = source::<h2::Error>(error) {
        from_h2(error, &first)
    } else if error.is_parse() {
        FailureKind::Malformed
    } else if seen.reset() || io_kind(error) == Some(io::ErrorKind::ConnectionReset) {
        FailureKind::Reset
    } else if (error.is_canceled() || error.is_closed()) && !first.is_empty() {
        // The server spoke before it was asked: a banner of another protocol.
        FailureKind::Malformed
    } else {
        FailureKind::Closed
    };
    (Phase::Response, kind)
}

fn from_h2(error: &h2::Error, first: &[u8]) -> FailureKind {
    if first.starts_with(b"HTTP/") {
        return FailureKind::VersionRefused;
    }
    match (error.get_io().map(io::Error::kind), error.reason()) {
        (Some(io::ErrorKind::ConnectionReset | io::ErrorKind::BrokenPipe), _) => FailureKind::Reset,
        (Some(_), _) => FailureKind::Closed,
        (None, Some(reason)) => FailureKind::Protocol(format!("{reason:?}")),
        (None, None) => FailureKind::Malformed,
    }
}

fn alert(error: &hyper::Error) -> Option<u8> {
    let error = source::<io::Error>(error)?;
    match crate::tls::tls_error(error)? {
        rustls::Error::AlertReceived(alert) => Some(u8::from(*alert)),
        _ => None,
    }
}

fn io_kind(error: &hyper::Error) -> Option<io::ErrorKind> {
    source::<io::Error>(error).map(io::Error::kind)
}

/// The first error of this type in the chain of causes.
pub(super) fn source<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    causes(error).find_map(|error| error.downcast_ref())
}

fn causes<'a>(error: &'a (dyn Error + 'static)) -> impl Iterator<Item = &'a (dyn Error + 'static)> {
    std::iter::successors(Some(error), |&error| error.source())
}

/// The words of an error and of its causes.
pub(super) fn words(error: &(dyn Error + 'static)) -> String {
    let mut words: Vec<String> = Vec::new();
    for error in causes(error) {
        let text = error.to_string();
        if !words.iter().any(|earlier| earlier.contains(&text)) {
            words.push(text);
        }
    }
    shorten(&words.join(": "), 200)
}
