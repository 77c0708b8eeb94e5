//! Bytes as they pass: what came, how much, and how it ended.

mod tap;
mod text;

pub(crate) use tap::{Seen, Tap};
pub(crate) use text::{first_bytes, inert, shorten};
