use std::sync::{Arc, LazyLock};

use rustls::client::Resumption;
use rustls::crypto::{CryptoProvider, ring};
use rustls::version::{TLS12, TLS13};
use rustls::{ClientConfig, SupportedProtocolVersion};

use super::Recorder;

/// What a client hello offers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Offer {
    /// TLS 1.2 and 1.3, ALPN `h2` and `http/1.1`.
    Modern,
    /// TLS 1.2 alone, the same ALPN.
    Tls12,
    /// TLS 1.3 alone, the same ALPN.
    Tls13,
    /// TLS 1.2 and 1.3 with one protocol.
    Http1,
    /// TLS 1.2 and 1.3 with one protocol.
    Http2,
    /// TLS 1.3 with `h3`, for QUIC.
    Http3,
}

/// The crypto provider, and what a configuration costs to make, once per process.
static PROVIDER: LazyLock<Arc<CryptoProvider>> = LazyLock::new(|| Arc::new(ring::default_provider()));
static BASE: LazyLock<[ClientConfig; 3]> =
    LazyLock::new(|| [base(&[&TLS13, &TLS12]), base(&[&TLS12]), base(&[&TLS13])]);

/// A configuration for one connection, whose certificate `recorder` will see.
pub(crate) fn config(offer: Offer, recorder: &Arc<Recorder>) -> Arc<ClientConfig> {
    let [both, tls12, tls13] = &*BASE;
    let (base, alpn): (&ClientConfig, &[&[u8]]) = match offer {
        Offer::Modern => (both, &[b"h2", b"http/1.1"]),
        Offer::Tls12 => (tls12, &[b"h2", b"http/1.1"]),
        Offer::Tls13 => (tls13, &[b"h2", b"http/1.1"]),
        Offer::Http1 => (both, &[b"http/1.1"]),
        Offer::Http2 => (both, &[b"h2"]),
        Offer::Http3 => (tls13, &[b"h3"]),
    };
    let mut config = base.clone();
    config.dangerous().set_certificate_verifier(recorder.clone());
    config.client_auth_cert_resolver = recorder.clone();
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    Arc::new(config)
}

/// The signature algorithms that are offered.
pub(super) fn provider() -> &'static CryptoProvider {
    &PROVIDER
}

fn base(versions: &[&'static SupportedProtocolVersion]) -> ClientConfig {
    let builder = ClientConfig::builder_with_provider(PROVIDER.clone())
        .with_protocol_versions(versions)
        .expect("ring has cipher suites for both versions");
    let mut config = builder
        .dangerous()
        .with_custom_certificate_verifier(Arc::new(Recorder::default()))
        .with_no_client_auth();
    // A session resumed sends no certificate, and certificates are what we come for.
    config.resumption = Resumption::disabled();
    config
}
