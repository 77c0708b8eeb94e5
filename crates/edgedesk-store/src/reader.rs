use std::sync::{Mutex, MutexGuard, PoisonError};

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DatabaseTransaction, DbBackend, DbErr, ExecResult, QueryResult,
    Statement, Value,
};

use crate::StoreError;
use crate::row::{Field, Row};
use crate::tx::Pending;

/// Answers queries: from what is committed ([`crate::Store::read`]), or, as a part of a [`crate::Tx`], from what its
/// transaction sees. The queries stand with the rows that they give back.
pub struct Reader {
    source: Source,
}

pub(crate) enum Source {
    Pool(DatabaseConnection),
    Transaction { transaction: DatabaseTransaction, pending: Mutex<Pending> },
}

impl Reader {
    pub(crate) fn new(source: Source) -> Self {
        Self { source }
    }

    pub(crate) fn into_source(self) -> Source {
        self.source
    }

    /// Which of the two databases it is, where their SQL differs.
    pub(crate) fn backend(&self) -> DbBackend {
        match &self.source {
            Source::Pool(pool) => pool.get_database_backend(),
            Source::Transaction { transaction, .. } => transaction.get_database_backend(),
        }
    }

    /// What the transaction will do before it commits, and what has happened in it.
    pub(crate) fn pending(&self) -> Option<MutexGuard<'_, Pending>> {
        match &self.source {
            Source::Pool(_) => None,
            Source::Transaction { pending, .. } => {
                Some(pending.lock().unwrap_or_else(PoisonError::into_inner))
            }
        }
    }

    /// The row, or the first of the rows.
    pub(crate) async fn one<R: Row>(&self, sql: &str, args: Vec<Value>) -> Result<Option<R>, StoreError> {
        self.query_one(sql, args).await?.as_ref().map(R::read).transpose()
    }

    /// The rows.
    pub(crate) async fn all<R: Row>(&self, sql: &str, args: Vec<Value>) -> Result<Vec<R>, StoreError> {
        self.query_all(sql, args).await?.iter().map(R::read).collect()
    }

    /// The column `value` of the row.
    pub(crate) async fn value<T: Field>(&self, sql: &str, args: Vec<Value>) -> Result<Option<T>, StoreError> {
        self.query_one(sql, args).await?.map(|row| crate::row::get(&row, "value")).transpose()
    }

    pub(crate) async fn query_one(
        &self,
        sql: &str,
        args: Vec<Value>,
    ) -> Result<Option<QueryResult>, StoreError> {
        let statement = Statement::from_sql_and_values(self.backend(), sql, args);
        self.noted(match &self.source {
            Source::Pool(pool) => pool.query_one_raw(statement).await,
            Source::Transaction { transaction, .. } => transaction.query_one_raw(statement).await,
        })
    }

    pub(crate) async fn query_all(
        &self,
        sql: &str,
        args: Vec<Value>,
    ) -> Result<Vec<QueryResult>, StoreError> {
        let statement = Statement::from_sql_and_values(self.backend(), sql, args);
        self.noted(match &self.source {
            Source::Pool(pool) => pool.query_all_raw(statement).await,
            Source::Transaction { transaction, .. } => transaction.query_all_raw(statement).await,
        })
    }

    pub(crate) async fn run(&self, sql: &str, args: Vec<Value>) -> Result<ExecResult, StoreError> {
        let statement = Statement::from_sql_and_values(self.backend(), sql, args);
        self.noted(match &self.source {
            Source::Pool(pool) => pool.execute_raw(statement).await,
            Source::Transaction { transaction, .. } => transaction.execute_raw(statement).await,
        })
    }

    pub(crate) async fn run_unprepared(&self, sql: &str) -> Result<ExecResult, StoreError> {
        self.noted(match &self.source {
            Source::Pool(pool) => pool.execute_unprepared(sql).await,
            Source::Transaction { transaction, .. } => transaction.execute_unprepared(sql).await,
        })
    }

    /// A statement that fails spoils a transaction of PostgreSQL, so on both databases it fails the whole request,
    /// whatever the caller makes of the error.
    fn noted<T>(&self, result: Result<T, DbErr>) -> Result<T, StoreError> {
        result.map_err(|error| {
            let error = StoreError::from(error);
            if let Some(mut pending) = self.pending() {
                pending.failed(error.clone());
            }
            error
        })
    }
}
