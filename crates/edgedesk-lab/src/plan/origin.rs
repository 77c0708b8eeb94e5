use std::net::IpAddr;

use edgedesk_evidence::control_plane::{Origin, OriginRole};

use crate::origin::{Content, Script};
use crate::pki::CertificateKind;

/// A server behind the CDN.
pub struct OriginPlan {
    /// Where it stands.
    pub address: IpAddr,
    /// The port that it really listens on.
    pub port: u16,
    /// The port that the configuration names; `None` for the default.
    pub configured_port: Option<u16>,
    /// Whether its port can be reached.
    pub reachable: Reachable,
    /// TLS; `None` for plain HTTP.
    pub tls: Option<OriginTls>,
    /// What it says.
    pub script: Script,
    /// Whom it lets in.
    pub firewall: Option<Firewall>,
}

/// Whether a port can be reached.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Reachable {
    /// It listens.
    #[default]
    Yes,
    /// It refuses.
    Refuses,
    /// It swallows everything.
    Silent,
}

/// An origin's TLS.
#[derive(Clone, Debug)]
pub struct OriginTls {
    /// Names of its certificate.
    pub names: Vec<String>,
    /// What is wrong with it.
    pub kind: CertificateKind,
    /// Server names that it knows; others end in the alert `unrecognized_name`. Empty takes all.
    pub only_sni: Vec<String>,
}

/// What a firewall before an origin does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Firewall {
    /// Drops the edges' packets; everybody else gets through.
    DropsEdges,
    /// Lets the edges through and drops all others' packets, as a careful owner sets it up.
    OnlyEdges,
}

impl OriginPlan {
    /// An origin that serves `host` over plain HTTP.
    pub fn serving(address: impl Into<IpAddr>, port: u16, host: &str) -> Self {
        Self {
            address: address.into(),
            port,
            configured_port: None,
            reachable: Reachable::Yes,
            tls: None,
            script: Content::of(host).script(),
            firewall: None,
        }
    }

    /// The entry that leads to it in a domain's configuration.
    pub fn configured(&self) -> Origin {
        Origin {
            kind: None,
            address: self.address.to_string(),
            port: self.configured_port,
            weight: Some(10),
            role: OriginRole::Main,
        }
    }
}
