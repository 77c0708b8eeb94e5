use std::net::IpAddr;

use edgedesk_evidence::address::SpecialPurpose;
use edgedesk_evidence::{NotMeasured, NotMeasuredReason};
use ipnet::IpNet;

/// Why the guard refuses an address. No packet was sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no public destination.
    #[error("{0} is in {prefix} ({name})", prefix = .1.prefix, name = .1.name)]
    SpecialPurpose(IpAddr, &'static SpecialPurpose),
    /// It lies in a network that the operator denies.
    #[error("{0} is denied by the operator")]
    Denied(IpNet),
    /// The port is not one of those that are probed.
    #[error("port {0} is not probed")]
    Port(u16),
}

impl From<Refusal> for NotMeasured {
    fn from(refusal: Refusal) -> Self {
        Self::new(NotMeasuredReason::Refused, refusal.to_string())
    }
}
