use serde::{Deserialize, Serialize};

use crate::Observation;
use crate::control_plane::{
    DomainListing, DomainLookup, NodeLookup, NodeState, SignatureCheck, SignatureComparison,
};
use crate::dns::{AskServer, ChainOfTrust, DnsOutcome, Dnssec, Resolve, Walk, WalkTrace};
use crate::http::{Http, HttpOutcome};
use crate::tcp::{Tcp, TcpOutcome};
use crate::tls::{FetchIssuer, FetchRevocation, IssuerOutcome, RevocationOutcome, Tls, TlsOutcome};

/// A question about a site. Two equal probes are one question, and are asked once in a run.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is the type it holds")]
pub enum Probe {
    Domain(DomainLookup),
    Node(NodeLookup),
    Signature(SignatureCheck),
    Resolve(Resolve),
    Walk(Walk),
    AskServer(AskServer),
    Dnssec(Dnssec),
    Tcp(Tcp),
    Tls(Tls),
    FetchIssuer(FetchIssuer),
    FetchRevocation(FetchRevocation),
    Http(Box<Http>),
}

/// Ties a probe to the type of what it observes, so that an answer cannot be read as another kind's.
pub trait Ask: Clone + Into<Probe> {
    /// What comes back.
    type Observation;

    /// The observation, if it is of this kind.
    fn read(observation: &Observation) -> Option<&Self::Observation>;
}

macro_rules! asks {
    ($($probe:ident: $kind:ident => $observation:ident: $variant:ident),* $(,)?) => {$(
        impl From<$probe> for Probe {
            fn from(probe: $probe) -> Self {
                // `into` boxes what is boxed in the enum.
                Self::$kind(probe.into())
            }
        }

        impl Ask for $probe {
            type Observation = $observation;

            fn read(observation: &Observation) -> Option<&$observation> {
                match observation {
                    Observation::$variant(it) => Some(it),
                    _ => None,
                }
            }
        }
    )*};
}

asks! {
    DomainLookup: Domain => DomainListing: Domain,
    NodeLookup: Node => NodeState: Node,
    SignatureCheck: Signature => SignatureComparison: Signature,
    Resolve: Resolve => DnsOutcome: Dns,
    AskServer: AskServer => DnsOutcome: Dns,
    Walk: Walk => WalkTrace: Walk,
    Dnssec: Dnssec => ChainOfTrust: Dnssec,
    Tcp: Tcp => TcpOutcome: Tcp,
    Tls: Tls => TlsOutcome: Tls,
    FetchIssuer: FetchIssuer => IssuerOutcome: Issuer,
    FetchRevocation: FetchRevocation => RevocationOutcome: Revocation,
    Http: Http => HttpOutcome: Http,
}
