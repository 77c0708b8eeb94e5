use serde_json::{Map, Value, json};

use crate::problem::PROBLEM_JSON;

/// Documents the errors that a route can answer with because of what it is, so that no handler can forget them.
pub(super) fn add(document: &mut Value) {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for (path, methods) in paths {
        let Some(methods) = methods.as_object_mut() else { continue };
        for (method, operation) in methods {
            let Some(operation) = operation.as_object_mut() else { continue };
            let statuses = statuses(path, method, operation);
            let responses = operation.entry("responses").or_insert_with(|| json!({}));
            let Some(responses) = responses.as_object_mut() else { continue };
            for (status, description) in statuses {
                responses.entry(status).or_insert_with(|| response(description));
            }
            responses.sort_keys();
        }
    }
}

fn statuses(path: &str, method: &str, operation: &Map<String, Value>) -> Vec<(&'static str, &'static str)> {
    let is_open = operation.get("security").is_some_and(|security| *security == json!([{}]));
    let changes = !matches!(method, "get" | "head");
    let has_body = operation.contains_key("requestBody");
    let mut statuses = vec![
        ("400", "The request is malformed: its host, its query, or its body."),
        ("429", "Too many requests; `Retry-After` says when to go on."),
        ("500", "Something went wrong on the desk's side."),
        ("503", "The desk has too much to do, or stops; `Retry-After` says when to try again."),
    ];
    if !is_open {
        statuses.push(("401", "Nobody is signed in."));
    }
    if !is_open || path.contains('{') {
        statuses.push(("404", "There is no such thing for whoever asks."));
    }
    if changes || path == "/api/v1/events" {
        statuses.push(("403", "The request comes from another site, or the role does not allow it."));
    }
    if changes {
        statuses.push(("409", "It does not fit what has happened in the meantime."));
    }
    let has_query = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
    if has_query.filter(|parameter| parameter["in"] == "query").count() > 0 {
        statuses.push(("422", "A parameter does not fit; `field` names it."));
    }
    if has_body {
        statuses.push(("413", "The body is too large."));
        statuses.push(("415", "The body has a media type that is not taken."));
        statuses.push(("422", "A field is wrong; `field` names it."));
    }
    if method == "post" {
        statuses.push(("422", "The `Idempotency-Key` is none, or was used for something else."));
    }
    statuses
}

fn response(description: &str) -> Value {
    json!({
        "description": description,
        "content": { PROBLEM_JSON: { "schema": { "$ref": "#/components/schemas/Problem" } } },
    })
}
