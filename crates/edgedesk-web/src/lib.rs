//! The HTTP side of the desk: JSON API with OpenAPI, server-sent events, sessions, the embedded front end.
//!
//! [`serve()`] is the whole of it; [`router()`] is the same without sockets. Handlers are small: they take a request
//! apart, call a use case of [`edgedesk_desk::Desk`], and put the answer together. What is allowed is decided there.

#![cfg_attr(test, expect(clippy::unwrap_used, reason = "a test may fail loudly"))]

mod api;
mod app;
mod assets;
mod client;
mod config;
mod cookie;
mod events;
mod extract;
mod metrics;
mod middleware;
mod openapi;
mod problem;
mod random;
mod router;
mod server;

use axum::Router;
use edgedesk_desk::Desk;

pub use config::{Limits, Rate, Timeouts, TlsFiles, WebConfig};
pub use openapi::openapi_json;
pub use problem::Problem;
pub use server::{ServeError, serve};

/// The desk as a service, without sockets: for tests, and for whoever brings a server along.
pub fn router(desk: Desk, config: WebConfig) -> Router {
    router::router(app::App::new(desk, config))
}
