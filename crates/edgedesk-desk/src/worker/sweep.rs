use std::time::Duration;

use edgedesk_store::Lane;
use futures_util::FutureExt as _;
use jiff::SignedDuration;

use super::Work;
use super::lease::Lease;
use crate::{Desk, DeskError};

/// How often it is swept.
const EVERY: Duration = Duration::from_secs(10 * 60);

/// How long requests with an idempotency key are remembered.
const REQUESTS: SignedDuration = SignedDuration::from_hours(24);

/// How long an upload may wait for its message.
const UPLOADS: SignedDuration = SignedDuration::from_hours(24);

/// How long sessions that ended are kept, for questions about who was signed in.
const SESSIONS: SignedDuration = SignedDuration::from_hours(90 * 24);

impl Desk {
    /// Sees to it that there is a sweep to come.
    pub(super) async fn enqueue_sweep(&self) -> Result<(), DeskError> {
        let now = self.now();
        let job = Work::Sweep {}.job(self.new_id()?, now)?;
        self.store()
            .write(Lane::default(), job, move |tx, job| {
                async move { Ok::<_, DeskError>(tx.enqueue(job.clone(), now).await?) }.boxed()
            })
            .await?;
        Ok(())
    }

    /// Deletes what has served its time, and ends what was left hanging.
    pub(super) async fn sweep(&self, lease: &Lease) -> Result<(), DeskError> {
        for job in self.store().read().dead_jobs(100).await? {
            if let Ok(Work::Diagnose { diagnosis, .. }) = serde_json::from_value(job.payload) {
                self.give_up(diagnosis).await?;
            }
        }
        let now = self.now();
        self.store()
            .write(Lane::default(), lease.clone(), move |tx, lease| {
                async move {
                    tx.delete_idempotency_keys_before(now - REQUESTS).await?;
                    tx.delete_unsent_attachments_before(now - UPLOADS).await?;
                    tx.delete_sessions_ended_before(now - SESSIONS).await?;
                    lease.repeat(tx, EVERY).await
                }
                .boxed()
            })
            .await
    }
}
