use std::time::Duration;

use edgedesk_flow::{Refusal, Text};
use edgedesk_store::StoreError;

/// Why the desk did not do what it was asked to.
#[derive(Debug, thiserror::Error)]
pub enum DeskError {
    /// There is no such thing, or none that this person may know of.
    #[error("not found")]
    NotFound,
    /// A field of what was sent is wrong.
    #[error("{field}: {}", remedy.en)]
    Invalid {
        /// The field, as it is called in the API.
        field: &'static str,
        /// A stable word for programs.
        code: &'static str,
        /// What to do about it.
        remedy: Text,
    },
    /// The person may see it, but not do that.
    #[error("not allowed: {}", remedy.en)]
    NotAllowed {
        /// A stable word for programs.
        code: &'static str,
        /// What to do about it.
        remedy: Text,
    },
    /// The login or the password is wrong. Which of them is not said.
    #[error("wrong login or password")]
    WrongCredentials,
    /// The session is not, or no longer, valid.
    #[error("signed out")]
    SignedOut,
    /// It does not fit what has happened in the meantime.
    #[error("conflict: {}", remedy.en)]
    Conflict {
        /// A stable word for programs.
        code: &'static str,
        /// What to do about it.
        remedy: Text,
    },
    /// The desk has too much to do.
    #[error("busy")]
    Busy {
        /// When to try again.
        retry_after: Duration,
    },
    /// This person, or this address, asks too often.
    #[error("throttled")]
    Throttled {
        /// When to try again.
        retry_after: Duration,
    },
    /// A fault of the desk. What it says is for the log, and for nobody outside.
    #[error("internal: {0}")]
    Internal(#[source] Box<dyn std::error::Error + Send + Sync>),
}

impl DeskError {
    /// The stable word for programs, in snake case.
    pub fn code(&self) -> &'static str {
        match self {
            Self::NotFound => "not_found",
            Self::Invalid { code, .. } | Self::NotAllowed { code, .. } | Self::Conflict { code, .. } => code,
            Self::WrongCredentials => "wrong_credentials",
            Self::SignedOut => "signed_out",
            Self::Busy { .. } => "busy",
            Self::Throttled { .. } => "throttled",
            Self::Internal(_) => "internal",
        }
    }

    /// What to do about it, where the error itself knows.
    pub fn remedy(&self) -> Option<&Text> {
        match self {
            Self::Invalid { remedy, .. }
            | Self::NotAllowed { remedy, .. }
            | Self::Conflict { remedy, .. } => Some(remedy),
            _ => None,
        }
    }

    pub(crate) fn read_only() -> Self {
        Self::not_allowed(
            "read_only",
            "您的成员身份为只读，请联系账号所有者开通权限。",
            "Your membership is read-only. Ask the owner of the account for more.",
        )
    }

    pub(crate) fn invalid(field: &'static str, code: &'static str, zh: &str, en: &str) -> Self {
        Self::Invalid { field, code, remedy: Text::new(zh, en) }
    }

    pub(crate) fn not_allowed(code: &'static str, zh: &str, en: &str) -> Self {
        Self::NotAllowed { code, remedy: Text::new(zh, en) }
    }

    pub(crate) fn conflict(code: &'static str, zh: &str, en: &str) -> Self {
        Self::Conflict { code, remedy: Text::new(zh, en) }
    }

    pub(crate) fn internal(error: impl Into<Box<dyn std::error::Error + Send + Sync>>) -> Self {
        Self::Internal(error.into())
    }
}

impl From<StoreError> for DeskError {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Busy => Self::Busy { retry_after: Duration::from_secs(1) },
            other => Self::internal(other),
        }
    }
}

impl From<Refusal> for DeskError {
    fn from(refusal: Refusal) -> Self {
        let (code, remedy) = (refusal.code(), refusal.text());
        match refusal {
            Refusal::NotAllowed => Self::NotAllowed { code: "read_only", remedy },
            Refusal::Empty => Self::Invalid { field: "text", code, remedy },
            _ => Self::Conflict { code, remedy },
        }
    }
}
