//! Revocation: what OCSP responses and CRLs say of a certificate.
//!
//! Signatures of both are not verified. A statement is taken for what the responder says; forging one would
//! only make a diagnosis of the forger's own site wrong.

/// Certificate revocation lists (RFC 5280).
pub mod crl;
/// The Online Certificate Status Protocol (RFC 6960).
pub mod ocsp;
