//! Checks of TLS at the edges: the handshake and the certificates in it.

mod certificate_expired;
mod certificate_for_another_name;
mod certificate_not_yet_valid;
mod certificate_self_signed;
mod certificate_weak;
mod chain_incomplete;
mod edges_show_different_certificates;
mod https_not_enabled;
mod issuer_not_trusted;
mod no_handshake;
mod obsolete_versions_only;
mod shared_strength;
mod shared_words;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &https_not_enabled::CHECK,
    &certificate_expired::CHECK,
    &certificate_not_yet_valid::CHECK,
    &certificate_for_another_name::CHECK,
    &certificate_self_signed::CHECK,
    &chain_incomplete::CHECK,
    &issuer_not_trusted::CHECK,
    &edges_show_different_certificates::CHECK,
    &no_handshake::CHECK,
    &obsolete_versions_only::CHECK,
    &certificate_weak::CHECK,
];
