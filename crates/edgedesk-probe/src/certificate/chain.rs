use edgedesk_evidence::tls::{Chain, ChainTrust};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

use super::facts::facts_of;
use super::{Anchors, Signed, name, signed_by};

/// Certificates of a chain that are looked at. Browsers stop earlier; what comes after is no one's issuer.
pub(super) const MOST: usize = 16;
/// Signatures verified in following one chain.
const MOST_STEPS: usize = 48;

/// The facts of a chain in DER, the leaf first, and where it leads.
pub fn chain(ders: &[Vec<u8>], anchors: &Anchors) -> Chain {
    let mut parsed = Vec::new();
    let mut broken = None;
    for (place, der) in ders.iter().take(MOST).enumerate() {
        match X509Certificate::from_der(der) {
            Ok((_, certificate)) => parsed.push((certificate, der.as_slice())),
            Err(error) => {
                broken.get_or_insert_with(|| format!("certificate {place} cannot be parsed: {error}"));
            }
        }
    }
    let certificates: Vec<_> = parsed.iter().map(|(certificate, der)| facts_of(certificate, der)).collect();
    let sent: Vec<_> = parsed.into_iter().map(|(certificate, _)| certificate).collect();
    let in_order = sent.windows(2).all(|pair| {
        pair[0].issuer().as_raw() == pair[1].subject().as_raw()
            && signed_by(&pair[0], pair[1].public_key()) != Signed::No
    });
    let trust = match (broken, sent.first()) {
        (Some(why), _) => ChainTrust::Broken(why),
        (None, None) => ChainTrust::Broken("no certificate was sent".to_owned()),
        (None, Some(_)) => Walk { sent: &sent, anchors, steps: 0 }.follow(0, &mut vec![0]),
    };
    Chain { certificates, trust, in_order }
}

struct Walk<'a> {
    sent: &'a [X509Certificate<'a>],
    anchors: &'a Anchors,
    steps: usize,
}

impl Walk<'_> {
    /// Follows issuers from the certificate at `place`. Where there are several with the name, the first
    /// that leads to a root wins: cross-signed intermediates are sent beside each other.
    fn follow(&mut self, place: usize, path: &mut Vec<usize>) -> ChainTrust {
        let sent = self.sent;
        let here = &sent[place];
        if self.anchors.holds(here) {
            return ChainTrust::Trusted { root: name(here.subject()) };
        }
        if let Some(root) = self.anchors.signer(here) {
            return ChainTrust::Trusted { root };
        }
        let issuer = here.issuer().as_raw();
        let self_issued = here.subject().as_raw() == issuer;
        let mut best = None;
        for (next, candidate) in sent.iter().enumerate() {
            if path.contains(&next) || candidate.subject().as_raw() != issuer || self.steps >= MOST_STEPS {
                continue;
            }
            self.steps += 1;
            let end = match signed_by(here, candidate.public_key()) {
                Signed::Yes | Signed::Unsupported => {
                    path.push(next);
                    let end = self.follow(next, path);
                    path.pop();
                    end
                }
                Signed::No if self_issued => continue,
                Signed::No => ChainTrust::Broken(format!(
                    "the signature of certificate {place} is not by the key of certificate {next}"
                )),
            };
            match end {
                ChainTrust::Trusted { .. } => return end,
                end if best.as_ref().is_none_or(|best| matches!(best, ChainTrust::Broken(_))) => {
                    best = Some(end);
                }
                _ => {}
            }
        }
        if let Some(end) = best {
            return end;
        }
        if self_issued {
            return match signed_by(here, here.public_key()) {
                Signed::No => {
                    ChainTrust::Broken(format!("certificate {place} names itself as issuer and is not"))
                }
                _ if place == 0 => ChainTrust::SelfSigned,
                _ => ChainTrust::UnknownRoot { root: name(here.subject()) },
            };
        }
        ChainTrust::IssuerMissing { issuer: name(here.issuer()), last: place }
    }
}
