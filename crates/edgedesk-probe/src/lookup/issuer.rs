use edgedesk_evidence::tls::{Certificate, ChainTrust, FetchIssuer, IssuerOutcome};
use edgedesk_evidence::{NotMeasured, NotMeasuredReason};
use x509_parser::pem::parse_x509_pem;

use super::fetch::fetch;
use crate::certificate::{chain, facts, is_issuer_of};
use crate::prober::Prober;

/// Certificates fetched beyond the first: hierarchies are no deeper.
const MOST_FURTHER: usize = 2;

/// Fetches an issuer, and sees where the chain leads with it.
pub(crate) async fn issuer(prober: &Prober, probe: &FetchIssuer) -> Result<IssuerOutcome, NotMeasured> {
    let mut known = seen(prober, &probe.of)?;
    let found = match fetch_issuer(prober, &probe.url, &known[0]).await? {
        Ok(found) => found,
        Err(outcome) => return Ok(outcome),
    };
    let Some(certificate) = facts(&found).map(Box::new) else { return Ok(IssuerOutcome::NotTheIssuer) };
    known.insert(1, found);
    for _ in 0..MOST_FURTHER {
        let chain = chain(&known, prober.anchors());
        let ChainTrust::IssuerMissing { last, .. } = chain.trust else { break };
        let Some(url) = chain.certificates.get(last).and_then(first_url) else { break };
        let (Some(child), url) = (known.get(last).cloned(), url.to_owned()) else { break };
        let Ok(next) = fetch_issuer(prober, &url, &child).await? else { break };
        // Near the front: only so many certificates of a chain are looked at.
        known.insert(1, next);
    }
    let trusted = matches!(chain(&known, prober.anchors()).trust, ChainTrust::Trusted { .. });
    Ok(IssuerOutcome::Found { certificate, trusted })
}

/// The certificate with this SHA-256 and those that it came with.
pub(super) fn seen(prober: &Prober, sha256: &str) -> Result<Vec<Vec<u8>>, NotMeasured> {
    prober.certificates().get(sha256).ok_or_else(|| {
        NotMeasured::new(NotMeasuredReason::Internal, "no TLS probe of this run has seen the certificate")
    })
}

async fn fetch_issuer(
    prober: &Prober,
    url: &str,
    of: &[u8],
) -> Result<Result<Vec<u8>, IssuerOutcome>, NotMeasured> {
    let body = match fetch(prober, url, None).await? {
        Ok(body) => body,
        Err(why) => return Ok(Err(IssuerOutcome::Failed(why))),
    };
    // RFC 5280 §4.2.2.1 wants DER; PEM is met as well.
    let der = match parse_x509_pem(&body) {
        Ok((_, pem)) => pem.contents,
        Err(_) => body.to_vec(),
    };
    Ok(if is_issuer_of(&der, of) { Ok(der) } else { Err(IssuerOutcome::NotTheIssuer) })
}

fn first_url(certificate: &Certificate) -> Option<&str> {
    certificate.issuer_urls.iter().map(String::as_str).find(|url| url.starts_with("http"))
}
