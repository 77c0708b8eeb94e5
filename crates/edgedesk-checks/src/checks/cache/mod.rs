//! Checks of what edges keep.

mod cache_time_is_zero;
mod copy_is_old;
mod copy_may_not_be_kept;
mod error_is_kept;
mod query_splits_the_cache;
mod shared_static;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &error_is_kept::CHECK,
    &copy_is_old::CHECK,
    &copy_may_not_be_kept::CHECK,
    &cache_time_is_zero::CHECK,
    &query_splits_the_cache::CHECK,
];
