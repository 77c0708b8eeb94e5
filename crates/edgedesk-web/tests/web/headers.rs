//! The headers that every answer bears, whatever it is.

use serde_json::json;

use crate::answer::Answer;
use crate::documented;
use crate::world::{Who, World};

#[track_caller]
fn check(which: &str, answer: &Answer) {
    let has = |name: &str, value: &str| assert_eq!(answer.header(name), value, "{name} of {which}");
    has("x-content-type-options", "nosniff");
    has("x-frame-options", "DENY");
    has("cross-origin-opener-policy", "same-origin");
    has("cross-origin-resource-policy", "same-origin");
    assert!(answer.header("strict-transport-security").starts_with("max-age="), "{which}");
    assert!(answer.header("content-security-policy").contains("default-src 'none'"), "{which}");
    assert!(!answer.header("referrer-policy").is_empty(), "{which}");
    assert!(!answer.header("x-request-id").is_empty(), "{which}");
    assert!(!answer.header("cache-control").is_empty(), "{which}");
    assert!(!answer.headers.contains_key("server"), "{which}");
    if answer.status.is_client_error() || answer.status.is_server_error() {
        has("content-type", "application/problem+json");
        has("cache-control", "no-store");
        let problem = answer.json();
        assert_eq!(problem["status"], answer.status.as_u16(), "{which}");
        assert!(problem["code"].as_str().is_some_and(|code| !code.is_empty()), "{which}: {problem}");
    }
}

#[tokio::test]
async fn every_answer_forbids_what_browsers_need_not_do() {
    let world = World::new().await;
    for operation in documented::operations() {
        let (method, path) = operation.split_once(' ').unwrap();
        if path == "/api/v1/events" {
            continue;
        }
        check(&operation, &world.call(method, path).send().await);
        check(&operation, &world.call_as(Who::Owner, method, path).send().await);
        check(&operation, &world.call("TRACE", path).send().await);
    }
    world.stop().await;
}

#[tokio::test]
async fn errors_are_no_exception() {
    let world = World::new().await;
    let at = |method, target| world.call_as(Who::Owner, method, target);
    let json = "application/json";
    let cases = [
        ("no such route", 404, at("GET", "/api/v1/nothing").send().await),
        ("no such file", 404, at("GET", "/assets/nothing.js").send().await),
        ("no such method", 405, at("DELETE", "/api/v1/panel").send().await),
        ("a post to a page", 405, at("POST", "/login").send().await),
        ("no host", 400, at("GET", "/api/v1/panel").without("host").send().await),
        ("two hosts", 400, at("GET", "/api/v1/panel").header("host", "desk.test").send().await),
        (
            "no json",
            400,
            at("POST", "/api/v1/conversations").header("content-type", json).bytes("{").send().await,
        ),
        ("no type", 415, at("POST", "/api/v1/conversations").bytes("{}").send().await),
        ("a field", 422, at("POST", "/api/v1/conversations").json(&json!({ "x": 1 })).send().await),
        ("a query", 400, at("GET", "/api/v1/conversations?limit=x").send().await),
        ("a cursor", 422, at("GET", "/api/v1/conversations?cursor=x").send().await),
        ("an id", 404, at("GET", "/api/v1/conversations/1").send().await),
        ("another origin", 403, at("DELETE", "/api/v1/session").without("origin").send().await),
    ];
    for (which, status, answer) in cases {
        assert_eq!(answer.headers.contains_key("allow"), status == 405, "{which}");
        assert_eq!(answer.status, status, "{which}: {}", answer.text());
        check(which, &answer);
    }
    world.stop().await;
}

#[tokio::test]
async fn pages_have_a_nonce_or_say_how_they_are_built() {
    let world = World::new().await;
    for page in ["/", "/login?next=/c/1", "/c/0193", "/reports", "/staff/t/1", "/index.html"] {
        let answer = world.call("GET", page).send().await;
        check(page, &Answer { status: http::StatusCode::OK, ..answer });
        let answer = world.call("GET", page).send().await;
        assert_eq!(answer.header("content-type"), "text/html; charset=utf-8", "{page}");
        assert_eq!(answer.header("cache-control"), "no-store", "{page}");
        if answer.status == 503 {
            assert!(answer.text().contains("cargo xtask ui"), "{page}");
        } else {
            let policy = answer.header("content-security-policy").to_owned();
            let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap();
            assert!(answer.text().contains(nonce), "{page}");
            // Style attributes run nothing; nothing else goes without a nonce.
            let rest = policy.replace("style-src-attr 'unsafe-inline'", "");
            assert!(!rest.contains("unsafe"), "{policy}");
        }
    }
    world.stop().await;
}
