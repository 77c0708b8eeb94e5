use edgedesk_flow::ConversationId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A place in the queue.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct QueuePlace {
    /// 1 is next.
    pub place: u64,
    /// Since when it waits.
    #[schema(value_type = String, format = DateTime)]
    pub since: Timestamp,
    /// The wait, in seconds: probably longer than this. Absent where it is not known.
    pub wait_low_s: Option<u64>,
    /// And probably shorter than this.
    pub wait_high_s: Option<u64>,
    /// Whether somebody answers at this hour.
    pub open: bool,
    /// If not, when somebody will.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub opens_at: Option<Timestamp>,
}

/// The queue has moved. A customer is told of their own conversation, staff of how many wait.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct QueueMoved {
    /// The conversation that waits; none for staff.
    pub conversation: Option<ConversationId>,
    /// Its place; none for staff.
    pub queue: Option<QueuePlace>,
    /// How many conversations wait; told to staff alone.
    pub waiting: Option<u64>,
}
