use axum::extract::State;
use edgedesk_desk::conversations::{Conversation, ConversationsAsked};
use edgedesk_desk::{Page, PageRequest};
use edgedesk_flow::ConversationId;
use edgedesk_flow::conversation::Status;
use http::StatusCode;
use serde::Deserialize;

use crate::app::App;
use crate::extract::{Json, Path, Query, Session};
use crate::problem::Problem;

/// Which conversations.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct ConversationQuery {
    /// Only those in which somebody, or nobody, answers.
    #[param(inline)]
    status: Option<Status>,
    /// Only those that the asking person has opened or, for staff, has taken.
    #[serde(default)]
    mine: bool,
    /// At most so many.
    #[param(minimum = 1, maximum = 200, default = 50)]
    limit: Option<u32>,
    /// `next` of the page before.
    cursor: Option<String>,
}

/// What a new conversation begins with: nothing so far.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct NewConversation {}

/// How far somebody has read.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct ReadUpTo {
    /// The number of the last entry that was read.
    seq: u64,
}

/// The conversations, those in which something was last said or done first.
#[utoipa::path(get, path = "/api/v1/conversations", tag = "conversations", params(ConversationQuery),
    responses((status = 200, description = "The conversations.", body = Page<Conversation>)))]
pub(super) async fn list_conversations(
    State(app): State<App>,
    Session(actor): Session,
    Query(query): Query<ConversationQuery>,
) -> Result<Json<Page<Conversation>>, Problem> {
    let asked = ConversationsAsked { status: query.status, mine: query.mine };
    let page = PageRequest { limit: query.limit, cursor: query.cursor };
    Ok(Json(app.desk().conversations(&actor, asked, page).await?))
}

/// Open a conversation.
#[utoipa::path(post, path = "/api/v1/conversations", tag = "conversations", request_body = NewConversation,
    responses((status = 201, description = "Opened.", body = Conversation)))]
pub(super) async fn open_conversation(
    State(app): State<App>,
    Session(actor): Session,
    Json(NewConversation {}): Json<NewConversation>,
) -> Result<(StatusCode, Json<Conversation>), Problem> {
    Ok((StatusCode::CREATED, Json(app.desk().open_conversation(&actor).await?)))
}

/// A conversation.
#[utoipa::path(get, path = "/api/v1/conversations/{id}", tag = "conversations",
    params(("id" = ConversationId, Path)),
    responses((status = 200, description = "The conversation.", body = Conversation)))]
pub(super) async fn conversation(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConversationId>,
) -> Result<Json<Conversation>, Problem> {
    Ok(Json(app.desk().conversation(&actor, id).await?))
}

/// Say how far the log was read.
#[utoipa::path(put, path = "/api/v1/conversations/{id}/read", tag = "conversations",
    params(("id" = ConversationId, Path)), request_body = ReadUpTo,
    responses((status = 204, description = "Noted.")))]
pub(super) async fn mark_read(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConversationId>,
    Json(form): Json<ReadUpTo>,
) -> Result<StatusCode, Problem> {
    app.desk().mark_read(&actor, id, form.seq).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// Say that somebody types. It is forgotten after a few seconds.
#[utoipa::path(post, path = "/api/v1/conversations/{id}/typing", tag = "conversations",
    params(("id" = ConversationId, Path)),
    responses((status = 204, description = "Told to the others.")))]
pub(super) async fn typing(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<ConversationId>,
) -> Result<StatusCode, Problem> {
    app.desk().typing(&actor, id).await?;
    Ok(StatusCode::NO_CONTENT)
}
