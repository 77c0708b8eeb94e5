//! Certificates made for a test, and servers that present them.

use std::sync::Arc;

use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio_rustls::TlsAcceptor;

use crate::server::serve;

pub(crate) fn authority(name: &str) -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::default();
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("a certificate")
}

pub(crate) fn leaf(
    names: usize,
    issuer: &CertifiedIssuer<'_, KeyPair>,
) -> (CertificateDer<'static>, PrivateKeyDer<'static>) {
    let key = KeyPair::generate().expect("a key");
    let names =
        (0..names).map(|n| if n == 0 { "www.shop.test".to_owned() } else { format!("n{n}.shop.test") });
    let params = CertificateParams::new(names.collect::<Vec<_>>()).expect("names");
    let certificate = params.signed_by(&key, issuer).expect("a certificate");
    (certificate.der().clone(), PrivateKeyDer::Pkcs8(key.serialize_der().into()))
}

pub(crate) async fn serve_tls(
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
    alpn: &[&[u8]],
    answer: &'static [u8],
) -> std::net::SocketAddr {
    let acceptor = TlsAcceptor::from(Arc::new(server_config(chain, key, alpn)));
    serve(move |stream| {
        let acceptor = acceptor.clone();
        async move {
            let Ok(mut stream) = acceptor.accept(stream).await else { return };
            let mut head = [0; 4096];
            if matches!(stream.read(&mut head).await, Ok(read) if read > 0) {
                stream.write_all(answer).await.ok();
            }
            // No close_notify: many servers never send it.
        }
    })
    .await
}

/// A server's TLS configuration.
pub(crate) fn server_config(
    chain: Vec<CertificateDer<'static>>,
    key: PrivateKeyDer<'static>,
    alpn: &[&[u8]],
) -> ServerConfig {
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_no_client_auth()
        .with_single_cert(chain, key)
        .expect("a key that fits");
    config.alpn_protocols = alpn.iter().map(|protocol| protocol.to_vec()).collect();
    config
}
