use std::sync::Arc;

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer,
    KeyPair, KeyUsagePurpose,
};
use rustls::crypto::ring;
use rustls::pki_types::{CertificateDer, PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::sign::CertifiedKey;
use time::{Duration, OffsetDateTime};

use super::CertificateKind;
use crate::{Clock, LabError};

/// A certificate chain with its key, ready to be served.
pub(crate) type Identity = Arc<CertifiedKey>;

/// A certification authority of two tiers, and a second one that nobody trusts.
pub(crate) struct Authority {
    now: OffsetDateTime,
    root: CertificateDer<'static>,
    trusted: Tier,
    unknown: Tier,
}

struct Tier {
    intermediate: CertificateDer<'static>,
    root: CertificateDer<'static>,
    issuer: Issuer<'static, KeyPair>,
}

impl Authority {
    pub(crate) fn new(clock: &Clock) -> Result<Self, LabError> {
        let now = OffsetDateTime::from_unix_timestamp(clock.unix()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let trusted = Tier::new("EdgeDesk Lab", now)?;
        let unknown = Tier::new("Somebody Else", now)?;
        Ok(Self { now, root: trusted.root.clone(), trusted, unknown })
    }

    /// The trusted root.
    pub(crate) fn root(&self) -> &CertificateDer<'static> {
        &self.root
    }

    /// A certificate for `names`, in the way of `kind`.
    pub(crate) fn issue(&self, names: &[&str], kind: CertificateKind) -> Result<Identity, LabError> {
        let day = Duration::days(1);
        let (from, until) = match kind {
            CertificateKind::Expired => (self.now - day * 91, self.now - day),
            CertificateKind::NotYetValid => (self.now + day, self.now + day * 91),
            CertificateKind::ExpiresInSixDays => (self.now - day * 84, self.now + day * 6),
            CertificateKind::ShortLived => (self.now - day, self.now + day * 6),
            CertificateKind::Renewed => (self.now - day, self.now + day * 89),
            _ => (self.now - day * 10, self.now + day * 80),
        };
        let other: Vec<String> = names.iter().map(|name| format!("other.{}", parent(name))).collect();
        let names: Vec<String> = match kind {
            CertificateKind::WrongName => other,
            _ => names.iter().map(|&name| name.to_owned()).collect(),
        };
        let mut params = CertificateParams::new(names.clone())?;
        params.distinguished_name = named(names.first().map_or("nobody", String::as_str));
        params.not_before = from;
        params.not_after = until;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        params.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        params.use_authority_key_identifier_extension = true;
        let key = KeyPair::generate()?;
        let tier = if kind == CertificateKind::UnknownRoot { &self.unknown } else { &self.trusted };
        let leaf = if kind == CertificateKind::SelfSigned {
            params.use_authority_key_identifier_extension = false;
            params.self_signed(&key)?
        } else {
            params.signed_by(&key, &tier.issuer)?
        };
        let mut chain = vec![leaf.der().clone()];
        match kind {
            CertificateKind::SelfSigned | CertificateKind::IncompleteChain => {}
            // Sent to the end, so that it can be seen that the root is unknown and not missing.
            CertificateKind::UnknownRoot => chain.extend([tier.intermediate.clone(), tier.root.clone()]),
            _ => chain.push(tier.intermediate.clone()),
        }
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));
        let signing = ring::sign::any_ecdsa_type(&key)?;
        Ok(Arc::new(CertifiedKey::new(chain, signing)))
    }
}

impl Tier {
    fn new(organisation: &str, now: OffsetDateTime) -> Result<Self, LabError> {
        let root_key = KeyPair::generate()?;
        let root_params = authority(&format!("{organisation} Root"), now, BasicConstraints::Unconstrained)?;
        let root = root_params.self_signed(&root_key)?;
        let root_issuer = Issuer::new(root_params, root_key);
        let key = KeyPair::generate()?;
        let params =
            authority(&format!("{organisation} Intermediate"), now, BasicConstraints::Constrained(0))?;
        let intermediate = params.signed_by(&key, &root_issuer)?;
        Ok(Self {
            intermediate: intermediate.der().clone(),
            root: root.der().clone(),
            issuer: Issuer::new(params, key),
        })
    }
}

fn authority(
    name: &str,
    now: OffsetDateTime,
    limits: BasicConstraints,
) -> Result<CertificateParams, LabError> {
    let mut params = CertificateParams::new(Vec::<String>::new())?;
    params.distinguished_name = named(name);
    params.is_ca = IsCa::Ca(limits);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params.not_before = now - Duration::days(365);
    params.not_after = now + Duration::days(3_650);
    params.use_authority_key_identifier_extension = true;
    Ok(params)
}

fn named(common_name: &str) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CommonName, common_name);
    name
}

fn parent(name: &str) -> &str {
    name.split_once('.').map_or(name, |(_, parent)| parent)
}
