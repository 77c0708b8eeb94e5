//! What is to be done later, and by one worker alone: jobs with leases. A worker that dies loses its lease, and the
//! job goes to another.

mod status;

use jiff::Timestamp;
use sea_orm::DbBackend;
use uuid::Uuid;

use futures_util::FutureExt;

pub use self::status::JobStatus;
use crate::row::{Field, args, table};
use crate::{Lane, Reader, Store, StoreError, Tx};

table! {
    /// Something that is to be done.
    pub struct Job in "jobs" {
        /// Its id.
        pub id: Uuid,
        /// What kind of work it is.
        pub kind: String,
        /// What the work needs to know.
        pub payload: serde_json::Value,
        /// There is at most one job with this key.
        pub unique_key: Option<String>,
        /// Where it stands.
        pub status: JobStatus,
        /// When it is due; while it runs, when its lease ends.
        pub run_at: Timestamp,
        /// How often it was begun.
        pub attempts: u32,
        /// How often it may be begun.
        pub max_attempts: u32,
        /// The worker that has it.
        pub lease_owner: Option<String>,
        /// Why it failed last.
        pub last_error: Option<String>,
        /// When it was enqueued.
        pub created_at: Timestamp,
    }
}

/// A job that is to be enqueued.
#[derive(Clone, Debug, PartialEq)]
pub struct NewJob {
    /// Its id.
    pub id: Uuid,
    /// What kind of work it is.
    pub kind: String,
    /// What the work needs to know.
    pub payload: serde_json::Value,
    /// When it is due.
    pub run_at: Timestamp,
    /// Where a job with this key is there already, no second one is made.
    pub unique_key: Option<String>,
    /// How often it may be begun before it is dead.
    pub max_attempts: u32,
}

impl Reader {
    /// When the next job of these kinds is due, or its lease ends.
    pub async fn next_job_at(&self, kinds: &[&str]) -> Result<Option<Timestamp>, StoreError> {
        let mut args = Vec::new();
        let kinds = list(kinds, &mut args);
        let sql =
            format!("SELECT MIN(run_at) AS value FROM jobs WHERE status <> 'dead' AND kind IN ({kinds})");
        Ok(self.value::<Option<Timestamp>>(&sql, args).await?.flatten())
    }

    /// A job.
    pub async fn job(&self, id: Uuid) -> Result<Option<Job>, StoreError> {
        self.one("SELECT * FROM jobs WHERE id = $1", args![id]).await
    }

    /// The jobs that have failed too often, the latest first.
    pub async fn dead_jobs(&self, limit: u32) -> Result<Vec<Job>, StoreError> {
        self.all(
            "SELECT * FROM jobs WHERE status = 'dead' ORDER BY run_at DESC, id DESC LIMIT $1",
            args![limit],
        )
        .await
    }
}

impl Tx {
    /// Enqueues a job; says whether it did, or there was one with its key.
    pub async fn enqueue(&self, job: NewJob, now: Timestamp) -> Result<bool, StoreError> {
        let NewJob { id, kind, payload, run_at, unique_key, max_attempts } = job;
        let job = Job {
            id,
            kind,
            payload,
            unique_key,
            status: JobStatus::Ready,
            run_at,
            attempts: 0,
            max_attempts,
            lease_owner: None,
            last_error: None,
            created_at: now,
        };
        let enqueued = self.insert_new(&job).await?;
        if enqueued {
            self.note_job();
        }
        Ok(enqueued)
    }

    /// Deletes the job with this key, whoever has it; says whether there was one.
    pub async fn delete_job(&self, unique_key: &str) -> Result<bool, StoreError> {
        Ok(self.execute("DELETE FROM jobs WHERE unique_key = $1", args![unique_key.to_owned()]).await? == 1)
    }

    /// Takes jobs that are due, or whose worker let the lease run out. A job that ran out too often is dead instead.
    pub async fn claim_jobs(
        &self,
        owner: &str,
        kinds: &[&str],
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Job>, StoreError> {
        self.touch();
        let mut args = args![now];
        let kinds_of_dead = list(kinds, &mut args);
        let sql = format!(
            "UPDATE jobs SET status = 'dead', unique_key = NULL, lease_owner = NULL, \
             last_error = COALESCE(last_error, 'the worker was lost') \
             WHERE status = 'running' AND run_at <= $1 AND attempts >= max_attempts AND kind IN ({kinds_of_dead})"
        );
        self.execute(&sql, args).await?;
        let mut args = args![now, owner.to_owned(), lease_until, limit];
        let kinds = list(kinds, &mut args);
        // Two servers that look at the same time take different jobs.
        let lock = if self.backend() == DbBackend::Postgres { " FOR UPDATE SKIP LOCKED" } else { "" };
        let sql = format!(
            "UPDATE jobs SET status = 'running', lease_owner = $2, run_at = $3, attempts = attempts + 1 \
             WHERE id IN (SELECT id FROM jobs WHERE status <> 'dead' AND run_at <= $1 AND kind IN ({kinds}) \
             ORDER BY run_at, id LIMIT $4{lock}) RETURNING *"
        );
        self.all(&sql, args).await
    }

    /// Holds a job longer; says whether `owner` still had it.
    pub async fn renew_job(&self, id: Uuid, owner: &str, lease_until: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE jobs SET run_at = $3 WHERE id = $1 AND status = 'running' AND lease_owner = $2";
        Ok(self.execute(sql, args![id, owner.to_owned(), lease_until]).await? == 1)
    }

    /// A job is done. Says whether `owner` still had it: if not, what was done for it in this transaction must not
    /// be kept.
    pub async fn finish_job(&self, id: Uuid, owner: &str) -> Result<bool, StoreError> {
        let sql = "DELETE FROM jobs WHERE id = $1 AND status = 'running' AND lease_owner = $2";
        Ok(self.execute(sql, args![id, owner.to_owned()]).await? == 1)
    }

    /// A job has done its part and is due again at `run_at`, with all its attempts. Says whether `owner` still had
    /// it.
    pub async fn repeat_job(&self, id: Uuid, owner: &str, run_at: Timestamp) -> Result<bool, StoreError> {
        let sql = "UPDATE jobs SET status = 'ready', lease_owner = NULL, run_at = $3, attempts = 0 \
                   WHERE id = $1 AND status = 'running' AND lease_owner = $2";
        let repeated = self.execute(sql, args![id, owner.to_owned(), run_at]).await? == 1;
        if repeated {
            self.note_job();
        }
        Ok(repeated)
    }

    /// A job has failed: it is due again at `retry_at`, or dead where that was its last attempt. Says where it
    /// stands; `None` where `owner` no longer had it.
    pub async fn fail_job(
        &self,
        id: Uuid,
        owner: &str,
        error: &str,
        retry_at: Timestamp,
    ) -> Result<Option<JobStatus>, StoreError> {
        self.touch();
        let sql = "UPDATE jobs SET status = CASE WHEN attempts >= max_attempts THEN 'dead' ELSE 'ready' END, \
                   unique_key = CASE WHEN attempts >= max_attempts THEN NULL ELSE unique_key END, \
                   lease_owner = NULL, last_error = $3, run_at = $4 \
                   WHERE id = $1 AND status = 'running' AND lease_owner = $2 RETURNING status AS value";
        let status = self.value(sql, args![id, owner.to_owned(), error.to_owned(), retry_at]).await?;
        if status.is_some() {
            self.note_job();
        }
        Ok(status)
    }

    /// Gives back the jobs of a server that stops, without counting the attempt; says how many.
    pub async fn release_jobs(&self, owner: &str, now: Timestamp) -> Result<u64, StoreError> {
        let sql = "UPDATE jobs SET status = 'ready', lease_owner = NULL, run_at = $2, attempts = attempts - 1 \
                   WHERE status = 'running' AND lease_owner = $1";
        self.execute(sql, args![owner.to_owned(), now]).await
    }
}

impl Store {
    /// Takes jobs as [`Tx::claim_jobs`] does, without a transaction where none is due.
    pub async fn claim_jobs(
        &self,
        owner: &str,
        kinds: &'static [&'static str],
        now: Timestamp,
        lease_until: Timestamp,
        limit: u32,
    ) -> Result<Vec<Job>, StoreError> {
        if self.read().next_job_at(kinds).await?.is_none_or(|at| at > now) {
            return Ok(Vec::new());
        }
        self.write(Lane::default(), owner.to_owned(), move |tx, owner| {
            tx.claim_jobs(owner, kinds, now, lease_until, limit).boxed()
        })
        .await
    }
}

/// The marks of a list of texts, whose values are added to `args`.
fn list(texts: &[&str], args: &mut Vec<sea_orm::Value>) -> String {
    let marks: Vec<String> = texts
        .iter()
        .map(|text| {
            args.push((*text).to_owned().encode());
            format!("${}", args.len())
        })
        .collect();
    marks.join(", ")
}
