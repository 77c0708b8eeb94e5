use serde_json::{Value, json};

/// The schema of reports, which has a life of its own outside the API.
const SCHEMA: &str = include_str!("../../../../docs/report.schema.json");

/// Puts the report's schema among the components as `Report`, and its parts as `Report…`.
pub(super) fn merge(document: &mut Value) {
    let Ok(mut schema) = serde_json::from_str::<Value>(SCHEMA) else { return };
    rename_references(&mut schema);
    let Some(schema) = schema.as_object_mut() else { return };
    for key in ["$schema", "$id"] {
        schema.remove(key);
    }
    let parts = schema.remove("$defs");
    let Some(schemas) = document.pointer_mut("/components/schemas").and_then(Value::as_object_mut) else {
        return;
    };
    schemas.insert("Report".to_owned(), Value::Object(schema.clone()));
    if let Some(Value::Object(parts)) = parts {
        schemas.extend(parts.into_iter().map(|(name, part)| (component(&name), part)));
    }
    schemas.sort_keys();
    // Where a diagnosis carries its report, the desk knows it as plain JSON.
    for part in
        schemas.get_mut("Diagnosis").and_then(|schema| schema["allOf"].as_array_mut()).into_iter().flatten()
    {
        if let Some(report) = part.pointer_mut("/properties/report") {
            *report = json!({ "oneOf": [{ "type": "null" }, { "$ref": "#/components/schemas/Report" }] });
        }
    }
}

/// The name of a part among the components: the API has a `Cause` of its own.
fn component(name: &str) -> String {
    let mut component = "Report".to_owned();
    for word in name.split('_') {
        let mut letters = word.chars();
        component.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        component.push_str(letters.as_str());
    }
    component
}

fn rename_references(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(text) if name == "$ref" => {
                        if let Some(part) = text.strip_prefix("#/$defs/") {
                            *text = format!("#/components/schemas/{}", component(part));
                        }
                    }
                    field => rename_references(field),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(rename_references),
        _ => {}
    }
}
