//! Causes in the layer `tls`.

mod cert_differs_between_edges;
mod cert_expired;
mod cert_expiring;
mod cert_name_mismatch;
mod cert_not_yet_valid;
mod cert_revoked;
mod cert_self_signed;
mod cert_untrusted;
mod cert_weak;
mod chain_incomplete;
mod handshake_failed;
mod https_not_enabled;
mod protocol_too_new;
mod protocol_too_old;
mod sni_required;

pub use cert_differs_between_edges::CERT_DIFFERS_BETWEEN_EDGES;
pub use cert_expired::CERT_EXPIRED;
pub use cert_expiring::CERT_EXPIRING;
pub use cert_name_mismatch::CERT_NAME_MISMATCH;
pub use cert_not_yet_valid::CERT_NOT_YET_VALID;
pub use cert_revoked::CERT_REVOKED;
pub use cert_self_signed::CERT_SELF_SIGNED;
pub use cert_untrusted::CERT_UNTRUSTED;
pub use cert_weak::CERT_WEAK;
pub use chain_incomplete::CHAIN_INCOMPLETE;
pub use handshake_failed::HANDSHAKE_FAILED;
pub use https_not_enabled::HTTPS_NOT_ENABLED;
pub use protocol_too_new::PROTOCOL_TOO_NEW;
pub use protocol_too_old::PROTOCOL_TOO_OLD;
pub use sni_required::SNI_REQUIRED;
