//! How the two databases are opened, and what is asked of them.

mod postgres;
mod sqlite;

use std::fs::File;

use sea_orm::{
    ConnectionTrait, DatabaseConnection, DbBackend, SqliteTransactionMode, Statement, TransactionOptions,
    TransactionTrait,
};
use sea_orm_migration::MigratorTrait;

use crate::migration::Migrator;
use crate::{StoreConfig, StoreError};

/// An open database.
pub(crate) struct Opened {
    /// For queries.
    pub(crate) reading: DatabaseConnection,
    /// For transactions.
    pub(crate) writing: DatabaseConnection,
    /// How many transactions may write at the same time.
    pub(crate) lanes: u32,
    /// Keeps other servers away for as long as it is open.
    pub(crate) lock: Option<File>,
}

pub(crate) async fn open(config: &StoreConfig) -> Result<Opened, StoreError> {
    if config.url.starts_with("sqlite:") {
        sqlite::open(config).await
    } else if config.url.starts_with("postgres:") || config.url.starts_with("postgresql:") {
        postgres::open(config).await
    } else {
        Err(StoreError::Url(config.url.clone()))
    }
}

/// Brings the schema to this version's, all or nothing; servers that start together wait for one another.
async fn migrate(connection: &DatabaseConnection) -> Result<(), StoreError> {
    // A transaction that read first could not begin to write while another process writes.
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let transaction = connection.begin_with_options(options).await?;
    let random = match transaction.get_database_backend() {
        DbBackend::Postgres => {
            transaction.execute_unprepared("SELECT pg_advisory_xact_lock(7310579611301458795)").await?;
            "replace(CAST(gen_random_uuid() AS TEXT), '-', '')"
        }
        _ => "lower(hex(randomblob(16)))",
    };
    Migrator::up(&transaction, None).await?;
    let epoch =
        format!("INSERT INTO settings (name, value) VALUES ('epoch', {random}) ON CONFLICT DO NOTHING");
    transaction.execute_unprepared(&epoch).await?;
    Ok(transaction.commit().await?)
}

/// The only column of the only row, as text.
async fn text(connection: &DatabaseConnection, sql: &str) -> Result<String, StoreError> {
    let statement = Statement::from_string(connection.get_database_backend(), sql);
    let row = connection.query_one_raw(statement).await?;
    Ok(row.map(|row| row.try_get_by::<String, _>(0)).transpose()?.unwrap_or_default())
}
