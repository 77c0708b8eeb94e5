use serde_json::Value;

/// Every operation of the OpenAPI document, as `METHOD /path`.
pub(crate) fn operations() -> Vec<String> {
    let document: Value = serde_json::from_str(&edgedesk_web::openapi_json()).unwrap();
    let paths = document["paths"].as_object().unwrap();
    let methods = paths.iter().flat_map(|(path, methods)| {
        methods.as_object().unwrap().keys().map(move |method| format!("{} {path}", method.to_uppercase()))
    });
    methods.collect()
}

/// The statuses that the document names for an operation.
pub(crate) fn statuses(operation: &str) -> Vec<u16> {
    let document: Value = serde_json::from_str(&edgedesk_web::openapi_json()).unwrap();
    let (method, path) = operation.split_once(' ').unwrap();
    let responses = &document["paths"][path][method.to_lowercase()]["responses"];
    responses.as_object().unwrap().keys().map(|status| status.parse().unwrap()).collect()
}
