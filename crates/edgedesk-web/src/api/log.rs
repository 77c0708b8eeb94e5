use axum::extract::State;
use edgedesk_desk::conversations::{EventsAsked, LogEntry, NewMessage};
use edgedesk_flow::{Action, AttachmentId, ConversationId};
use http::StatusCode;
use serde::{Deserialize, Serialize};

use crate::app::App;
use crate::extract::{Json, Path, Query, Session};
use crate::problem::Problem;

/// Which entries of a log.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct LogQuery {
    /// Only those after this number, oldest first.
    after: Option<u64>,
    /// Only those before this number: the last of them, oldest first.
    before: Option<u64>,
    /// At most so many.
    #[param(minimum = 1, maximum = 500, default = 100)]
    limit: Option<u32>,
}

/// Entries of a log.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct LogEntries {
    /// The entries, oldest first.
    items: Vec<LogEntry>,
}

/// Something to say.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Message {
    /// A key that the client makes up. A message that was sent twice with the same key is kept once.
    #[schema(min_length = 1, max_length = 100, pattern = "^[!-~]+$")]
    client_key: String,
    /// The words. May be empty where files come with it.
    text: String,
    /// Files that were uploaded before.
    #[serde(default)]
    attachments: Vec<AttachmentId>,
}

/// Something that is pressed.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct Press {
    /// A key that the client makes up. What was pressed twice with the same key was pressed once.
    #[schema(min_length = 1, max_length = 100, pattern = "^[!-~]+$")]
    client_key: String,
    /// What is pressed.
    action: Action,
}

/// What came of it.
#[derive(Serialize, utoipa::ToSchema)]
pub(super) struct Pressed {
    /// The entries of the log that it caused.
    events: Vec<LogEntry>,
}

/// Entries of a conversation's log.
#[utoipa::path(get, path = "/api/v1/conversations/{id}/events", tag = "conversations",
    params(("id" = ConversationId, Path), LogQuery),
    responses((status = 200, description = "The entries.", body = LogEntries)))]
pub(super) async fn log_entries(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConversationId>,
    Query(query): Query<LogQuery>,
) -> Result<Json<LogEntries>, Problem> {
    let asked = EventsAsked { after: query.after, before: query.before, limit: query.limit };
    Ok(Json(LogEntries { items: app.desk().events(&actor, id, asked).await? }))
}

/// Say something. A resend with the same `client_key` is answered with the entry that is kept.
#[utoipa::path(post, path = "/api/v1/conversations/{id}/messages", tag = "conversations",
    params(("id" = ConversationId, Path)), request_body = Message,
    responses(
        (status = 201, description = "Kept.", body = LogEntry),
        (status = 200, description = "Was kept before.", body = LogEntry),
    ))]
pub(super) async fn send_message(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConversationId>,
    Json(form): Json<Message>,
) -> Result<(StatusCode, Json<LogEntry>), Problem> {
    let message = NewMessage { client_key: form.client_key, text: form.text, attachments: form.attachments };
    let sent = app.desk().send_message(&actor, id, message).await?;
    let status = if sent.again { StatusCode::OK } else { StatusCode::CREATED };
    Ok((status, Json(sent.entry)))
}

/// Press something.
#[utoipa::path(post, path = "/api/v1/conversations/{id}/actions", tag = "conversations",
    params(("id" = ConversationId, Path)), request_body = Press,
    responses((status = 200, description = "Done.", body = Pressed)))]
pub(super) async fn act(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConversationId>,
    Json(form): Json<Press>,
) -> Result<Json<Pressed>, Problem> {
    let events = app.desk().act(&actor, id, form.client_key, form.action).await?;
    Ok(Json(Pressed { events }))
}
