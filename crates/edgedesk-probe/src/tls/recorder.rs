use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};

use rustls::client::ResolvesClientCert;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::sign::CertifiedKey;
use rustls::{DigitallySignedStruct, Error, SignatureScheme};

use super::offers::provider;

/// Accepts whatever a server presents, and remembers it: judging certificates is for the checks, and a
/// request has to go out even where the certificate is wrong.
///
/// The signature over the handshake is not verified: nobody judges it, and nothing secret is sent to a server
/// because of its certificate.
#[derive(Debug, Default)]
pub(crate) struct Recorder {
    presented: OnceLock<Presented>,
    asked_for_certificate: AtomicBool,
}

/// What a server presented.
#[derive(Clone, Debug, Default)]
pub(crate) struct Presented {
    /// DER, in the order sent.
    pub(crate) chain: Vec<Vec<u8>>,
    /// The stapled OCSP response, DER.
    pub(crate) staple: Option<Vec<u8>>,
}

impl Recorder {
    /// What was presented, if the handshake got that far.
    pub(crate) fn presented(&self) -> Option<&Presented> {
        self.presented.get()
    }

    /// Whether the server asked for a client certificate.
    pub(crate) fn asked_for_certificate(&self) -> bool {
        self.asked_for_certificate.load(Ordering::Relaxed)
    }
}

impl ServerCertVerifier for Recorder {
    fn verify_server_cert(
        &self,
        end_entity: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        ocsp_response: &[u8],
        _: UnixTime,
    ) -> Result<ServerCertVerified, Error> {
        let chain = std::iter::once(end_entity).chain(intermediates).map(|der| der.to_vec()).collect();
        let staple = (!ocsp_response.is_empty()).then(|| ocsp_response.to_vec());
        // A renegotiated handshake could come here twice; the first one is the one that counts.
        self.presented.set(Presented { chain, staple }).ok();
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn verify_tls13_signature(
        &self,
        _: &[u8],
        _: &CertificateDer<'_>,
        _: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, Error> {
        Ok(HandshakeSignatureValid::assertion())
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        provider().signature_verification_algorithms.supported_schemes()
    }
}

impl ResolvesClientCert for Recorder {
    fn resolve(&self, _: &[&[u8]], _: &[SignatureScheme]) -> Option<Arc<CertifiedKey>> {
        self.asked_for_certificate.store(true, Ordering::Relaxed);
        None
    }

    // Otherwise rustls never asks `resolve`.
    fn has_certs(&self) -> bool {
        true
    }
}
