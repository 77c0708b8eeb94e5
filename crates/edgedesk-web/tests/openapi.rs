//! The OpenAPI document, from which the front end makes its types.

use std::collections::BTreeSet;
use std::path::Path;

use edgedesk_web::openapi_json;
use serde_json::Value;

fn document() -> Value {
    serde_json::from_str(&openapi_json()).expect("the document is JSON")
}

/// Every operation with its method and path.
fn operations(document: &Value) -> impl Iterator<Item = (String, &Value)> {
    let paths = document["paths"].as_object().into_iter().flatten();
    paths.flat_map(|(path, methods)| {
        let methods = methods.as_object().into_iter().flatten();
        methods.map(move |(method, operation)| (format!("{} {path}", method.to_uppercase()), operation))
    })
}

#[test]
fn the_committed_document_is_the_one_that_the_code_makes() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../ui/openapi.json");
    let made = openapi_json();
    #[expect(clippy::disallowed_methods, reason = "the one option of the tests that keep files")]
    if std::env::var_os("EDGEDESK_BLESS").is_some() {
        std::fs::write(&path, &made).expect("the file can be written");
    }
    let kept = std::fs::read_to_string(&path).expect("the document is committed");
    assert!(kept == made, "run `cargo xtask docs`; ui/openapi.json is stale");
}

#[test]
fn every_reference_leads_somewhere() {
    fn walk(value: &Value, document: &Value) {
        match value {
            Value::Object(fields) => fields.iter().for_each(|(name, field)| match field {
                Value::String(reference) if name == "$ref" => {
                    let pointer = reference.strip_prefix('#').expect("references stay in the document");
                    assert!(document.pointer(pointer).is_some(), "{reference} leads nowhere");
                }
                field => walk(field, document),
            }),
            Value::Array(items) => items.iter().for_each(|item| walk(item, document)),
            _ => {}
        }
    }
    let document = document();
    walk(&document, &document);
}

#[test]
fn every_operation_has_its_own_name_and_says_what_it_is() {
    let document = document();
    let mut names = BTreeSet::new();
    for (which, operation) in operations(&document) {
        let name = operation["operationId"].as_str().unwrap_or_else(|| panic!("{which} has no name"));
        assert!(names.insert(name.to_owned()), "{which} has the name {name} of another one");
        assert!(operation["summary"].is_string(), "{which} does not say what it is");
        assert!(operation["tags"].as_array().is_some_and(|tags| tags.len() == 1), "{which} has not one tag");
    }
}

#[test]
fn every_error_is_a_problem() {
    for (which, operation) in operations(&document()) {
        let responses = operation["responses"].as_object().expect("an operation has responses");
        assert!(
            responses.contains_key("500") && responses.contains_key("429"),
            "{which} lacks the errors of all"
        );
        for (status, response) in responses.iter().filter(|(status, _)| *status >= &"400".to_owned()) {
            let schema = &response["content"]["application/problem+json"]["schema"]["$ref"];
            assert_eq!(schema, "#/components/schemas/Problem", "{which} {status}");
        }
    }
}
