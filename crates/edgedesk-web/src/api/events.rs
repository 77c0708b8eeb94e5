use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use edgedesk_desk::hub::Cursor;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode, header};
use serde::Deserialize;

use crate::app::App;
use crate::events::EventBody;
use crate::extract::{Query, Session};
use crate::problem::Problem;

/// From where on the events are wanted.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct EventsQuery {
    /// The `id` of the last event that was read, for a client that cannot send `Last-Event-ID`, which wins.
    after: Option<String>,
}

/// Everything that happens, as server-sent events.
///
/// `log` (a `LogEntry`, with an `id`), `conversation` (a `Conversation`), `diagnosis` (a `DiagnosisProgress`),
/// `typing` (a `Typing`), `read` (a `ReadMark`), `queue` (a `QueueMoved`), `reset` (load everything again), `drain`
/// (connect again). With the `id` of the last one that was read, the stream goes on after it, without a gap and
/// without a double. It ends with the session.
#[utoipa::path(get, path = "/api/v1/events", tag = "events",
    params(
        EventsQuery,
        ("Last-Event-ID" = Option<String>, Header, description = "The `id` of the last event that was read."),
    ),
    responses((status = 200, description = "The stream.", body = String, content_type = "text/event-stream")))]
pub(super) async fn events(
    State(app): State<App>,
    Session(actor): Session,
    headers: HeaderMap,
    Query(query): Query<EventsQuery>,
) -> Result<Response, Problem> {
    if app.is_draining() {
        return Err(Problem::busy("draining", 1));
    }
    let guard = app.streams().open(actor.user, app.config().limits.streams_per_user).ok_or_else(|| {
        Problem::new(StatusCode::TOO_MANY_REQUESTS, "too_many_streams", "Close another event stream first.")
            .retry_after(5)
    })?;
    let last = headers.get("last-event-id").and_then(|value| value.to_str().ok()).or(query.after.as_deref());
    let subscription = app.desk().subscribe(&actor, last.and_then(cursor)).await?;
    let place = subscription.place(app.desk());
    let body = EventBody::new(subscription, place, &app.config().timeouts, app.streams_end().clone(), guard);
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/event-stream")),
        // nginx would hold events back otherwise.
        (HeaderName::from_static("x-accel-buffering"), HeaderValue::from_static("no")),
    ];
    Ok((headers, Body::new(body)).into_response())
}

/// The cursor of a client. What is none means nothing in any log, so that the client is told to load everything.
fn cursor(text: &str) -> Option<Cursor> {
    if text.is_empty() {
        return None;
    }
    Some(text.parse().unwrap_or(Cursor { epoch: String::new(), position: 0 }))
}
