use edgedesk_flow::{ConsentId, ConversationId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::conversations::Person;

/// A consent receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct Consent {
    /// Its id, for revoking it.
    pub id: ConsentId,
    /// The number that people quote.
    pub number: String,
    /// Where it was granted.
    pub conversation: ConversationId,
    /// Who granted it.
    pub granted_by: Person,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub granted_at: Timestamp,
    /// Until when it is valid, if nobody revokes it.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: Timestamp,
    /// When it was revoked.
    #[schema(value_type = Option<String>, format = DateTime)]
    pub revoked_at: Option<Timestamp>,
    /// Whether it may be cited.
    pub status: ConsentStatus,
}

/// Whether a consent may be cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum ConsentStatus {
    /// It may.
    Valid,
    /// The customer took it back.
    Revoked,
    /// Its time has run out.
    Expired,
}
