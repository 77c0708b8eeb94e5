//! Checks of name resolution.

pub mod cname_not_on_cdn;
