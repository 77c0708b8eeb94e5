use edgedesk_desk::ToolResult;
use edgedesk_desk::tools::use_tool;
use edgedesk_flow::Tool;
use edgedesk_flow::event::Tone;
use serde_json::{Value, json};

use super::{Desk, desk, url};

async fn ask(desk: &Desk, tool: Tool, input: Value) -> ToolResult {
    let result = use_tool(&desk.driver, tool, input, Some("acme")).await.expect("an answer");
    for text in result.advice.iter().chain([&result.headline]) {
        assert!(!text.zh.is_empty() && !text.en.is_empty() && !text.en.contains('{'), "{text:?}");
    }
    result
}

fn value<'a>(result: &'a ToolResult, label: &str) -> &'a str {
    let row = result.rows.iter().find(|row| row.label.en == label);
    row.map_or("", |row| row.value.as_str())
}

#[tokio::test]
async fn a_name_that_leads_to_the_cdn_is_right() {
    let desk = desk(&["healthy-plain"]);
    let result = ask(&desk, Tool::Cname, json!({ "host": "www.healthy-plain.test" })).await;
    assert_eq!(result.tone, Tone::Ok, "{result:?}");
    assert_eq!(value(&result, "Should lead to"), "www.healthy-plain.test.w.edgecdn.test");
}

#[tokio::test]
async fn a_wrong_cname_is_told_with_what_should_stand_there_and_where() {
    let desk = desk(&["dns-cname-wrong-target", "healthy-plain"]);
    let result = ask(&desk, Tool::Cname, json!({ "host": url("dns-cname-wrong-target") })).await;
    assert_eq!(result.tone, Tone::Error, "{result:?}");
    let wanted = "www.dns-cname-wrong-target.test.w.edgecdn.test";
    assert!(result.advice.iter().any(|advice| advice.zh.contains(wanted)), "{result:?}");
    assert!(value(&result, "Name servers").contains("dnshost.test"), "{result:?}");
}

#[tokio::test]
async fn a_name_is_looked_at_without_the_configuration_too() {
    let desk = desk(&["healthy-plain"]);
    let input = json!({ "host": "www.healthy-plain.test" });
    let result = use_tool(&desk.driver, Tool::Cname, input, None).await.expect("an answer");
    assert_eq!(result.tone, Tone::Info, "{result:?}");
    assert_eq!(value(&result, "Should lead to"), "");
}

#[tokio::test]
async fn certificates_good_expired_and_for_another_name() {
    let desk = desk(&["healthy-plain", "tls-cert-expired", "tls-cert-name-mismatch"]);
    let good = ask(&desk, Tool::Certificate, json!({ "host": "www.healthy-plain.test" })).await;
    assert_eq!(good.tone, Tone::Ok, "{good:?}");
    let expired = ask(&desk, Tool::Certificate, json!({ "host": url("tls-cert-expired") })).await;
    assert!(expired.headline.zh.contains("过期"), "{expired:?}");
    let other = ask(&desk, Tool::Certificate, json!({ "host": url("tls-cert-name-mismatch") })).await;
    assert!(other.headline.zh.contains("不包含"), "{other:?}");
}

#[tokio::test]
async fn a_response_that_must_not_be_stored_is_no_hit_and_says_why() {
    let desk = desk(&["healthy-plain", "cache-not-cacheable", "cache-ttl-zero"]);
    let result = ask(&desk, Tool::Cache, json!({ "url": url("cache-not-cacheable") })).await;
    assert_eq!(result.tone, Tone::Warning, "{result:?}");
    assert!(result.headline.zh.contains("no-store"), "{result:?}");
    let zero = ask(&desk, Tool::Cache, json!({ "url": url("cache-ttl-zero") })).await;
    assert!(zero.advice.iter().any(|advice| advice.en.contains("time of zero")), "{zero:?}");
    let healthy = ask(&desk, Tool::Cache, json!({ "url": url("healthy-plain") })).await;
    assert_eq!(healthy.tone, Tone::Ok, "{healthy:?}");
}

#[tokio::test]
async fn headers_are_shown_with_notes_and_without_secrets() {
    let desk = desk(&["healthy-plain"]);
    let result = ask(&desk, Tool::Headers, json!({ "url": url("healthy-plain") })).await;
    assert_eq!(result.tone, Tone::Ok, "{result:?}");
    assert!(result.rows.iter().any(|row| row.note.is_some()), "{result:?}");
}

#[tokio::test]
async fn nodes_are_told_from_other_addresses() {
    let desk = desk(&["healthy-plain"]);
    let addresses =
        value(&ask(&desk, Tool::Cname, json!({ "host": "www.healthy-plain.test" })).await, "Addresses")
            .to_owned();
    let node = addresses.split(", ").next().expect("an address");
    let result = ask(&desk, Tool::Ip, json!({ "address": node })).await;
    assert_eq!(result.tone, Tone::Ok, "{result:?}");
    let private = json!({ "address": "127.0.0.1" });
    let refused = use_tool(&desk.driver, Tool::Ip, private, None).await;
    assert!(matches!(refused, Err(error) if error.field.as_deref() == Some("address")));
}

#[tokio::test]
async fn signatures_are_compared_with_the_domains_own_key_for_its_account_alone() {
    let desk = desk(&["healthy-signed-url", "access-signature-invalid"]);
    let right = ask(&desk, Tool::CheckSignature, json!({ "url": url("healthy-signed-url") })).await;
    assert_eq!(right.tone, Tone::Ok, "{right:?}");
    let wrong = ask(&desk, Tool::CheckSignature, json!({ "url": url("access-signature-invalid") })).await;
    assert_eq!(wrong.tone, Tone::Error, "{wrong:?}");
    for result in [&right, &wrong] {
        assert!(!format!("{result:?}").contains("aliyuncdnexp1234"), "the key is shown");
    }
    let input = json!({ "url": url("healthy-signed-url") });
    let refused = use_tool(&desk.driver, Tool::CheckSignature, input.clone(), Some("nobody")).await;
    assert_eq!(refused.expect("an answer").tone, Tone::Warning, "another account's key is not tried");
    let keyless = use_tool(&desk.driver, Tool::CheckSignature, input, None).await;
    assert!(matches!(keyless, Err(error) if error.field.as_deref() == Some("key")));
}

#[tokio::test]
async fn a_signed_url_that_was_made_here_is_right_here() {
    let desk = desk(&["healthy-plain"]);
    for scheme in ["A", "B", "C", "F"] {
        let form = json!({ "url": "https://www.healthy-plain.test/v/1.mp4?x=1", "type": scheme, "key": "k3y", "ttl": 1800 });
        let made = ask(&desk, Tool::Sign, form).await;
        let signed = value(&made, "Signed URL").to_owned();
        let form = json!({ "url": signed, "type": scheme, "key": "k3y", "ttl": 1800 });
        let checked = ask(&desk, Tool::CheckSignature, form).await;
        assert_eq!(checked.tone, Tone::Ok, "{scheme}: {checked:?}");
    }
}
