//! The routes, one file per resource. Each takes a request apart, calls a use case, and puts the answer together.

mod attachments;
mod consents;
mod conversations;
mod diagnoses;
mod events;
mod health;
mod log;
mod page_query;
mod panel;
mod session;
mod shared_report;
mod staff;
mod tickets;
mod tools;

use axum::Router;
use axum::routing::get;
use http::header;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::app::App;
use crate::openapi;
use page_query::PageQuery;

/// Every documented route.
pub(crate) fn routes() -> OpenApiRouter<App> {
    OpenApiRouter::with_openapi(openapi::base())
        .routes(routes!(session::current, session::sign_in, session::sign_out, session::change))
        .routes(routes!(session::change_password))
        .routes(routes!(session::list_sessions, session::sign_out_everywhere))
        .routes(routes!(session::set_up))
        .routes(routes!(panel::panel))
        .routes(routes!(conversations::list_conversations, conversations::open_conversation))
        .routes(routes!(conversations::conversation))
        .routes(routes!(conversations::mark_read))
        .routes(routes!(conversations::typing))
        .routes(routes!(log::log_entries))
        .routes(routes!(log::send_message))
        .routes(routes!(log::act))
        .routes(routes!(events::events))
        .routes(routes!(diagnoses::list_diagnoses))
        .routes(routes!(diagnoses::diagnosis))
        .routes(routes!(diagnoses::cancel_diagnosis))
        .routes(routes!(diagnoses::report))
        .routes(routes!(diagnoses::list_shares, diagnoses::share))
        .routes(routes!(diagnoses::revoke_share))
        .routes(routes!(shared_report::shared_report))
        .routes(routes!(consents::list_consents))
        .routes(routes!(consents::revoke_consent))
        .routes(routes!(tools::use_tool))
        .routes(routes!(attachments::upload))
        .routes(routes!(attachments::attachment))
        .routes(routes!(tickets::list_tickets))
        .routes(routes!(tickets::ticket, tickets::change_ticket))
        .routes(routes!(tickets::assign_ticket))
        .routes(routes!(tickets::add_note))
        .routes(routes!(staff::queue))
        .routes(routes!(staff::agents))
        .routes(routes!(staff::set_availability))
        .routes(routes!(staff::audit))
        .routes(routes!(health::healthz))
        .routes(routes!(health::readyz))
        .routes(routes!(health::metrics))
}

/// The route of the document itself.
pub(crate) fn document_route(document: utoipa::openapi::OpenApi) -> Router<App> {
    let json = bytes::Bytes::from(openapi::finished(document));
    let route = get(async move || ([(header::CONTENT_TYPE, "application/json")], json.clone()));
    Router::new().route("/api/openapi.json", route)
}
