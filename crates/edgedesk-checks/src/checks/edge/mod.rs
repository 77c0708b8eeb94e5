//! Checks of the edges: address by address, what a visitor meets there.

mod address_is_no_node;
mod ipv6_fails;
mod refuses_connections;
mod serves_other_hosts_only;
mod shared_words;
mod some_fail;
mod stays_silent;

use crate::catalogue::{Check, Stop};
use crate::site::{EdgeResponse, Site};

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &refuses_connections::CHECK,
    &stays_silent::CHECK,
    &some_fail::CHECK,
    &ipv6_fails::CHECK,
    &serves_other_hosts_only::CHECK,
    &address_is_no_node::CHECK,
];

/// Whether HTTPS is not enabled: then a closed port is no fault of the edges.
fn https_is_off(site: &Site<'_>) -> Result<bool, Stop> {
    match site.https_off() {
        Ok(off) => Ok(off.is_some()),
        Err(Stop::NotApplicable(_)) => Ok(false),
        Err(stop) => Err(stop),
    }
}

/// Whether these two groups are the two address families.
fn family_split(one: &[&EdgeResponse<'_>], other: &[&EdgeResponse<'_>]) -> bool {
    let Some(first) = one.first() else { return false };
    let v6 = first.address.is_ipv6();
    !other.is_empty()
        && one.iter().all(|edge| edge.address.is_ipv6() == v6)
        && other.iter().all(|edge| edge.address.is_ipv6() != v6)
}
