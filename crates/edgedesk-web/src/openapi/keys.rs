use serde_json::{Value, json};

/// Documents the `Idempotency-Key` of every POST that is done for somebody who is signed in.
pub(super) fn add(document: &mut Value) {
    let Some(paths) = document.get_mut("paths").and_then(Value::as_object_mut) else { return };
    for operation in paths.values_mut().filter_map(|methods| methods.get_mut("post")) {
        let is_open = operation.get("security").is_some_and(|security| *security == json!([{}]));
        let Some(operation) = operation.as_object_mut().filter(|_| !is_open) else { continue };
        let parameters = operation.entry("parameters").or_insert_with(|| json!([]));
        if let Some(parameters) = parameters.as_array_mut() {
            parameters.push(json!({
                "name": "Idempotency-Key",
                "in": "header",
                "description": "A key that the client makes up: a resend with it is answered as the first was.",
                "required": false,
                "schema": { "type": "string", "minLength": 1, "maxLength": 255, "pattern": "^[!-~]+$" },
            }));
        }
    }
}
