//! The front end, compiled into the binary.

mod encoding;
mod page;
mod serve;

pub(crate) use serve::serve;
