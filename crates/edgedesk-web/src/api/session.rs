use axum::Extension;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use edgedesk_desk::admin::Setup;
use edgedesk_desk::{Page, Token, sessions};
use http::{HeaderMap, StatusCode, header};
use serde::Deserialize;

use crate::app::App;
use crate::client::Client;
use crate::cookie;
use crate::extract::{Json, Session};
use crate::problem::Problem;

/// What somebody signs in with.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SignIn {
    /// The login; capital letters make no difference.
    #[schema(max_length = 256)]
    login: String,
    /// The password.
    #[schema(max_length = 256, format = Password)]
    password: String,
}

/// What somebody changes about how they sign in.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct PasswordChange {
    /// The password until now.
    #[schema(max_length = 256, format = Password)]
    current: String,
    /// The password from now on.
    #[schema(min_length = 8, max_length = 256, format = Password)]
    new: String,
}

/// What somebody changes about themselves.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SessionChange {
    /// The language, `zh` or `en`.
    lang: String,
}

/// Sign in. Sets the session cookie.
#[utoipa::path(post, path = "/api/v1/session", tag = "session", security(()), request_body = SignIn,
    responses(
        (status = 201, description = "Signed in.", body = sessions::Session,
            headers(("Set-Cookie" = String, description = "The session."))),
        (status = 401, description = "The login or the password is wrong.", body = Problem,
            content_type = "application/problem+json"),
    ))]
pub(super) async fn sign_in(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    Json(form): Json<SignIn>,
) -> Result<Response, Problem> {
    let credentials = sessions::Credentials {
        login: form.login,
        password: form.password,
        address: client.address,
        user_agent: user_agent(&headers),
        replaces: cookie::read(&headers, app.config()),
    };
    Ok(signed_in(&app, app.desk().sign_in(credentials).await?))
}

/// What the first admin fills in.
#[derive(Deserialize, utoipa::ToSchema)]
#[serde(deny_unknown_fields)]
pub(super) struct SetUp {
    /// The token of the link that the server prints when it starts without an admin.
    token: String,
    /// The login.
    #[schema(max_length = 256)]
    login: String,
    /// The name that others see.
    name: String,
    /// The password.
    #[schema(min_length = 8, max_length = 256, format = Password)]
    password: String,
    /// The language, `zh` or `en`.
    lang: String,
}

/// Make the first admin, with the link that the server prints, and sign them in.
#[utoipa::path(post, path = "/api/v1/setup", tag = "session", security(()), request_body = SetUp,
    responses(
        (status = 201, description = "Signed in.", body = sessions::Session,
            headers(("Set-Cookie" = String, description = "The session."))),
        (status = 404, description = "The link opens nothing, or nothing any more.", body = Problem,
            content_type = "application/problem+json"),
    ))]
pub(super) async fn set_up(
    State(app): State<App>,
    Extension(client): Extension<Client>,
    headers: HeaderMap,
    Json(form): Json<SetUp>,
) -> Result<Response, Problem> {
    let setup = Setup {
        token: Token::presented(form.token),
        login: form.login,
        name: form.name,
        password: form.password,
        lang: form.lang,
        address: client.address,
        user_agent: user_agent(&headers),
    };
    Ok(signed_in(&app, app.desk().set_up(setup).await?))
}

/// Who is signed in.
#[utoipa::path(get, path = "/api/v1/session", tag = "session", operation_id = "current_session",
    responses((status = 200, description = "Who is.", body = sessions::Session)))]
pub(super) async fn current(
    State(app): State<App>,
    Session(actor): Session,
) -> Result<Json<sessions::Session>, Problem> {
    Ok(Json(app.desk().session(&actor).await?))
}

/// Choose a language.
#[utoipa::path(patch, path = "/api/v1/session", tag = "session", operation_id = "change_session",
    request_body = SessionChange,
    responses((status = 200, description = "Who is signed in.", body = sessions::Session)))]
pub(super) async fn change(
    State(app): State<App>,
    Session(actor): Session,
    Json(form): Json<SessionChange>,
) -> Result<Json<sessions::Session>, Problem> {
    app.desk().change_language(&actor, &form.lang).await?;
    Ok(Json(app.desk().session(&actor).await?))
}

/// Sign out. Ends the event streams of this browser, too.
#[utoipa::path(delete, path = "/api/v1/session", tag = "session",
    responses((status = 204, description = "Signed out.")))]
pub(super) async fn sign_out(
    State(app): State<App>,
    Session(actor): Session,
) -> Result<impl IntoResponse, Problem> {
    app.desk().sign_out(&actor).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie::clear(app.config()))]))
}

/// Change the password. Every other browser is signed out.
#[utoipa::path(put, path = "/api/v1/session/password", tag = "session", request_body = PasswordChange,
    responses((status = 204, description = "Changed.")))]
pub(super) async fn change_password(
    State(app): State<App>,
    Session(actor): Session,
    Extension(client): Extension<Client>,
    Json(form): Json<PasswordChange>,
) -> Result<StatusCode, Problem> {
    app.desk().change_password(&actor, form.current, form.new, client.address).await?;
    Ok(StatusCode::NO_CONTENT)
}

/// The browsers that are signed in as the same person.
#[utoipa::path(get, path = "/api/v1/sessions", tag = "session",
    responses((status = 200, description = "The browsers.", body = Page<sessions::SignedInBrowser>)))]
pub(super) async fn list_sessions(
    State(app): State<App>,
    Session(actor): Session,
) -> Result<Json<Page<sessions::SignedInBrowser>>, Problem> {
    Ok(Json(app.desk().signed_in_browsers(&actor).await?))
}

/// Sign out everywhere.
#[utoipa::path(delete, path = "/api/v1/sessions", tag = "session",
    responses((status = 204, description = "Signed out everywhere.")))]
pub(super) async fn sign_out_everywhere(
    State(app): State<App>,
    Session(actor): Session,
) -> Result<impl IntoResponse, Problem> {
    app.desk().sign_out_everywhere(&actor).await?;
    Ok((StatusCode::NO_CONTENT, [(header::SET_COOKIE, cookie::clear(app.config()))]))
}

fn signed_in(app: &App, signed_in: sessions::SignedIn) -> Response {
    let lifetime = app.desk().config().session_lifetime;
    let cookie = cookie::set(&signed_in.token, lifetime, app.config());
    (StatusCode::CREATED, [(header::SET_COOKIE, cookie)], Json(signed_in.session)).into_response()
}

fn user_agent(headers: &HeaderMap) -> String {
    let value = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}
