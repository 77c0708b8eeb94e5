use edgedesk_evidence::{Missing, NotMeasured, Probe};

use super::Finding;
use crate::words::Text;

/// What a check comes to.
pub type Judgement = Result<Vec<Finding>, Stop>;

/// Why a check stopped before it could judge.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// It needs these first, all at once.
    NeedMore(Vec<Probe>),
    /// It has no meaning for this site; why.
    NotApplicable(Text),
    /// A probe that it needs could not be carried out.
    Inconclusive(Box<Probe>, NotMeasured),
}

impl From<Missing> for Stop {
    fn from(missing: Missing) -> Self {
        match missing {
            Missing::NotAsked(probe) => Self::NeedMore(vec![probe]),
            Missing::NotMeasured(probe, why) => Self::Inconclusive(Box::new(probe), why),
        }
    }
}
