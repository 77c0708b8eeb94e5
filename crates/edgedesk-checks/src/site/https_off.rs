use std::net::SocketAddr;

use edgedesk_evidence::tls::{Certificate, TlsOutcome};
use edgedesk_evidence::{ConnectFailure, Tcp, TcpOutcome};

use super::Site;
use crate::catalogue::Stop;

/// By what it shows that HTTPS is not enabled for the site on the CDN.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum HttpsOff {
    /// Every edge shows a certificate that is not the site's, but the CDN's own or somebody else's.
    DefaultCertificate,
    /// Every edge refuses or ends the handshake.
    NoHandshake,
    /// Every edge refuses the port of HTTPS.
    PortClosed,
}

impl<'a> Site<'a> {
    /// Whether the visit over HTTPS fails because it is not enabled on the CDN, and by what that shows.
    ///
    /// With a configuration only its own word counts. Without one, what the edges show: the port of HTTPS
    /// closed beside an open port 80. A default certificate alone is a certificate for another name.
    pub fn https_off(&self) -> Result<Option<HttpsOff>, Stop> {
        let (handshakes, config) = super::both(self.edge_handshakes(), self.config_if_any())?;
        let configured = config.map(|config| config.https.as_ref().and_then(|https| https.enabled));
        if matches!(configured, Some(Some(true) | None)) {
            return Ok(None);
        }
        let said_so = configured.is_some();
        let host = self.focus()?.host;
        let outcomes: Vec<&TlsOutcome> =
            handshakes.iter().filter_map(|(_, outcome)| outcome.as_ref().ok().copied()).collect();
        if outcomes.is_empty() {
            return Ok(None);
        }
        let leaves: Vec<&Certificate> = outcomes.iter().filter_map(|outcome| leaf(outcome)).collect();
        if leaves.iter().any(|leaf| leaf.covers(&host)) {
            return Ok(None);
        }
        if leaves.len() == outcomes.len() {
            return Ok(said_so.then_some(HttpsOff::DefaultCertificate));
        }
        if outcomes.iter().all(|outcome| matches!(outcome, TlsOutcome::NotConnected(_))) {
            let refused =
                outcomes.iter().all(|outcome| **outcome == TlsOutcome::NotConnected(ConnectFailure::Refused));
            let closed = refused && (said_so || self.only_https_is_closed()?);
            return Ok(closed.then_some(HttpsOff::PortClosed));
        }
        Ok(said_so.then_some(HttpsOff::NoHandshake))
    }

    /// Whether port 80 of every edge accepts connections, so that a closed 443 is a matter of HTTPS.
    fn only_https_is_closed(&self) -> Result<bool, Stop> {
        if self.focus()?.port != 443 {
            return Ok(false);
        }
        let outcomes = self.ask_each(&self.plain_ports()?)?;
        Ok(outcomes.iter().all(|outcome| matches!(outcome, Ok(TcpOutcome::Connected))))
    }

    /// The probes of port 80 of every edge.
    pub fn plain_ports(&self) -> Result<Vec<Tcp>, Stop> {
        let edges = self.edges()?;
        Ok(edges.addresses.iter().map(|address| Tcp { addr: SocketAddr::new(*address, 80) }).collect())
    }
}

fn leaf(outcome: &TlsOutcome) -> Option<&Certificate> {
    match outcome {
        TlsOutcome::Session(session) => session.chain.as_ref()?.leaf(),
        _ => None,
    }
}
