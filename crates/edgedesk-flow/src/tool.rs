use serde::{Deserialize, Serialize};

/// The self-service tools that answer at once. Site diagnosis is a flow of its own ([`crate::Action::Diagnose`]).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, utoipa::ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Tool {
    /// Is this IP address a node of the CDN?
    Ip,
    /// Does the name lead to the CDN, and if not, what should stand where?
    Cname,
    /// Which certificate does the edge show, and is it good for the name?
    Certificate,
    /// Was this URL answered from the cache, and why (not)?
    Cache,
    /// Makes a signed URL from a key.
    Sign,
    /// Checks a signed URL against the key of the domain.
    CheckSignature,
    /// The response headers of a URL.
    Headers,
}

impl Tool {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] = [
        Self::Cname,
        Self::Certificate,
        Self::Cache,
        Self::Headers,
        Self::Ip,
        Self::Sign,
        Self::CheckSignature,
    ];

    /// Its name in addresses, chat commands and the log.
    pub fn name(self) -> &'static str {
        match self {
            Self::Ip => "ip",
            Self::Cname => "cname",
            Self::Certificate => "certificate",
            Self::Cache => "cache",
            Self::Sign => "sign",
            Self::CheckSignature => "check_signature",
            Self::Headers => "headers",
        }
    }
}
