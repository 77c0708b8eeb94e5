//! Checks of the origins: the fetch that the CDN makes, made by us.

pub mod connection_refused;
