use ring::signature::{
    RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY, RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
    RsaParameters, UnparsedPublicKey,
};
use x509_parser::certificate::X509Certificate;
use x509_parser::error::X509Error;
use x509_parser::oid_registry::{OID_PKCS1_SHA256WITHRSA, OID_PKCS1_SHA512WITHRSA};
use x509_parser::prelude::FromDer;
use x509_parser::public_key::PublicKey;
use x509_parser::x509::SubjectPublicKeyInfo;

/// Whether a key made a certificate's signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Signed {
    Yes,
    No,
    /// The algorithm is none that we can verify.
    Unsupported,
}

/// Whether `key` signed `certificate`.
pub(crate) fn signed_by(certificate: &X509Certificate<'_>, key: &SubjectPublicKeyInfo<'_>) -> Signed {
    match certificate.verify_signature(Some(key)) {
        Ok(()) => Signed::Yes,
        Err(X509Error::SignatureUnsupportedAlgorithm) => Signed::Unsupported,
        Err(_) => signed_by_short_key(certificate, key),
    }
}

/// Keys of less than 2048 bits are a finding of their own, and no reason to call a signature wrong.
fn signed_by_short_key(certificate: &X509Certificate<'_>, key: &SubjectPublicKeyInfo<'_>) -> Signed {
    let algorithm: &RsaParameters = match &certificate.signature_algorithm.algorithm {
        oid if *oid == OID_PKCS1_SHA256WITHRSA => &RSA_PKCS1_1024_8192_SHA256_FOR_LEGACY_USE_ONLY,
        oid if *oid == OID_PKCS1_SHA512WITHRSA => &RSA_PKCS1_1024_8192_SHA512_FOR_LEGACY_USE_ONLY,
        _ => return Signed::No,
    };
    if !matches!(key.parsed(), Ok(PublicKey::RSA(rsa)) if rsa.key_size() < 2048) {
        return Signed::No;
    }
    let message = certificate.tbs_certificate.as_ref();
    match UnparsedPublicKey::new(algorithm, &key.subject_public_key.data)
        .verify(message, &certificate.signature_value.data)
    {
        Ok(()) => Signed::Yes,
        Err(_) => Signed::No,
    }
}

/// Whether one certificate is another's issuer, by name and signature; both in DER.
pub(crate) fn is_issuer_of(issuer: &[u8], certificate: &[u8]) -> bool {
    let (Ok((_, issuer)), Ok((_, certificate))) =
        (X509Certificate::from_der(issuer), X509Certificate::from_der(certificate))
    else {
        return false;
    };
    issuer.subject().as_raw() == certificate.issuer().as_raw()
        && signed_by(&certificate, issuer.public_key()) != Signed::No
}
