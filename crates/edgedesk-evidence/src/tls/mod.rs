//! TLS handshakes and the certificates in them; issuer and revocation look-ups.

mod certificate;
mod handshake;
mod lookup;

pub use certificate::{Certificate, Chain, ChainTrust, PublicKey};
pub use handshake::{Tls, TlsOffer, TlsOutcome, TlsSession, TlsVersion};
pub use lookup::{
    FetchIssuer, FetchRevocation, IssuerOutcome, RevocationOutcome, RevocationSource, RevocationState,
};
