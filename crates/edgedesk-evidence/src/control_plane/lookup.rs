use std::net::IpAddr;

use serde::{Deserialize, Serialize};

use super::{AccountStatus, DomainConfig};

/// Asks the control plane for the domain that serves a host, as one account sees it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct DomainLookup {
    /// The host visited.
    pub host: String,
    /// The asking account; `None` where ownership is not to be judged.
    pub account: Option<String>,
}

/// What the control plane knows. Another account's domain is a fact without a name: nothing of it is shown.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum DomainListing {
    /// No such domain, neither by its exact name nor by a wildcard.
    Unknown,
    /// It belongs to an account that is not the asking one.
    OwnedByOther,
    /// Here it is.
    Found(Box<DomainRecord>),
}

/// A domain and its account.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct DomainRecord {
    /// The configuration, secrets masked.
    pub config: DomainConfig,
    /// The owner, where the control plane knows accounts.
    pub account: Option<Account>,
}

/// An account's standing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// Its id.
    pub id: String,
    /// Its standing.
    pub status: AccountStatus,
}

/// Asks whether an address is one of the CDN's nodes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NodeLookup {
    /// The address.
    pub address: IpAddr,
}

/// The control plane's answer about an address.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(missing_docs, reason = "the names say it")]
pub enum NodeState {
    Node,
    NotANode,
}
