use serde_json::{Value, json};

/// How the schema of a page of something is called.
const PREFIX: &str = "Page_";

/// Has pages refer to the schema of their items, which utoipa writes out again in each page.
pub(super) fn refer(document: &mut Value) {
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return;
    };
    let names: Vec<String> =
        schemas.keys().filter_map(|name| name.strip_prefix(PREFIX)).map(str::to_owned).collect();
    for name in names.into_iter().filter(|name| schemas.contains_key(name)).collect::<Vec<_>>() {
        if let Some(items) = schemas[&format!("{PREFIX}{name}")].pointer_mut("/properties/items/items") {
            *items = json!({ "$ref": format!("#/components/schemas/{name}") });
        }
    }
}
