use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use edgedesk_desk::diagnoses::{Diagnosis, DiagnosisItem, NewShare, ReportFormat, Share};
use edgedesk_desk::{Page, PageRequest};
use edgedesk_flow::{DiagnosisId, ShareId};
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;

use super::PageQuery;
use crate::app::App;
use crate::extract::{Json, Path, Query, Session};
use crate::problem::Problem;

/// How a report is wanted.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct ReportQuery {
    /// The file format.
    #[param(inline)]
    format: ReportFormat,
    /// The language, `zh` or `en`; that of the asking person unless given.
    lang: Option<String>,
}

/// A link to make.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ShareForm {
    /// How long it is open, in seconds.
    #[schema(minimum = 60, maximum = 2_592_000)]
    expires_in_s: u64,
}

/// The diagnoses of the account, newest first.
#[utoipa::path(get, path = "/api/v1/diagnoses", tag = "diagnoses", params(PageQuery),
    responses((status = 200, description = "The diagnoses.", body = Page<DiagnosisItem>)))]
pub(super) async fn list_diagnoses(
    State(app): State<App>,
    Session(actor): Session,
    Query(page): Query<PageQuery>,
) -> Result<Json<Page<DiagnosisItem>>, Problem> {
    Ok(Json(app.desk().diagnoses(&actor, PageRequest::from(page)).await?))
}

/// A diagnosis, with its steps so far, and its report once there is one.
#[utoipa::path(get, path = "/api/v1/diagnoses/{id}", tag = "diagnoses", params(("id" = DiagnosisId, Path)),
    responses((status = 200, description = "The diagnosis.", body = Diagnosis)))]
pub(super) async fn diagnosis(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<DiagnosisId>,
) -> Result<Json<Diagnosis>, Problem> {
    Ok(Json(app.desk().diagnosis(&actor, id).await?))
}

/// A diagnosis's report, as a file.
#[utoipa::path(get, path = "/api/v1/diagnoses/{id}/report", tag = "diagnoses",
    params(("id" = DiagnosisId, Path), ReportQuery),
    responses(
        (status = 200, description = "The report.", content(
            (Object = "application/json"), (String = "text/html"), (String = "text/markdown"))),
    ))]
pub(super) async fn report(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<DiagnosisId>,
    Query(query): Query<ReportQuery>,
) -> Result<Response, Problem> {
    let lang = query.lang.as_deref().unwrap_or(&actor.lang);
    let report = app.desk().export_report(&actor, id, query.format, lang).await?;
    let disposition = format!("attachment; filename=\"{}\"", report.file_name);
    let disposition = HeaderValue::try_from(disposition).map_err(|_| Problem::internal())?;
    let media_type = HeaderValue::from_static(report.media_type);
    let headers = [(header::CONTENT_TYPE, media_type), (header::CONTENT_DISPOSITION, disposition)];
    Ok((headers, report.body).into_response())
}

/// Stop a diagnosis, as the button in its conversation does.
#[utoipa::path(post, path = "/api/v1/diagnoses/{id}/cancel", tag = "diagnoses", params(("id" = DiagnosisId, Path)),
    responses((status = 200, description = "It stops.", body = DiagnosisItem)))]
pub(super) async fn cancel_diagnosis(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<DiagnosisId>,
) -> Result<Json<DiagnosisItem>, Problem> {
    Ok(Json(app.desk().cancel_diagnosis(&actor, id).await?))
}

/// The links to a report.
#[utoipa::path(get, path = "/api/v1/diagnoses/{id}/shares", tag = "diagnoses", params(("id" = DiagnosisId, Path)),
    responses((status = 200, description = "The links.", body = Page<Share>)))]
pub(super) async fn list_shares(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<DiagnosisId>,
) -> Result<Json<Page<Share>>, Problem> {
    Ok(Json(app.desk().shares(&actor, id).await?))
}

/// Make a link to a report, for somebody without an account.
#[utoipa::path(post, path = "/api/v1/diagnoses/{id}/shares", tag = "diagnoses", params(("id" = DiagnosisId, Path)),
    request_body = ShareForm,
    responses((status = 201, description = "The link, shown this once.", body = NewShare)))]
pub(super) async fn share(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<DiagnosisId>,
    Json(form): Json<ShareForm>,
) -> Result<(StatusCode, Json<NewShare>), Problem> {
    let expires_in = std::time::Duration::from_secs(form.expires_in_s);
    Ok((StatusCode::CREATED, Json(app.desk().share_report(&actor, id, expires_in).await?)))
}

/// End a link.
#[utoipa::path(delete, path = "/api/v1/shares/{id}", tag = "diagnoses", params(("id" = ShareId, Path)),
    responses((status = 204, description = "Ended.")))]
pub(super) async fn revoke_share(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ShareId>,
) -> Result<StatusCode, Problem> {
    app.desk().revoke_share(&actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
