//! The OpenAPI document: made from the handlers, with what holds for all of them added by rule.

mod base;
mod finish;
mod keys;
mod pages;
mod problems;
mod report;

pub(crate) use base::base;
pub(crate) use finish::finished;

/// The document that `/api/openapi.json` serves: OpenAPI 3.1, in JSON, with a newline at its end.
pub fn openapi_json() -> String {
    finished(crate::api::routes().into_openapi())
}
