use std::sync::Arc;

use super::QueueMoved;
use crate::hub::{Audience, Notice, NoticeName};
use crate::{Desk, DeskError};

/// To how many of those who wait the move is told. Who is further back hears of it when they are nearer.
const TOLD: u32 = 50;

impl Desk {
    /// Tells those who wait their places, and staff how many wait.
    pub(crate) async fn tell_queue(&self) -> Result<(), DeskError> {
        let reader = self.store().read();
        for row in reader.queue(TOLD).await? {
            let audience = Audience { account: Some(row.account_id), staff: false };
            if !self.hub().has_audience(audience) {
                continue;
            }
            let moved = QueueMoved {
                conversation: Some(row.id),
                queue: self.queue_place(&row).await?,
                waiting: None,
            };
            self.hub().tell(audience, None, &Arc::new(Notice::new(NoticeName::Queue, None, &moved)?));
        }
        let staff = Audience { account: None, staff: true };
        if self.hub().has_audience(staff) {
            let waiting = Some(reader.queue_length().await?);
            let moved = QueueMoved { conversation: None, queue: None, waiting };
            self.hub().tell(staff, None, &Arc::new(Notice::new(NoticeName::Queue, None, &moved)?));
        }
        Ok(())
    }
}
