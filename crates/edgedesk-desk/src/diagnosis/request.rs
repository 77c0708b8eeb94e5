use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::time::Duration;

use ipnet::IpNet;
use jiff::Timestamp;

/// What was asked for, by flags or by a form. Paths are read when the session is set up.
#[derive(Clone, Debug)]
pub struct Request {
    /// The URL as typed.
    pub url: String,
    /// The asking account.
    pub account: Option<String>,
    /// The inventory file.
    pub inventory: Option<PathBuf>,
    /// The method that fails.
    pub method: Option<String>,
    /// Headers of the failing request.
    pub headers: Vec<(String, String)>,
    /// The visitor's address.
    pub client_ip: Option<IpAddr>,
    /// The visitor's region.
    pub region: Option<String>,
    /// Since when it fails.
    pub since: Option<Timestamp>,
    /// Resolvers in place of the system's.
    pub resolvers: Vec<SocketAddr>,
    /// Servers from which the authoritative walk starts, in place of the real roots.
    pub root_hints: Vec<SocketAddr>,
    /// DNSSEC anchors in place of the real root's.
    pub trust_anchor: Option<PathBuf>,
    /// Further roots for TLS, in PEM.
    pub ca: Option<PathBuf>,
    /// Networks that may be probed although they are no public destinations.
    pub allow_networks: Vec<IpNet>,
    /// Networks that are never probed; stronger than `allow_networks`.
    pub deny_networks: Vec<IpNet>,
    /// Ports that may be probed beside the usual ones.
    pub allow_ports: Vec<u16>,
    /// The URL that the User-Agent names.
    pub contact_url: Option<String>,
    /// The run's time limit.
    pub deadline: Duration,
    /// `zh` or `en`.
    pub lang: String,
}

impl Default for Request {
    fn default() -> Self {
        Self {
            url: String::new(),
            account: None,
            inventory: None,
            method: None,
            headers: Vec::new(),
            client_ip: None,
            region: None,
            since: None,
            resolvers: Vec::new(),
            root_hints: Vec::new(),
            trust_anchor: None,
            ca: None,
            allow_networks: Vec::new(),
            deny_networks: Vec::new(),
            allow_ports: Vec::new(),
            contact_url: None,
            deadline: Duration::from_secs(15),
            lang: "zh".to_owned(),
        }
    }
}

/// Why a diagnosis cannot begin. Each says what to do about it.
#[derive(Debug, thiserror::Error)]
pub enum RequestError {
    /// The inventory does not read.
    #[error("{0}")]
    Inventory(#[from] edgedesk_cdn::InventoryError),
    /// Another file does not read.
    #[error("{flag} {path}: {why}")]
    File {
        /// The flag that names it.
        flag: &'static str,
        /// The path.
        path: String,
        /// What is wrong, and what is expected.
        why: String,
    },
    /// The account is not in the inventory.
    #[error("--account {0}: the inventory has no such account; known are: {1}")]
    Account(String, String),
}
