//! Checks of the origins: the fetch that the CDN makes, made by us.

mod address_is_private;
mod answers_4xx;
mod answers_5xx;
mod answers_too_late;
mod bucket_denies;
mod certificate_is_invalid;
mod closes_without_answer;
mod connection_refused;
mod connection_times_out;
mod contents_differ;
mod edge_names_the_failure;
mod handshake_fails;
mod host_is_wrong;
mod ignores_range;
mod leads_back_to_the_cdn;
mod name_does_not_resolve;
mod redirects_visitors_away;
mod shared_words;
mod sni_is_wrong;
mod some_are_out_of_order;
mod speaks_another_protocol;
mod speaks_no_http;
mod turns_the_cdn_away;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &connection_refused::CHECK,
    &connection_times_out::CHECK,
    &name_does_not_resolve::CHECK,
    &address_is_private::CHECK,
    &leads_back_to_the_cdn::CHECK,
    &answers_too_late::CHECK,
    &closes_without_answer::CHECK,
    &speaks_no_http::CHECK,
    &speaks_another_protocol::CHECK,
    &handshake_fails::CHECK,
    &sni_is_wrong::CHECK,
    &certificate_is_invalid::CHECK,
    &host_is_wrong::CHECK,
    &answers_5xx::CHECK,
    &answers_4xx::CHECK,
    &bucket_denies::CHECK,
    &some_are_out_of_order::CHECK,
    &contents_differ::CHECK,
    &redirects_visitors_away::CHECK,
    &ignores_range::CHECK,
    &turns_the_cdn_away::CHECK,
    &edge_names_the_failure::CHECK,
];
