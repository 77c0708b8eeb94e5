use edgedesk_desk::conversations::{ReadMark, Typing};
use edgedesk_desk::diagnoses::DiagnosisProgress;
use edgedesk_desk::queue::QueueMoved;
use utoipa::OpenApi as _;
use utoipa::openapi::OpenApi;
use utoipa::openapi::security::{ApiKey, ApiKeyValue, SecurityScheme};

use crate::problem::Problem;

#[derive(utoipa::OpenApi)]
#[openapi(
    info(
        title = "EdgeDesk",
        description = "The API of the desk, which its front end uses too. Errors are `application/problem+json`; \
            `code` in them is stable. Times are RFC 3339 in UTC, ids are opaque, lists come in pages. What changes \
            something needs an `Origin` of the desk itself, and may carry an `Idempotency-Key` where it is a POST. \
            Things of other accounts do not exist: they are answered with 404.",
        license(name = "Apache-2.0", identifier = "Apache-2.0"),
    ),
    components(schemas(Problem, Typing, ReadMark, QueueMoved, DiagnosisProgress)),
    security(("session" = [])),
    tags(
        (name = "session", description = "Signing in and out."),
        (name = "conversations", description = "The chat: conversations, their logs, and what is said and pressed."),
        (name = "events", description = "One stream per signed-in user, with everything that happens."),
        (name = "diagnoses", description = "Runs of the diagnosis, their reports, and links to them."),
        (name = "consents", description = "What the account has allowed."),
        (name = "tools", description = "Self-service tools that answer at once."),
        (name = "attachments", description = "Files."),
        (name = "tickets", description = "What humans work on."),
        (name = "staff", description = "The agents' workbench."),
        (name = "operation", description = "For whoever runs the desk."),
    ),
)]
struct Base;

/// The document before the routes.
pub(crate) fn base() -> OpenApi {
    let mut document = Base::openapi();
    let cookie = ApiKeyValue::with_description(
        "__Host-edgedesk",
        "The session cookie that POST /api/v1/session sets; `edgedesk` where the desk is served without TLS.",
    );
    let components = document.components.get_or_insert_default();
    components.add_security_scheme("session", SecurityScheme::ApiKey(ApiKey::Cookie(cookie)));
    document
}
