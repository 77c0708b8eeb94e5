use jiff::Timestamp;

use crate::row::{args, table};
use crate::{Reader, StoreError};

table! {
    /// How long a ticket took, for what the next one may expect.
    pub struct TicketPace in "tickets" {
        /// When it was made.
        pub created_at: Timestamp,
        /// When staff answered first.
        pub first_response_at: Timestamp,
        /// When it was resolved, where it is.
        pub resolved_at: Option<Timestamp>,
    }
}

impl Reader {
    /// The times of the tickets that staff answered last, the latest first.
    pub async fn recent_ticket_paces(&self, limit: u32) -> Result<Vec<TicketPace>, StoreError> {
        let sql = "SELECT created_at, first_response_at, resolved_at FROM tickets \
                   WHERE first_response_at IS NOT NULL ORDER BY first_response_at DESC LIMIT $1";
        self.all(sql, args![limit]).await
    }
}
