use axum::extract::FromRequestParts;
use edgedesk_desk::Actor;
use http::request::Parts;

use crate::app::App;
use crate::client::Client;
use crate::cookie;
use crate::middleware::Class;
use crate::problem::Problem;

/// Whoever is signed in. Without it, a handler is open to everybody.
pub(crate) struct Session(pub(crate) Actor);

impl FromRequestParts<App> for Session {
    type Rejection = Problem;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Problem> {
        let token = cookie::read(&parts.headers, app.config()).ok_or_else(Problem::unauthenticated)?;
        let actor = app.desk().authenticate(&token).await?;
        let client = parts.extensions.get::<Client>();
        if !client.is_some_and(|client| app.is_free(client.address)) {
            let class = parts.extensions.get().copied().unwrap_or(Class::Pages);
            app.take_of_user(actor.user, class)?;
        }
        Ok(Self(actor))
    }
}
