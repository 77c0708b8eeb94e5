use edgedesk_evidence::ConnectFailure;
use edgedesk_evidence::http::{FailureKind, HttpFailure, HttpOutcome, HttpResponse, Phase};

use super::{EdgeResponse, Site};
use crate::catalogue::Stop;

/// How far a visitor gets with one edge.
#[derive(Clone, Copy, Debug)]
pub enum Reach<'a> {
    /// RST in answer to SYN.
    Refused,
    /// No answer to SYN, or no way there.
    Silent,
    /// Connected, and the TLS handshake does not complete.
    NoHandshake(&'a HttpFailure),
    /// Connected, and no response comes of the request.
    NoResponse(&'a HttpFailure),
    /// A response.
    Responds(&'a HttpResponse),
    /// It could not be tried.
    Unknown,
}

impl<'a> Reach<'a> {
    /// How far this attempt got.
    pub fn of(outcome: Option<&'a HttpOutcome>) -> Self {
        let failure = match outcome {
            None => return Self::Unknown,
            Some(HttpOutcome::Response(response)) => return Self::Responds(response),
            Some(HttpOutcome::Failed(failure)) => failure,
        };
        match (&failure.kind, failure.phase) {
            (FailureKind::NotConnected(ConnectFailure::Refused), _) => Self::Refused,
            (FailureKind::NotConnected(_), _) => Self::Silent,
            (_, Phase::Tls) => Self::NoHandshake(failure),
            _ => Self::NoResponse(failure),
        }
    }

    /// Whether not even a connection comes about.
    pub fn is_unconnected(&self) -> bool {
        matches!(self, Self::Refused | Self::Silent)
    }

    /// Whether no response came; `false` where it could not be tried.
    pub fn fails(&self) -> bool {
        !matches!(self, Self::Responds(_) | Self::Unknown)
    }

    /// Whether a visitor is served.
    pub fn serves(&self) -> bool {
        matches!(self, Self::Responds(response) if response.status < 400)
    }

    /// In a few words, as an engineer would note it.
    pub fn noted(&self) -> String {
        match self {
            Self::Refused => "connection refused".to_owned(),
            Self::Silent => "connection timed out".to_owned(),
            Self::NoHandshake(_) => "TLS handshake failed".to_owned(),
            Self::NoResponse(failure) => match failure.kind {
                FailureKind::TimedOut => "no response".to_owned(),
                FailureKind::Closed | FailureKind::Reset => "connection closed".to_owned(),
                _ => "malformed response".to_owned(),
            },
            Self::Responds(response) => format!("HTTP {}", response.status),
            Self::Unknown => "not measured".to_owned(),
        }
    }
}

impl<'a> Site<'a> {
    /// How far a visitor gets with each edge at the focus of the visit; edges that could not be tried are left
    /// out.
    pub fn edge_reaches(&self) -> Result<Vec<(EdgeResponse<'a>, Reach<'a>)>, Stop> {
        let responses = self.edge_responses()?.into_iter();
        Ok(responses
            .filter_map(|response| {
                let reach = Reach::of(response.outcome.as_ref().ok().copied());
                (!matches!(reach, Reach::Unknown)).then_some((response, reach))
            })
            .collect())
    }
}
