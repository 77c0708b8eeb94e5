//! Edges obey the configuration, and fail as ordered.

mod client;

use client::Visitor;
use edgedesk_evidence::control_plane::DomainConfig;

#[tokio::test]
async fn access_rules_refuse_with_their_reason() {
    let visitor = Visitor::new(0);
    for (url, headers, reason) in [
        (
            "https://www.access-referer-denied.test/",
            ("Referer", "https://new.example.test/"),
            "denied by Referer ACL",
        ),
        (
            "https://www.access-user-agent-denied.test/",
            ("User-Agent", "okhttp/4.12.0"),
            "denied by UA ACL = blacklist",
        ),
        (
            "https://www.access-ip-denied.test/",
            ("X-Lab-Client", "198.51.100.7"),
            "denied by IP ACL = not in whitelist",
        ),
        (
            "https://www.access-signature-missing.test/video.mp4",
            ("Accept", "*/*"),
            "denied by req auth: no url arg auth_key",
        ),
    ] {
        let answer = visitor.get_with(url, &[headers]).await;
        assert_eq!((answer.status, answer.header("x-tengine-error")), (403, Some(reason)), "{url}");
    }
}

#[tokio::test]
async fn access_rules_let_the_others_in() {
    let visitor = Visitor::new(0);
    for (url, headers) in [
        ("https://www.access-referer-denied.test/", ("Referer", "https://www.access-referer-denied.test/")),
        ("https://www.access-user-agent-denied.test/", ("User-Agent", "Mozilla/5.0")),
        ("https://www.access-ip-denied.test/", ("X-Lab-Client", "203.0.113.9")),
    ] {
        assert_eq!(visitor.get_with(url, &[headers]).await.status, 200, "{url}");
    }
    let site = edgedesk_lab::sites::find("healthy-signed-url").expect("the site");
    assert_eq!(visitor.get(site.url).await.status, 200);
}

#[tokio::test]
async fn every_url_answers_as_its_fault_has_it() {
    let visitor = Visitor::new(0);
    let expected = [
        ("healthy-www-redirect", 301),
        ("healthy-ab-content", 200),
        ("healthy-short-lived-cert", 200),
        ("healthy-closed-origin", 200),
        ("healthy-origin-self-signed", 200),
        ("healthy-force-https", 301),
        ("healthy-login-redirect", 302),
        ("healthy-other-vendor", 200),
        ("account-domain-unknown", 403),
        ("account-overdue", 403),
        ("cdn-domain-offline", 403),
        ("edge-host-not-served", 403),
        ("dns-cname-wrong-target", 200),
        ("http-redirect-loop", 301),
        ("http-header-too-large", 502),
        ("access-waf-blocked", 403),
        ("access-rate-limited", 429),
        ("access-signature-expired", 403),
        ("access-signature-invalid", 403),
        ("origin-timeout", 504),
        ("origin-dns-failed", 503),
        ("origin-private-address", 504),
        ("origin-blocks-cdn", 504),
        ("origin-response-timeout", 504),
        ("origin-malformed", 502),
        ("origin-resets", 502),
        ("origin-protocol-mismatch", 502),
        ("origin-tls-handshake-failed", 502),
        ("origin-tls-cert-invalid", 502),
        ("origin-sni-mismatch", 502),
        ("origin-host-mismatch", 404),
        ("origin-http-500", 500),
        ("origin-http-404", 404),
        ("origin-bucket-denied", 403),
        ("origin-loops-to-cdn", 502),
        ("origin-partial-outage", 200),
        ("origin-redirects", 302),
        ("origin-range-unsupported", 502),
        ("cache-stale", 200),
        ("cache-error-cached", 404),
        ("perf-origin-slow", 200),
    ];
    let visits = expected.map(|(name, status)| {
        let visitor = &visitor;
        async move {
            let site = edgedesk_lab::sites::find(name).unwrap_or_else(|| panic!("no site {name}"));
            let answer = visitor.get_plain(site.url).await;
            assert_eq!(answer.status, status, "{name} {answer:?}");
        }
    });
    futures_util::future::join_all(visits).await;
}

#[tokio::test]
async fn a_cut_body_comes_up_to_the_cut() {
    let visitor = Visitor::new(0);
    let answer = visitor.get("https://www.http-truncated-body.test/").await;
    let declared: usize = answer.header("content-length").and_then(|it| it.parse().ok()).expect("a length");
    assert_eq!((answer.status, declared - answer.body.len()), (200, 5_000));
}

#[tokio::test]
async fn http2_works_but_where_it_is_broken() {
    let visitor = Visitor::new(0);
    assert_eq!(visitor.get_http2("healthy-plain").await, Some(200));
    assert_eq!(visitor.get_http2("http-http2-broken").await, None);
    assert_eq!(visitor.get("https://www.http-http2-broken.test/").await.status, 200);
}

#[tokio::test]
async fn the_inventory_reads_back_with_its_keys() {
    let visitor = Visitor::new(0);
    let inventory = visitor.lab.inventory();
    let domains: Vec<DomainConfig> =
        serde_json::from_value(inventory["domains"].clone()).expect("it reads back");
    assert_eq!(domains, visitor.lab.domains());
}

#[tokio::test]
async fn two_origins_of_different_versions_show_at_different_edges() {
    let visitor = Visitor::new(0);
    let mut bodies = Vec::new();
    for edge in ["198.19.250.1:80", "198.19.250.2:80"] {
        let edge = edge.parse().expect("an address");
        bodies.push(visitor.fetch(edge, false, "www.origin-inconsistent.test", "/", &[]).await.body);
    }
    assert_ne!(bodies[0], bodies[1]);
}

#[tokio::test]
async fn the_origin_lets_visitors_in_where_it_turns_the_edges_away() {
    let visitor = Visitor::new(0);
    let site = "www.origin-blocks-cdn.test";
    let domain = visitor.lab.domains().iter().find(|domain| domain.name == site).expect("the domain");
    let origin = format!("{}:80", domain.origins[0].address).parse().expect("an address");
    assert_eq!(visitor.fetch(origin, false, site, "/", &[]).await.status, 200);
}

#[tokio::test]
async fn a_seeded_copy_is_a_hit_with_its_age() {
    let visitor = Visitor::new(0);
    let answer = visitor.get("https://www.cache-stale.test/").await;
    assert_eq!(answer.cache(), "HIT");
    let age: u64 = answer.header("age").and_then(|age| age.parse().ok()).expect("an age");
    assert!((86_400..86_460).contains(&age), "{age}");
}

#[tokio::test]
async fn an_old_server_answers_an_old_hello() {
    let visitor = Visitor::new(0);
    // TLS 1.0, an empty session, one cipher suite, no compression.
    let hello = [&[1, 0, 0, 41, 3, 1][..], &[7; 32], &[0, 0, 2, 0, 0x2f, 1, 0]].concat();
    let record = [&[22, 3, 1, 0, 45][..], &hello].concat();
    let address = visitor.resolve("www.tls-protocol-too-old.test").await[0];
    let flight = visitor.exchange_raw((address, 443).into(), &record, 12).await;
    assert_eq!((flight[0], &flight[9..11]), (22, &[3, 1][..]), "{flight:02x?}");
}
