use edgedesk_evidence::ConnectFailure;
use edgedesk_evidence::http::{FailureKind, HttpOutcome, HttpResponse, Phase};

use super::{OriginFetch, Site, Symptom};
use crate::catalogue::Stop;
use crate::vendors::{self, CacheState};

/// How a fetch from an origin went, as far as it tells causes apart.
#[derive(Clone, Copy, Debug)]
pub enum OriginState<'a> {
    /// RST in answer to SYN.
    Refused,
    /// The connection does not come about, or there is no way to the host.
    Silent,
    /// Connected, and no response head in time.
    NoAnswer,
    /// Connected, and closed or reset before a response head.
    Closed,
    /// Bytes that are no HTTP; the first of them.
    Malformed(&'a str),
    /// Bytes that are no TLS; the first of them.
    NotTls(&'a str),
    /// The TLS handshake fails; the alert, where one came.
    TlsFailed(Option<u8>),
    /// The header block is larger than what is read.
    HeadersTooLarge,
    /// A response.
    Responds(&'a HttpResponse),
    /// It could not be tried.
    Unknown,
}

impl<'a> OriginState<'a> {
    fn of(outcome: Option<&'a HttpOutcome>) -> Self {
        let failure = match outcome {
            None => return Self::Unknown,
            Some(HttpOutcome::Response(response)) => return Self::Responds(response),
            Some(HttpOutcome::Failed(failure)) => failure,
        };
        match (&failure.kind, failure.phase) {
            (FailureKind::NotConnected(ConnectFailure::Refused), _) => Self::Refused,
            (FailureKind::NotConnected(_), _) => Self::Silent,
            (FailureKind::TlsAlert(alert), _) => Self::TlsFailed(Some(*alert)),
            (FailureKind::NotTls, _) => Self::NotTls(&failure.first_bytes),
            (FailureKind::TlsFailed | FailureKind::VersionRefused, _) => Self::TlsFailed(None),
            (FailureKind::HeadersTooLarge, _) => Self::HeadersTooLarge,
            (FailureKind::Malformed | FailureKind::Protocol(_), _) => Self::Malformed(&failure.first_bytes),
            (FailureKind::Closed | FailureKind::Reset | FailureKind::TimedOut, Phase::Tls) => {
                Self::TlsFailed(None)
            }
            (FailureKind::TimedOut, _) => Self::NoAnswer,
            (FailureKind::Closed | FailureKind::Reset, _) => Self::Closed,
        }
    }

    /// Whether a visitor could be served from this.
    pub fn serves(&self) -> bool {
        matches!(self, Self::Responds(response) if response.status < 400)
    }
}

impl<'a> Site<'a> {
    /// Every origin fetch with how it went.
    pub fn origin_states(&self) -> Result<Vec<(OriginFetch<'a>, OriginState<'a>)>, Stop> {
        let fetches = self.origin_fetches()?.into_iter();
        Ok(fetches
            .map(|fetch| {
                let state = OriginState::of(fetch.outcome.as_ref().ok().copied());
                (fetch, state)
            })
            .collect())
    }

    /// Whether visitors meet a failure that an origin can be to blame for (the edge is there, speaks, and does not
    /// say that the reason is a rule of its own), or are spared it only by an old copy.
    pub fn origin_is_suspect(&self) -> Result<bool, Stop> {
        Ok(match self.symptom()? {
            Symptom::Status(_, response) => {
                let signals = vendors::read(response);
                signals.denial.is_none() && !signals.unknown_host && !signals.icp_block
            }
            Symptom::BrokenBody(_) | Symptom::Redirects => true,
            Symptom::Failure(failure) => failure.phase == Phase::Response,
            // The edge says that it serves an old copy because it could not fetch: the fault is there, and waits.
            Symptom::Works(response) => vendors::read(response).cache == CacheState::Stale,
            Symptom::NoAddress | Symptom::Elsewhere => false,
        })
    }

    /// The fetches for which `matches` holds, where it holds for all of them that could be made: one bad origin
    /// among good ones is a partial outage and another check's business.
    pub fn origins_all(
        &self,
        matches: impl Fn(&OriginState<'a>) -> bool,
    ) -> Result<Vec<OriginFetch<'a>>, Stop> {
        let states: Vec<_> = self
            .origin_states()?
            .into_iter()
            .filter(|(_, state)| !matches!(state, OriginState::Unknown))
            .collect();
        if states.iter().all(|(_, state)| matches(state)) {
            Ok(states.into_iter().map(|(fetch, _)| fetch).collect())
        } else {
            Ok(Vec::new())
        }
    }
}
