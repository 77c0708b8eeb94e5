//! What every control plane answers, be it a file or a vendor's API.

mod error;
mod inventory;

use edgedesk_evidence::control_plane::{
    DomainListing, DomainLookup, NodeLookup, NodeState, SignatureCheck, SignatureComparison,
};
use edgedesk_evidence::{Answer, Observation, Probe, Secrets};
use futures_util::future::BoxFuture;

pub use error::ControlPlaneError;

/// The CDN's own knowledge. Answers are evidence: keys in them are masked, and a domain of another account is
/// told as such and never shown.
pub trait ControlPlane: Send + Sync {
    /// The domain that serves a host, as one account sees it.
    fn domain<'a>(
        &'a self,
        lookup: &'a DomainLookup,
    ) -> BoxFuture<'a, Result<DomainListing, ControlPlaneError>>;

    /// Whether an address is one of the CDN's nodes; `None` where the control plane does not know its nodes.
    fn node<'a>(
        &'a self,
        lookup: &'a NodeLookup,
    ) -> BoxFuture<'a, Result<Option<NodeState>, ControlPlaneError>>;

    /// Compares a URL's signature with the domain's key. `secrets` holds what the path's placeholders stand
    /// for.
    fn signature<'a>(
        &'a self,
        check: &'a SignatureCheck,
        secrets: &'a Secrets,
    ) -> BoxFuture<'a, Result<SignatureComparison, ControlPlaneError>>;

    /// The answer to a probe, if it is one for the control plane; a failure is told as "not measured".
    fn answer<'a>(&'a self, probe: &'a Probe, secrets: &'a Secrets) -> BoxFuture<'a, Option<Answer>> {
        Box::pin(async move {
            let observation = match probe {
                Probe::Domain(lookup) => self.domain(lookup).await.map(Observation::Domain),
                Probe::Node(lookup) => self
                    .node(lookup)
                    .await
                    .and_then(|state| state.ok_or(ControlPlaneError::NotOffered("a list of its nodes")))
                    .map(Observation::Node),
                Probe::Signature(check) => self.signature(check, secrets).await.map(Observation::Signature),
                _ => return None,
            };
            Some(match observation {
                Ok(observation) => Answer::Observed(observation),
                Err(error) => Answer::NotMeasured(error.into()),
            })
        })
    }
}
