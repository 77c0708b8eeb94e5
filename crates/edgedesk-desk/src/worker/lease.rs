use std::time::Duration;

use edgedesk_store::{Job, JobStatus, Lane, Tx};
use futures_util::FutureExt as _;
use jiff::SignedDuration;
use uuid::Uuid;

use super::Work;
use crate::{Desk, DeskError};

/// How long a job is held without a sign of life.
pub(super) const LEASE: SignedDuration = SignedDuration::from_secs(30);

/// How often a sign of life is given.
const RENEW_EVERY: Duration = Duration::from_secs(10);

/// The right to carry a job out, which is to be shown whenever something of it is kept.
#[derive(Clone)]
pub(super) struct Lease {
    desk: Desk,
    owner: String,
    job: Uuid,
}

impl Lease {
    pub(super) fn new(desk: Desk, owner: String, job: Uuid) -> Self {
        Self { desk, owner, job }
    }

    /// Gives signs of life, and ends when the job is another's.
    pub(super) async fn lost(&self) {
        loop {
            tokio::time::sleep(RENEW_EVERY).await;
            let lease = self.clone();
            let renewed = self
                .desk
                .store()
                .write(Lane::default(), lease, |tx, lease| async move { lease.renew(tx).await }.boxed())
                .await;
            match renewed {
                Ok(true) => {}
                Ok(false) => return,
                // The lease lasts for two more tries.
                Err(error) => tracing::warn!(%error, "a lease could not be renewed"),
            }
        }
    }

    /// Holds the job longer; says whether it is still held.
    pub(super) async fn renew(&self, tx: &Tx) -> Result<bool, DeskError> {
        Ok(tx.renew_job(self.job, &self.owner, self.desk.now() + LEASE).await?)
    }

    /// The job is done, in the transaction that keeps what it did.
    ///
    /// # Errors
    /// Where it is another's by now: the transaction must keep nothing.
    pub(super) async fn finish(&self, tx: &Tx) -> Result<(), DeskError> {
        held(tx.finish_job(self.job, &self.owner).await?)
    }

    /// The job has done its part, and is due again.
    ///
    /// # Errors
    /// As for [`Self::finish`].
    pub(super) async fn repeat(&self, tx: &Tx, every: Duration) -> Result<(), DeskError> {
        held(tx.repeat_job(self.job, &self.owner, self.desk.now() + every).await?)
    }

    /// The job failed: it is tried again, later each time, or given up.
    pub(super) async fn fail(&self, job: &Job, error: &str) {
        let retry_at = self.desk.now() + SignedDuration::from_secs(1 << job.attempts.min(9));
        let lease = self.clone();
        let status = self
            .desk
            .store()
            .write(Lane::default(), (lease, error.to_owned()), move |tx, (lease, error)| {
                async move { Ok::<_, DeskError>(tx.fail_job(lease.job, &lease.owner, error, retry_at).await?) }.boxed()
            })
            .await;
        match status {
            Ok(Some(JobStatus::Dead)) => {
                if let Ok(Work::Diagnose { diagnosis, .. }) = serde_json::from_value(job.payload.clone())
                    && let Err(error) = self.desk.give_up(diagnosis).await
                {
                    tracing::error!(%error, "a diagnosis could not be given up");
                }
            }
            Ok(_) => {}
            Err(error) => tracing::error!(%error, "a job's failure could not be kept"),
        }
    }
}

fn held(held: bool) -> Result<(), DeskError> {
    if held { Ok(()) } else { Err(DeskError::internal("the lease was lost")) }
}
