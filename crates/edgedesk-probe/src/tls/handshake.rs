use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

use edgedesk_evidence::{NotMeasured, NotMeasuredReason};
use rustls::pki_types::ServerName;
use tokio::net::TcpStream;
use tokio::time::timeout;
use tokio_rustls::TlsConnector;
use tokio_rustls::client::TlsStream;

use super::{Failure, Offer, Recorder, config};
use crate::wire::Tap;

/// How much of a server's first words is kept, to tell what is spoken where it is not TLS.
const KEPT: usize = 128;

/// A handshake that completed.
pub(crate) struct Established {
    pub(crate) stream: TlsStream<Tap<TcpStream>>,
    pub(crate) recorder: Arc<Recorder>,
}

/// Shakes hands over a connection.
pub(crate) async fn handshake(
    stream: TcpStream,
    address: IpAddr,
    sni: Option<&str>,
    offer: Offer,
    limit: Duration,
) -> Result<Result<Established, Failure>, NotMeasured> {
    let name = server_name(address, sni)?;
    let recorder = Arc::<Recorder>::default();
    let (stream, seen) = Tap::new(stream, KEPT);
    let connector = TlsConnector::from(config(offer, &recorder));
    Ok(match timeout(limit, connector.connect(name, stream)).await {
        Ok(Ok(stream)) => Ok(Established { stream, recorder }),
        Ok(Err(error)) => Err(Failure::new(&error, &seen)),
        Err(_) if !seen.first().is_empty() && !super::failure::looks_like_tls(&seen.first()) => {
            Err(Failure::NotTls(crate::wire::first_bytes(&seen.first())))
        }
        Err(_) => Err(Failure::TimedOut),
    })
}

/// The name to put into the hello. rustls sends none for an IP address.
pub(crate) fn server_name(address: IpAddr, sni: Option<&str>) -> Result<ServerName<'static>, NotMeasured> {
    match sni {
        None => Ok(ServerName::IpAddress(address.into())),
        Some(name) => ServerName::try_from(name.to_owned()).map_err(|error| {
            NotMeasured::new(NotMeasuredReason::Internal, format!("{name:?} cannot be sent as SNI: {error}"))
        }),
    }
}
