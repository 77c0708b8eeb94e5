//! Causes in the layer `cache`.

mod error_cached;
mod not_cacheable;
mod query_fragmented;
mod stale;
mod ttl_zero;

pub use error_cached::ERROR_CACHED;
pub use not_cacheable::NOT_CACHEABLE;
pub use query_fragmented::QUERY_FRAGMENTED;
pub use stale::STALE;
pub use ttl_zero::TTL_ZERO;
