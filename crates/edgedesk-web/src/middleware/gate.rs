use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use http::request::Parts;

use super::admission::Permit;
use super::{Class, host, origin};
use crate::app::App;
use crate::client::Client;
use crate::problem::Problem;

/// Decides whether a request is taken at all, and how long it may last.
pub(crate) async fn gate(State(app): State<App>, request: Request, next: Next) -> Response {
    let (mut parts, body) = request.into_parts();
    let class = Class::of(&parts.method, parts.uri.path());
    let permit = match admit(&app, class, &mut parts) {
        Ok(permit) => permit,
        Err(problem) => return problem.into_response(),
    };
    let timeouts = &app.config().timeouts;
    let limit = if class == Class::Heavy { timeouts.slow_request } else { timeouts.request };
    let answered = tokio::time::timeout(limit, next.run(Request::from_parts(parts, body))).await;
    drop(permit);
    answered.unwrap_or_else(|_| Problem::busy("timeout", 1).into_response())
}

/// The checks, the cheapest first. Leaves the [`Client`] and the [`Class`] for the handler.
fn admit(app: &App, class: Class, parts: &mut Parts) -> Result<Permit, Problem> {
    let config = app.config();
    host::check(parts)?;
    let client = Client::of(parts, config);
    let permit = app.admission().enter(class, config.limits.requests_in_work)?;
    if !app.is_free(client.address) {
        app.address_buckets().take(client.address, config.limits.per_address)?;
    }
    origin::check(parts, config)?;
    parts.extensions.insert(client);
    parts.extensions.insert(class);
    Ok(permit)
}
