use std::collections::HashMap;
use std::sync::LazyLock;

use rustls::pki_types::TrustAnchor;
use webpki_roots::TLS_SERVER_ROOTS;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::x509::SubjectPublicKeyInfo;

use super::{Signed, name, signed_by};

/// Mozilla's roots by the content of their subject. Made once per process.
static PUBLIC: LazyLock<HashMap<&'static [u8], Vec<&'static TrustAnchor<'static>>>> = LazyLock::new(|| {
    let mut by_subject: HashMap<_, Vec<_>> = HashMap::new();
    for anchor in TLS_SERVER_ROOTS {
        by_subject.entry(anchor.subject.as_ref()).or_default().push(anchor);
    }
    by_subject
});

/// The roots that are trusted: a subject and a key each.
#[derive(Clone, Debug)]
pub struct Anchors {
    public: bool,
    extra: Vec<Extra>,
}

#[derive(Clone, Debug)]
struct Extra {
    /// DER of the whole name.
    subject: Vec<u8>,
    /// DER of the whole subjectPublicKeyInfo.
    key: Vec<u8>,
}

impl Anchors {
    /// Mozilla's roots, or not, and further ones in DER. What is no certificate among them is left out.
    pub fn new(public: bool, extra: &[Vec<u8>]) -> Self {
        let extra = extra.iter().filter_map(|der| {
            let (_, certificate) = X509Certificate::from_der(der).ok()?;
            Some(Extra {
                subject: certificate.subject().as_raw().to_vec(),
                key: certificate.public_key().raw.to_vec(),
            })
        });
        Self { public, extra: extra.collect() }
    }

    /// Whether the certificate is itself a root: the same subject with the same key.
    pub(super) fn holds(&self, certificate: &X509Certificate<'_>) -> bool {
        let (subject, key) = (certificate.subject().as_raw(), certificate.public_key().raw);
        self.extra.iter().any(|root| root.subject == subject && root.key == key)
            || self.public(subject).any(|root| content(key) == Some(root.subject_public_key_info.as_ref()))
    }

    /// The subject of the root that signed the certificate.
    pub(super) fn signer(&self, certificate: &X509Certificate<'_>) -> Option<String> {
        let issuer = certificate.issuer();
        let by = |key: &[u8]| {
            SubjectPublicKeyInfo::from_der(key)
                .is_ok_and(|(_, key)| signed_by(certificate, &key) == Signed::Yes)
        };
        let extra = self.extra.iter().any(|root| root.subject == issuer.as_raw() && by(&root.key));
        let signer =
            extra || self.public(issuer.as_raw()).any(|root| by(&sequence(&root.subject_public_key_info)));
        signer.then(|| name(issuer))
    }

    fn public(&self, name: &[u8]) -> impl Iterator<Item = &'static TrustAnchor<'static>> {
        let found = content(name).filter(|_| self.public).and_then(|subject| PUBLIC.get(subject));
        found.into_iter().flatten().copied()
    }
}

/// What is inside of a DER SEQUENCE: trust anchors are kept without the outer tag.
fn content(der: &[u8]) -> Option<&[u8]> {
    match der {
        [0x30, length @ 0..=0x7f, rest @ ..] => rest.get(..usize::from(*length)),
        [0x30, 0x81, _, rest @ ..] | [0x30, 0x82, _, _, rest @ ..] => Some(rest),
        _ => None,
    }
}

/// The reverse of [`content`].
fn sequence(content: &[u8]) -> Vec<u8> {
    let length = content.len();
    let mut der = vec![0x30];
    match length {
        0..=0x7f => der.push(length as u8),
        0x80..=0xff => der.extend([0x81, length as u8]),
        // No public key comes near the next size.
        _ => der.extend([0x82, (length >> 8) as u8, length as u8]),
    }
    der.extend_from_slice(content);
    der
}
