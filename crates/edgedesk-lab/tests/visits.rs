//! The lab as a plain client sees it.

mod client;

use client::Visitor;

#[tokio::test]
async fn a_healthy_site_misses_and_then_hits() {
    let visitor = Visitor::new(0);
    let first = visitor.get("https://www.healthy-plain.test/").await;
    assert_eq!((first.status, first.cache()), (200, "MISS"), "{first:?}");
    let second = visitor.get("https://www.healthy-plain.test/").await;
    assert_eq!((second.status, second.cache()), (200, "HIT"), "{second:?}");
    assert!(second.header("age").is_some());
    assert_eq!(first.body, second.body);
}

#[tokio::test]
async fn a_lab_of_one_site_has_the_neighbour_that_it_leads_to() {
    let site = edgedesk_lab::sites::find("dns-cname-wrong-target").expect("the site");
    let visitor = Visitor::with_sites(&[site]);
    assert_eq!(visitor.get_plain(site.url).await.status, 200);
}

#[tokio::test]
async fn a_refused_origin_is_a_502() {
    let visitor = Visitor::new(0);
    let answer = visitor.get("https://www.origin-refused.test/").await;
    assert_eq!(answer.status, 502);
    assert_eq!(answer.header("x-swift-error"), Some("forward retry timeout"));
}
