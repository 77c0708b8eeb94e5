use edgedesk_flow::ShareId;
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// A link to a report for somebody without an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Share {
    /// Its id, for revoking it.
    pub id: ShareId,
    /// When it was made.
    #[schema(value_type = String, format = DateTime)]
    pub created_at: Timestamp,
    /// When it ends.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// When somebody ended it before.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Timestamp>,
}

/// A link that was just made. Its address is shown this once: only a hash of it is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct NewShare {
    /// What stands in lists as well.
    #[serde(flatten)]
    pub share: Share,
    /// The address.
    pub url: String,
}
