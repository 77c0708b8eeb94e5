//! Who may do what: every operation of the document, with everybody's session.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::answer::Answer;
use crate::documented;
use crate::world::{PASSWORD, Who, World};

/// What is sent.
enum Body {
    Nothing,
    Json(Value),
    File,
}

/// An operation, what is sent, and what [`Who::ALL`] get for it, in that order: nobody, a stranger, a read-only member,
/// an agent, the admin, a member, the owner. They come one after another, so that the owner finds what the member left.
type Row = (&'static str, Body, [u16; 7]);

fn table(ids: &Ids) -> Vec<Row> {
    use Body::{File, Json, Nothing};
    const OPEN: [u16; 7] = [200; 7];
    const ALL: [u16; 7] = [401, 200, 200, 200, 200, 200, 200];
    const NO_CONTENT: [u16; 7] = [401, 204, 204, 204, 204, 204, 204];
    const MEMBERS_AND_STAFF: [u16; 7] = [401, 404, 200, 200, 200, 200, 200];
    const STAFF: [u16; 7] = [401, 404, 404, 200, 200, 404, 404];
    let credentials = json!({ "login": "mei", "password": PASSWORD });
    let wrong = json!({ "current": "not my password", "new": "another good one" });
    let setup = json!({ "token": "t", "login": "a", "name": "a", "password": PASSWORD, "lang": "zh" });
    // It is nobody's, so that whoever may press at all is told that it does not apply.
    let press = json!({ "client_key": "x", "action": { "type": "revoke_consent", "consent": ids.unknown } });
    vec![
        ("GET /healthz", Nothing, OPEN),
        ("GET /readyz", Nothing, OPEN),
        ("GET /metrics", Nothing, OPEN),
        ("GET /s/{token}", Nothing, OPEN),
        ("POST /api/v1/session", Json(credentials), [201; 7]),
        ("POST /api/v1/setup", Json(setup), [404; 7]),
        ("GET /api/v1/session", Nothing, ALL),
        ("PATCH /api/v1/session", Json(json!({ "lang": "en" })), ALL),
        ("PUT /api/v1/session/password", Json(wrong), [401; 7]),
        ("DELETE /api/v1/session", Nothing, NO_CONTENT),
        ("GET /api/v1/sessions", Nothing, ALL),
        ("DELETE /api/v1/sessions", Nothing, NO_CONTENT),
        ("GET /api/v1/panel", Nothing, ALL),
        ("GET /api/v1/events", Nothing, ALL),
        ("GET /api/v1/conversations", Nothing, ALL),
        ("POST /api/v1/conversations", Json(json!({})), [401, 201, 403, 404, 404, 201, 201]),
        ("GET /api/v1/conversations/{id}", Nothing, MEMBERS_AND_STAFF),
        ("GET /api/v1/conversations/{id}/events", Nothing, MEMBERS_AND_STAFF),
        (
            "PUT /api/v1/conversations/{id}/read",
            Json(json!({ "seq": 1 })),
            [401, 404, 204, 204, 204, 204, 204],
        ),
        ("POST /api/v1/conversations/{id}/typing", Nothing, [401, 404, 403, 204, 204, 204, 204]),
        (
            "POST /api/v1/conversations/{id}/messages",
            Json(json!({ "client_key": "same", "text": "好" })),
            [401, 404, 403, 409, 409, 201, 200],
        ),
        ("POST /api/v1/conversations/{id}/actions", Json(press), [401, 404, 403, 403, 403, 409, 409]),
        ("GET /api/v1/diagnoses", Nothing, ALL),
        ("GET /api/v1/diagnoses/{id}", Nothing, MEMBERS_AND_STAFF),
        ("GET /api/v1/diagnoses/{id}/report", Nothing, MEMBERS_AND_STAFF),
        ("POST /api/v1/diagnoses/{id}/cancel", Nothing, [401, 404, 403, 404, 404, 409, 409]),
        ("GET /api/v1/diagnoses/{id}/shares", Nothing, [401, 404, 200, 404, 404, 200, 200]),
        (
            "POST /api/v1/diagnoses/{id}/shares",
            Json(json!({ "expires_in_s": 3600 })),
            [401, 404, 403, 404, 404, 201, 201],
        ),
        ("DELETE /api/v1/shares/{id}", Nothing, [401, 404, 403, 404, 404, 204, 404]),
        ("GET /api/v1/consents", Nothing, [401, 200, 200, 404, 404, 200, 200]),
        ("DELETE /api/v1/consents/{id}", Nothing, [401, 404, 403, 404, 404, 204, 204]),
        (
            "POST /api/v1/tools/{tool}",
            Json(json!({ "ip": "192.0.2.1" })),
            [401, 200, 403, 200, 200, 200, 200],
        ),
        ("POST /api/v1/attachments", File, [401, 201, 403, 422, 422, 201, 201]),
        ("GET /api/v1/attachments/{id}", Nothing, MEMBERS_AND_STAFF),
        ("GET /api/v1/tickets", Nothing, ALL),
        ("GET /api/v1/tickets/{id}", Nothing, MEMBERS_AND_STAFF),
        ("PATCH /api/v1/tickets/{id}", Json(json!({})), [401, 404, 403, 200, 200, 200, 200]),
        ("POST /api/v1/tickets/{id}/assignments", Json(json!({})), STAFF),
        (
            "POST /api/v1/tickets/{id}/notes",
            Json(json!({ "text": "x" })),
            [401, 404, 404, 201, 201, 404, 404],
        ),
        ("GET /api/v1/queue", Nothing, STAFF),
        ("GET /api/v1/agents", Nothing, STAFF),
        ("PUT /api/v1/agents/me", Json(json!({ "available": true })), STAFF),
        ("GET /api/v1/audit", Nothing, [401, 404, 404, 404, 200, 404, 404]),
    ]
}

/// One of everything that belongs to the account, all within reach of staff.
struct Ids {
    conversation: String,
    diagnosis: String,
    consent: String,
    share: String,
    token: String,
    attachment: String,
    ticket: String,
    unknown: String,
}

impl Ids {
    async fn make(world: &mut World) -> Self {
        world.work().await;
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        let conversation = world.conversation(Who::Owner).await;
        world.press(&conversation, json!({ "type": "diagnose", "url": "https://www.shop.test/" })).await;
        let granted = world.press(&conversation, json!({ "type": "grant_consent" })).await;
        let body = |kind: &str| {
            granted["events"].as_array().unwrap().iter().find(|e| e["kind"] == kind).unwrap()["body"].clone()
        };
        let consent = text(&body("consent.granted")["id"]);
        let diagnosis = text(&body("diagnosis.started")["id"]);
        let mut shares = Vec::new();
        // The diagnosis is carried out by another task: until then there is nothing to share.
        while shares.len() < 2 {
            let target = format!("/api/v1/diagnoses/{diagnosis}/shares");
            let answer = world.post(Who::Owner, &target, json!({ "expires_in_s": 3600 })).await;
            if answer.status == 201 {
                shares.push(answer.json());
            }
            tokio::task::yield_now().await;
        }
        let uploaded = world
            .call_as(Who::Owner, "POST", "/api/v1/attachments?name=a.txt")
            .bytes("log line\n")
            .send()
            .await;
        let attachment = text(&uploaded.expect(201)["id"]);
        let target = format!("/api/v1/conversations/{conversation}/messages");
        let message = json!({ "client_key": "with-file", "text": "", "attachments": [attachment] });
        world.post(Who::Owner, &target, message).await.expect(201);
        world.press(&conversation, json!({ "type": "ask_human" })).await;
        let form = json!({ "type": "hand_over", "priority": "normal", "subject": "帮帮我" });
        world.press(&conversation, form).await;
        let tickets = world.get(Who::Owner, "/api/v1/tickets").await.expect(200);
        Self {
            ticket: text(&tickets["items"][0]["id"]),
            token: text(&shares[0]["url"]).rsplit('/').next().unwrap().to_owned(),
            share: text(&shares[1]["id"]),
            conversation,
            diagnosis,
            consent,
            attachment,
            unknown: "0193e4a0-0000-7000-8000-000000000000".to_owned(),
        }
    }

    /// The address of an operation, with the right ids.
    fn target(&self, path: &str) -> String {
        let id = match path.split('/').nth(3).unwrap_or_default() {
            "conversations" => &self.conversation,
            "diagnoses" => &self.diagnosis,
            "consents" => &self.consent,
            "shares" => &self.share,
            "attachments" => &self.attachment,
            "tickets" => &self.ticket,
            _ => &self.unknown,
        };
        let target = path.replace("{id}", id).replace("{tool}", "ip").replace("{token}", &self.token);
        match path {
            "/api/v1/diagnoses/{id}/report" => target + "?format=json",
            "/api/v1/attachments" => target + "?name=a.txt",
            _ => target,
        }
    }
}

async fn send(world: &World, who: Who, method: &str, target: &str, body: &Body) -> Answer {
    let call = world.call_as(who, method, target);
    let call = match body {
        Body::Nothing => call,
        Body::Json(value) => call.json(value),
        Body::File => call.bytes("log line\n"),
    };
    if target == "/api/v1/events" {
        // A stream has no end to wait for.
        let (parts, _) = call.begin().await.into_parts();
        return Answer { status: parts.status, headers: parts.headers, body: Vec::new() };
    }
    call.send().await
}

#[tokio::test]
async fn everybody_may_do_what_they_may_and_nothing_else() {
    let mut world = World::new().await;
    let ids = Ids::make(&mut world).await;
    let mut wrong = Vec::new();
    for (operation, body, expected) in table(&ids) {
        let (method, path) = operation.split_once(' ').unwrap();
        let documented = documented::statuses(operation);
        for (who, expected) in Who::ALL.into_iter().zip(expected) {
            let answer = send(&world, who, method, &ids.target(path), &body).await;
            let status = answer.status.as_u16();
            if status != expected {
                wrong.push(format!("{operation} {who:?}: {status} instead of {expected}: {}", answer.text()));
            }
            if !documented.contains(&status) {
                wrong.push(format!("{operation} answers {status}, which its document does not say"));
            }
            if path.starts_with("/api/v1/session") && method != "GET" && who != Who::Nobody {
                world.sign_in(who).await;
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    world.stop().await;
}

#[tokio::test]
async fn every_operation_of_the_document_is_in_the_table() {
    let ids = Ids {
        conversation: String::new(),
        diagnosis: String::new(),
        consent: String::new(),
        share: String::new(),
        token: String::new(),
        attachment: String::new(),
        ticket: String::new(),
        unknown: String::new(),
    };
    let tried: BTreeSet<String> =
        table(&ids).into_iter().map(|(operation, ..)| operation.to_owned()).collect();
    let documented: BTreeSet<String> = documented::operations().into_iter().collect();
    assert_eq!(tried, documented);
}
