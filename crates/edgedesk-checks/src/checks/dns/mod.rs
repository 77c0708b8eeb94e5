//! Checks of name resolution.

mod cname_not_on_cdn;
mod delegation_lame;
mod servers_partly_lame;
mod zone_not_delegated;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &cname_not_on_cdn::CHECK,
    &zone_not_delegated::CHECK,
    &delegation_lame::CHECK,
    &servers_partly_lame::CHECK,
];
