use axum::extract::State;
use edgedesk_desk::audit::AuditItem;
use edgedesk_desk::staff::{Agent, Queue};
use edgedesk_desk::{Page, PageRequest};
use edgedesk_flow::AccountId;
use serde::Deserialize;

use crate::app::App;
use crate::extract::{Json, Query, Session};
use crate::problem::Problem;

/// Whether an agent takes conversations.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Availability {
    /// Whether.
    available: bool,
}

/// Whose entries of the audit log, and which part of them.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct AuditQuery {
    /// Only those about this account.
    account: Option<AccountId>,
    /// At most so many.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// The conversations that wait for an agent, the next first.
#[utoipa::path(get, path = "/api/v1/queue", tag = "staff",
    responses((status = 200, description = "The queue.", body = Queue)))]
pub(super) async fn queue(State(app): State<App>, Session(actor): Session) -> Result<Json<Queue>, Problem> {
    Ok(Json(app.desk().queue(&actor).await?))
}

/// The agents, and who of them is there.
#[utoipa::path(get, path = "/api/v1/agents", tag = "staff",
    responses((status = 200, description = "The agents.", body = Page<Agent>)))]
pub(super) async fn agents(
    State(app): State<App>,
    Session(actor): Session,
) -> Result<Json<Page<Agent>>, Problem> {
    Ok(Json(app.desk().agents(&actor).await?))
}

/// Say whether one takes conversations.
#[utoipa::path(put, path = "/api/v1/agents/me", tag = "staff", request_body = Availability,
    responses((status = 200, description = "Noted.", body = Agent)))]
pub(super) async fn set_availability(
    State(app): State<App>,
    Session(actor): Session,
    Json(form): Json<Availability>,
) -> Result<Json<Agent>, Problem> {
    Ok(Json(app.desk().set_available(&actor, form.available).await?))
}

/// What was done for and about customers, newest first.
#[utoipa::path(get, path = "/api/v1/audit", tag = "staff", params(AuditQuery),
    responses((status = 200, description = "The entries.", body = Page<AuditItem>)))]
pub(super) async fn audit(
    State(app): State<App>,
    Session(actor): Session,
    Query(query): Query<AuditQuery>,
) -> Result<Json<Page<AuditItem>>, Problem> {
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    Ok(Json(app.desk().audit_log(&actor, query.account, page).await?))
}
