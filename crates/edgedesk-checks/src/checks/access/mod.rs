//! Checks of the rules by which an edge denies access.

mod address_is_denied;
mod edge_gives_no_reason;
mod firewall_blocks;
mod rate_is_limited;
mod referer_is_denied;
mod region_is_blocked;
mod remote_authentication_refuses;
mod shared_words;
mod signature_has_expired;
mod signature_is_missing;
mod signature_is_wrong;
mod user_agent_is_denied;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &referer_is_denied::CHECK,
    &address_is_denied::CHECK,
    &user_agent_is_denied::CHECK,
    &signature_is_missing::CHECK,
    &signature_has_expired::CHECK,
    &signature_is_wrong::CHECK,
    &remote_authentication_refuses::CHECK,
    &region_is_blocked::CHECK,
    &rate_is_limited::CHECK,
    &firewall_blocks::CHECK,
    &edge_gives_no_reason::CHECK,
];
