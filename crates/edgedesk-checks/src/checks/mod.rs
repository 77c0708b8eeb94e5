//! The checks, one file each, by layer.

pub mod dns;
pub mod http;
pub mod origin;

use std::sync::LazyLock;

use crate::catalogue::Check;

static ALL: LazyLock<Vec<&'static Check>> = LazyLock::new(|| [dns::ALL, http::ALL, origin::ALL].concat());

/// Every check, in the order of the layers and numbers.
pub fn all() -> &'static [&'static Check] {
    &ALL
}

#[cfg(test)]
mod tests;
