use axum::extract::{MatchedPath, Request};
use axum::middleware::Next;
use axum::response::Response;
use http::HeaderValue;
use tokio::time::Instant;
use tracing::Instrument as _;

use crate::random;

/// Gives a request its id and its span, and counts it.
///
/// The span holds the route, never the path or the query: those name people's conversations, and carry the tokens of
/// shared reports.
pub(crate) async fn observe(request: Request, next: Next) -> Response {
    let id = random::token().unwrap_or_default();
    let method = request.method().clone();
    let route = request.extensions().get::<MatchedPath>().map_or("-", MatchedPath::as_str).to_owned();
    let span = tracing::info_span!("request", %id, %method, %route);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;

    let status = response.status().as_u16();
    let elapsed = started.elapsed();
    span.in_scope(|| tracing::debug!(status, ?elapsed, "answered"));
    metrics::counter!(
        "edgedesk_http_requests_total",
        "method" => method_label(&method), "route" => route.clone(), "status" => status.to_string()
    )
    .increment(1);
    metrics::histogram!("edgedesk_http_request_seconds", "route" => route).record(elapsed.as_secs_f64());
    if let Ok(id) = HeaderValue::try_from(id) {
        response.headers_mut().insert("x-request-id", id);
    }
    response
}

/// The method, where it is a known one: a client must not be able to make up labels.
fn method_label(method: &http::Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}
