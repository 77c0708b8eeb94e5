//! What is to be found out: the target as the customer gave it, and how it fails for them.

#[cfg(test)]
mod hostile_tests;
mod input;

use std::net::{IpAddr, SocketAddr};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::DnsName;

pub use input::{Correction, InputError, PORTS, Parsed, parse};

/// A diagnosis to be made. Everything that the judgement may depend on besides the evidence is here.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Case {
    /// What was typed, secrets as placeholders.
    pub input: String,
    /// What was mended in it without asking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub corrections: Vec<Correction>,
    /// The target, or why there is none.
    pub target: Result<Target, InputError>,
    /// The asking account.
    pub account: Option<String>,
    /// Whether a control plane can be asked.
    pub control_plane: bool,
    /// How it fails for the customer.
    #[serde(default)]
    pub symptom: Symptom,
    /// The resolvers to ask; the first one is the visitor's stand-in.
    pub resolvers: Vec<SocketAddr>,
    /// What this vantage has.
    pub vantage: Vantage,
    /// The clock's reading at the start. The only clock that the judgement knows.
    pub now: Timestamp,
    /// Networks that the operator allows besides the public ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allow_networks: Vec<ipnet::IpNet>,
    /// Extra ports that the operator allows.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub allow_ports: Vec<u16>,
}

/// The URL that is visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Target {
    /// `https` or not.
    pub tls: bool,
    /// No scheme was typed; a browser then tries `https` and falls back to `http`.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub scheme_assumed: bool,
    /// The host in A-labels.
    pub host: DnsName,
    /// The port.
    pub port: u16,
    /// Path and query, secrets as placeholders.
    pub path: String,
}

/// How it fails for the customer; everything is optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Symptom {
    /// The method that fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Headers that the failing request carries, secrets as placeholders.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// The visitor's address.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<IpAddr>,
    /// The visitor's region, as the CDN names regions.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Since when.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Timestamp>,
}

/// What the probing side has.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vantage {
    /// Its name.
    pub name: String,
    /// Whether it has a route to IPv6 addresses.
    pub ipv6: bool,
}

impl Target {
    /// The URL as one would type it, secrets as placeholders.
    pub fn url(&self) -> String {
        format!("{}://{}{}", if self.tls { "https" } else { "http" }, self.authority(), self.path)
    }

    /// Host, and the port where it is not the scheme's own.
    pub fn authority(&self) -> String {
        if self.port == if self.tls { 443 } else { 80 } {
            self.host.to_string()
        } else {
            format!("{}:{}", self.host, self.port)
        }
    }
}

impl Symptom {
    /// Whether the customer said anything about how it fails.
    pub fn is_given(&self) -> bool {
        *self != Self::default()
    }

    /// A header of the failing request.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n.eq_ignore_ascii_case(name)).map(|(_, value)| value.as_str())
    }
}

impl Case {
    /// Whether an address may be probed: public, or in a network that the operator allows.
    pub fn may_probe(&self, address: IpAddr) -> bool {
        self.allow_networks.iter().any(|network| network.contains(&address.to_canonical()))
            || crate::address::special_purpose(address).is_none()
    }
}
