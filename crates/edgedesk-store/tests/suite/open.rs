use edgedesk_store::{Store, StoreConfig, StoreError};
use futures_util::FutureExt;
use sea_orm::{ConnectionTrait, Database, Statement};
use tempfile::TempDir;

use crate::world::{World, on_both};

on_both! {
    async fn a_store_that_is_opened_again_is_as_it_was(mut_world: World) {
        let mut world = mut_world;
        let epoch = world.store.epoch().to_owned();
        assert_eq!(epoch.len(), 32);
        let customer = world.customer("acme").await;
        world.reopen(world.config.clone()).await;
        assert_eq!(world.store.epoch(), epoch);
        assert_eq!(world.store.read().user(customer.id).await.unwrap(), Some(customer));
    }

    async fn settings_are_kept(world: World) {
        for value in ["a", "b"] {
            world.write(value, |tx, value| tx.set_setting("brand", value).boxed()).await;
            assert_eq!(world.store.read().setting("brand").await.unwrap().as_deref(), Some(value));
        }
        assert_eq!(world.store.read().setting("unknown").await.unwrap(), None);
    }
}

#[tokio::test]
async fn servers_that_start_together_on_postgresql_migrate_once() {
    let world = World::postgres().await;
    let raw = world.raw().await;
    raw.execute_unprepared("DROP SCHEMA public CASCADE").await.unwrap();
    raw.execute_unprepared("CREATE SCHEMA public").await.unwrap();
    let (one, two) = tokio::join!(Store::open(world.config.clone()), Store::open(world.config.clone()));
    assert_eq!(one.unwrap().epoch(), two.unwrap().epoch());
}

#[tokio::test]
async fn a_server_that_may_forget_commits_is_refused() {
    let world = World::postgres().await;
    world.raw().await.execute_unprepared("ALTER ROLE postgres SET synchronous_commit = off").await.unwrap();
    let opened = Store::open(world.config.clone()).await.map(|_| ());
    assert!(matches!(opened, Err(StoreError::Unsafe { setting: "synchronous_commit", .. })), "{opened:?}");
}

#[tokio::test]
async fn a_second_server_on_one_sqlite_file_is_refused_until_the_first_has_closed() {
    let world = World::sqlite().await;
    let second = Store::open(world.config.clone()).await.map(|_| ());
    assert!(matches!(second, Err(StoreError::Locked(_))), "{second:?}");
    world.store.close().await;
    Store::open(world.config.clone()).await.unwrap();
}

#[tokio::test]
async fn sqlite_keeps_what_it_acknowledges() {
    let world = World::sqlite().await;
    let read = async |sql: &str| {
        // The journal's mode is the file's; the rest was read back when the store opened.
        let raw = Database::connect(&world.config.url).await.unwrap();
        let row = raw.query_one_raw(Statement::from_string(raw.get_database_backend(), sql)).await.unwrap();
        row.unwrap().try_get_by::<String, _>(0).unwrap()
    };
    assert_eq!(read("SELECT journal_mode FROM pragma_journal_mode").await, "wal");
    assert!(read("SELECT sqlite_version()").await.as_str() >= "3.51.3");
}

#[tokio::test]
async fn an_address_of_no_database_is_refused() {
    let folder = TempDir::new().unwrap();
    for url in ["mysql://localhost/desk", "desk.db", "sqlite::memory:", "sqlite:///x.db?mode=memory"] {
        let opened = Store::open(StoreConfig::new(url)).await.map(|_| ());
        assert!(matches!(opened, Err(StoreError::Url(_))), "{url}: {opened:?}");
    }
    let nowhere = format!("sqlite://{}/no/such/folder/desk.db", folder.path().display());
    let opened = Store::open(StoreConfig::new(nowhere)).await.map(|_| ());
    assert!(matches!(opened, Err(StoreError::File { .. })), "{opened:?}");
}
