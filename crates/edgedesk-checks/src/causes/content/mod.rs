//! Causes in the layer `content`.

mod differs;
mod hijacked;

pub use differs::DIFFERS;
pub use hijacked::HIJACKED;
