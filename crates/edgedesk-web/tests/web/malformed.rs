//! What no client of ours would send. None of it may be the desk's fault, and no answer may tell how it is built.

use serde_json::json;

use crate::answer::Answer;
use crate::documented;
use crate::world::{Who, World};

#[track_caller]
fn check(which: &str, answer: &Answer) {
    assert!(!answer.status.is_server_error(), "{which}: {} {}", answer.status, answer.text());
    let text = answer.text();
    for word in ["panicked", "edgedesk_", "sqlx", "SELECT ", "src/", "RUST_BACKTRACE"] {
        assert!(!text.contains(word), "{which} tells of {word}: {text}");
    }
}

#[tokio::test]
async fn bodies() {
    let world = World::new().await;
    let deep = "[".repeat(100_000);
    let wide = format!("{{\"{}\":1}}", "k".repeat(10_000));
    let bodies: [&[u8]; 15] = [
        b"",
        b"null",
        b"[]",
        b"\"\"",
        b"{",
        b"{}{}",
        b"\xff\xfe",
        b"{\"text\":\"\\ud800\"}",
        b"{\"text\":\"\\u0000\",\"client_key\":\"\\u0000\"}",
        b"{\"login\":{\"$ne\":null},\"password\":{\"$ne\":null}}",
        b"{\"seq\":-1}",
        b"{\"seq\":1e400}",
        b"{\"seq\":18446744073709551615}",
        deep.as_bytes(),
        wide.as_bytes(),
    ];
    let id = world.conversation(Who::Owner).await;
    for operation in documented::operations() {
        let (method, path) = operation.split_once(' ').unwrap();
        if matches!(method, "GET" | "DELETE") {
            continue;
        }
        let target = path.replace("{id}", &id).replace("{tool}", "ip");
        for body in bodies {
            let call = world.call_as(Who::Owner, method, &target).header("content-type", "application/json");
            let answer = call.bytes(body).send().await;
            check(&format!("{operation} {}", String::from_utf8_lossy(&body[..body.len().min(40)])), &answer);
        }
    }
    world.stop().await;
}

#[tokio::test]
async fn paths_and_queries() {
    let world = World::new().await;
    let id = world.conversation(Who::Owner).await;
    let odd = [
        "%00",
        "%ff",
        "..%2f..%2fetc%2fpasswd",
        "'%20OR%201=1--",
        "0",
        "-1",
        "null",
        "%F0%9F%92%A9",
        "0193e4a0-0000-7000-8000-00000000000g",
        "{id}",
        "*",
    ];
    let queries = [
        "limit=-1",
        "limit=99999999999999999999",
        "cursor=%00",
        "cursor='--",
        "status=%ff",
        "a=b&a=c",
        "&&=&",
        "after=%F0",
        "after=18446744073709551615",
        "before=9223372036854775808",
    ];
    for operation in documented::operations().iter().filter(|operation| operation.starts_with("GET ")) {
        let path = operation.split_once(' ').unwrap().1;
        // One has no end, and the other is meant to tell how things are called.
        if matches!(path, "/api/v1/events" | "/metrics") {
            continue;
        }
        for odd in odd {
            let target = path.replace("{id}", odd).replace("{token}", odd).replace("{tool}", odd);
            let Ok(uri) = target.parse::<http::Uri>() else { continue };
            check(&target, &world.get(Who::Owner, &uri.to_string()).await);
        }
        for query in queries {
            let target = format!("{}?{query}", path.replace("{id}", &id).replace("{token}", "1"));
            check(&target, &world.get(Who::Owner, &target).await);
        }
    }
    world.stop().await;
}

#[tokio::test]
async fn headers() {
    let world = World::new().await;
    let id = world.conversation(Who::Owner).await;
    let cases = [
        ("cookie", "__Host-edgedesk="),
        ("cookie", "__Host-edgedesk=%00; __Host-edgedesk=x"),
        ("cookie", ";;;==="),
        ("accept-language", "zh;q=x,*;;;"),
        ("accept-encoding", ";;q=,br;q=2"),
        ("x-forwarded-for", "a, b, c"),
        ("idempotency-key", ""),
        ("content-length", "5"),
        ("range", "bytes=5-1"),
        ("if-none-match", "\""),
        ("last-event-id", "\u{7f}"),
    ];
    for (name, value) in cases {
        for target in ["/", "/api/v1/session", &format!("/api/v1/conversations/{id}")] {
            let Ok(value) = http::HeaderValue::from_str(value) else { continue };
            let answer = world.call("GET", target).header(name, value.to_str().unwrap()).send().await;
            if answer.status != 503 || target != "/" {
                check(&format!("{name} at {target}"), &answer);
            }
        }
    }
    world.stop().await;
}

#[tokio::test]
async fn a_field_that_is_not_known_is_named() {
    let world = World::new().await;
    let form = json!({ "login": "mei", "password": "x", "role": "admin" });
    let problem = world.call("POST", "/api/v1/session").json(&form).send().await.expect(422);
    assert_eq!((problem["code"].clone(), problem["field"].clone()), ("invalid_field".into(), "role".into()));
    world.stop().await;
}
