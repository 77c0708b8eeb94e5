//! POSTs with an `Idempotency-Key`.

use serde_json::json;

use crate::world::{Who, World};

#[tokio::test]
async fn a_resend_is_answered_as_the_first_was_and_does_nothing() {
    let world = World::new().await;
    let send = |key: &'static str, text: &'static str| {
        let call = world.call_as(Who::Owner, "POST", "/api/v1/attachments?name=a.txt");
        call.header("idempotency-key", key).bytes(text).send()
    };
    let first = send("one", "log line\n").await;
    let again = send("one", "log line\n").await;
    assert_eq!(first.expect(201), again.expect(201));
    assert_eq!(again.header("idempotency-replayed"), "true");
    assert_ne!(send("two", "log line\n").await.expect(201), first.json());
    world.stop().await;
}

#[tokio::test]
async fn a_key_belongs_to_one_request_of_one_person() {
    let world = World::new().await;
    let send = |who, body| {
        let call = world.call_as(who, "POST", "/api/v1/conversations");
        call.header("idempotency-key", "same").json(&body).send()
    };
    let first = send(Who::Owner, json!({})).await.expect(201);
    let problem = send(Who::Owner, json!({ "x": 1 })).await.expect(422);
    assert_eq!(problem["code"], "idempotency_key_reused");
    assert_ne!(send(Who::Stranger, json!({})).await.expect(201), first);
    world.stop().await;
}

#[tokio::test]
async fn a_key_says_nothing_to_who_is_not_signed_in() {
    let world = World::new().await;
    let call = world.call("POST", "/api/v1/conversations").header("idempotency-key", "same");
    call.json(&json!({})).send().await.expect(401);
    world.stop().await;
}
