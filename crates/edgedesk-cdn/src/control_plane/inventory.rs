use std::future::ready;

use edgedesk_evidence::Secrets;
use edgedesk_evidence::control_plane::{
    Account, DomainConfig, DomainListing, DomainLookup, DomainRecord, NodeLookup, NodeState, Secret,
    SignatureCheck, SignatureComparison,
};
use futures_util::FutureExt;
use futures_util::future::BoxFuture;

use super::{ControlPlane, ControlPlaneError};
use crate::{Inventory, signing};

impl ControlPlane for Inventory {
    fn domain<'a>(
        &'a self,
        lookup: &'a DomainLookup,
    ) -> BoxFuture<'a, Result<DomainListing, ControlPlaneError>> {
        let listing = match owned(self, &lookup.host, lookup.account.as_deref()) {
            Owned::Nobody => DomainListing::Unknown,
            Owned::Other => DomainListing::OwnedByOther,
            Owned::Mine(domain) => {
                let account = domain.account.as_deref().and_then(|id| self.account(id));
                let account = account.map(|entry| Account { id: entry.id.clone(), status: entry.status });
                DomainListing::Found(Box::new(DomainRecord { config: masked(domain), account }))
            }
        };
        ready(Ok(listing)).boxed()
    }

    fn node<'a>(
        &'a self,
        lookup: &'a NodeLookup,
    ) -> BoxFuture<'a, Result<Option<NodeState>, ControlPlaneError>> {
        let address = lookup.address.to_canonical();
        let state = self.nodes().map(|networks| {
            if networks.iter().any(|network| network.contains(&address)) {
                NodeState::Node
            } else {
                NodeState::NotANode
            }
        });
        ready(Ok(state)).boxed()
    }

    fn signature<'a>(
        &'a self,
        check: &'a SignatureCheck,
        secrets: &'a Secrets,
    ) -> BoxFuture<'a, Result<SignatureComparison, ControlPlaneError>> {
        let comparison = match owned(self, &check.host, check.account.as_deref()) {
            Owned::Mine(domain) => Ok(match &domain.access.signing {
                Some(signing) => signing::check(signing, &check.host, &secrets.reveal(&check.path)),
                None => SignatureComparison::NotRequired,
            }),
            Owned::Nobody | Owned::Other => Err(ControlPlaneError::NoSuchDomain(check.host.clone())),
        };
        ready(comparison).boxed()
    }
}

/// A host's domain in the eyes of the asking account.
enum Owned<'a> {
    Nobody,
    Other,
    Mine(&'a DomainConfig),
}

/// Ownership is judged only where both sides are known: who asks, and whose the domain is.
fn owned<'a>(inventory: &'a Inventory, host: &str, asking: Option<&str>) -> Owned<'a> {
    let Some(domain) = inventory.serving(host) else { return Owned::Nobody };
    match (asking, domain.account.as_deref()) {
        (Some(asking), Some(owner)) if asking != owner => Owned::Other,
        _ => Owned::Mine(domain),
    }
}

/// The configuration as it may leave the control plane.
fn masked(domain: &DomainConfig) -> DomainConfig {
    let mut domain = domain.clone();
    if let Some(signing) = &mut domain.access.signing {
        signing.key = Secret::masked();
        signing.backup_key = signing.backup_key.as_ref().map(|_| Secret::masked());
    }
    domain
}
