use edgedesk_evidence::http::{BodyEnd, Decoding, FailureKind, HttpFailure, HttpOutcome, HttpResponse};

use super::{Site, VisitEnd};
use crate::catalogue::Stop;

/// What a visitor sees who opens the URL.
#[derive(Clone, Debug)]
pub enum Symptom<'a> {
    /// The name leads to no address.
    NoAddress,
    /// A response that is no error, whole.
    Works(&'a HttpResponse),
    /// A response with an error status.
    Status(u16, &'a HttpResponse),
    /// A response without error status whose body is broken.
    BrokenBody(&'a HttpResponse),
    /// No response.
    Failure(&'a HttpFailure),
    /// Redirects that lead nowhere: in a circle, too many, or to no URL.
    Redirects,
    /// Redirected to another registrable domain.
    Elsewhere,
}

impl Symptom<'_> {
    /// Whether this is a failure before any byte of HTTP was exchanged.
    pub fn is_below_http(&self) -> bool {
        match self {
            Self::NoAddress => true,
            Self::Failure(failure) => matches!(
                failure.kind,
                FailureKind::NotConnected(_)
                    | FailureKind::TlsAlert(_)
                    | FailureKind::NotTls
                    | FailureKind::TlsFailed
            ),
            _ => false,
        }
    }

    /// The error status, where that is what a visitor sees.
    pub fn status(&self) -> Option<u16> {
        match self {
            Self::Status(status, _) => Some(*status),
            _ => None,
        }
    }
}

impl<'a> Site<'a> {
    /// What a visitor sees who opens the URL.
    pub fn symptom(&self) -> Result<Symptom<'a>, Stop> {
        let visit = self.visit()?;
        Ok(match (&visit.end, visit.last().map(|hop| hop.outcome)) {
            (VisitEnd::Unresolved(_), _) => Symptom::NoAddress,
            (
                VisitEnd::Loop(_) | VisitEnd::CookieGate(_) | VisitEnd::TooMany | VisitEnd::BadLocation(_),
                _,
            ) => Symptom::Redirects,
            (VisitEnd::Elsewhere(_), _) => Symptom::Elsewhere,
            (_, Some(HttpOutcome::Failed(failure))) => Symptom::Failure(failure),
            (_, Some(HttpOutcome::Response(response))) if response.status >= 400 => {
                Symptom::Status(response.status, response)
            }
            (_, Some(HttpOutcome::Response(response))) if is_broken(response) => {
                Symptom::BrokenBody(response)
            }
            (_, Some(HttpOutcome::Response(response))) => Symptom::Works(response),
            (_, None) => Symptom::NoAddress,
        })
    }
}

fn is_broken(response: &HttpResponse) -> bool {
    !matches!(response.body.end, BodyEnd::Complete | BodyEnd::Capped)
        || matches!(response.body.decoding, Decoding::Failed { .. })
}
