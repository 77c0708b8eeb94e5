use serde::{Deserialize, Serialize};

/// How it fails, in the customer's words: optional fields of the URL card. Without them, causes that only some
/// visitors meet are judged from configuration alone.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(default, deny_unknown_fields)]
pub struct Symptom {
    /// The request method that fails; GET unless given.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub method: Option<String>,
    /// Headers of the failing request, as name and value.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// The address of a visitor for whom it fails.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub client_ip: Option<String>,
    /// The region or carrier of those visitors.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub region: Option<String>,
    /// Since when it fails, RFC 3339.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<String>, format = DateTime)]
    pub since: Option<jiff::Timestamp>,
}
