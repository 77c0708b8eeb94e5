use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use edgedesk_desk::Token;
use http::{HeaderName, HeaderValue, header};
use serde::Deserialize;

use crate::app::App;
use crate::extract::{Path, Query};
use crate::problem::Problem;

/// How a shared report is wanted.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct SharedQuery {
    /// The language, `zh` or `en`; `zh` unless given.
    lang: Option<String>,
}

/// The page runs nothing; its styles are its own.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; \
    form-action 'none'; frame-ancestors 'none'; sandbox allow-popups allow-downloads";

/// A report, for whoever has its link.
#[utoipa::path(get, path = "/s/{token}", tag = "diagnoses", security(()),
    params(("token" = String, Path), SharedQuery),
    responses((status = 200, description = "The report, as a page.", body = String, content_type = "text/html")))]
pub(super) async fn shared_report(
    State(app): State<App>,
    Path(token): Path<String>,
    Query(query): Query<SharedQuery>,
) -> Result<Response, Problem> {
    let lang = query.lang.as_deref().unwrap_or("zh");
    let report = app.desk().shared_report(&Token::presented(token), lang).await?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(report.media_type)),
        (header::CONTENT_SECURITY_POLICY, HeaderValue::from_static(POLICY)),
        (HeaderName::from_static("x-robots-tag"), HeaderValue::from_static("noindex, nofollow")),
        // The address is the secret.
        (header::REFERRER_POLICY, HeaderValue::from_static("no-referrer")),
    ];
    Ok((headers, report.body).into_response())
}
