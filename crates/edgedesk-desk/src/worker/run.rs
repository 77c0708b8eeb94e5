use std::time::Duration;

use edgedesk_store::Job;
use futures_util::FutureExt as _;
use jiff::SignedDuration;
use tokio::task::{JoinHandle, JoinSet};
use tokio_util::sync::CancellationToken;

use super::Work;
use super::lease::{LEASE, Lease};
use crate::{Desk, DeskError};

/// How often jobs are looked for without a hint: another instance may have enqueued some, or died over some.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// How many jobs beside diagnoses are carried out at once. Those are short.
const OTHERS_AT_ONCE: usize = 16;

/// Carries jobs out until it is stopped.
#[derive(Debug)]
pub struct Worker {
    stop: CancellationToken,
    task: JoinHandle<()>,
}

impl Worker {
    /// Takes no more jobs, gives back those that are not done, and waits until all of that has happened.
    pub async fn stop(self) {
        self.stop.cancel();
        if let Err(error) = self.task.await {
            tracing::error!(%error, "the worker has panicked");
        }
    }

    /// Ends at once, as a crash would: leases stay until they run out. For tests of what happens then.
    pub async fn kill(self) {
        self.task.abort();
        // It was aborted: that is all that it can say.
        let _ = self.task.await;
    }
}

impl Desk {
    /// Begins to carry jobs out, in this process.
    ///
    /// # Errors
    /// Where the store cannot be written.
    pub async fn start_worker(&self) -> Result<Worker, DeskError> {
        self.enqueue_sweep().await?;
        let stop = CancellationToken::new();
        let owner = self.new_id()?.to_string();
        let task = tokio::spawn(work(self.clone(), owner, stop.clone()));
        Ok(Worker { stop, task })
    }
}

async fn work(desk: Desk, owner: String, stop: CancellationToken) {
    let mut enqueued = desk.store().enqueued();
    let mut diagnoses = JoinSet::new();
    let mut others = JoinSet::new();
    while !stop.is_cancelled() {
        enqueued.mark_unchanged();
        let most = desk.config().diagnoses_at_once;
        claim(&desk, &owner, &Work::DIAGNOSES, most, &mut diagnoses).await;
        claim(&desk, &owner, &Work::OTHERS, OTHERS_AT_ONCE, &mut others).await;
        tokio::select! {
            () = stop.cancelled() => break,
            changed = enqueued.changed() => if changed.is_err() { break },
            Some(_) = diagnoses.join_next() => {}
            Some(_) = others.join_next() => {}
            () = tokio::time::sleep(desk.until_next_job().await) => {}
        }
    }
    // What is dropped in the middle has kept nothing, or all: each step is a transaction.
    diagnoses.shutdown().await;
    others.shutdown().await;
    let now = desk.now();
    let released = desk
        .store()
        .write(edgedesk_store::Lane::default(), owner, move |tx, owner| tx.release_jobs(owner, now).boxed())
        .await;
    if let Err(error) = released {
        tracing::warn!(%error, "jobs were not given back; they go on when their leases run out");
    }
}

/// Takes as many jobs as there is room for, and begins them.
async fn claim(
    desk: &Desk,
    owner: &str,
    kinds: &'static [&'static str],
    most: usize,
    tasks: &mut JoinSet<()>,
) {
    while tasks.try_join_next().is_some() {}
    let Ok(room) = u32::try_from(most.saturating_sub(tasks.len())) else { return };
    if room == 0 {
        return;
    }
    let now = desk.now();
    match desk.store().claim_jobs(owner, kinds, now, now + LEASE, room).await {
        Ok(jobs) => {
            for job in jobs {
                tasks.spawn(run(desk.clone(), owner.to_owned(), job));
            }
        }
        Err(error) => tracing::error!(%error, "no jobs could be claimed; it is tried again"),
    }
}

async fn run(desk: Desk, owner: String, job: Job) {
    let lease = Lease::new(desk.clone(), owner, job.id);
    let kind = job.kind.clone();
    let work = match serde_json::from_value::<Work>(job.payload.clone()) {
        Ok(work) => work,
        Err(error) => return lease.fail(&job, &format!("the payload cannot be read: {error}")).await,
    };
    let outcome = tokio::select! {
        outcome = desk.carry_out(&lease, work) => outcome,
        () = lease.lost() => return tracing::warn!(job = %job.id, kind, "the lease was lost"),
    };
    if let Err(error) = outcome {
        tracing::error!(job = %job.id, kind, attempt = job.attempts, %error, "a job failed");
        lease.fail(&job, &error.to_string()).await;
    }
}

impl Desk {
    /// How long nothing is due, as far as is known; at most [`LOOK_EVERY`].
    async fn until_next_job(&self) -> Duration {
        let due = self.store().read().next_job_at(&Work::KINDS).await.ok().flatten();
        let pause = due.map_or(SignedDuration::MAX, |due| due.duration_since(self.now()));
        // A job that is due and was not claimed waits for room, which wakes the worker itself.
        Duration::try_from(pause).ok().filter(|pause| !pause.is_zero()).unwrap_or(LOOK_EVERY).min(LOOK_EVERY)
    }
}
