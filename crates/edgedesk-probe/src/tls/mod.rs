//! TLS handshakes: of today with rustls, of yesterday with a hello of our own.

mod alert;
mod cipher;
mod failure;
mod handshake;
mod legacy;
mod offers;
mod recorder;
mod session;

use edgedesk_evidence::NotMeasured;
use edgedesk_evidence::tls::{Tls, TlsOffer, TlsOutcome, TlsVersion};

pub use alert::alert_name;
pub(crate) use failure::{Failure, tls_error};
pub(crate) use handshake::{Established, handshake};
pub use legacy::{Greeting, parse_greeting};
pub(crate) use offers::{Offer, config};
pub(crate) use recorder::Recorder;

use crate::guard::NoConnection;
use crate::prober::Prober;

/// One handshake.
pub(crate) async fn probe(prober: &Prober, probe: &Tls) -> Result<TlsOutcome, NotMeasured> {
    let timeouts = &prober.config().timeouts;
    let (stream, _place) = match prober.guard().connect(probe.addr, timeouts.connect).await {
        Ok(connected) => connected,
        Err(NoConnection::NotMeasured(why)) => return Err(why),
        Err(NoConnection::Failed(failure)) => return Ok(TlsOutcome::NotConnected(failure)),
        Err(NoConnection::Reset) => return Ok(TlsOutcome::Reset),
    };
    let offer = match probe.offer {
        TlsOffer::Modern => Offer::Modern,
        TlsOffer::Only(TlsVersion::Tls13) => Offer::Tls13,
        TlsOffer::Only(TlsVersion::Tls12) => Offer::Tls12,
        TlsOffer::Only(version) => {
            return Ok(legacy::probe(stream, probe.sni.as_deref(), version, timeouts.tls).await);
        }
    };
    match handshake(stream, probe.addr.ip(), probe.sni.as_deref(), offer, timeouts.tls).await? {
        Ok(established) => Ok(session::outcome(prober, &established)),
        Err(failure) => Ok(failure.into()),
    }
}
