//! What pages of other sites can make a browser send.

use serde_json::json;

use crate::world::{Who, World};

const TYPES: [&str; 6] = [
    "application/x-www-form-urlencoded",
    "multipart/form-data; boundary=x",
    "text/plain",
    "application/json",
    "application/octet-stream",
    "text/plain; application/json",
];

#[tokio::test]
async fn a_form_of_another_site_changes_nothing() {
    let world = World::new().await;
    let id = world.conversation(Who::Owner).await;
    let before = world.get(Who::Owner, &format!("/api/v1/conversations/{id}")).await.expect(200);
    let target = format!("/api/v1/conversations/{id}/messages");
    let body = json!({ "client_key": "forged", "text": "forged" }).to_string();
    let origins = [
        ("origin", "https://evil.example"),
        ("origin", "null"),
        ("sec-fetch-site", "cross-site"),
        ("sec-fetch-site", "same-site"),
        ("sec-fetch-site", "none"),
        ("x-nothing", "at all"),
    ];
    for (name, value) in origins {
        for media_type in TYPES {
            let call = world.call_as(Who::Owner, "POST", &target).without("origin").header(name, value);
            let answer = call.header("content-type", media_type).bytes(body.clone()).send().await;
            assert_eq!(answer.expect(403)["code"], "cross_origin", "{name}: {value}, {media_type}");
        }
    }
    let after = world.get(Who::Owner, &format!("/api/v1/conversations/{id}")).await.expect(200);
    assert_eq!(before, after);
    world.stop().await;
}

#[tokio::test]
async fn another_site_cannot_sign_its_visitor_in_or_out() {
    let world = World::new().await;
    for method in ["POST", "DELETE"] {
        let call = world.call_as(Who::Owner, method, "/api/v1/session").without("origin");
        call.header("origin", "https://evil.example").json(&json!({})).send().await.expect(403);
    }
    world.get(Who::Owner, "/api/v1/session").await.expect(200);
    world.stop().await;
}

#[tokio::test]
async fn another_site_reads_nothing() {
    let world = World::new().await;
    let call = world.call_as(Who::Owner, "GET", "/api/v1/session").without("origin");
    let answer = call.header("origin", "https://evil.example").send().await;
    assert!(!answer.headers.contains_key("access-control-allow-origin"));
    assert_eq!(answer.header("cross-origin-resource-policy"), "same-origin");
    let call = world.call_as(Who::Owner, "OPTIONS", "/api/v1/session").without("origin");
    let answer = call
        .header("origin", "https://evil.example")
        .header("access-control-request-method", "PUT")
        .send()
        .await;
    assert!(!answer.headers.contains_key("access-control-allow-origin"));
    let call = world.call_as(Who::Owner, "GET", "/api/v1/events").without("origin");
    call.header("sec-fetch-site", "cross-site").send().await.expect(403);
    world.stop().await;
}

#[tokio::test]
async fn nobody_is_believed_to_be_somebody_for_a_header() {
    let world = World::new().await;
    for name in ["x-remote-user", "x-forwarded-user", "remote-user", "x-auth-request-user", "authorization"] {
        world.call("GET", "/api/v1/session").header(name, "mei").send().await.expect(401);
    }
    world.stop().await;
}
