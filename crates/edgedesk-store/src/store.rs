use std::sync::Arc;

use futures_util::future::BoxFuture;
use sea_orm::DatabaseConnection;
use tokio::sync::watch;

use crate::database::{self, Opened};
use crate::reader::{Reader, Source};
use crate::writer::{Lane, Request, Writer};
use crate::{StoreConfig, StoreError, Tx};

/// What is kept. Clones are the same store.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    reading: DatabaseConnection,
    writing: DatabaseConnection,
    writer: Writer,
    epoch: String,
}

impl Store {
    /// Opens the database, makes it where it is a SQLite file that does not exist, and brings it to this version's
    /// schema. Must be called within a Tokio runtime, which the writers run on.
    ///
    /// # Errors
    /// Where the database cannot be reached, is in use by another server (SQLite), or would not keep what it
    /// acknowledges ([`StoreError::Unsafe`]).
    pub async fn open(config: StoreConfig) -> Result<Self, StoreError> {
        let Opened { reading, writing, lanes, lock } = database::open(&config).await?;
        let reader = Reader::new(Source::Pool(writing.clone()));
        let epoch = reader.epoch().await?;
        let position = reader.last_position().await?;
        let writer = Writer::start(&writing, lanes, &config, position, lock);
        Ok(Self { inner: Arc::new(Inner { reading, writing, writer, epoch }) })
    }

    /// For queries over what is committed.
    pub fn read(&self) -> Reader {
        Reader::new(Source::Pool(self.inner.reading.clone()))
    }

    /// Does `work` in a transaction, and answers once it is safe on the disk. It shares the transaction with other
    /// writes, but an error of its own takes back what it had written, and nothing else.
    ///
    /// `work` is done again where another transaction was in its way, so it must have no effect but on `tx`; what it
    /// needs it borrows from `input`. A statement that fails fails the whole work, even where its error is not
    /// passed on. Writes with the same `lane` are done in their order.
    ///
    /// Where the returned future is dropped before the work has begun, it is not done; later, it is done anyway.
    ///
    /// ```no_run
    /// # use edgedesk_flow::ConversationId;
    /// # use edgedesk_store::{Scope, Store, StoreError};
    /// use futures_util::FutureExt;
    ///
    /// # async fn rename(store: &Store, id: ConversationId, title: String) -> Result<(), StoreError> {
    /// store
    ///     .write(id, (id, title), |tx, (id, title)| {
    ///         async move {
    ///             if let Some(mut conversation) = tx.lock_conversation(Scope::Desk, *id).await? {
    ///                 conversation.title.clone_from(title);
    ///                 tx.save_conversation(&conversation).await?;
    ///             }
    ///             Ok(())
    ///         }
    ///         .boxed()
    ///     })
    ///     .await
    /// # }
    /// ```
    ///
    /// # Errors
    /// The work's own; [`StoreError::Busy`] at once where too many wait; and where the commit has failed.
    pub async fn write<I, T, E, F>(&self, lane: impl Into<Lane>, input: I, work: F) -> Result<T, E>
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        E: From<StoreError> + Send + 'static,
        F: for<'a> Fn(&'a Tx, &'a I) -> BoxFuture<'a, Result<T, E>> + Send + Sync + 'static,
    {
        let (request, answer) = Request::new(input, work);
        self.inner.writer.submit(lane.into(), Box::new(request))?;
        // The writer ends only after it has answered everybody; without an answer, it has been killed.
        answer.await.unwrap_or_else(|_| Err(StoreError::Closed.into()))
    }

    /// The last position that this process has committed. A hint to look with [`Reader::tail`]: other instances
    /// commit too, so it pays to look from time to time as well.
    pub fn committed(&self) -> watch::Receiver<u64> {
        self.inner.writer.committed()
    }

    /// Changes whenever this process has committed new jobs.
    pub fn enqueued(&self) -> watch::Receiver<u64> {
        self.inner.writer.enqueued()
    }

    /// The random value that positions belong to. A database that was restored from a backup has another one.
    pub fn epoch(&self) -> &str {
        &self.inner.epoch
    }

    /// How many writes wait for their turn.
    pub fn waiting(&self) -> usize {
        self.inner.writer.waiting()
    }

    /// Takes no more writes, waits for those that had come in, and closes the connections. SQLite then moves its log
    /// into the database file.
    pub async fn close(&self) {
        self.inner.writer.close().await;
        for pool in [&self.inner.reading, &self.inner.writing] {
            if let Err(error) = pool.close_by_ref().await {
                tracing::warn!(%error, "a database connection did not close");
            }
        }
    }
}
