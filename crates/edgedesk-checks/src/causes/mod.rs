//! The causes, one file each, by layer. Codes come from the contract and are never renamed.

pub mod access;
pub mod account;
pub mod cache;
pub mod cdn;
pub mod content;
pub mod desk;
pub mod dns;
pub mod edge;
pub mod http;
pub mod input;
pub mod origin;
pub mod perf;
pub mod tls;
pub mod unknown;
mod unseen;

#[cfg(test)]
mod tests;

use crate::catalogue::Cause;

pub use unseen::UNSEEN;

/// Every cause, in the order of the layers.
pub static ALL: &[&Cause] = &[
    &input::ADDRESS_NOT_A_DOMAIN,
    &input::INVALID_URL,
    &input::PRIVATE_TARGET,
    &account::DOMAIN_OWNED_BY_OTHER,
    &account::DOMAIN_UNKNOWN,
    &account::OVERDUE,
    &cdn::BANDWIDTH_CAPPED,
    &cdn::CONFIGURE_FAILED,
    &cdn::DOMAIN_CONFIGURING,
    &cdn::DOMAIN_OFFLINE,
    &cdn::ICP_MISSING,
    &cdn::REVIEW_FAILED,
    &cdn::SANDBOXED,
    &cdn::UNDER_REVIEW,
    &dns::CAA_FORBIDS,
    &dns::CNAME_DANGLING,
    &dns::CNAME_LOOP,
    &dns::CNAME_MISSING,
    &dns::CNAME_OTHER_CDN,
    &dns::CNAME_WRONG_TARGET,
    &dns::DNSSEC_BOGUS,
    &dns::DOUBLED_LABEL,
    &dns::HTTPS_RECORD_CONFLICT,
    &dns::IPV6_MISMATCH,
    &dns::LAME_DELEGATION,
    &dns::NO_ADDRESS,
    &dns::NOT_DELEGATED,
    &dns::NS_INCONSISTENT,
    &dns::NXDOMAIN,
    &dns::PARTIAL_LAME,
    &dns::RECORD_CONFLICT,
    &dns::RESERVED_ADDRESS,
    &dns::RESOLVER_DIVERGENCE,
    &dns::SERVFAIL,
    &dns::STALE_CACHE,
    &dns::TIMEOUT,
    &edge::HOST_NOT_SERVED,
    &edge::IPV6_BROKEN,
    &edge::NOT_CDN_NODE,
    &edge::PARTIAL_OUTAGE,
    &edge::PATH_MTU,
    &edge::TCP_REFUSED,
    &edge::TCP_TIMEOUT,
    &tls::CERT_DIFFERS_BETWEEN_EDGES,
    &tls::CERT_EXPIRED,
    &tls::CERT_EXPIRING,
    &tls::CERT_NAME_MISMATCH,
    &tls::CERT_NOT_YET_VALID,
    &tls::CERT_REVOKED,
    &tls::CERT_SELF_SIGNED,
    &tls::CERT_UNTRUSTED,
    &tls::CERT_WEAK,
    &tls::CHAIN_INCOMPLETE,
    &tls::HANDSHAKE_FAILED,
    &tls::HTTPS_NOT_ENABLED,
    &tls::PROTOCOL_TOO_NEW,
    &tls::PROTOCOL_TOO_OLD,
    &tls::SNI_REQUIRED,
    &http::CONTENT_ENCODING_BROKEN,
    &http::CORS_BLOCKED,
    &http::EMPTY_REPLY,
    &http::HEADER_TOO_LARGE,
    &http::HTTP2_BROKEN,
    &http::HTTP3_BROKEN,
    &http::MALFORMED_RESPONSE,
    &http::METHOD_NOT_ALLOWED,
    &http::MIXED_CONTENT,
    &http::REDIRECT_ELSEWHERE,
    &http::REDIRECT_LOOP,
    &http::TOO_MANY_REDIRECTS,
    &http::TRUNCATED_BODY,
    &access::DENIED_BY_EDGE,
    &access::IP_DENIED,
    &access::RATE_LIMITED,
    &access::REFERER_DENIED,
    &access::REGION_BLOCKED,
    &access::REMOTE_AUTH_DENIED,
    &access::SIGNATURE_EXPIRED,
    &access::SIGNATURE_INVALID,
    &access::SIGNATURE_MISSING,
    &access::USER_AGENT_DENIED,
    &access::WAF_BLOCKED,
    &origin::BUCKET_DENIED,
    &origin::DNS_FAILED,
    &origin::HOST_MISMATCH,
    &origin::HTTP_4XX,
    &origin::HTTP_5XX,
    &origin::INCONSISTENT,
    &origin::LOOPS_TO_CDN,
    &origin::MALFORMED_RESPONSE,
    &origin::PARTIAL_OUTAGE,
    &origin::PRIVATE_ADDRESS,
    &origin::PROTOCOL_MISMATCH,
    &origin::RANGE_UNSUPPORTED,
    &origin::REDIRECTS,
    &origin::RESPONSE_TIMEOUT,
    &origin::SNI_MISMATCH,
    &origin::TCP_REFUSED,
    &origin::TCP_TIMEOUT,
    &origin::TLS_CERT_INVALID,
    &origin::TLS_HANDSHAKE_FAILED,
    &origin::UNREACHABLE_FROM_CDN,
    &cache::ERROR_CACHED,
    &cache::MISSING_VARY,
    &cache::NOT_CACHEABLE,
    &cache::QUERY_FRAGMENTED,
    &cache::STALE,
    &cache::TTL_ZERO,
    &content::DIFFERS,
    &content::HIJACKED,
    &perf::CONNECT_SLOW,
    &perf::DNS_SLOW,
    &perf::LARGE_PAGE,
    &perf::NOT_COMPRESSED,
    &perf::ORIGIN_SLOW,
    &perf::TLS_SLOW,
    &desk::CLOCK_WRONG,
    &desk::VANTAGE_BLOCKED,
    &unknown::NOT_REPRODUCED,
];

/// The cause with this code.
pub fn find(code: &str) -> Option<&'static Cause> {
    ALL.iter().copied().find(|cause| cause.code == code)
}
