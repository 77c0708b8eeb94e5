use edgedesk_probe::revocation::{crl, ocsp};

/// A certificate (its length in two bytes before it) and an OCSP response or a revocation list about it. All of
/// it is foreign, and refusing is as good as reading.
pub(super) fn run(bytes: &[u8]) {
    let [high, low, rest @ ..] = bytes else { return };
    let length = usize::from(u16::from_be_bytes([*high, *low]));
    let (certificate, about) = rest.split_at(length.min(rest.len()));
    drop(ocsp::request(certificate, about));
    drop(ocsp::parse(about, certificate));
    drop(crl::parse(about, certificate));
}
