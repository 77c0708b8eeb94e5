//! Checks of TLS at the edges: the handshake and the certificates in it.

mod certificate_depends_on_sni;
mod certificate_ends_soon;
mod certificate_expired;
mod certificate_for_another_name;
mod certificate_not_yet_valid;
mod certificate_revoked;
mod certificate_self_signed;
mod certificate_weak;
mod chain_incomplete;
mod chain_is_untidy;
mod client_certificate_is_asked_for;
mod edges_show_different_certificates;
mod hsts_bars_the_way;
mod http2_is_not_offered;
mod https_not_enabled;
mod issuer_not_trusted;
mod newest_version_only;
mod no_handshake;
mod obsolete_versions_only;
mod renewed_at_the_origin_alone;
mod shared_strength;
mod shared_words;
mod staple_is_missing;

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
    &newest_version_only::CHECK,
    &certificate_revoked::CHECK,
    &certificate_ends_soon::CHECK,
    &certificate_depends_on_sni::CHECK,
    &staple_is_missing::CHECK,
    &hsts_bars_the_way::CHECK,
    &renewed_at_the_origin_alone::CHECK,
    &chain_is_untidy::CHECK,
    &client_certificate_is_asked_for::CHECK,
    &http2_is_not_offered::CHECK,
];
