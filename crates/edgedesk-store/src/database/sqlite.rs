use std::ffi::OsString;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use sea_orm::sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sea_orm::{ConnectOptions, Database, DatabaseConnection};

use super::{Opened, migrate, text};
use crate::{StoreConfig, StoreError};

/// The first version without the race between checkpoints and writers that could lose a commit
/// (<https://www.sqlite.org/wal.html>, "The WAL-Reset Bug", read 2026-11-23).
const OLDEST: (u32, u32, u32) = (3, 51, 3);

pub(super) async fn open(config: &StoreConfig) -> Result<Opened, StoreError> {
    let file = file(&config.url)?;
    let lock = if config.exclusive { Some(lock(&file)?) } else { None };
    let writing = connect(config, 1, false).await?;
    check(&writing).await?;
    migrate(&writing).await?;
    let reading = connect(config, config.readers.max(1), true).await?;
    Ok(Opened { reading, writing, lanes: 1, lock })
}

fn file(url: &str) -> Result<PathBuf, StoreError> {
    let options: SqliteConnectOptions = url.parse().map_err(|_| StoreError::Url(url.to_owned()))?;
    let file = options.get_filename().to_owned();
    // A database in memory is another one for every connection.
    if url.contains(":memory:") || url.contains("mode=memory") || file.file_name().is_none() {
        return Err(StoreError::Url(url.to_owned()));
    }
    Ok(file)
}

/// SQLite itself would let a second server in; two of them would do jobs twice and miss each other's commits.
fn lock(database: &Path) -> Result<File, StoreError> {
    let mut path = OsString::from(database);
    path.push(".lock");
    let path = PathBuf::from(path);
    let failed = |error: std::io::Error| StoreError::File { path: path.clone(), reason: error.to_string() };
    let file = OpenOptions::new().create(true).truncate(false).write(true).open(&path).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => Ok(file),
        Err(TryLockError::WouldBlock) => Err(StoreError::Locked(path)),
        Err(TryLockError::Error(error)) => Err(failed(error)),
    }
}

async fn connect(
    config: &StoreConfig,
    connections: u32,
    read_only: bool,
) -> Result<DatabaseConnection, StoreError> {
    let timeout = config.statement_timeout;
    let mut options = ConnectOptions::new(&config.url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(timeout)
        .test_before_acquire(false)
        .sqlx_logging(false)
        .map_sqlx_sqlite_opts(move |options| {
            let options = options.busy_timeout(timeout).foreign_keys(true).statement_cache_capacity(200);
            if read_only {
                options.pragma("query_only", "on")
            } else {
                options
                    .create_if_missing(true)
                    .journal_mode(SqliteJournalMode::Wal)
                    .synchronous(SqliteSynchronous::Full)
            }
        })
        .map_sqlx_sqlite_pool_opts(|options| options.idle_timeout(None).max_lifetime(None));
    Ok(Database::connect(options).await?)
}

/// Reads back what durability rests on.
async fn check(connection: &DatabaseConnection) -> Result<(), StoreError> {
    let version = text(connection, "SELECT sqlite_version()").await?;
    let mut parts = version.split('.').map(|part| part.parse().unwrap_or(0));
    let mut next = || parts.next().unwrap_or(0);
    if (next(), next(), next()) < OLDEST {
        return Err(StoreError::Unsafe {
            setting: "SQLite's version",
            found: version,
            wanted: "3.51.3 or newer",
        });
    }
    for (setting, sql, wanted) in [
        ("journal_mode", "SELECT journal_mode FROM pragma_journal_mode", "wal"),
        ("synchronous", "SELECT CAST(synchronous AS TEXT) FROM pragma_synchronous", "2"),
        ("foreign_keys", "SELECT CAST(foreign_keys AS TEXT) FROM pragma_foreign_keys", "1"),
    ] {
        let found = text(connection, sql).await?;
        if found != wanted {
            return Err(StoreError::Unsafe { setting, found, wanted });
        }
    }
    Ok(())
}
