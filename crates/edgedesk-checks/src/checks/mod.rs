//! The checks, one file each, by layer.

pub mod dns;
pub mod origin;

use crate::catalogue::Check;

/// Every check. The order is that of the layers and numbers, and a test holds it.
pub static ALL: &[&Check] = &[&dns::cname_not_on_cdn::CHECK, &origin::connection_refused::CHECK];

#[cfg(test)]
mod tests;
