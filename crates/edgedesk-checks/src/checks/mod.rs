//! The checks, one file each, by layer.

pub mod access;
pub mod account;
pub mod cache;
pub mod cdn;
pub mod content;
pub mod desk;
pub mod dns;
pub mod edge;
pub mod http;
pub mod input;
pub mod origin;
pub mod perf;
mod shared_commands;
pub mod tls;
pub mod unknown;

use std::sync::LazyLock;

use crate::catalogue::Check;

/// One layer a line, in the order in which things must work.
static ALL: LazyLock<Vec<&'static Check>> = LazyLock::new(|| {
    let layers = [
        input::ALL,
        account::ALL,
        cdn::ALL,
        dns::ALL,
        edge::ALL,
        tls::ALL,
        http::ALL,
        access::ALL,
        origin::ALL,
        cache::ALL,
        content::ALL,
        perf::ALL,
        desk::ALL,
        unknown::ALL,
    ];
    layers.concat()
});

/// Every check, in the order of the layers and numbers.
pub fn all() -> &'static [&'static Check] {
    &ALL
}

#[cfg(test)]
mod tests;
