use edgedesk_evidence::{NotMeasured, NotMeasuredReason};

/// Why a control plane has no answer. None of these says anything about the site.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ControlPlaneError {
    /// It does not hold this kind of fact.
    #[error("the control plane does not offer {0}")]
    NotOffered(&'static str),
    /// The asking account has no domain that serves this host, so there is no key to compare with.
    #[error("no domain of the asking account serves {0}")]
    NoSuchDomain(String),
    /// It was asked and failed; the words are for an engineer and hold no secret.
    #[error("the control plane failed: {0}")]
    Failed(String),
}

impl From<ControlPlaneError> for NotMeasured {
    fn from(error: ControlPlaneError) -> Self {
        let reason = match error {
            ControlPlaneError::NotOffered(_) | ControlPlaneError::NoSuchDomain(_) => {
                NotMeasuredReason::NoControlPlane
            }
            ControlPlaneError::Failed(_) => NotMeasuredReason::ControlPlaneFailed,
        };
        Self::new(reason, error.to_string())
    }
}
