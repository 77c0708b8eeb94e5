//! Checks of name resolution.

mod cname_not_on_cdn;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[&cname_not_on_cdn::CHECK];
