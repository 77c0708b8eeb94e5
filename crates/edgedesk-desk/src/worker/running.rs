use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use edgedesk_flow::DiagnosisId;
use tokio_util::sync::CancellationToken;

/// The diagnoses that this process carries out, so that a cancellation reaches them at once.
#[derive(Clone, Debug, Default)]
pub(crate) struct Running {
    tokens: Arc<Mutex<HashMap<DiagnosisId, CancellationToken>>>,
}

impl Running {
    fn lock(&self) -> MutexGuard<'_, HashMap<DiagnosisId, CancellationToken>> {
        self.tokens.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A diagnosis begins here; it is one of these until the guard is dropped.
    pub(crate) fn begin(&self, diagnosis: DiagnosisId, token: CancellationToken) -> RunningGuard {
        self.lock().insert(diagnosis, token);
        RunningGuard { running: self.clone(), diagnosis }
    }

    /// Stops a diagnosis, if it runs here.
    pub(crate) fn cancel(&self, diagnosis: DiagnosisId) {
        if let Some(token) = self.lock().get(&diagnosis) {
            token.cancel();
        }
    }
}

/// See [`Running::begin`].
pub(crate) struct RunningGuard {
    running: Running,
    diagnosis: DiagnosisId,
}

impl Drop for RunningGuard {
    fn drop(&mut self) {
        self.running.lock().remove(&self.diagnosis);
    }
}
