use axum::extract::State;
use edgedesk_desk::panel::Panel;

use crate::app::App;
use crate::extract::{Json, Session};

/// The side panel, and what a front end has to know before anything is asked.
#[utoipa::path(get, path = "/api/v1/panel", tag = "conversations",
    responses((status = 200, description = "The panel.", body = Panel)))]
pub(super) async fn panel(State(app): State<App>, _: Session) -> Json<Panel> {
    Json(app.desk().panel())
}
