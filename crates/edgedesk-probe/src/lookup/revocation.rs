use edgedesk_evidence::NotMeasured;
use edgedesk_evidence::tls::{FetchRevocation, RevocationOutcome, RevocationSource, RevocationState};

use super::fetch::{Post, fetch};
use super::issuer::seen;
use crate::certificate::is_issuer_of;
use crate::prober::Prober;
use crate::revocation::{crl, ocsp};

/// Asks for a certificate's status.
pub(crate) async fn revocation(
    prober: &Prober,
    probe: &FetchRevocation,
) -> Result<RevocationOutcome, NotMeasured> {
    let known = seen(prober, &probe.of)?;
    let certificate = &known[0];
    let state = match probe.source {
        RevocationSource::Ocsp => match request(&known) {
            Ok(body) => {
                let post = Post { content_type: "application/ocsp-request", body };
                let body = fetch(prober, &probe.url, Some(&post)).await?;
                body.and_then(|body| ocsp::parse(&body, certificate))
            }
            Err(why) => Err(why),
        },
        RevocationSource::Crl => {
            fetch(prober, &probe.url, None).await?.and_then(|body| crl::parse(&body, certificate))
        }
    };
    Ok(outcome(state))
}

/// The request names the issuer by its key, so the issuer has to be among what the server sent.
fn request(known: &[Vec<u8>]) -> Result<Vec<u8>, String> {
    let (certificate, others) = known.split_first().ok_or("no certificate")?;
    let issuer = others
        .iter()
        .find(|other| is_issuer_of(other, certificate))
        .ok_or("the server did not send the issuer's certificate")?;
    ocsp::request(certificate, issuer)
}

fn outcome(state: Result<RevocationState, String>) -> RevocationOutcome {
    match state {
        Ok(state) => RevocationOutcome::Status(state),
        Err(why) => RevocationOutcome::Failed(why),
    }
}
