//! How much is taken.

use edgedesk_web::Rate;
use serde_json::json;

use crate::world::{Who, World, config};

#[tokio::test]
async fn who_asks_too_often_is_told_when_to_go_on() {
    let mut config = config();
    config.limits.loopback_is_free = false;
    config.limits.heavy_per_user = Rate { per_second: 0.1, burst: 2.0 };
    let world = World::with(config).await;
    let body = || json!({ "ip": "192.0.2.1" });
    for _ in 0..2 {
        world.post(Who::Owner, "/api/v1/tools/ip", body()).await.expect(200);
    }
    let answer = world.post(Who::Owner, "/api/v1/tools/ip", body()).await;
    assert_eq!(answer.expect(429)["code"], "rate_limited");
    let wait: u64 = answer.header("retry-after").parse().unwrap();
    assert!((1..=11).contains(&wait), "{wait}");
    world.post(Who::Member, "/api/v1/tools/ip", body()).await.expect(200);
    world.get(Who::Owner, "/api/v1/session").await.expect(200);
    world.stop().await;
}

#[tokio::test]
async fn an_address_that_asks_too_often_is_refused_before_anything_is_done() {
    let mut config = config();
    config.limits.loopback_is_free = false;
    config.limits.per_address = Rate { per_second: 0.1, burst: 20.0 };
    let world = World::with(config).await;
    let mut statuses = Vec::new();
    for _ in 0..30 {
        statuses.push(world.call("GET", "/api/v1/session").send().await.status.as_u16());
    }
    assert_eq!(statuses.first(), Some(&401));
    assert_eq!(statuses.last(), Some(&429));
    world.stop().await;
}

#[tokio::test]
async fn a_json_body_has_an_end() {
    let mut config = config();
    config.limits.json_bytes = 1_000;
    let world = World::with(config).await;
    let id = world.conversation(Who::Owner).await;
    let form = json!({ "client_key": "k", "text": "长".repeat(1_000) });
    let problem =
        world.post(Who::Owner, &format!("/api/v1/conversations/{id}/messages"), form).await.expect(413);
    assert_eq!(problem["code"], "too_large");
    world.stop().await;
}
