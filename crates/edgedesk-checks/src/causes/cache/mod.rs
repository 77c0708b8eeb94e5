//! Causes in the layer `cache`.

mod error_cached;
mod missing_vary;
mod not_cacheable;
mod query_fragmented;
mod stale;
mod ttl_zero;

pub use error_cached::ERROR_CACHED;
pub use missing_vary::MISSING_VARY;
pub use not_cacheable::NOT_CACHEABLE;
pub use query_fragmented::QUERY_FRAGMENTED;
pub use stale::STALE;
pub use ttl_zero::TTL_ZERO;
