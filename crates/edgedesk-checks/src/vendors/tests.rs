use edgedesk_evidence::http::HttpResponse;

use super::{CacheState, DenialKind, OriginFailure, Signals, read};
use crate::world::response;

fn page(status: u16, headers: &[(&str, &str)], text: &str) -> Signals {
    let mut response: HttpResponse = response(status, headers);
    response.body.sample = text.to_owned();
    read(&response)
}

fn signals(status: u16, headers: &[(&str, &str)]) -> Signals {
    page(status, headers, "")
}

#[test]
fn each_vendor_is_known_and_its_cache_words_are_read() {
    use CacheState::{Bypass, Error, Expired, Hit, Miss, Revalidated, Stale};
    type Row = (&'static str, &'static [(&'static str, &'static str)], CacheState);
    let rows: &[Row] = &[
        ("aliyun", &[("EagleId", "1"), ("X-Cache", "HIT TCP_MEM_HIT dirn:9:41")], Hit),
        ("aliyun", &[("Server", "Tengine"), ("X-Cache", "MISS TCP_MISS dirn:-2:-2")], Miss),
        ("aliyun", &[("EagleId", "1"), ("X-Cache", "HIT TCP_REFRESH_FAIL_HIT dirn:9:41")], Stale),
        ("aliyun", &[("EagleId", "1"), ("X-Cache", "MISS TCP_REFRESH_MISS dirn:9:41")], Expired),
        ("tencent", &[("X-Cache-Lookup", "Cache Miss"), ("X-Cache-Lookup", "Hit From MemCache")], Hit),
        ("tencent", &[("X-NWS-LOG-UUID", "1"), ("X-Cache-Lookup", "Hit From Upstream")], Miss),
        ("tencent-edgeone", &[("Server", "TencentEdgeOne"), ("EO-Cache-Status", "RefreshHit")], Revalidated),
        ("cloudflare", &[("CF-Ray", "1-HKG"), ("CF-Cache-Status", "DYNAMIC")], Bypass),
        ("cloudfront", &[("X-Amz-Cf-Id", "1"), ("X-Cache", "Error from cloudfront")], Error),
        (
            "fastly",
            &[("Via", "1.1 varnish"), ("X-Served-By", "cache-a, cache-b"), ("X-Cache", "MISS, HIT")],
            Hit,
        ),
        ("akamai", &[("X-Cache", "TCP_REFRESH_FAIL_HIT from a1.example (AkamaiGHost/11) (-)")], Stale),
        ("huawei", &[("x-hcs-proxy-type", "1")], Hit),
        ("volcengine", &[("X-Response-Cache", "edge_hit")], Hit),
        ("azure", &[("X-Azure-Ref", "1"), ("X-Cache", "CONFIG_NOCACHE")], Bypass),
        ("google", &[("Via", "1.1 google")], CacheState::Unknown),
    ];
    for (vendor, headers, cache) in rows {
        let read = signals(200, headers);
        assert_eq!((read.vendor.map(|vendor| vendor.id), read.cache), (Some(*vendor), *cache), "{headers:?}");
    }
}

#[test]
fn standard_headers_are_read_where_no_vendor_is_known() {
    let cache = |value| signals(200, &[("Cache-Status", value)]).cache;
    assert_eq!(cache("Origin; fwd=miss, Edge; hit; ttl=30"), CacheState::Hit);
    assert_eq!(cache("Edge; hit; ttl=-5"), CacheState::Stale);
    assert_eq!(cache("Edge; fwd=stale; fwd-status=304"), CacheState::Revalidated);
    assert_eq!(cache("Edge; fwd=bypass; detail=generated"), CacheState::Bypass);
    assert_eq!(cache("MISS"), CacheState::Miss);
    let failed = signals(502, &[("Proxy-Status", "edge; error=connection_refused")]);
    assert_eq!(failed.origin_failure.map(|(failure, _)| failure), Some(OriginFailure::Refused));
    assert_eq!(failed.error_from_edge, Some(true));
}

#[test]
fn denials_are_read_in_the_vendor_s_own_words() {
    let alibaba = |words| signals(403, &[("X-Tengine-Error", words)]).denial.map(|denial| denial.kind);
    assert_eq!(alibaba("denied by Referer ACL"), Some(DenialKind::Referer));
    assert_eq!(alibaba("denied by IP ACL = not in whitelist"), Some(DenialKind::Ip));
    assert_eq!(alibaba("black ua"), Some(DenialKind::UserAgent));
    assert_eq!(alibaba("denied by req auth: no url arg auth_key"), Some(DenialKind::SignatureMissing));
    assert_eq!(
        alibaba("denied by req auth: expired timestamp=1444435200"),
        Some(DenialKind::SignatureExpired)
    );
    assert_eq!(alibaba("denied by req auth: invalid md5hash=11"), Some(DenialKind::SignatureInvalid));
    assert_eq!(alibaba("denied by http_custom"), Some(DenialKind::Waf));
    let kind = |status, headers: &[(&str, &str)], text: &str| {
        page(status, headers, text).denial.map(|denial| denial.kind)
    };
    assert_eq!(kind(514, &[("X-NWS-LOG-UUID", "1")], ""), Some(DenialKind::Ip));
    assert_eq!(kind(514, &[("Server", "nginx")], ""), None, "another vendor's status says nothing");
    assert_eq!(kind(566, &[("EO-LOG-UUID", "1")], ""), Some(DenialKind::Waf));
    assert_eq!(kind(403, &[("Server", "cloudflare")], "<h1>Error 1020</h1>"), Some(DenialKind::Waf));
    assert_eq!(kind(403, &[("Server", "cloudflare")], "<h1>Error 1009</h1>"), Some(DenialKind::Region));
    let country = "configured to block access from your country";
    assert_eq!(kind(403, &[("X-Amz-Cf-Id", "1")], country), Some(DenialKind::Region));
    // Some configurations add the header to every response.
    assert_eq!(signals(200, &[("X-Tengine-Error", "denied by Referer ACL")]).denial, None);
}

#[test]
fn failures_of_the_fetch_need_the_vendor_s_marks() {
    let failure = |status, headers: &[(&str, &str)]| {
        signals(status, headers).origin_failure.map(|(failure, _)| failure)
    };
    assert_eq!(failure(521, &[("Server", "cloudflare")]), Some(OriginFailure::Refused));
    assert_eq!(failure(523, &[("CF-Ray", "1-HKG")]), Some(OriginFailure::Unreachable));
    assert_eq!(failure(523, &[("EO-LOG-UUID", "1")]), Some(OriginFailure::Dns));
    assert_eq!(failure(533, &[("X-NWS-LOG-UUID", "1")]), Some(OriginFailure::ConnectTimeout));
    assert_eq!(failure(521, &[("Server", "nginx")]), None);
    assert_eq!(failure(502, &[("Server", "nginx")]), None);
    let varnish = [("Via", "1.1 varnish"), ("X-Served-By", "cache-hkg1-HKG")];
    let fastly = page(503, &varnish, "Error 503 first byte timeout");
    assert_eq!(fastly.origin_failure.map(|(failure, _)| failure), Some(OriginFailure::ResponseTimeout));
}

#[test]
fn the_maker_of_an_error_is_told_where_the_vendor_tells() {
    let alibaba = |status, header: (&str, &str)| {
        signals(status, &[("EagleId", "1"), ("X-Cache", "MISS TCP_MISS dirn:-2:-2"), header]).error_from_edge
    };
    assert_eq!(alibaba(403, ("Vary", "*")), Some(false));
    assert_eq!(alibaba(403, ("X-Tengine-Error", "denied by Referer ACL")), Some(true));
    assert_eq!(alibaba(504, ("X-Swift-Error", "forward retry timeout")), Some(true));
    assert_eq!(alibaba(500, ("X-Swift-Error", "orig response 5xx error")), Some(false));
    assert_eq!(signals(502, &[("Server", "nginx")]).error_from_edge, None);
}

#[test]
fn a_host_that_is_not_served_and_a_site_without_filing_are_recognised() {
    assert!(signals(403, &[("X-Tengine-Bf-Error", "non-existent domain")]).unknown_host);
    assert!(signals(418, &[("Server", "TencentEdgeOne")]).unknown_host);
    assert!(page(500, &[], "Fastly error: unknown domain: www.shop.test").unknown_host);
    assert!(!signals(403, &[("Server", "nginx")]).unknown_host);
    let block = "https://dnspod.qcloud.com/static/webblock.html?d=www.shop.test";
    assert!(signals(302, &[("Location", block)]).icp_block);
    assert!(page(403, &[], "<p>本网站尚未进行备案</p>").icp_block);
    assert!(!page(200, &[], "<p>尚未进行备案怎么办</p>").icp_block);
}

#[test]
fn ids_for_support_are_kept() {
    let read = signals(200, &[("EagleId", "7909f64515")]);
    assert_eq!(read.request_ids, [("EagleId".to_owned(), "7909f64515".to_owned())]);
}
