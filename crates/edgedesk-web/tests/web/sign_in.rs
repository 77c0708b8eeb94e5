//! Signing in and out, as a browser sees it.

use serde_json::json;

use crate::world::{PASSWORD, Who, World, config};

#[tokio::test]
async fn the_cookie_is_the_sessions_and_nobody_can_read_it() {
    let world = World::new().await;
    let form = json!({ "login": "mei", "password": PASSWORD });
    let answer = world.call("POST", "/api/v1/session").json(&form).send().await;
    let session = answer.expect(201);
    assert_eq!(session["user"]["login"], "mei");
    let cookie = answer.header("set-cookie");
    for part in ["__Host-edgedesk=", "; Path=/", "; HttpOnly", "; SameSite=Lax", "; Secure"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    assert!(!cookie.contains("Domain"), "{cookie}");
    let token = answer.session_cookie();
    assert!(!answer.text().contains(token.split('=').nth(1).unwrap()), "the body repeats the secret");
    world.stop().await;
}

#[tokio::test]
async fn a_wrong_login_and_a_wrong_password_are_told_apart_by_nobody() {
    let world = World::new().await;
    let mut answers = Vec::new();
    for (login, password) in [("mei", "not my password"), ("nobody", PASSWORD)] {
        let form = json!({ "login": login, "password": password });
        let answer = world.call("POST", "/api/v1/session").json(&form).send().await;
        assert_eq!(answer.header("set-cookie"), "");
        answers.push(answer.expect(401));
    }
    assert_eq!(answers[0], answers[1]);
    world.stop().await;
}

#[tokio::test]
async fn a_session_that_somebody_else_planted_is_worth_nothing_after_signing_in() {
    let mut world = World::new().await;
    let planted = world.cookie(Who::Stranger).to_owned();
    let form = json!({ "login": "mei", "password": PASSWORD });
    let answer = world.call("POST", "/api/v1/session").cookie(&planted).json(&form).send().await;
    answer.expect(201);
    assert_ne!(answer.session_cookie(), planted);
    world.call("GET", "/api/v1/session").cookie(&planted).send().await.expect(401);
    world.sign_in(Who::Stranger).await;
    world.stop().await;
}

#[tokio::test]
async fn after_signing_out_the_cookie_is_worth_nothing() {
    let world = World::new().await;
    let answer = world.call_as(Who::Owner, "DELETE", "/api/v1/session").send().await;
    answer.expect(204);
    assert!(answer.header("set-cookie").contains("Max-Age=0"));
    let problem = world.get(Who::Owner, "/api/v1/session").await.expect(401);
    assert_eq!(problem["code"], "unauthenticated");
    world.stop().await;
}

#[tokio::test]
async fn a_new_password_ends_all_other_sessions() {
    let mut world = World::new().await;
    let old = world.cookie(Who::Owner).to_owned();
    world.sign_in(Who::Owner).await;
    let form = json!({ "current": PASSWORD, "new": "a much better one" });
    world.call_as(Who::Owner, "PUT", "/api/v1/session/password").json(&form).send().await.expect(204);
    world.get(Who::Owner, "/api/v1/session").await.expect(200);
    world.call("GET", "/api/v1/session").cookie(&old).send().await.expect(401);
    world.stop().await;
}

#[tokio::test]
async fn without_tls_the_cookie_has_no_prefix_that_needs_it() {
    let mut plain = config();
    plain.public_url = "http://desk.test".parse().unwrap();
    let world = World::with(plain).await;
    assert!(world.cookie(Who::Owner).starts_with("edgedesk="));
    let answer = world.get(Who::Owner, "/api/v1/session").await;
    answer.expect(200);
    assert_eq!(answer.header("strict-transport-security"), "");
    world.stop().await;
}
