use std::time::Duration;

use edgedesk_desk::Order;
use edgedesk_desk::diagnoses::{ReportFormat, StepState};
use edgedesk_desk::diagnosis::RunError;
use edgedesk_desk::report::{export, summary};
use edgedesk_flow::event::Outcome;
use tokio_util::sync::CancellationToken;

use super::{desk, url};

fn order(url: &str) -> Order {
    Order {
        id: "019ab000-0000-7000-8000-000000000001".to_owned(),
        url: url.to_owned(),
        account: Some("acme".to_owned()),
        symptom: edgedesk_flow::Symptom::default(),
        deadline: Duration::from_secs(15),
        lang: "zh".to_owned(),
    }
}

#[tokio::test]
async fn a_broken_origin_is_named_and_each_probe_is_told_when_asked_and_when_answered() {
    let desk = desk(&["origin-refused"]);
    let (mut steps, token) = (Vec::new(), CancellationToken::new());
    let run = desk.driver.run(order(url("origin-refused")), |step| steps.push(step), &token);
    let file = run.await.expect("evidence");
    let found = summary(&file);
    assert_eq!(found.outcome, Outcome::Faulty);
    assert_eq!(found.causes[0].code, "origin.tcp_refused");
    let (asked, answered): (Vec<_>, Vec<_>) = steps.iter().partition(|step| step.state == StepState::Asked);
    assert!(!asked.is_empty() && answered.len() <= asked.len());
    for step in &answered {
        assert!(asked.iter().any(|asked| asked.n == step.n && asked.what == step.what), "{step:?}");
        assert!(step.result.is_some() && step.ms.is_some(), "{step:?}");
    }
    let page = export(&file, ReportFormat::Html, "zh").expect("a page");
    assert!(page.starts_with("<!DOCTYPE html>"));
}

#[tokio::test]
async fn without_consent_nothing_of_the_account_is_read() {
    let desk = desk(&["origin-refused"]);
    let mut asked_cdn = false;
    let order = Order { account: None, ..order(url("origin-refused")) };
    let token = CancellationToken::new();
    let run = desk.driver.run(order, |step| asked_cdn |= step.of == "CDN", &token);
    let file = run.await.expect("evidence");
    assert!(!asked_cdn);
    assert!(!file.case.control_plane);
    let kept = serde_json::to_string(&file).expect("evidence serialises");
    assert!(!kept.contains("\"kind\":\"domain\""), "the configuration was read");
}

#[tokio::test]
async fn a_cancelled_run_ends_at_once() {
    let desk = desk(&["healthy-plain"]);
    let cancel = CancellationToken::new();
    cancel.cancel();
    let run = desk.driver.run(order(url("healthy-plain")), |_| {}, &cancel);
    assert_eq!(run.await.err(), Some(RunError::Cancelled));
}

#[tokio::test]
async fn what_was_typed_is_mended_and_told_or_refused_with_the_remedy() {
    let desk = desk(&["healthy-plain"]);
    let prepare = |text: &str| desk.driver.prepare(text, &edgedesk_flow::Symptom::default());
    let prepared =
        prepare(" ｈttps：//www.healthy-plain.test/。".replace('ｈ', "h").as_str()).expect("a URL");
    assert_eq!(prepared.url, "https://www.healthy-plain.test/");
    assert!(!prepared.corrections.is_empty());
    let signed = prepare("https://www.healthy-plain.test/a?auth_key=1-0-0-298f538330c5fdeb645b62f4d13c85b0")
        .expect("a URL");
    assert!(signed.url.contains("298f538330c5fdeb"), "it is diagnosed with its signature");
    assert!(!signed.shown.contains("298f538330c5fdeb"), "and shown without");
    for (text, part) in [
        ("", "网址"),
        ("someone@example.com", "邮箱"),
        ("127.0.0.1", "内网"),
        ("ftp://a.example.com/", "ftp"),
    ] {
        let refused = prepare(text).expect_err(text);
        assert!(refused.zh.contains(part), "{text}: {refused:?}");
        assert!(!refused.en.is_empty() && !refused.en.contains('{'), "{text}: {refused:?}");
    }
}
