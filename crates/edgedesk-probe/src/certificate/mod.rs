//! Certificates: the facts in them, where a chain of them leads, and those seen in this run.

mod anchors;
mod chain;
mod facts;
mod name;
mod seen;
mod signature;

pub use anchors::Anchors;
pub use chain::chain;
pub(crate) use facts::timestamp;
pub use facts::{facts, sha256};
pub(crate) use name::name;
pub(crate) use seen::SeenCertificates;
pub(crate) use signature::{Signed, is_issuer_of, signed_by};
