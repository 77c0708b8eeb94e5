//! A store to try things on, and rows to put into it.

mod rows;
mod server;

use edgedesk_store::{Store, StoreConfig, StoreError, Tx};
use futures_util::future::BoxFuture;
use sea_orm::{Database, DatabaseConnection};
use tempfile::TempDir;

pub(crate) use rows::*;

/// An empty store on one of the two databases.
pub(crate) struct World {
    pub(crate) store: Store,
    pub(crate) config: StoreConfig,
    _folder: Option<TempDir>,
}

impl World {
    pub(crate) async fn sqlite() -> Self {
        let folder = TempDir::new().expect("a folder");
        let config = StoreConfig::new(format!("sqlite://{}", folder.path().join("desk.db").display()));
        Self { store: open(&config).await, config, _folder: Some(folder) }
    }

    pub(crate) async fn postgres() -> Self {
        let config = StoreConfig::new(server::new_database().await);
        Self { store: open(&config).await, config, _folder: None }
    }

    /// A connection past the store, for what the store does not do.
    pub(crate) async fn raw(&self) -> DatabaseConnection {
        Database::connect(&self.config.url).await.expect("a connection")
    }

    /// Closes the store, and opens it again with `config`.
    pub(crate) async fn reopen(&mut self, config: StoreConfig) {
        self.store.close().await;
        self.store = open(&config).await;
        self.config = config;
    }

    /// A write that must succeed.
    pub(crate) async fn write<I, T, F>(&self, input: I, work: F) -> T
    where
        I: Send + Sync + 'static,
        T: Send + 'static,
        F: for<'a> Fn(&'a Tx, &'a I) -> BoxFuture<'a, Result<T, StoreError>> + Send + Sync + 'static,
    {
        self.store.write(edgedesk_store::Lane::default(), input, work).await.expect("it is written")
    }
}

async fn open(config: &StoreConfig) -> Store {
    Store::open(config.clone()).await.expect("the store opens")
}

/// Declares tests that run on both databases.
macro_rules! on_both {
    ($( $(#[$about:meta])* async fn $name:ident($world:ident: $World:ty) $body:block )*) => { $(
        $(#[$about])*
        mod $name {
            use super::*;

            async fn run($world: $World) $body

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn sqlite() {
                run(World::sqlite().await).await;
            }

            #[tokio::test(flavor = "multi_thread", worker_threads = 2)]
            async fn postgres() {
                run(World::postgres().await).await;
            }
        }
    )* };
}

pub(crate) use on_both;
