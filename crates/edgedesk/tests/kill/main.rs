//! A server that is killed with SIGKILL again and again under load loses no acknowledged message, doubles none, and
//! keeps their order, on SQLite and on PostgreSQL.

mod reader;
mod sender;
mod trial;

use edgedesk_load::Postgres;
use trial::Trial;

/// How often each server is killed.
const KILLS: usize = 12;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_on_sqlite() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    Trial { folder: folder.path(), store: None, kills: KILLS }.run().await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn nothing_is_lost_on_postgresql() {
    let postgres = tokio::task::spawn_blocking(Postgres::start).await.expect("it does not panic");
    let postgres = postgres.expect("a PostgreSQL server");
    let store = postgres.database("desk").expect("a database");
    let folder = tempfile::tempdir().expect("a temporary folder");
    Trial { folder: folder.path(), store: Some(&store), kills: KILLS }.run().await;
}
