//! Revocation: what OCSP responses and CRLs say of a certificate.
//!
//! Signatures of both are not verified. A statement is taken for what the responder says; forging one would
//! only make a diagnosis of the forger's own site wrong.

pub mod crl;
pub mod ocsp;
