//! Checks of HTTP as visitors meet it.

mod body_does_not_decode;
mod body_is_cut_short;
mod cors_headers_are_wrong;
mod http2_fails;
mod http3_fails;
mod is_no_http;
mod leads_elsewhere;
mod loads_over_plain_http;
mod method_is_refused;
mod no_answer_comes;
mod redirects_for_ever;
mod response_headers_are_huge;
mod too_many_redirects;

use crate::catalogue::Check;

/// Every check of this layer, by number.
pub static ALL: &[&Check] = &[
    &redirects_for_ever::CHECK,
    &too_many_redirects::CHECK,
    &leads_elsewhere::CHECK,
    &no_answer_comes::CHECK,
    &is_no_http::CHECK,
    &body_is_cut_short::CHECK,
    &body_does_not_decode::CHECK,
    &http2_fails::CHECK,
    &http3_fails::CHECK,
    &response_headers_are_huge::CHECK,
    &method_is_refused::CHECK,
    &loads_over_plain_http::CHECK,
    &cors_headers_are_wrong::CHECK,
];
