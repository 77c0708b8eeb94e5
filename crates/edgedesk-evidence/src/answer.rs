use serde::{Deserialize, Serialize};

use crate::control_plane::{DomainListing, NodeState, SignatureComparison};
use crate::dns::{ChainOfTrust, DnsOutcome, WalkTrace};
use crate::http::HttpOutcome;
use crate::tcp::TcpOutcome;
use crate::tls::{IssuerOutcome, RevocationOutcome, TlsOutcome};

/// What came of a probe: an observation, or the plain statement that there is none.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    /// It was carried out, and this is what was seen.
    Observed(Observation),
    /// It was not carried out. Nothing follows about the site.
    NotMeasured(NotMeasured),
}

/// What was seen, by kind.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is the type it holds")]
pub enum Observation {
    Domain(DomainListing),
    Node(NodeState),
    Signature(SignatureComparison),
    Dns(DnsOutcome),
    Walk(WalkTrace),
    Dnssec(ChainOfTrust),
    Tcp(TcpOutcome),
    Tls(TlsOutcome),
    Issuer(IssuerOutcome),
    Revocation(RevocationOutcome),
    Http(HttpOutcome),
}

/// Why a probe was not carried out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NotMeasured {
    /// The kind of reason.
    pub reason: NotMeasuredReason,
    /// What exactly, for an engineer.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
}

/// The kinds of reason.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum NotMeasuredReason {
    /// The run's time was over first.
    Deadline,
    /// The run's budget of connections or questions was spent.
    Budget,
    /// The egress guard refuses the address.
    Refused,
    /// This vantage has no such network (no IPv6, no UDP, …).
    NoNetwork,
    /// No control plane is configured, or it does not offer this.
    NoControlPlane,
    /// The control plane did not answer.
    ControlPlaneFailed,
    /// Our own side failed; a defect here, not at the site.
    Internal,
    /// The evidence file does not hold it.
    NotInEvidence,
}

impl From<Observation> for Answer {
    fn from(observation: Observation) -> Self {
        Self::Observed(observation)
    }
}

impl NotMeasured {
    /// A reason with its detail.
    pub fn new(reason: NotMeasuredReason, detail: impl Into<String>) -> Self {
        Self { reason, detail: detail.into() }
    }
}
