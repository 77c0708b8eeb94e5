use std::collections::HashMap;
use std::net::{IpAddr, SocketAddr};
use std::sync::{Arc, OnceLock};

use edgedesk_evidence::control_plane::DomainConfig;

use super::origins::BEHIND_FIREWALL;
use super::{NOBODY, SHARED_EDGES, VISITOR};
use crate::dns::Resolver;
use crate::edge::{self, Cdn, Edge, EdgeFault, Seed, Tenant, Tenants};
use crate::network::Network;
use crate::pki::{Authority, CertificateKind};
use crate::plan::{Firewall, Plan};
use crate::{Clock, LabError};

/// Puts all edges on the network, with the domains that they serve.
pub(crate) fn build_cdn(
    network: &Arc<Network>,
    plans: &[Plan],
    authority: &Authority,
    clock: Clock,
    resolver: Arc<Resolver>,
) -> Result<(), LabError> {
    let mut tenants = Tenants::new();
    let mut detours = HashMap::new();
    for plan in plans {
        let own = plan.config_at_edges.as_ref().or(plan.config.as_ref());
        for config in own.into_iter().chain(&plan.also) {
            tenants.insert(config.name.clone(), Arc::new(tenant(plan, config, authority)?));
        }
        for origin in &plan.origins {
            let address = SocketAddr::new(origin.address, origin.port);
            let detour = match origin.firewall {
                Some(Firewall::DropsEdges) => SocketAddr::new(NOBODY, origin.port),
                Some(Firewall::OnlyEdges) => SocketAddr::new(origin.address, BEHIND_FIREWALL),
                None => continue,
            };
            detours.insert(address, detour);
        }
    }
    let cdn = Arc::new(Cdn {
        network: Arc::clone(network),
        clock,
        resolver,
        tenants,
        detours,
        root: authority.root().clone(),
        visitor: VISITOR,
        client: OnceLock::new(),
    });
    edge::prepare(&cdn)?;
    let default = authority.issue(&["edgecdn.test", "*.edgecdn.test"], CertificateKind::Good)?;
    let certificate = default.cert[0].clone();
    let default = edge::server_config(default, None)?;
    let serve = |address: IpAddr, fault, seeds: &[(&str, &Seed)], own| {
        let edge = Edge::new(
            address,
            Arc::clone(&cdn),
            fault,
            Arc::clone(&default),
            own,
            certificate.clone(),
            seeds,
        );
        edge::serve(network, &Arc::new(edge));
    };
    for address in SHARED_EDGES {
        serve(address.into(), None, &[], None);
    }
    for plan in plans {
        for edge in &plan.edges.own {
            let own = match edge.fault {
                Some(EdgeFault::OwnCertificate(kind)) => {
                    Some(edge::server_config(authority.issue(&[&plan.host], kind)?, plan.config.as_ref())?)
                }
                _ => None,
            };
            let seeds: Vec<_> = edge.seeds.iter().map(|seed| (plan.host.as_str(), seed)).collect();
            serve(edge.address, edge.fault, &seeds, own);
        }
    }
    Ok(())
}

fn tenant(plan: &Plan, config: &DomainConfig, authority: &Authority) -> Result<Tenant, LabError> {
    let enabled = config.https.as_ref().is_none_or(|https| https.enabled != Some(false));
    let tls = if enabled {
        let identity = authority.issue(&[&config.name], plan.certificate)?;
        Some(edge::server_config(identity, Some(config))?)
    } else {
        None
    };
    Ok(Tenant {
        config: config.clone(),
        persona: plan.edges.persona,
        tls,
        seeds: plan.edges.seeds.clone(),
        fault: plan.edges.fault,
    })
}
