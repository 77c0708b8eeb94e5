use serde_json::Value;
use utoipa::openapi::OpenApi;

use super::{keys, pages, problems, report};

/// The document as it is served and committed.
pub(crate) fn finished(document: OpenApi) -> String {
    let mut document = serde_json::to_value(document).unwrap_or_default();
    report::merge(&mut document);
    pages::refer(&mut document);
    keys::add(&mut document);
    problems::add(&mut document);
    // The version of the build is not the version of the API, which is in its paths.
    document["info"]["version"] = Value::from("1");
    let mut text = format!("{document:#}");
    text.push('\n');
    text
}
