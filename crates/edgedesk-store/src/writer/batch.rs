use std::time::{Duration, Instant};

use sea_orm::{DatabaseConnection, SqliteTransactionMode, TransactionOptions, TransactionTrait};
use tokio::sync::mpsc;

use super::request::Work;
use crate::tx::Committed;
use crate::{StoreError, Tx};

/// How often work is done again that another transaction has locked out.
const ATTEMPTS: u32 = 8;

/// How requests become transactions.
pub(super) struct Batches {
    pub(super) connection: DatabaseConnection,
    /// How many requests share a commit at most.
    pub(super) most: usize,
    /// How long a transaction takes further requests in at most.
    pub(super) linger: Duration,
}

/// How the requests of a batch are kept apart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Fence {
    /// Not at all, which saves two statements for each. A request that fails after it has written takes the whole
    /// transaction back, and the others are done again behind savepoints.
    None,
    /// Each has a savepoint, and fails alone.
    Savepoints,
}

/// Why a transaction was not kept.
enum Abort {
    /// The request at this place of the batch has failed, and had left something behind.
    Request { place: usize, transient: bool },
    /// The database failed between the requests, or at the commit.
    Database(StoreError),
}

impl From<StoreError> for Abort {
    fn from(error: StoreError) -> Self {
        Self::Database(error)
    }
}

impl Batches {
    /// Does `first` and what comes in meanwhile, commits once, and answers everybody. Nobody hears of a success
    /// before the commit, and a request that fails fails alone.
    pub(super) async fn run(
        &self,
        first: Box<dyn Work>,
        queue: &mut mpsc::Receiver<Box<dyn Work>>,
        done: &(dyn Fn(Committed) + Sync),
    ) {
        let mut alone = Vec::new();
        self.settle(vec![first], Some(queue), &mut alone, done).await;
        for work in alone {
            self.settle(vec![work], None, &mut Vec::new(), done).await;
        }
    }

    /// Tries until every request is answered, or put into `alone` because it met another transaction's locks.
    async fn settle(
        &self,
        mut batch: Vec<Box<dyn Work>>,
        mut queue: Option<&mut mpsc::Receiver<Box<dyn Work>>>,
        alone: &mut Vec<Box<dyn Work>>,
        done: &(dyn Fn(Committed) + Sync),
    ) {
        let mut fence = Fence::None;
        let mut attempts = 0;
        while !batch.is_empty() {
            attempts += 1;
            let last = attempts >= ATTEMPTS;
            match self.attempt(&mut batch, fence, queue.take(), alone).await {
                Ok(committed) => {
                    done(committed);
                    batch.drain(..).for_each(|work| work.answer(Ok(())));
                }
                Err(Abort::Request { transient: true, .. }) if batch.len() == 1 && !last => {}
                Err(Abort::Request { place, transient: true }) if batch.len() > 1 => {
                    alone.push(batch.remove(place))
                }
                Err(Abort::Request { place, .. }) => batch.remove(place).answer(Ok(())),
                Err(Abort::Database(error)) if error.is_transient() && batch.len() > 1 => {
                    alone.append(&mut batch)
                }
                Err(Abort::Database(error)) if error.is_transient() && !last => {}
                Err(Abort::Database(error)) => {
                    tracing::error!(%error, requests = batch.len(), "a batch of writes was not kept");
                    batch.drain(..).for_each(|work| work.answer(Err(error.clone())));
                }
            }
            fence = Fence::Savepoints;
        }
    }

    /// One transaction. On success every request that is left in `batch` has its result.
    async fn attempt(
        &self,
        batch: &mut Vec<Box<dyn Work>>,
        fence: Fence,
        mut queue: Option<&mut mpsc::Receiver<Box<dyn Work>>>,
        alone: &mut Vec<Box<dyn Work>>,
    ) -> Result<Committed, Abort> {
        let fence = if batch.len() > 1 { fence } else { Fence::None };
        let tx = self.begin().await?;
        let started = Instant::now();
        let mut place = 0;
        loop {
            if place == batch.len() {
                let Some(queue) = queue.as_mut() else { break };
                if place >= self.most || started.elapsed() >= self.linger {
                    break;
                }
                let Ok(work) = queue.try_recv() else { break };
                batch.push(work);
            }
            if batch[place].is_abandoned() {
                batch.remove(place);
                continue;
            }
            let mark = tx.mark();
            if fence == Fence::Savepoints {
                tx.run_unprepared("SAVEPOINT request").await?;
            }
            let succeeded = batch[place].run(&tx).await;
            let failure = tx.failure();
            if succeeded && let Some(failure) = &failure {
                batch[place].fail(failure.clone());
            }
            if tx.is_untouched() || (succeeded && failure.is_none()) {
                if fence == Fence::Savepoints {
                    tx.run_unprepared("RELEASE SAVEPOINT request").await?;
                }
                place += 1;
                continue;
            }
            let transient = failure.is_some_and(|failure| failure.is_transient());
            if fence == Fence::None {
                tx.rollback().await?;
                return Err(Abort::Request { place, transient });
            }
            tx.run_unprepared("ROLLBACK TO SAVEPOINT request").await?;
            tx.run_unprepared("RELEASE SAVEPOINT request").await?;
            tx.forget(&mark);
            if transient {
                alone.push(batch.remove(place));
            } else {
                place += 1;
            }
        }
        Ok(tx.commit().await?)
    }

    async fn begin(&self) -> Result<Tx, StoreError> {
        // SQLite: a transaction that read first could not begin to write once another process had written.
        let options = TransactionOptions {
            sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
            ..TransactionOptions::default()
        };
        Ok(Tx::new(self.connection.begin_with_options(options).await?))
    }
}
