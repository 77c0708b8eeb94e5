use edgedesk_evidence::control_plane::{AccountStatus, DomainConfig};
use serde::Deserialize;

/// The file as it is written, before anything but its shape was looked at.
#[derive(Deserialize)]
pub(super) struct File {
    pub(super) accounts: Option<Vec<AccountEntry>>,
    pub(super) domains: Vec<DomainConfig>,
    pub(super) nodes: Option<Vec<String>>,
}

/// An account as the inventory lists it.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct AccountEntry {
    /// What domains refer to.
    pub id: String,
    /// How people call it.
    #[serde(default)]
    pub name: Option<String>,
    /// Its standing.
    #[serde(default)]
    pub status: AccountStatus,
}
