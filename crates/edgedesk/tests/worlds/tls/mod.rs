//! Certificates and handshakes at the edge.

crate::world::worlds! { "tls":
    https_not_enabled
    https_not_enabled_default_certificate
    expired
    expired_with_hsts
    not_yet_valid
    name_mismatch
    wildcard_one_label_short
    default_certificate
    self_signed
    chain_incomplete
    untrusted
    revoked
    weak_key
    weak_signature
    protocol_too_old
    handshake_rejected
    plain_http_on_443
    reset_in_handshake
    differs_between_edges
    protocol_too_old_rsa
    expired_on_all_and_origin_too
    expired_and_name
    expired_after_redirect
    https_forced_and_not_enabled
    expired_and_origin_down
    weak_and_old
}
