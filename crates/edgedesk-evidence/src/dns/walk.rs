use std::net::{IpAddr, SocketAddr};

use serde::{Deserialize, Serialize};

use super::{DnsOutcome, DsFacts};
use crate::DnsName;

/// The walk from the roots down to the zone that holds `name`, as a resolver with an empty cache makes it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Walk {
    /// The name to be found.
    pub name: DnsName,
}

/// The delegations that were met, from the first below the root to the last, and how the walk ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WalkTrace {
    /// Zone cuts in the order of the walk; the last is the zone that holds the name, or the one that is dead.
    pub cuts: Vec<Cut>,
    /// How it ended.
    pub end: WalkEnd,
}

/// One delegation, as the parent's server gave it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cut {
    /// The zone delegated.
    pub zone: DnsName,
    /// The parent's server that gave the referral.
    pub told_by: SocketAddr,
    /// The parent's view of the zone's name servers, sorted by name.
    pub servers: Vec<NameServer>,
    /// The DS records in the referral, or the parent's answer for them.
    pub ds: Vec<DsFacts>,
}

/// A name server of a zone and its addresses.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct NameServer {
    /// Its name.
    pub name: DnsName,
    /// Its addresses, sorted; from glue, or looked up from the roots where there was none.
    pub addresses: Vec<IpAddr>,
    /// Whether the addresses came as glue.
    pub glue: bool,
    /// Why there are no addresses, in a resolver's words (`NXDOMAIN`, `timeout`, …).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub error: Option<String>,
}

/// How a walk ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WalkEnd {
    /// A server of the last cut (or of the root, with no cuts) answered with authority.
    Answered {
        /// The server that did.
        by: SocketAddr,
        /// Whether it said that the name does not exist. When its zone is an ancestor of the name's
        /// registrable domain, the domain is not delegated.
        nxdomain: bool,
    },
    /// No server of the last cut answered usefully; each one's answer.
    Dead {
        /// One entry per server and address that was asked.
        servers: Vec<ServerState>,
    },
    /// The delegations lead in a circle, or are deeper than a resolver would follow.
    Lost(String),
}

/// What one server of a zone said during a walk.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServerState {
    /// Its name.
    pub name: DnsName,
    /// The address asked; none when the name has no address.
    pub address: Option<IpAddr>,
    /// Its answer; `None` when there was no address to ask.
    pub outcome: Option<DnsOutcome>,
}

impl WalkTrace {
    /// The zone that the walk reached.
    pub fn zone(&self) -> DnsName {
        self.cuts.last().map_or_else(DnsName::root, |cut| cut.zone.clone())
    }
}
