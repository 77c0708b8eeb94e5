use axum::body::Body;
use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};
use edgedesk_desk::Keyed;
use http::request::Parts;
use http::{HeaderValue, Method, StatusCode, header};
use sha2::{Digest as _, Sha256};

use crate::app::App;
use crate::cookie;
use crate::extract::read_body;
use crate::problem::Problem;

/// Answers that are longer are not kept; none of the API's is.
const LONGEST_ANSWER: usize = 1024 * 1024;

/// Does a POST with an `Idempotency-Key` once, and answers its resends as it answered the first. The key belongs to
/// the person who is signed in, so that nobody gets another's answer.
pub(crate) async fn idempotency(State(app): State<App>, request: Request, next: Next) -> Response {
    let is_keyed = request.method() == Method::POST && request.headers().contains_key("idempotency-key");
    let token = cookie::read(request.headers(), app.config()).filter(|_| is_keyed);
    let Some(token) = token else { return next.run(request).await };
    let actor = match app.desk().authenticate(&token).await {
        Ok(actor) => actor,
        Err(error) => return Problem::from(error).into_response(),
    };
    let (parts, body) = request.into_parts();
    let most = app.config().limits.upload_bytes.max(app.config().limits.json_bytes);
    let body = match read_body(body, most).await {
        Ok(body) => body,
        Err(problem) => return problem.into_response(),
    };
    let key = parts.headers.get("idempotency-key").and_then(|key| key.to_str().ok()).unwrap_or_default();
    match app.desk().begin_keyed(&actor, key, hash(&parts, &body)).await {
        Ok(Keyed::First(keyed)) => {
            let response = next.run(Request::from_parts(parts, Body::from(body))).await;
            keep(&app, keyed, response).await
        }
        Ok(Keyed::Answered { status, body }) => answered(status, body),
        Err(error) => Problem::from(error).into_response(),
    }
}

/// Keeps the answer of what was done. What was refused for now is forgotten: it may be sent again.
async fn keep(app: &App, keyed: edgedesk_desk::KeyedRequest, response: Response) -> Response {
    let status = response.status();
    let is_final = !status.is_server_error() && status != StatusCode::TOO_MANY_REQUESTS;
    let (parts, body) = response.into_parts();
    let body = match read_body(body, LONGEST_ANSWER).await {
        Ok(body) => body,
        Err(problem) => return problem.into_response(),
    };
    let kept = if is_final {
        app.desk().finish_keyed(keyed, status.as_u16(), body.to_vec()).await
    } else {
        app.desk().forget_keyed(keyed).await
    };
    if let Err(error) = kept {
        // It was done, or not; only a resend within the minute is told to wait for nothing.
        tracing::warn!(%error, "the answer to a keyed request was not kept");
    }
    Response::from_parts(parts, Body::from(body))
}

fn answered(status: u16, body: Vec<u8>) -> Response {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let is_problem = status.is_client_error() || status.is_server_error();
    let is_empty = body.is_empty();
    let mut response = (status, Body::from(body)).into_response();
    let headers = response.headers_mut();
    if !is_empty {
        let media_type = if is_problem { crate::problem::PROBLEM_JSON } else { "application/json" };
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(media_type));
    }
    headers.insert("idempotency-replayed", HeaderValue::from_static("true"));
    response
}

fn hash(parts: &Parts, body: &[u8]) -> [u8; 32] {
    let mut hash = Sha256::new();
    let content_type = parts.headers.get(header::CONTENT_TYPE).map(HeaderValue::as_bytes).unwrap_or_default();
    let target = parts.uri.path_and_query().map_or("", |target| target.as_str()).as_bytes();
    for part in [target, content_type, body] {
        // The length first, so that no two requests run together to the same bytes.
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().into()
}
