use uuid::Uuid;

/// What a write is about. Writes of one lane are done one after another, in their order; on PostgreSQL, those of
/// different lanes may be done at the same time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Lane(u64);

impl Lane {
    /// The lane of whatever has this id.
    pub fn of(id: Uuid) -> Self {
        // The low half of a UUIDv7 is random, and so spreads.
        Self(id.as_u64_pair().1)
    }

    pub(super) fn place(self, lanes: usize) -> usize {
        usize::try_from(self.0 % u64::try_from(lanes.max(1)).unwrap_or(1)).unwrap_or(0)
    }
}

/// Declares ids that name a lane.
macro_rules! lanes {
    ($( $Id:ident, )*) => { $(
        impl From<edgedesk_flow::$Id> for Lane {
            fn from(id: edgedesk_flow::$Id) -> Self {
                Self::of(id.0)
            }
        }
    )* };
}

lanes! {
    AccountId, UserId, SessionId, ConversationId, DiagnosisId, TicketId, AttachmentId, ShareId,
}
