use edgedesk_evidence::{NotMeasured, Tcp, TcpOutcome};

use crate::guard::NoConnection;
use crate::prober::Prober;

/// Connects and closes.
pub(crate) async fn probe(prober: &Prober, probe: &Tcp) -> Result<TcpOutcome, NotMeasured> {
    match prober.guard().connect(probe.addr, prober.config().timeouts.connect).await {
        Ok(_) | Err(NoConnection::Reset) => Ok(TcpOutcome::Connected),
        Err(NoConnection::Failed(failure)) => Ok(TcpOutcome::Failed(failure)),
        Err(NoConnection::NotMeasured(why)) => Err(why),
    }
}
