use axum::extract::State;
use axum::response::IntoResponse;
use http::header;

use crate::app::App;
use crate::problem::Problem;

/// Whether the process answers at all. Touches nothing else, so that a slow database kills no process.
#[utoipa::path(get, path = "/healthz", tag = "operation", security(()),
    responses((status = 200, description = "It does.", body = String, content_type = "text/plain")))]
pub(super) async fn healthz() -> &'static str {
    "ok\n"
}

/// Whether it is ready for requests: the store can be written, and the process is not stopping.
#[utoipa::path(get, path = "/readyz", tag = "operation", security(()),
    responses((status = 200, description = "It is.", body = String, content_type = "text/plain")))]
pub(super) async fn readyz(State(app): State<App>) -> Result<&'static str, Problem> {
    if app.is_draining() {
        return Err(Problem::busy("draining", 5));
    }
    app.desk().ready().await?;
    Ok("ready\n")
}

/// What the process counts, for Prometheus.
#[utoipa::path(get, path = "/metrics", tag = "operation", security(()),
    responses((status = 200, description = "Prometheus text format.", body = String, content_type = "text/plain")))]
pub(super) async fn metrics(State(app): State<App>) -> impl IntoResponse {
    let desk = app.desk();
    #[expect(clippy::cast_precision_loss, reason = "a gauge is a float, and no count here is past 2^53")]
    let set = |name: &'static str, value: u64| metrics::gauge!(name).set(value as f64);
    set("edgedesk_writer_queue", desk.waiting_writes() as u64);
    if let Ok(position) = desk.log_position().await {
        set("edgedesk_log_position", position);
    }
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], app.metrics().render())
}
