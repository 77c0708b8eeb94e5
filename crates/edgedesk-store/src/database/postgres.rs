use std::time::Duration;

use sea_orm::{ConnectOptions, Database, DatabaseConnection};

use super::{Opened, migrate, text};
use crate::{StoreConfig, StoreError};

/// A connection that was idle for longer is tried out before it is used.
const IDLE: Duration = Duration::from_secs(5);

pub(super) async fn open(config: &StoreConfig) -> Result<Opened, StoreError> {
    let lanes = config.lanes.max(1);
    let writing = connect(config, lanes).await?;
    check(&writing).await?;
    migrate(&writing).await?;
    let reading = connect(config, config.readers.max(1)).await?;
    Ok(Opened { reading, writing, lanes, lock: None })
}

async fn connect(config: &StoreConfig, connections: u32) -> Result<DatabaseConnection, StoreError> {
    let timeout = config.statement_timeout;
    let mut options = ConnectOptions::new(&config.url);
    options
        .max_connections(connections)
        .min_connections(1)
        .acquire_timeout(timeout)
        .test_before_acquire_if_idle_for(IDLE)
        .statement_timeout(timeout)
        .set_application_name("edgedesk")
        .sqlx_logging(false)
        .map_sqlx_postgres_opts(|options| options.statement_cache_capacity(200));
    Ok(Database::connect(options).await?)
}

/// A server that may forget what it has acknowledged is no place for messages that were said to be sent.
async fn check(connection: &DatabaseConnection) -> Result<(), StoreError> {
    for (setting, sql) in [("fsync", "SHOW fsync"), ("synchronous_commit", "SHOW synchronous_commit")] {
        let found = text(connection, sql).await?;
        if found == "off" {
            return Err(StoreError::Unsafe { setting, found, wanted: "on" });
        }
    }
    Ok(())
}
