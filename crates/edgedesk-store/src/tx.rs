use std::ops::Deref;
use std::sync::Mutex;

use edgedesk_flow::ConversationId;
use sea_orm::{DatabaseTransaction, Value};

use crate::audit::NewAudit;
use crate::reader::{Reader, Source};
use crate::row::Row;
use crate::{StoreError, audit, log};

/// A transaction, while the work of one request runs in it. Reads through [`Reader`], and sees what it has written
/// itself; its writes stand with the rows that they write.
pub struct Tx {
    reader: Reader,
}

/// What a transaction will do before it commits, and what the request that runs in it has done.
#[derive(Default)]
pub(crate) struct Pending {
    /// Entries that need a position: they get it last, so that positions have the order of the commits.
    entries: Vec<(ConversationId, u64)>,
    /// Entries of the audit log: last as well, because its chain is one for all.
    audit: Vec<NewAudit>,
    /// How many jobs were enqueued.
    jobs: usize,
    /// Conversations whose `last_seq` is ahead of what is kept.
    unsaved: Vec<ConversationId>,
    wrote: bool,
    failure: Option<StoreError>,
}

impl Pending {
    pub(crate) fn failed(&mut self, error: StoreError) {
        self.failure.get_or_insert(error);
    }
}

/// How far a transaction had come when a request began.
pub(crate) struct Mark {
    entries: usize,
    audit: usize,
    jobs: usize,
}

/// What a committed transaction has brought about that others wait for.
#[derive(Default)]
pub(crate) struct Committed {
    /// The last position that was given out.
    pub(crate) position: Option<u64>,
    /// Whether there are new jobs.
    pub(crate) jobs: bool,
}

impl Tx {
    pub(crate) fn new(transaction: DatabaseTransaction) -> Self {
        Self { reader: Reader::new(Source::Transaction { transaction, pending: Mutex::default() }) }
    }

    /// A request begins.
    pub(crate) fn mark(&self) -> Mark {
        self.with(|pending| {
            pending.wrote = false;
            pending.failure = None;
            pending.unsaved.clear();
            Mark { entries: pending.entries.len(), audit: pending.audit.len(), jobs: pending.jobs }
        })
    }

    /// Forgets what was to be done since `mark`.
    pub(crate) fn forget(&self, mark: &Mark) {
        self.with(|pending| {
            pending.entries.truncate(mark.entries);
            pending.audit.truncate(mark.audit);
            pending.jobs = mark.jobs;
        });
    }

    /// What went wrong in this request: a statement, or something that it should have done and did not.
    pub(crate) fn failure(&self) -> Option<StoreError> {
        self.with(|pending| {
            let unsaved = || pending.unsaved.first().copied().map(StoreError::Unsaved);
            pending.failure.clone().or_else(unsaved)
        })
    }

    /// Whether this request has left nothing behind in the transaction.
    pub(crate) fn is_untouched(&self) -> bool {
        self.with(|pending| !pending.wrote && pending.failure.is_none())
    }

    pub(crate) fn defer_position(&self, conversation: ConversationId, seq: u64) {
        self.with(|pending| {
            pending.entries.push((conversation, seq));
            pending.unsaved.push(conversation);
        });
    }

    /// A conversation's `last_seq` is kept.
    pub(crate) fn saved(&self, conversation: ConversationId) {
        self.with(|pending| pending.unsaved.retain(|unsaved| *unsaved != conversation));
    }

    pub(crate) fn defer_audit(&self, entry: NewAudit) {
        self.with(|pending| {
            pending.wrote = true;
            pending.audit.push(entry);
        });
    }

    pub(crate) fn note_job(&self) {
        self.with(|pending| pending.jobs += 1);
    }

    /// Does what comes last, and commits.
    pub(crate) async fn commit(self) -> Result<Committed, StoreError> {
        let (entries, audit, jobs) = self.with(|pending| {
            (std::mem::take(&mut pending.entries), std::mem::take(&mut pending.audit), pending.jobs > 0)
        });
        // The audit log first: the counter of positions is what all writers meet at, so it is held shortest.
        audit::write(&self, audit).await?;
        let position = log::give_positions(&self, &entries).await?;
        if let Source::Transaction { transaction, .. } = self.reader.into_source() {
            transaction.commit().await?;
        }
        Ok(Committed { position, jobs })
    }

    /// Takes everything back.
    pub(crate) async fn rollback(self) -> Result<(), StoreError> {
        if let Source::Transaction { transaction, .. } = self.reader.into_source() {
            transaction.rollback().await?;
        }
        Ok(())
    }

    /// Changes rows, and says how many.
    pub(crate) async fn execute(&self, sql: &str, args: Vec<Value>) -> Result<u64, StoreError> {
        self.touch();
        Ok(self.run(sql, args).await?.rows_affected())
    }

    /// Writes a new row.
    pub(crate) async fn insert<R: Row>(&self, row: &R) -> Result<(), StoreError> {
        self.insert_with(row, "").await.map(|_| ())
    }

    /// Writes a new row unless one with the same key is there; says whether it did.
    pub(crate) async fn insert_new<R: Row>(&self, row: &R) -> Result<bool, StoreError> {
        Ok(self.insert_with(row, " ON CONFLICT DO NOTHING").await? == 1)
    }

    async fn insert_with<R: Row>(&self, row: &R, conflict: &str) -> Result<u64, StoreError> {
        let sql = insert_sql::<R>(1) + conflict;
        self.execute(&sql, row.values()).await
    }

    /// Writes several new rows with one statement.
    pub(crate) async fn insert_all<R: Row>(&self, rows: &[R]) -> Result<(), StoreError> {
        // In powers of two: each length is a statement of its own, and only few are kept prepared. SQLite takes
        // 32,766 parameters, PostgreSQL 65,535; no row has more than 32.
        let mut rest = rows;
        while !rest.is_empty() {
            let (rows, later) = rest.split_at(1 << rest.len().min(512).ilog2());
            self.execute(&insert_sql::<R>(rows.len()), rows.iter().flat_map(Row::values).collect()).await?;
            rest = later;
        }
        Ok(())
    }

    /// From here on, failing means that something has to be taken back.
    pub(crate) fn touch(&self) {
        self.with(|pending| pending.wrote = true);
    }

    fn with<T>(&self, work: impl FnOnce(&mut Pending) -> T) -> T {
        match self.reader.pending() {
            Some(mut pending) => work(&mut pending),
            None => work(&mut Pending::default()),
        }
    }
}

impl Deref for Tx {
    type Target = Reader;

    fn deref(&self) -> &Reader {
        &self.reader
    }
}

/// `INSERT INTO t (a, b) VALUES ($1, $2), ($3, $4)`.
pub(crate) fn insert_sql<R: Row>(rows: usize) -> String {
    let width = R::COLUMNS.len();
    let values: Vec<String> = (0..rows)
        .map(|row| {
            let marks: Vec<String> = (1..=width).map(|column| format!("${}", row * width + column)).collect();
            format!("({})", marks.join(", "))
        })
        .collect();
    format!("INSERT INTO {} ({}) VALUES {}", R::TABLE, R::COLUMNS.join(", "), values.join(", "))
}
