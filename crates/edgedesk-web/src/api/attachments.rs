use axum::body::Body;
use axum::extract::State;
use axum::response::{IntoResponse as _, Response};
use edgedesk_desk::attachments::Upload;
use edgedesk_flow::event::Attachment;
use edgedesk_flow::{AttachmentId, ConversationId};
use http::{HeaderValue, StatusCode, header};
use serde::Deserialize;

use crate::app::App;
use crate::extract::{Json, Path, Query, Session, read_body};
use crate::problem::Problem;

/// What a file is called.
#[derive(Deserialize, utoipa::IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(deny_unknown_fields)]
pub(super) struct UploadQuery {
    /// The name that it has on the sender's machine.
    #[param(min_length = 1, max_length = 255)]
    name: String,
    /// The conversation that it is for. Customers need not say; staff must.
    conversation: Option<ConversationId>,
}

/// Send a file. Its type is read from its bytes, whatever it is called; only types that are known to be harmless are
/// taken.
#[utoipa::path(post, path = "/api/v1/attachments", tag = "attachments", params(UploadQuery),
    request_body(content_type = "application/octet-stream", description = "The file's bytes."),
    responses((status = 201, description = "Kept.", body = Attachment)))]
pub(super) async fn upload(
    State(app): State<App>,
    Session(actor): Session,
    Query(query): Query<UploadQuery>,
    body: Body,
) -> Result<(StatusCode, Json<Attachment>), Problem> {
    let bytes = read_body(body, app.config().limits.upload_bytes).await?;
    let upload = Upload { name: query.name, conversation: query.conversation, bytes: bytes.into() };
    Ok((StatusCode::CREATED, Json(app.desk().upload(&actor, upload).await?)))
}

/// A file's bytes. Only images are shown in a browser; everything else is downloaded.
#[utoipa::path(get, path = "/api/v1/attachments/{id}", tag = "attachments", params(("id" = AttachmentId, Path)),
    responses((status = 200, description = "The file.", content(
        (String = "image/png"), (String = "image/jpeg"), (String = "image/gif"), (String = "image/webp"),
        (String = "application/pdf"), (String = "text/plain"), (serde_json::Value = "application/json"),
    ))))]
pub(super) async fn attachment(
    State(app): State<App>,
    Session(actor): Session,
    Path(id): Path<AttachmentId>,
) -> Result<Response, Problem> {
    let file = app.desk().attachment(&actor, id).await?;
    let how = if file.media_type.is_image() { "inline" } else { "attachment" };
    let name =
        percent_encoding::utf8_percent_encode(&file.attachment.name, percent_encoding::NON_ALPHANUMERIC);
    let headers = [
        (header::CONTENT_TYPE, file.attachment.media_type),
        (header::CONTENT_DISPOSITION, format!("{how}; filename*=UTF-8''{name}")),
        // Whatever it is, it runs nothing and reaches nothing in our origin.
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; sandbox".to_owned()),
    ];
    let mut response = Body::from(file.bytes).into_response();
    for (name, value) in headers {
        response.headers_mut().insert(name, HeaderValue::try_from(value).map_err(|_| Problem::internal())?);
    }
    Ok(response)
}
