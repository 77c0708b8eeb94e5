//! Causes in the layer `access`.

mod denied_by_edge;
mod ip_denied;
mod rate_limited;
mod referer_denied;
mod region_blocked;
mod remote_auth_denied;
mod signature_expired;
mod signature_invalid;
mod signature_missing;
mod user_agent_denied;
mod waf_blocked;

pub use denied_by_edge::DENIED_BY_EDGE;
pub use ip_denied::IP_DENIED;
pub use rate_limited::RATE_LIMITED;
pub use referer_denied::REFERER_DENIED;
pub use region_blocked::REGION_BLOCKED;
pub use remote_auth_denied::REMOTE_AUTH_DENIED;
pub use signature_expired::SIGNATURE_EXPIRED;
pub use signature_invalid::SIGNATURE_INVALID;
pub use signature_missing::SIGNATURE_MISSING;
pub use user_agent_denied::USER_AGENT_DENIED;
pub use waf_blocked::WAF_BLOCKED;
