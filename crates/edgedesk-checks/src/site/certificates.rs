use edgedesk_evidence::DnsName;
use edgedesk_evidence::tls::{Certificate, Chain, ChainTrust, Tls, TlsOutcome, TlsSession};

use super::{Clock, HttpsOff, Site};
use crate::catalogue::Stop;

/// The certificate that one edge shows, judged.
#[derive(Clone, Debug)]
pub struct EdgeCertificate<'a> {
    /// The handshake.
    pub probe: Tls,
    /// What was agreed on.
    pub session: &'a TlsSession,
    /// What was sent.
    pub chain: &'a Chain,
    /// The edge's own certificate.
    pub leaf: &'a Certificate,
    /// What a client will not accept about it.
    pub faults: Vec<CertificateFault>,
}

/// What a client does not accept about a certificate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CertificateFault {
    /// Its time is over.
    Expired,
    /// Its time has not come.
    NotYetValid,
    /// It does not cover the host.
    WrongName,
    /// It signed itself.
    SelfSigned,
    /// Its chain ends at a root that nobody trusts, or a signature in it does not verify.
    UnknownRoot,
    /// Its issuer was not sent.
    IssuerMissing,
}

/// The certificates that the edges show at the focus of the visit.
#[derive(Clone, Debug)]
pub struct EdgeCertificates<'a> {
    /// The host that they are to cover.
    pub host: DnsName,
    /// Edge by edge, of those with which a handshake completed.
    pub shown: Vec<EdgeCertificate<'a>>,
    /// They are the CDN's own, shown because HTTPS is not enabled: their faults are no faults of their own.
    pub default: bool,
}

impl<'a> EdgeCertificates<'a> {
    /// The certificates with this fault, where no edge has a flawless one: one bad edge among good ones is
    /// another fault.
    pub fn everywhere(&self, fault: CertificateFault) -> Vec<&EdgeCertificate<'a>> {
        if self.default || self.shown.iter().any(|it| it.faults.is_empty()) {
            return Vec::new();
        }
        self.shown.iter().filter(|it| it.faults.contains(&fault)).collect()
    }

    /// Whether every certificate shown is free of this fault, and there is one.
    pub fn are_free_of(&self, fault: CertificateFault) -> bool {
        !self.shown.is_empty() && self.shown.iter().all(|it| !it.faults.contains(&fault))
    }
}

impl<'a> Site<'a> {
    /// The certificates that the edges show; not applicable where the visit is over plain HTTP.
    pub fn edge_certificates(&self) -> Result<EdgeCertificates<'a>, Stop> {
        let (handshakes, off) = super::both(self.edge_handshakes(), self.https_off())?;
        let host = self.focus()?.host;
        // Their `Date` is what our clock is compared with.
        self.edge_responses()?;
        let clock_is_right = self.clock()? == Clock::Trusted;
        let shown = handshakes
            .into_iter()
            .filter_map(|(probe, outcome)| {
                let Ok(TlsOutcome::Session(session)) = outcome else { return None };
                let chain = session.chain.as_ref()?;
                let leaf = chain.leaf()?;
                let faults = faults(self, chain, leaf, &host, clock_is_right);
                Some(EdgeCertificate { probe, session, chain, leaf, faults })
            })
            .collect();
        Ok(EdgeCertificates { host, shown, default: off == Some(HttpsOff::DefaultCertificate) })
    }
}

fn faults(
    site: &Site<'_>,
    chain: &Chain,
    leaf: &Certificate,
    host: &DnsName,
    clock_is_right: bool,
) -> Vec<CertificateFault> {
    let mut faults = Vec::new();
    if clock_is_right && leaf.not_after < site.case.now {
        faults.push(CertificateFault::Expired);
    }
    if clock_is_right && leaf.not_before > site.case.now {
        faults.push(CertificateFault::NotYetValid);
    }
    let self_signed = chain.trust == ChainTrust::SelfSigned;
    // A self-signed certificate made without any name covers nothing; that it is self-signed says more.
    let nameless = self_signed && leaf.dns_names.is_empty() && leaf.ip_names.is_empty();
    if !leaf.covers(host) && !nameless {
        faults.push(CertificateFault::WrongName);
    }
    match chain.trust {
        ChainTrust::Trusted { .. } => {}
        ChainTrust::SelfSigned => faults.push(CertificateFault::SelfSigned),
        ChainTrust::UnknownRoot { .. } | ChainTrust::Broken(_) => faults.push(CertificateFault::UnknownRoot),
        ChainTrust::IssuerMissing { .. } => faults.push(CertificateFault::IssuerMissing),
    }
    faults
}
