use edgedesk_evidence::tls::{TlsOutcome, TlsSession, TlsVersion};
use rustls::ProtocolVersion;

use super::Established;
use super::cipher::cipher_name;
use crate::prober::Prober;
use crate::revocation;
use crate::wire::first_bytes;

/// The facts of a handshake that completed.
pub(super) fn outcome(prober: &Prober, established: &Established) -> TlsOutcome {
    let (_, connection) = established.stream.get_ref();
    let version = match connection.protocol_version() {
        Some(ProtocolVersion::TLSv1_3) => TlsVersion::Tls13,
        Some(ProtocolVersion::TLSv1_2) => TlsVersion::Tls12,
        other => return TlsOutcome::Unusable(format!("agreed on {other:?}")),
    };
    let cipher = connection.negotiated_cipher_suite().map_or(0, |suite| u16::from(suite.suite()));
    let presented = established.recorder.presented();
    let chain = presented.map(|presented| prober.certificates().chain(&presented.chain, prober.anchors()));
    let staple = presented.and_then(|presented| {
        let leaf = presented.chain.first()?;
        revocation::ocsp::parse(presented.staple.as_deref()?, leaf).ok()
    });
    TlsOutcome::Session(Box::new(TlsSession {
        version,
        cipher: cipher_name(cipher),
        alpn: connection.alpn_protocol().map(first_bytes),
        chain,
        staple,
        client_certificate_requested: established.recorder.asked_for_certificate(),
    }))
}
