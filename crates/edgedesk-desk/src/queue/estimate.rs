use std::time::Duration;

use edgedesk_store as kept;
use jiff::SignedDuration;

use super::{QueuePlace, wait};
use crate::{Desk, DeskError};

/// How many of the last talks say how long the next one takes.
const RECENT: u32 = 50;

/// A member of staff who was not seen for so long is not there.
pub(crate) const SEEN: SignedDuration = SignedDuration::from_mins(2);

impl Desk {
    /// The place of a conversation in the queue, if it waits.
    pub(crate) async fn queue_place(
        &self,
        conversation: &kept::Conversation,
    ) -> Result<Option<QueuePlace>, DeskError> {
        let Some(since) = conversation.queued_at else { return Ok(None) };
        let reader = self.store().read();
        let Some(place) = reader.queue_place(conversation).await? else { return Ok(None) };
        let now = self.now();
        let agents = reader.available_agents(now - SEEN).await?;
        let recent: Vec<Duration> = reader
            .recent_ticket_paces(RECENT)
            .await?
            .iter()
            .filter_map(|pace| {
                Duration::try_from(pace.resolved_at?.duration_since(pace.first_response_at)).ok()
            })
            .collect();
        let opens_at = self.config().hours.opens_at(now);
        // Out of hours nobody takes the next one, however short the queue is.
        let wait = if opens_at.is_none() {
            let (place, agents) = (usize::try_from(place), usize::try_from(agents));
            place.ok().zip(agents.ok()).and_then(|(place, agents)| wait::estimate(&recent, place, agents))
        } else {
            None
        };
        Ok(Some(QueuePlace {
            place,
            since,
            wait_low_s: wait.map(|wait| wait.low.as_secs()),
            wait_high_s: wait.map(|wait| wait.high.as_secs()),
            open: opens_at.is_none(),
            opens_at,
        }))
    }
}
