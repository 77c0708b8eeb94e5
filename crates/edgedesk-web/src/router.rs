use axum::Router;
use axum::extract::Request;
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::IntoResponse as _;
use tower_http::catch_panic::CatchPanicLayer;

use crate::app::App;
use crate::middleware::{gate, headers, idempotency, observe};
use crate::problem::Problem;
use crate::{api, assets};

/// Everything that the desk answers. What is put on last is passed first.
pub(crate) fn router(app: App) -> Router {
    let (api, document) = api::routes().split_for_parts();
    api.merge(api::document_route(document))
        .method_not_allowed_fallback(async || Problem::method_not_allowed())
        .fallback(async |request: Request| assets::serve(request.into_parts().0).await)
        .layer(from_fn_with_state(app.clone(), idempotency))
        .layer(from_fn_with_state(app.clone(), gate))
        .layer(CatchPanicLayer::custom(|_| {
            // What it said is in the log already; nothing of it goes out.
            Problem::internal().into_response()
        }))
        .layer(from_fn_with_state(app.clone(), headers))
        .layer(from_fn(observe))
        .with_state(app)
}
