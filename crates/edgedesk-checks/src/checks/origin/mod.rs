//! Checks of the origins: the fetch that the CDN makes, made by us.

mod connection_refused;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[&connection_refused::CHECK];
