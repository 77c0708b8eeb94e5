use edgedesk_evidence::tls::{ChainTrust, FetchIssuer, IssuerOutcome, TlsOutcome};
use edgedesk_evidence::{Answer, Observation, Probe};

use super::{EdgeCertificate, Site};
use crate::catalogue::Stop;

/// What an issuer that was not sent is taken for.
#[derive(Clone, Debug, PartialEq)]
pub enum MissingIssuer {
    /// An intermediate of an authority that is trusted: its certificate was had, from this probe.
    TrustedBy(Box<Probe>),
    /// Its certificate was had, from this probe, and is not trusted either.
    NotTrustedBy(Box<Probe>),
    /// An intermediate, by its name.
    LikelyIntermediate,
    /// A root, or an authority that nobody knows, by its name.
    LikelyUnknown,
}

/// Words that authorities name their intermediates by. Roots have "Root" in their names.
const INTERMEDIATE_WORDS: &[&str] = &[
    "intermediate",
    "issuing",
    "sub ca",
    "subca",
    "sub-ca",
    "subordinate",
    "ica",
    "中级",
    "tls ca",
    "ssl ca",
];

/// Public authorities whose leaf certificates are always issued by an intermediate (CCADB, as of 2026-11).
const PUBLIC_AUTHORITIES: &[&str] = &[
    "let's encrypt",
    "digicert",
    "geotrust",
    "rapidssl",
    "thawte",
    "globalsign",
    "sectigo",
    "zerossl",
    "google trust services",
    "amazon",
    "godaddy",
    "starfield",
    "entrust",
    "trustasia",
    "wotrus",
    "certum",
    "buypass",
    "ssl.com",
    "cfca",
    "encryption everywhere",
    "microsoft corporation",
];

impl Site<'_> {
    /// What the issuer is that an edge's chain lacks. `None` where the chain lacks none.
    ///
    /// Whoever sends it settles the matter: another server of this run, or the address that the certificate
    /// itself names. Else its name must tell.
    pub fn missing_issuer(&self, edge: &EdgeCertificate<'_>) -> Result<Option<MissingIssuer>, Stop> {
        let ChainTrust::IssuerMissing { issuer, last } = &edge.chain.trust else { return Ok(None) };
        if let Some(probe) = self.trusted_chain_with(issuer) {
            return Ok(Some(MissingIssuer::TrustedBy(Box::new(probe))));
        }
        let url =
            edge.chain.certificates.get(*last).and_then(|it| Some((it.issuer_urls.first()?, &it.sha256)));
        if let Some((url, of)) = url {
            let fetch = FetchIssuer { url: url.clone(), of: of.clone() };
            let found = self.ask_each(std::slice::from_ref(&fetch))?;
            match found.first() {
                Some(Ok(IssuerOutcome::Found { trusted: true, .. })) => {
                    return Ok(Some(MissingIssuer::TrustedBy(Box::new(fetch.into()))));
                }
                Some(Ok(IssuerOutcome::Found { trusted: false, .. })) => {
                    return Ok(Some(MissingIssuer::NotTrustedBy(Box::new(fetch.into()))));
                }
                _ => {}
            }
        }
        Ok(Some(if is_named_as_intermediate(issuer) {
            MissingIssuer::LikelyIntermediate
        } else {
            MissingIssuer::LikelyUnknown
        }))
    }

    /// The handshake in which some server sent a trusted chain with this subject in it.
    fn trusted_chain_with(&self, subject: &str) -> Option<Probe> {
        self.evidence.sorted().into_iter().find_map(|record| {
            let Answer::Observed(Observation::Tls(TlsOutcome::Session(session))) = &record.answer else {
                return None;
            };
            let chain = session.chain.as_ref()?;
            let trusted = matches!(chain.trust, ChainTrust::Trusted { .. });
            let sends = chain.certificates.iter().any(|certificate| certificate.subject == subject);
            (trusted && sends).then(|| record.probe.clone())
        })
    }
}

fn is_named_as_intermediate(issuer: &str) -> bool {
    let name = issuer.to_lowercase();
    let words: Vec<&str> = name.split(|c: char| !c.is_alphanumeric()).collect();
    if words.contains(&"root") {
        return false;
    }
    let says_so = INTERMEDIATE_WORDS.iter().any(|word| match *word {
        "ica" => words.contains(word),
        word => name.contains(word),
    });
    says_so || PUBLIC_AUTHORITIES.iter().any(|authority| name.contains(authority))
}

#[cfg(test)]
mod tests {
    use super::is_named_as_intermediate;

    #[test]
    fn the_name_tells_an_intermediate_from_a_root() {
        for name in [
            "CN=Lab Intermediate CA",
            "CN=R11,O=Let's Encrypt,C=US",
            "CN=Shop Issuing CA 2",
            "CN=GeoTrust CN RSA CA G1,O=DigiCert Inc",
        ] {
            assert!(is_named_as_intermediate(name), "{name}");
        }
        for name in ["CN=Lab Root CA", "CN=DigiCert Global Root G2,O=DigiCert Inc", "CN=Acme CA", "CN=Africa"]
        {
            assert!(!is_named_as_intermediate(name), "{name}");
        }
    }
}
