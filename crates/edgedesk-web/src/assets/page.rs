use axum::response::{IntoResponse as _, Response};
use http::{HeaderValue, StatusCode, header};

use crate::problem::Problem;
use crate::random;

/// Where `ui/index.html` wants the nonce.
const PLACEHOLDER: &str = "__CSP_NONCE__";

/// The page of the front end. Its nonce lets Ant Design put its styles into the page, and nobody else theirs.
pub(super) fn page(html: &str) -> Response {
    let Some(nonce) = random::token() else { return Problem::internal().into_response() };
    let mut html = html.replace(PLACEHOLDER, &nonce);
    if !html.contains(&nonce) {
        html = html.replacen("<head>", &format!(r#"<head><meta name="csp-nonce" content="{nonce}">"#), 1);
    }
    let mut response = (StatusCode::OK, axum::response::Html(html)).into_response();
    let headers = response.headers_mut();
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    if let Ok(policy) = HeaderValue::try_from(policy(&nonce)) {
        headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Scripts come from our own bundle alone, styles from it or with the nonce; nothing frames the page. Style attributes run
/// nothing, and Ant Design measures fields that grow by them.
fn policy(nonce: &str) -> String {
    format!(
        "default-src 'none'; script-src 'self' 'nonce-{nonce}'; style-src 'self' 'nonce-{nonce}'; \
         style-src-attr 'unsafe-inline'; \
         img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; manifest-src 'self'; \
         form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'"
    )
}

/// The page of a binary that was built without the front end.
pub(super) fn missing() -> Response {
    const HTML: &str = "<!doctype html><html lang=\"zh-CN\"><meta charset=\"utf-8\"><title>EdgeDesk</title>\
        <p>此程序编译时未包含前端页面，请先运行 <code>cargo xtask ui</code>，再重新编译。</p>\
        <p lang=\"en\">This binary was built without the front end. Run <code>cargo xtask ui</code>, then build again.</p>";
    (StatusCode::SERVICE_UNAVAILABLE, axum::response::Html(HTML)).into_response()
}

#[cfg(test)]
mod tests {
    use http_body_util::BodyExt as _;

    use super::*;

    async fn nonce_and_body(html: &str) -> (String, String) {
        let response = page(html);
        let policy = response.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().to_owned();
        let nonce = policy.split("'nonce-").nth(1).unwrap().split('\'').next().unwrap().to_owned();
        let body = response.into_body().collect().await.unwrap().to_bytes();
        (nonce, String::from_utf8(body.to_vec()).unwrap())
    }

    #[tokio::test]
    async fn the_nonce_stands_where_the_page_wants_it_and_is_new_each_time() {
        let html = r#"<head><meta name="csp-nonce" content="__CSP_NONCE__"></head>"#;
        let (nonce, body) = nonce_and_body(html).await;
        assert_eq!(body, html.replace("__CSP_NONCE__", &nonce));
        assert_ne!(nonce, nonce_and_body(html).await.0);
    }

    #[tokio::test]
    async fn a_page_without_a_place_for_the_nonce_gets_one() {
        let (nonce, body) = nonce_and_body("<html><head></head>").await;
        assert!(body.contains(&format!(r#"<meta name="csp-nonce" content="{nonce}">"#)), "{body}");
    }
}
