use std::time::Duration;

use edgedesk_store as kept;
use futures_util::FutureExt as _;

use crate::{Desk, DeskError};

/// How long a write may take before the desk counts as not ready.
const PATIENCE: Duration = Duration::from_secs(2);

impl Desk {
    /// Whether the desk can do its work: a write goes through the queue of all writes.
    ///
    /// # Errors
    /// [`DeskError::Busy`] where it takes too long, and where the store fails.
    pub async fn ready(&self) -> Result<(), DeskError> {
        let beat =
            self.store().write(kept::Lane::default(), (), |_, ()| async { Ok::<_, DeskError>(()) }.boxed());
        let late = |_| DeskError::Busy { retry_after: PATIENCE };
        tokio::time::timeout(PATIENCE, beat).await.map_err(late)?
    }

    /// The position of the last entry of the log.
    ///
    /// # Errors
    /// Where the store cannot be read.
    pub async fn log_position(&self) -> Result<u64, DeskError> {
        Ok(self.store().read().last_position().await?)
    }
}
