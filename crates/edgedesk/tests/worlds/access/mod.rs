//! Denials.

crate::world::worlds! { "access":
    referer_denied_alibaba
    referer_rule_lacks_subdomain
    ip_denied_alibaba
    ip_denied_tencent
    ip_list_without_visitor
    user_agent_denied
    user_agent_denied_alibaba
    signature_missing
    signature_missing_by_rule
    signature_expired
    signature_expired_alibaba
    signature_invalid
    signature_in_milliseconds
    rate_limited
    waf_edgeone
    waf_cloudflare
    region_blocked
    denied_by_edge
    signature_of_the_decoded_path
    signature_expired_type_c
    user_agent_allow_list
    referer_empty_not_allowed
    signature_expired_type_b
    signature_with_an_old_key
    referer_denied_with_referer
    ip_denied_of_the_visitor
}
