use axum::extract::State;
use edgedesk_desk::ToolResult;
use edgedesk_flow::Tool;

use crate::app::App;
use crate::extract::{Json, Path, Session};
use crate::problem::Problem;

/// Use a self-service tool. Its form depends on the tool; a wrong field is named.
#[utoipa::path(post, path = "/api/v1/tools/{tool}", tag = "tools", params(("tool" = Tool, Path)),
    request_body = Object,
    responses((status = 200, description = "The answer.", body = ToolResult)))]
pub(super) async fn use_tool(
    State(app): State<App>,
    Session(actor): Session,
    Path(tool): Path<Tool>,
    Json(input): Json<serde_json::Map<String, serde_json::Value>>,
) -> Result<Json<ToolResult>, Problem> {
    let answer = app.desk().use_tool(&actor, tool, &serde_json::Value::Object(input)).await?;
    Ok(Json(answer?))
}
