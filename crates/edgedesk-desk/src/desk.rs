use std::sync::{Arc, Weak};

use edgedesk_store::Store;
use jiff::Timestamp;

use crate::hub::{Hub, Tailer};
use crate::sessions::{Hasher, SessionCache, Throttle};
use crate::tickets::Opened;
use crate::worker::Running;
use crate::{Clock, DeskConfig, DeskError, Diagnoser, Random};

/// The desk: every use case is a method, each in its own file. Clones are the same desk.
#[derive(Clone)]
pub struct Desk(Arc<Parts>);

/// A desk that does not keep itself open.
pub(crate) struct WeakDesk(Weak<Parts>);

impl WeakDesk {
    pub(crate) fn upgrade(&self) -> Option<Desk> {
        self.0.upgrade().map(Desk)
    }
}

struct Parts {
    store: Store,
    diagnoser: Arc<dyn Diagnoser>,
    config: DeskConfig,
    clock: Clock,
    random: Random,
    hub: Arc<Hub>,
    tailer: Tailer,
    hasher: Hasher,
    throttle: Throttle,
    sessions: SessionCache,
    running: Running,
    opened: Opened,
}

impl Desk {
    /// Opens the desk over a store, and begins to follow the log. Jobs are carried out by [`Self::start_worker`].
    ///
    /// # Errors
    /// Where the store cannot be read, or the operating system has no randomness to give.
    pub async fn open(
        store: Store,
        diagnoser: Arc<dyn Diagnoser>,
        config: DeskConfig,
        clock: Clock,
        random: Random,
    ) -> Result<Self, DeskError> {
        let hub = Arc::new(Hub::default());
        let hasher = Hasher::new(random.clone())?;
        let tailer = Tailer::default();
        let desk = Self(Arc::new(Parts {
            store,
            diagnoser,
            config,
            clock,
            random,
            hub,
            tailer,
            hasher,
            throttle: Throttle::default(),
            sessions: SessionCache::default(),
            running: Running::default(),
            opened: Opened::default(),
        }));
        desk.0.tailer.start(&desk).await?;
        Ok(desk)
    }

    pub(crate) fn downgrade(&self) -> WeakDesk {
        WeakDesk(Arc::downgrade(&self.0))
    }

    /// Stops following the log, and ends every stream. Workers are stopped on their own, and the store is closed by
    /// whoever opened it.
    pub async fn close(&self) {
        self.0.tailer.stop().await;
        self.0.hub.drain();
    }

    /// What the operator has decided.
    pub fn config(&self) -> &DeskConfig {
        &self.0.config
    }

    /// The time.
    pub fn now(&self) -> Timestamp {
        self.0.clock.now()
    }

    /// How many streams are open.
    pub fn open_streams(&self) -> usize {
        self.0.hub.len()
    }

    /// How many writes wait for their turn.
    pub fn waiting_writes(&self) -> usize {
        self.0.store.waiting()
    }

    pub(crate) fn store(&self) -> &Store {
        &self.0.store
    }

    pub(crate) fn diagnoser(&self) -> &Arc<dyn Diagnoser> {
        &self.0.diagnoser
    }

    pub(crate) fn opened(&self) -> &Opened {
        &self.0.opened
    }

    pub(crate) fn random(&self) -> &Random {
        &self.0.random
    }

    pub(crate) fn hub(&self) -> &Arc<Hub> {
        &self.0.hub
    }

    pub(crate) fn hasher(&self) -> &Hasher {
        &self.0.hasher
    }

    pub(crate) fn throttle(&self) -> &Throttle {
        &self.0.throttle
    }

    pub(crate) fn sessions(&self) -> &SessionCache {
        &self.0.sessions
    }

    pub(crate) fn running(&self) -> &Running {
        &self.0.running
    }

    /// A new id.
    pub(crate) fn new_id(&self) -> Result<uuid::Uuid, DeskError> {
        self.0.random.id(self.now()).map_err(DeskError::internal)
    }
}
