//! A site as the evidence shows it. Checks read evidence through these views, so that the same question is
//! put in the same words, and asked once.

mod authority;
mod blame;
mod certificates;
mod chain;
mod clock;
mod config;
mod copies;
mod dns;
mod edges;
mod focus;
mod https_off;
mod maker;
mod meant;
mod missing_issuer;
mod origin;
mod reach;
mod refusal;
mod resolvers;
mod symptom;
mod unsigned;
mod visit;

use edgedesk_evidence::case::Target;
use edgedesk_evidence::{Ask, Case, Evidence, Missing};

use crate::catalogue::Stop;
use crate::words::Text;

pub use authority::{CONTROL_LABEL, Held, brief, is_useful, own_data};
pub use blame::OriginState;
pub use certificates::{CertificateFault, EdgeCertificate, EdgeCertificates};
pub use chain::{AuthorityChain, ChainEnd};
pub use clock::Clock;
pub use config::Ownership;
pub use copies::{DifferingCopy, is_personal};
pub(crate) use dns::follow;
pub use dns::{Resolved, ServerAnswer, Zone};
pub use edges::{EdgeHandshake, EdgeResponse, Edges, Via};
pub use https_off::HttpsOff;
pub use maker::Maker;
pub use missing_issuer::MissingIssuer;
pub use origin::{OriginAddresses, OriginFetch};
pub use reach::Reach;
pub use refusal::{BROWSER, Refusal, denies_address, denies_agent, denies_referer, denies_region};
pub use resolvers::{Divergence, DivergenceKind};
pub use symptom::Symptom;
pub use visit::{Hop, Location, Visit, VisitEnd};

/// What a check judges: the case, and what has been measured so far.
#[derive(Clone, Copy, Debug)]
pub struct Site<'a> {
    /// What is to be found out.
    pub case: &'a Case,
    /// What was measured.
    pub evidence: &'a Evidence,
}

static NO_TARGET: Text = Text { zh: "没有可以探测的目标。", en: "There is no target to probe." };

impl<'a> Site<'a> {
    /// The target; not applicable where the input was refused.
    pub fn target(&self) -> Result<&'a Target, Stop> {
        self.case.target.as_ref().map_err(|_| Stop::NotApplicable(NO_TARGET))
    }

    /// The observation that answers one probe.
    pub fn ask<A: Ask>(&self, probe: &A) -> Result<&'a A::Observation, Stop> {
        Ok(self.evidence.ask(probe)?)
    }

    /// The observations that answer several probes, all asked at once; stops if any could not be made.
    pub fn ask_all<A: Ask>(&self, probes: &[A]) -> Result<Vec<&'a A::Observation>, Stop> {
        self.ask_each(probes)?.into_iter().collect()
    }

    /// What came of several probes, all asked at once, each by itself.
    pub fn ask_each<A: Ask>(&self, probes: &[A]) -> Result<Vec<Result<&'a A::Observation, Stop>>, Stop> {
        let mut wanted = Vec::new();
        let mut answers = Vec::with_capacity(probes.len());
        for probe in probes {
            match self.evidence.ask(probe) {
                Ok(observation) => answers.push(Ok(observation)),
                Err(Missing::NotAsked(probe)) => wanted.push(probe),
                Err(missing) => answers.push(Err(missing.into())),
            }
        }
        if wanted.is_empty() { Ok(answers) } else { Err(Stop::NeedMore(wanted)) }
    }
}

/// Both, or everything that either still needs: so that two questions which do not depend on each other are
/// asked at once.
pub fn both<T, U>(one: Result<T, Stop>, other: Result<U, Stop>) -> Result<(T, U), Stop> {
    match (one, other) {
        (Ok(one), Ok(other)) => Ok((one, other)),
        (Err(Stop::NeedMore(mut probes)), Err(Stop::NeedMore(more))) => {
            probes.extend(more);
            Err(Stop::NeedMore(probes))
        }
        (Err(stop @ Stop::NeedMore(_)), _) | (_, Err(stop @ Stop::NeedMore(_))) => Err(stop),
        (Err(stop), _) | (_, Err(stop)) => Err(stop),
    }
}
