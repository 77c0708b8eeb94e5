use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Declares ids that cannot be taken for one another. All are UUIDv7: opaque outside, sorted by time in an index.
macro_rules! ids {
    ($( $(#[doc = $about:literal])+ $Id:ident, )*) => { $(
        $(#[doc = $about])+
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, utoipa::ToSchema)]
        #[serde(transparent)]
        #[schema(value_type = Uuid)]
        pub struct $Id(pub Uuid);

        impl std::fmt::Display for $Id {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::str::FromStr for $Id {
            type Err = uuid::Error;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    )* };
}

ids! {
    /// A paying customer.
    AccountId,
    /// A person who signs in: a member of an account, or staff.
    UserId,
    /// A signed-in browser.
    SessionId,
    /// A conversation.
    ConversationId,
    /// An entry of a conversation's log.
    EventId,
    /// A consent receipt.
    ConsentId,
    /// A run of the diagnosis.
    DiagnosisId,
    /// A ticket.
    TicketId,
    /// An uploaded file.
    AttachmentId,
    /// A link to a report for somebody without an account.
    ShareId,
}
