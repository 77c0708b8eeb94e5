use std::time::Duration;

use axum::Json;
use axum::response::{IntoResponse, Response};
use edgedesk_desk::{DeskError, ToolError};
use edgedesk_flow::Text;
use http::{HeaderValue, StatusCode, header};
use serde::Serialize;

/// An error as the API tells it (RFC 9457, `application/problem+json`).
///
/// `code` is stable: the front end words it in the reader's language. `title` and `detail` are English, for
/// whoever reads the answer itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, utoipa::ToSchema)]
pub struct Problem {
    /// Always `about:blank`: `code` says which error it is.
    #[serde(rename = "type")]
    #[schema(example = "about:blank")]
    kind: &'static str,
    /// The status in words.
    #[schema(example = "Unprocessable Content")]
    title: &'static str,
    /// The status code.
    #[schema(value_type = u16, minimum = 400, maximum = 599)]
    status: u16,
    /// What went wrong, and what to do about it, in one sentence.
    detail: String,
    /// The error's stable name, in snake case.
    #[schema(example = "invalid_field")]
    code: &'static str,
    /// The field that is wrong, as a path: `symptom.headers[0]`.
    #[serde(skip_serializing_if = "Option::is_none")]
    field: Option<String>,
    /// What to do about it, in the words of the desk.
    #[serde(skip_serializing_if = "Option::is_none")]
    remedy: Option<Box<Text>>,
    /// After how many seconds it is worth trying again; sent as `Retry-After`.
    #[serde(skip)]
    retry_after_s: Option<u32>,
}

/// The media type of [`Problem`].
pub(crate) const PROBLEM_JSON: &str = "application/problem+json";

impl Problem {
    /// An error with its status, stable code and an explanation.
    pub fn new(status: StatusCode, code: &'static str, detail: impl Into<String>) -> Self {
        Self {
            kind: "about:blank",
            title: status.canonical_reason().unwrap_or("Error"),
            status: status.as_u16(),
            detail: detail.into(),
            code,
            field: None,
            remedy: None,
            retry_after_s: None,
        }
    }

    /// Names the field that is wrong.
    #[must_use]
    pub fn field(mut self, field: impl Into<String>) -> Self {
        self.field = Some(field.into());
        self
    }

    /// Says when to try again, in seconds.
    #[must_use]
    pub fn retry_after(mut self, seconds: u32) -> Self {
        self.retry_after_s = Some(seconds);
        self
    }

    /// The stable code.
    pub fn code(&self) -> &'static str {
        self.code
    }

    pub(crate) fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not_found", "There is nothing here, or it is not yours.")
    }

    pub(crate) fn method_not_allowed() -> Self {
        Self::new(
            StatusCode::METHOD_NOT_ALLOWED,
            "method_not_allowed",
            "This address does not take that method.",
        )
    }

    pub(crate) fn unauthenticated() -> Self {
        Self::new(StatusCode::UNAUTHORIZED, "unauthenticated", "Sign in first: POST /api/v1/session.")
    }

    pub(crate) fn internal() -> Self {
        Self::new(
            StatusCode::INTERNAL_SERVER_ERROR,
            "internal",
            "Something went wrong on our side. The request's id is in the X-Request-Id header.",
        )
    }

    pub(crate) fn busy(code: &'static str, retry_after_s: u32) -> Self {
        Self::new(StatusCode::SERVICE_UNAVAILABLE, code, "The desk is busy. Try again shortly.")
            .retry_after(retry_after_s)
    }
}

impl From<DeskError> for Problem {
    fn from(error: DeskError) -> Self {
        let code = error.code();
        let remedy = error.remedy().cloned();
        let detail =
            |fallback: &str| remedy.as_ref().map_or_else(|| fallback.to_owned(), |text| text.en.clone());
        let mut problem = match &error {
            DeskError::NotFound => Self::not_found(),
            DeskError::SignedOut => Self::unauthenticated(),
            DeskError::WrongCredentials => {
                Self::new(StatusCode::UNAUTHORIZED, code, "The login or the password is wrong.")
            }
            DeskError::NotAllowed { .. } => {
                Self::new(StatusCode::FORBIDDEN, code, detail("That is not allowed."))
            }
            DeskError::Conflict { .. } => Self::new(StatusCode::CONFLICT, code, detail("That does not fit.")),
            DeskError::Invalid { field, .. } => {
                Self::new(StatusCode::UNPROCESSABLE_ENTITY, code, detail("A field is wrong.")).field(*field)
            }
            DeskError::Busy { retry_after } => Self::busy(code, seconds(*retry_after)),
            DeskError::Throttled { retry_after } => {
                Self::new(StatusCode::TOO_MANY_REQUESTS, code, "Too many attempts. Wait a little.")
                    .retry_after(seconds(*retry_after))
            }
            DeskError::Internal(_) => {
                tracing::error!(%error, "a use case failed");
                Self::internal()
            }
        };
        problem.remedy = remedy.map(Box::new);
        problem
    }
}

impl From<ToolError> for Problem {
    fn from(error: ToolError) -> Self {
        let mut problem = Self::new(StatusCode::UNPROCESSABLE_ENTITY, error.code, error.remedy.en.clone());
        problem.field = error.field;
        problem.remedy = Some(Box::new(error.remedy));
        problem
    }
}

/// Whole seconds, and never none: a client that waits for 0 seconds does not wait.
fn seconds(duration: Duration) -> u32 {
    u32::try_from(duration.as_secs()).unwrap_or(u32::MAX).saturating_add(1)
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let status = StatusCode::from_u16(self.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
        let retry_after = self.retry_after_s;
        let mut response = (status, Json(self)).into_response();
        let headers = response.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(PROBLEM_JSON));
        if let Some(seconds) = retry_after {
            headers.insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        response
    }
}
