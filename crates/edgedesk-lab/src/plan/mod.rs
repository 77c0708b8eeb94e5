//! The plan of one site: a healthy world, written down as data, that a site's file then spoils.

mod dns;
mod edge;
mod origin;

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

use edgedesk_evidence::control_plane::DomainConfig;

pub use dns::{Data, Delegation, DnsPlan, Entry, NameServerPlan, Signing};
pub use edge::{EdgePlan, EdgesPlan};
pub use origin::{Firewall, OriginPlan, OriginTls, Reachable};

use crate::pki::CertificateKind;

/// Everything that one site consists of.
pub struct Plan {
    /// The site's own domain, `<name>.test`.
    pub zone: String,
    /// The host that is visited, `www.<name>.test`.
    pub host: String,
    /// Names, servers, signatures.
    pub dns: DnsPlan,
    /// What the control plane says; `None` for a domain that was never added.
    pub config: Option<DomainConfig>,
    /// Further domains of the same site, on the edges and in the control plane.
    pub also: Vec<DomainConfig>,
    /// What the edges really do where that is not what the control plane says: an older configuration.
    pub config_at_edges: Option<DomainConfig>,
    /// The certificate that was uploaded for the domain.
    pub certificate: CertificateKind,
    /// Edges of the domain.
    pub edges: EdgesPlan,
    /// Servers behind the edges, in the order of the configuration's origins.
    pub origins: Vec<OriginPlan>,
    index: u8,
}

impl Plan {
    /// A healthy site: `www` is a CNAME to the CDN, HTTPS is on, one origin answers over HTTP.
    pub(crate) fn healthy(name: &str, index: u8) -> Self {
        let zone = format!("{name}.test");
        let host = format!("www.{zone}");
        let cname = format!("{host}.w.edgecdn.test");
        let mut plan = Self {
            dns: DnsPlan::of(&cname),
            config: None,
            also: Vec::new(),
            config_at_edges: None,
            certificate: CertificateKind::Good,
            edges: EdgesPlan::default(),
            origins: Vec::new(),
            zone,
            host: host.clone(),
            index,
        };
        let origin = OriginPlan::serving(plan.origin_address(0), 80, &host);
        plan.config = Some(config(&host, &cname, &origin));
        plan.origins.push(origin);
        plan
    }

    /// The configuration, to be changed. A plan starts with one.
    pub fn configure(&mut self, change: impl FnOnce(&mut DomainConfig)) {
        if let Some(config) = &mut self.config {
            change(config);
        }
    }

    /// The name that the CDN gave the domain.
    pub fn cname(&self) -> String {
        format!("{}.w.edgecdn.test", self.host)
    }

    /// Records that lead straight to the shared edges, as a DNS host's flattening of a CNAME does.
    pub fn flattened(&self) -> Vec<Data> {
        crate::world::SHARED_EDGES.map(Data::A).to_vec()
    }

    /// The first origin of a plan as it starts.
    pub fn origin(&mut self) -> &mut OriginPlan {
        &mut self.origins[0]
    }

    /// Adds an origin to the network and to the configuration.
    pub fn add_origin(&mut self, origin: OriginPlan) {
        self.configure(|config| config.origins.push(origin.configured()));
        self.origins.push(origin);
    }

    /// The address of the site's `n`th origin.
    pub fn origin_address(&self, n: u8) -> IpAddr {
        IpAddr::V4(self.origin_v4(n))
    }

    /// [`Plan::origin_address`], for an A record.
    pub fn origin_v4(&self, n: u8) -> Ipv4Addr {
        Ipv4Addr::new(198, 18, 16 + self.index, 100 + n)
    }

    /// The address of the site's `n`th own name server.
    pub fn server_address(&self, n: u8) -> Ipv4Addr {
        Ipv4Addr::new(198, 18, 16 + self.index, 1 + n)
    }

    /// The address of the site's `n`th own edge.
    pub fn edge_address(&self, n: u8) -> Ipv4Addr {
        Ipv4Addr::new(198, 19, self.index, 1 + n)
    }

    /// The IPv6 address of the site's `n`th own edge.
    pub fn edge_address_v6(&self, n: u16) -> Ipv6Addr {
        Ipv6Addr::new(0x2001, 2, 0, 0x1900 + u16::from(self.index), 0, 0, 0, 1 + n)
    }

    /// The IPv6 address of the site's `n`th origin.
    pub fn origin_address_v6(&self, n: u16) -> Ipv6Addr {
        Ipv6Addr::new(0x2001, 2, 0, 0x1800 + u16::from(self.index), 0, 0, 0, 1 + n)
    }

    /// An address in the site's network that nobody has.
    pub fn empty_address(&self) -> Ipv4Addr {
        Ipv4Addr::new(198, 18, 16 + self.index, 250)
    }
}

fn config(host: &str, cname: &str, origin: &OriginPlan) -> DomainConfig {
    use edgedesk_evidence::control_plane::{DomainStatus, HttpsConfig, OriginScheme, Region};
    DomainConfig {
        name: host.to_owned(),
        account: Some("acme".to_owned()),
        status: DomainStatus::Online,
        reason: None,
        cname: cname.parse().ok(),
        region: Some(Region::Global),
        origins: vec![origin.configured()],
        origin_scheme: Some(OriginScheme::Http),
        origin_host: None,
        origin_sni: None,
        origin_verify: false,
        follow_redirects: None,
        range: None,
        private_bucket: None,
        https: Some(HttpsConfig { enabled: Some(true), http2: Some(true), ..HttpsConfig::default() }),
        access: Default::default(),
        cache: Vec::new(),
        cache_key: None,
        sandboxed: false,
        bandwidth_capped: false,
        locked: false,
        extra: Default::default(),
    }
}
