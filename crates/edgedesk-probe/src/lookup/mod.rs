//! What certificates refer to: issuers, OCSP responders, CRLs. Their addresses come from strangers, and go
//! through the guard like every other.

mod fetch;
mod issuer;
mod revocation;

pub(crate) use issuer::issuer;
pub(crate) use revocation::revocation;
