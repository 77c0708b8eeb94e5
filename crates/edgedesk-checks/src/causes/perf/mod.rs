//! Causes in the layer `perf`.

mod connect_slow;
mod dns_slow;
mod large_page;
mod not_compressed;
mod origin_slow;
mod tls_slow;

pub use connect_slow::CONNECT_SLOW;
pub use dns_slow::DNS_SLOW;
pub use large_page::LARGE_PAGE;
pub use not_compressed::NOT_COMPRESSED;
pub use origin_slow::ORIGIN_SLOW;
pub use tls_slow::TLS_SLOW;
