use axum::extract::State;
use edgedesk_desk::consents::Consent;
use edgedesk_desk::{Page, PageRequest};
use edgedesk_flow::ConsentId;
use http::StatusCode;

use super::PageQuery;
use crate::app::App;
use crate::extract::{Json, Path, Query, Session};
use crate::problem::Problem;

/// The consents of the account, newest first.
#[utoipa::path(get, path = "/api/v1/consents", tag = "consents", params(PageQuery),
    responses((status = 200, description = "The consents.", body = Page<Consent>)))]
pub(super) async fn list_consents(
    State(app): State<App>,
    Session(actor): Session,
    Query(page): Query<PageQuery>,
) -> Result<Json<Page<Consent>>, Problem> {
    Ok(Json(app.desk().consents(&actor, PageRequest::from(page)).await?))
}

/// Take a consent back. Nothing cites it from now on; what cites it now is stopped.
#[utoipa::path(delete, path = "/api/v1/consents/{id}", tag = "consents", params(("id" = ConsentId, Path)),
    responses((status = 204, description = "Taken back.")))]
pub(super) async fn revoke_consent(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConsentId>,
) -> Result<StatusCode, Problem> {
    app.desk().revoke_consent(&actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
