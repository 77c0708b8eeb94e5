//! The lab's certificate authority, and certificates with every common mistake.

mod authority;
mod kind;

pub(crate) use authority::{Authority, Identity};
pub use kind::CertificateKind;
