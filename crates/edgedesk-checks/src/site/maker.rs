use edgedesk_evidence::http::HttpOutcome;

use super::{Site, Symptom};
use crate::catalogue::Stop;
use crate::vendors;

/// Who made an error response: the first fork of every HTTP error.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Maker {
    /// The edge: it says so, or the origin answers otherwise.
    Edge,
    /// The edge keeps a copy of an error that the origin no longer makes.
    Cache,
    /// The origin: it answers the same when asked directly.
    Origin,
    /// The edge, because its fetch from the origin fails: ours fails too.
    EdgeForOrigin,
    /// Cannot be told from here.
    Unknown,
}

impl Site<'_> {
    /// Who made the error that the visit meets; `None` where it meets no error status.
    pub fn maker(&self) -> Result<Option<Maker>, Stop> {
        let Symptom::Status(status, response) = self.symptom()? else { return Ok(None) };
        let signals = vendors::read(response);
        let fetches = match self.origin_fetches() {
            Ok(fetches) => fetches,
            Err(Stop::NotApplicable(_)) => Vec::new(),
            Err(stop) => return Err(stop),
        };
        let outcomes: Vec<&HttpOutcome> =
            fetches.iter().filter_map(|fetch| fetch.outcome.as_ref().ok().copied()).collect();
        if signals.denial.is_some() || signals.unknown_host {
            return Ok(Some(Maker::Edge));
        }
        if outcomes.is_empty() {
            return Ok(Some(match (signals.error_from_edge, signals.origin_failure) {
                (_, Some(_)) => Maker::EdgeForOrigin,
                (Some(true), _) => Maker::Edge,
                (Some(false), _) => Maker::Origin,
                (None, _) => Maker::Unknown,
            }));
        }
        if outcomes.iter().any(|outcome| outcome.status() == Some(status)) {
            return Ok(Some(Maker::Origin));
        }
        let fine = outcomes.iter().all(|outcome| outcome.status().is_some_and(|status| status < 400));
        if fine && signals.is_from_cache() {
            return Ok(Some(Maker::Cache));
        }
        if outcomes.iter().all(|outcome| outcome.response().is_none()) {
            return Ok(Some(Maker::EdgeForOrigin));
        }
        Ok(Some(Maker::Edge))
    }
}
