use serde::{Deserialize, Serialize};

use crate::{ConsentId, Text};

/// What the customer is asked to allow.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConsentRequested {
    /// What will be read in the account.
    pub reads: Vec<Text>,
    /// What will be contacted, and from where.
    pub contacts: Vec<Text>,
    /// What is kept, and for how long.
    pub keeps: Vec<Text>,
    /// How long the consent is valid, in seconds.
    pub valid_for_s: u64,
}

/// The receipt.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConsentGranted {
    /// For revoking it.
    pub id: ConsentId,
    /// The number that people quote: `C-20261123-000042`.
    pub number: String,
    /// Until when it is valid.
    #[schema(value_type = String, format = DateTime)]
    pub expires_at: jiff::Timestamp,
}

/// The customer would rather not.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConsentDeclined {}

/// A consent is no longer valid.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
pub struct ConsentEnded {
    /// Which one.
    pub id: ConsentId,
    /// Its number.
    pub number: String,
}
