use edgedesk_flow::{AccountId, UserId};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};

/// Something that was done for or about a customer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct AuditItem {
    /// Its number, from 1 and without a gap.
    pub n: u64,
    /// When.
    #[schema(value_type = String, format = DateTime)]
    pub at: Timestamp,
    /// Which side did it: `customer`, `agent`, `desk`, `operator`.
    pub actor_kind: String,
    /// Who did it; the desk itself is none.
    pub actor: Option<UserId>,
    /// Their name at that time.
    pub actor_name: String,
    /// About whom.
    pub account: Option<AccountId>,
    /// What: `consent.granted`.
    pub action: String,
    /// The kind of thing it was done to: `consent`.
    pub subject_kind: String,
    /// Which one.
    pub subject: String,
    /// More.
    #[schema(value_type = Object)]
    pub detail: serde_json::Value,
    /// The hash of this entry and the one before, in hexadecimal: nothing can be changed or taken out unnoticed.
    pub hash: String,
}
