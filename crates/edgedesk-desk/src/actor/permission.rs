use serde::{Deserialize, Serialize};

/// What somebody may do beyond reading what is theirs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Permission {
    /// Say something, press something, upload, share: everything that changes what belongs to the account.
    Write,
    /// Take and answer tickets of every account.
    Answer,
    /// Read the audit log.
    ReadAudit,
}
