//! Bodies: read up to the caps, decoded, described, not kept.

mod collect;
mod decode;
mod describe;
mod insecure;

pub(crate) use collect::{Collected, collect};
pub use decode::{Decoded, decode};
pub(crate) use describe::describe;
