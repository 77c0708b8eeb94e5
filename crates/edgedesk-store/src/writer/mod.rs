//! Group commit: writers queue up, share a transaction and its one flush to the disk, and are answered after it.

mod batch;
mod lane;
mod request;

use std::fs::File;
use std::sync::{Arc, Mutex, PoisonError, RwLock};

use sea_orm::DatabaseConnection;
use tokio::sync::{mpsc, watch};
use tokio::task::JoinHandle;

use self::batch::Batches;
pub use self::lane::Lane;
pub(crate) use self::request::{Request, Work};
use crate::tx::Committed;
use crate::{StoreConfig, StoreError};

/// The queues before the database, and the tasks that empty them.
pub(crate) struct Writer {
    lanes: RwLock<Vec<mpsc::Sender<Box<dyn Work>>>>,
    tasks: Mutex<Vec<JoinHandle<()>>>,
    signals: Arc<Signals>,
}

/// What others wait for.
struct Signals {
    position: watch::Sender<u64>,
    jobs: watch::Sender<u64>,
}

impl Writer {
    /// Begins to write over `connection`. `lock` is held until the last write is done.
    pub(crate) fn start(
        connection: &DatabaseConnection,
        lanes: u32,
        config: &StoreConfig,
        position: u64,
        lock: Option<File>,
    ) -> Self {
        let signals =
            Arc::new(Signals { position: watch::Sender::new(position), jobs: watch::Sender::new(0) });
        let lock = lock.map(Arc::new);
        let (lanes, tasks) = (0..lanes.max(1))
            .map(|_| {
                let (sender, queue) = mpsc::channel(config.queue.max(1));
                let batches = Batches {
                    connection: connection.clone(),
                    most: config.batch.max(1),
                    linger: config.linger,
                };
                (sender, tokio::spawn(serve(batches, queue, Arc::clone(&signals), lock.clone())))
            })
            .unzip();
        Self { lanes: RwLock::new(lanes), tasks: Mutex::new(tasks), signals }
    }

    pub(crate) fn submit(&self, lane: Lane, work: Box<dyn Work>) -> Result<(), StoreError> {
        let lanes = self.lanes.read().unwrap_or_else(PoisonError::into_inner);
        let queue = lanes.get(lane.place(lanes.len())).ok_or(StoreError::Closed)?;
        queue.try_send(work).map_err(|error| match error {
            mpsc::error::TrySendError::Full(_) => StoreError::Busy,
            mpsc::error::TrySendError::Closed(_) => StoreError::Closed,
        })
    }

    /// How many writes wait.
    pub(crate) fn waiting(&self) -> usize {
        let lanes = self.lanes.read().unwrap_or_else(PoisonError::into_inner);
        lanes.iter().map(|queue| queue.max_capacity() - queue.capacity()).sum()
    }

    pub(crate) fn committed(&self) -> watch::Receiver<u64> {
        self.signals.position.subscribe()
    }

    pub(crate) fn enqueued(&self) -> watch::Receiver<u64> {
        self.signals.jobs.subscribe()
    }

    /// Takes no more in, and waits until what had come in is done.
    pub(crate) async fn close(&self) {
        self.lanes.write().unwrap_or_else(PoisonError::into_inner).clear();
        let tasks = std::mem::take(&mut *self.tasks.lock().unwrap_or_else(PoisonError::into_inner));
        futures_util::future::join_all(tasks).await;
    }
}

impl Signals {
    fn committed(&self, committed: &Committed) {
        if let Some(position) = committed.position {
            // Lanes may come here in another order than that of their commits.
            self.position.send_if_modified(|last| {
                let newer = position > *last;
                *last = position.max(*last);
                newer
            });
        }
        if committed.jobs {
            self.jobs.send_modify(|count| *count += 1);
        }
    }
}

async fn serve(
    batches: Batches,
    mut queue: mpsc::Receiver<Box<dyn Work>>,
    signals: Arc<Signals>,
    _lock: Option<Arc<File>>,
) {
    while let Some(work) = queue.recv().await {
        batches.run(work, &mut queue, &|committed| signals.committed(&committed)).await;
    }
}
