use edgedesk_store as kept;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::DeskError;

/// A part of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Page<T> {
    /// The items, newest first unless the list says otherwise.
    pub items: Vec<T>,
    /// What to ask for the next part with; `null` at the end.
    pub next: Option<String>,
}

/// Which part of a list is asked for.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PageRequest {
    /// At most so many; 50 unless given, 200 at most.
    pub limit: Option<u32>,
    /// [`Page::next`] of the part before.
    pub cursor: Option<String>,
}

impl PageRequest {
    /// How many to give.
    pub(crate) fn limit(&self) -> u32 {
        self.limit.unwrap_or(50).clamp(1, 200)
    }

    /// As the store understands it.
    pub(crate) fn page(&self) -> Result<kept::Page, DeskError> {
        let after = match &self.cursor {
            Some(cursor) => cursor.parse().map_err(|_| no_cursor())?,
            None => kept::Cursor::START,
        };
        Ok(kept::Page { after, limit: self.limit() })
    }

    /// The cursor of the next part: after the last row, if this part is full.
    pub(crate) fn next(&self, rows: usize, last: Option<(Timestamp, Uuid)>) -> Option<String> {
        let full = u32::try_from(rows).is_ok_and(|rows| rows == self.limit());
        last.filter(|_| full).map(|(at, id)| kept::Cursor { at, id }.to_string())
    }
}

pub(crate) fn no_cursor() -> DeskError {
    DeskError::invalid(
        "cursor",
        "malformed",
        "cursor 无效，请使用上一页返回的 next。",
        "That is no cursor. Take `next` of the part before.",
    )
}
