//! The catalogue of sites. One file each; all of them live in one running lab at the same time.

mod access_denied_by_edge;
mod access_ip_denied;
mod access_rate_limited;
mod access_referer_denied;
mod access_region_blocked;
mod access_signature_expired;
mod access_signature_invalid;
mod access_signature_missing;
mod access_user_agent_denied;
mod access_waf_blocked;
mod account_domain_of_other;
mod account_domain_unknown;
mod account_overdue;
mod cache_error_cached;
mod cache_not_cacheable;
mod cache_query_fragmented;
mod cache_stale;
mod cache_ttl_zero;
mod cdn_bandwidth_capped;
mod cdn_configure_failed;
mod cdn_domain_configuring;
mod cdn_domain_offline;
mod cdn_icp_missing;
mod cdn_review_failed;
mod cdn_sandboxed;
mod cdn_under_review;
mod content_differs;
mod dns_cname_dangling;
mod dns_cname_loop;
mod dns_cname_missing;
mod dns_cname_other_cdn;
mod dns_cname_wrong_target;
mod dns_dnssec_ds_mismatch;
mod dns_dnssec_expired;
mod dns_dnssec_key_removed;
mod dns_doubled_label;
mod dns_host_missing;
mod dns_https_record_conflict;
mod dns_ipv6_mismatch;
mod dns_lame_delegation;
mod dns_no_address;
mod dns_not_delegated;
mod dns_ns_inconsistent;
mod dns_partial_lame;
mod dns_record_conflict;
mod dns_reserved_address;
mod dns_resolver_divergence;
mod dns_servers_silent;
mod dns_servfail;
mod dns_stale_cache;
mod dns_timeout;
mod dns_truncated_no_tcp;
mod edge_host_not_served;
mod edge_ipv6_broken;
mod edge_partial_outage;
mod edge_refused;
mod edge_timeout;
mod healthy_ab_content;
mod healthy_closed_origin;
mod healthy_dnssec;
mod healthy_force_https;
mod healthy_ipv6;
mod healthy_login_redirect;
mod healthy_no_ipv6;
mod healthy_origin_self_signed;
mod healthy_other_vendor;
mod healthy_plain;
mod healthy_short_lived_cert;
mod healthy_signed_url;
mod healthy_www_redirect;
mod http_cors_blocked;
mod http_empty_reply;
mod http_encoding_broken;
mod http_header_too_large;
mod http_http2_broken;
mod http_malformed_response;
mod http_method_not_allowed;
mod http_mixed_content;
mod http_redirect_elsewhere;
mod http_redirect_loop;
mod http_too_many_redirects;
mod http_truncated_body;
mod origin_blocks_cdn;
mod origin_bucket_denied;
mod origin_dns_failed;
mod origin_host_mismatch;
mod origin_http_404;
mod origin_http_500;
mod origin_inconsistent;
mod origin_loops_to_cdn;
mod origin_malformed;
mod origin_partial_outage;
mod origin_private_address;
mod origin_protocol_mismatch;
mod origin_range_unsupported;
mod origin_recovers;
mod origin_redirects;
mod origin_refused;
mod origin_resets;
mod origin_response_timeout;
mod origin_sni_mismatch;
mod origin_timeout;
mod origin_tls_cert_invalid;
mod origin_tls_handshake_failed;
mod perf_dns_slow;
mod perf_not_compressed;
mod perf_origin_slow;
mod tls_cert_differs;
mod tls_cert_expired;
mod tls_cert_expiring;
mod tls_cert_name_mismatch;
mod tls_cert_not_yet_valid;
mod tls_cert_self_signed;
mod tls_cert_untrusted;
mod tls_chain_incomplete;
mod tls_handshake_failed;
mod tls_https_not_enabled;
mod tls_only_13;
mod tls_protocol_too_old;
mod two_cert_and_origin;
mod two_dnssec_and_cname;
mod two_lame_and_chain;

use crate::Site;

static ALL: &[&Site] = &[
    &healthy_plain::SITE,
    &healthy_www_redirect::SITE,
    &healthy_no_ipv6::SITE,
    &healthy_ipv6::SITE,
    &healthy_ab_content::SITE,
    &healthy_short_lived_cert::SITE,
    &healthy_dnssec::SITE,
    &healthy_closed_origin::SITE,
    &healthy_origin_self_signed::SITE,
    &healthy_force_https::SITE,
    &healthy_login_redirect::SITE,
    &healthy_signed_url::SITE,
    &healthy_other_vendor::SITE,
    &account_domain_unknown::SITE,
    &account_domain_of_other::SITE,
    &account_overdue::SITE,
    &cdn_domain_offline::SITE,
    &cdn_under_review::SITE,
    &cdn_review_failed::SITE,
    &cdn_configure_failed::SITE,
    &cdn_domain_configuring::SITE,
    &cdn_sandboxed::SITE,
    &cdn_bandwidth_capped::SITE,
    &cdn_icp_missing::SITE,
    &dns_not_delegated::SITE,
    &dns_lame_delegation::SITE,
    &dns_servers_silent::SITE,
    &dns_partial_lame::SITE,
    &dns_truncated_no_tcp::SITE,
    &dns_ns_inconsistent::SITE,
    &dns_dnssec_expired::SITE,
    &dns_dnssec_ds_mismatch::SITE,
    &dns_dnssec_key_removed::SITE,
    &dns_host_missing::SITE,
    &dns_no_address::SITE,
    &dns_doubled_label::SITE,
    &dns_cname_missing::SITE,
    &dns_cname_wrong_target::SITE,
    &dns_cname_other_cdn::SITE,
    &dns_cname_dangling::SITE,
    &dns_cname_loop::SITE,
    &dns_record_conflict::SITE,
    &dns_servfail::SITE,
    &dns_timeout::SITE,
    &dns_resolver_divergence::SITE,
    &dns_stale_cache::SITE,
    &dns_reserved_address::SITE,
    &dns_ipv6_mismatch::SITE,
    &dns_https_record_conflict::SITE,
    &edge_refused::SITE,
    &edge_timeout::SITE,
    &edge_partial_outage::SITE,
    &edge_ipv6_broken::SITE,
    &edge_host_not_served::SITE,
    &tls_https_not_enabled::SITE,
    &tls_handshake_failed::SITE,
    &tls_protocol_too_old::SITE,
    &tls_only_13::SITE,
    &tls_cert_expired::SITE,
    &tls_cert_not_yet_valid::SITE,
    &tls_cert_name_mismatch::SITE,
    &tls_cert_self_signed::SITE,
    &tls_chain_incomplete::SITE,
    &tls_cert_untrusted::SITE,
    &tls_cert_expiring::SITE,
    &tls_cert_differs::SITE,
    &http_redirect_loop::SITE,
    &http_redirect_elsewhere::SITE,
    &http_too_many_redirects::SITE,
    &http_empty_reply::SITE,
    &http_malformed_response::SITE,
    &http_http2_broken::SITE,
    &http_truncated_body::SITE,
    &http_encoding_broken::SITE,
    &http_header_too_large::SITE,
    &http_method_not_allowed::SITE,
    &http_mixed_content::SITE,
    &http_cors_blocked::SITE,
    &access_referer_denied::SITE,
    &access_ip_denied::SITE,
    &access_user_agent_denied::SITE,
    &access_signature_missing::SITE,
    &access_signature_expired::SITE,
    &access_signature_invalid::SITE,
    &access_waf_blocked::SITE,
    &access_rate_limited::SITE,
    &access_denied_by_edge::SITE,
    &access_region_blocked::SITE,
    &origin_refused::SITE,
    &origin_timeout::SITE,
    &origin_dns_failed::SITE,
    &origin_private_address::SITE,
    &origin_blocks_cdn::SITE,
    &origin_response_timeout::SITE,
    &origin_malformed::SITE,
    &origin_protocol_mismatch::SITE,
    &origin_tls_handshake_failed::SITE,
    &origin_tls_cert_invalid::SITE,
    &origin_sni_mismatch::SITE,
    &origin_host_mismatch::SITE,
    &origin_http_500::SITE,
    &origin_http_404::SITE,
    &origin_bucket_denied::SITE,
    &origin_loops_to_cdn::SITE,
    &origin_partial_outage::SITE,
    &origin_inconsistent::SITE,
    &origin_redirects::SITE,
    &origin_range_unsupported::SITE,
    &origin_resets::SITE,
    &origin_recovers::SITE,
    &cache_stale::SITE,
    &cache_error_cached::SITE,
    &cache_not_cacheable::SITE,
    &cache_ttl_zero::SITE,
    &cache_query_fragmented::SITE,
    &content_differs::SITE,
    &perf_origin_slow::SITE,
    &perf_dns_slow::SITE,
    &perf_not_compressed::SITE,
    &two_cert_and_origin::SITE,
    &two_dnssec_and_cname::SITE,
    &two_lame_and_chain::SITE,
];

/// Every site: the healthy ones first, then by layer.
pub fn all() -> &'static [&'static Site] {
    ALL
}

/// The site of this name.
pub fn find(name: &str) -> Option<&'static Site> {
    ALL.iter().copied().find(|site| site.name == name)
}
