use axum::extract::State;
use edgedesk_desk::tickets::{Ticket, TicketChange, TicketItem, TicketsAsked};
use edgedesk_desk::{Page, PageRequest};
use edgedesk_flow::ticket::{Priority, Status};
use edgedesk_flow::{TicketId, UserId};
use http::StatusCode;
use serde::Deserialize;
use utoipa::openapi::schema::{ObjectBuilder, Schema, Type};

use crate::app::App;
use crate::extract::{Json, Path, Query, Session};
use crate::problem::Problem;

/// Which tickets.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct TicketQuery {
    /// Only those in this state.
    #[param(inline)]
    status: Option<Status>,
    /// Only those of this agent.
    agent: Option<UserId>,
    /// Only those that are so urgent.
    #[param(inline)]
    priority: Option<Priority>,
    /// At most so many.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// What is changed about a ticket; what is left out stays.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct TicketForm {
    /// The state that it is to be in.
    status: Option<Status>,
    /// How urgent it is.
    priority: Option<Priority>,
    /// What it is about.
    subject: Option<String>,
}

/// Who works on a ticket.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Assignment {
    /// Left out, the one who asks takes the ticket; `null` gives it back.
    #[serde(default, deserialize_with = "null")]
    #[schema(schema_with = null_schema)]
    agent: Option<()>,
}

/// A note for the other agents.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Note {
    /// The words.
    #[schema(min_length = 1)]
    text: String,
}

/// The tickets: of the account, or, for staff, all. Newest first.
#[utoipa::path(get, path = "/api/v1/tickets", tag = "tickets", params(TicketQuery),
    responses((status = 200, description = "The tickets.", body = Page<TicketItem>)))]
pub(super) async fn list_tickets(
    State(app): State<App>,
    Session(actor): Session,
    Query(query): Query<TicketQuery>,
) -> Result<Json<Page<TicketItem>>, Problem> {
    let asked = TicketsAsked { status: query.status, agent: query.agent, priority: query.priority };
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    Ok(Json(app.desk().tickets(&actor, asked, page).await?))
}

/// A ticket. Staff see its case file.
#[utoipa::path(get, path = "/api/v1/tickets/{id}", tag = "tickets", params(("id" = TicketId, Path)),
    responses((status = 200, description = "The ticket.", body = Ticket)))]
pub(super) async fn ticket(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<TicketId>,
) -> Result<Json<Ticket>, Problem> {
    Ok(Json(app.desk().ticket(&actor, id).await?))
}

/// Change a ticket. Which state may follow which, `may_become` of the ticket says.
#[utoipa::path(patch, path = "/api/v1/tickets/{id}", tag = "tickets", params(("id" = TicketId, Path)),
    request_body = TicketForm,
    responses((status = 200, description = "Changed.", body = Ticket)))]
pub(super) async fn change_ticket(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<TicketId>,
    Json(form): Json<TicketForm>,
) -> Result<Json<Ticket>, Problem> {
    let change = TicketChange { status: form.status, priority: form.priority, subject: form.subject };
    Ok(Json(app.desk().change_ticket(&actor, id, change).await?))
}

/// Take a ticket, or give it back.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/assignments", tag = "staff", params(("id" = TicketId, Path)),
    request_body = Assignment,
    responses((status = 200, description = "Taken, or given back.", body = Ticket)))]
pub(super) async fn assign_ticket(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<TicketId>,
    Json(form): Json<Assignment>,
) -> Result<Json<Ticket>, Problem> {
    let ticket = match form.agent {
        None => app.desk().take_ticket(&actor, id).await?,
        Some(()) => app.desk().give_ticket_back(&actor, id).await?,
    };
    Ok(Json(ticket))
}

/// Write a note that only staff read.
#[utoipa::path(post, path = "/api/v1/tickets/{id}/notes", tag = "staff", params(("id" = TicketId, Path)),
    request_body = Note,
    responses((status = 201, description = "Written.", body = Ticket)))]
pub(super) async fn add_note(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<TicketId>,
    Json(form): Json<Note>,
) -> Result<(StatusCode, Json<Ticket>), Problem> {
    Ok((StatusCode::CREATED, Json(app.desk().note_on_ticket(&actor, id, &form.text).await?)))
}

fn null_schema() -> Schema {
    ObjectBuilder::new().schema_type(Type::Null).into()
}

/// Tells `null` from nothing at all.
fn null<'de, D: serde::Deserializer<'de>>(deserializer: D) -> Result<Option<()>, D::Error> {
    <()>::deserialize(deserializer).map(Some)
}
