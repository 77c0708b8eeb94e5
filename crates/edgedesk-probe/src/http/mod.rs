//! One request over one connection, in the version asked for.

mod body;
mod error;
mod exchange;
mod h1;
mod h2;
mod h3;
mod head;
mod outbound;
mod redaction;

use edgedesk_evidence::NotMeasured;
use edgedesk_evidence::http::{Http, HttpFailure, HttpOutcome};

pub use body::{Decoded, decode};
pub(crate) use error::failure;
pub(crate) use exchange::exchange;
pub use head::{Head, parse_head};
pub(crate) use outbound::Outbound;

use crate::prober::Prober;

/// One request and what came back.
pub(crate) async fn probe(prober: &Prober, probe: &Http) -> Result<HttpOutcome, NotMeasured> {
    let secrets = prober.secrets();
    let outbound = Outbound::new(prober, probe, &secrets)?;
    Ok(match exchange(prober, &outbound).await? {
        Ok(exchange) => HttpOutcome::Response(Box::new(exchange.describe(&outbound, &secrets))),
        // A server may put our own request into its first bytes.
        Err(failure) => HttpOutcome::Failed(HttpFailure {
            detail: secrets.redact(&failure.detail),
            first_bytes: secrets.redact(&failure.first_bytes),
            ..failure
        }),
    })
}
