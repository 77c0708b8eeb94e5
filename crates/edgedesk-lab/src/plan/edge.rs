use std::net::IpAddr;

use crate::edge::{EdgeFault, Persona, Seed};

/// The edges of a site.
#[derive(Default)]
pub struct EdgesPlan {
    /// Whose manners they have.
    pub persona: Persona,
    /// Own edges; the shared ones where there are none.
    pub own: Vec<EdgePlan>,
    /// What is wrong with the domain at every edge, the shared ones included.
    pub fault: Option<EdgeFault>,
    /// Copies that every edge holds from the start.
    pub seeds: Vec<Seed>,
    /// Addresses that the CDN's name has in place of its edges'; empty with `Some` for none at all.
    pub resolves_to: Option<Vec<IpAddr>>,
}

/// One of the site's own edges.
pub struct EdgePlan {
    /// Its address.
    pub address: IpAddr,
    /// How it fails.
    pub fault: Option<EdgeFault>,
    /// Copies that it alone holds from the start.
    pub seeds: Vec<Seed>,
}

impl EdgePlan {
    /// An edge in order.
    pub fn at(address: impl Into<IpAddr>) -> Self {
        Self { address: address.into(), fault: None, seeds: Vec::new() }
    }

    /// An edge with a fault.
    pub fn failing(address: impl Into<IpAddr>, fault: EdgeFault) -> Self {
        Self { fault: Some(fault), ..Self::at(address) }
    }
}
