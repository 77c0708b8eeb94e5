use edgedesk_flow::ConversationId;

use crate::row::{args, table};
use crate::{StoreError, Tx};

table! {
    /// Where an entry stands in the order of the commits.
    struct Position in "positions" {
        /// Its place; the first is 1.
        pub position: u64,
        /// The conversation of the entry.
        pub conversation_id: ConversationId,
        /// Its number there.
        pub seq: u64,
    }
}

/// Gives the entries of a transaction their positions, as the last thing before it commits: whoever has counted up
/// holds the counter until the commit, so whoever counts next commits later. Says the last position.
pub(crate) async fn give_positions(
    tx: &Tx,
    entries: &[(ConversationId, u64)],
) -> Result<Option<u64>, StoreError> {
    if entries.is_empty() {
        return Ok(None);
    }
    let count = u64::try_from(entries.len()).unwrap_or(u64::MAX);
    let sql = "UPDATE counters SET value = value + $1 WHERE name = 'position' RETURNING value";
    let last: u64 = tx.value(sql, args![count]).await?.unwrap_or_default();
    let first = last.saturating_sub(count) + 1;
    let rows: Vec<Position> = (first..)
        .zip(entries)
        .map(|(position, &(conversation_id, seq))| Position { position, conversation_id, seq })
        .collect();
    tx.insert_all(&rows).await?;
    Ok(Some(last))
}
