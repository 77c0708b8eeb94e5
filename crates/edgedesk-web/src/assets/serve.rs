use std::borrow::Cow;

use axum::body::Body;
use axum::response::{IntoResponse as _, Response};
use bytes::Bytes;
use http::request::Parts;
use http::{HeaderValue, Method, header};
use rust_embed::{EmbeddedFile, RustEmbed};

use super::{encoding, page};
use crate::problem::Problem;

/// The built front end. Missing in a binary that was built without Node, so that `cargo build` alone works.
#[derive(RustEmbed)]
#[folder = "../../ui/dist"]
#[allow_missing = true]
struct Bundle;

/// Files under it have the hash of their content in their names.
const HASHED: &str = "assets/";

/// Serves a file of the front end, or its page for the addresses that the front end itself knows.
pub(crate) async fn serve(parts: Parts) -> Response {
    if !matches!(parts.method, Method::GET | Method::HEAD) {
        let allow = [(header::ALLOW, HeaderValue::from_static("GET, HEAD"))];
        return (allow, Problem::method_not_allowed()).into_response();
    }
    let path = parts.uri.path().trim_start_matches('/');
    if !path.is_empty() && path != "index.html" {
        if let Some(response) = file(path, &parts) {
            return response;
        }
        if !is_page(path) {
            return Problem::not_found().into_response();
        }
    }
    match Bundle::get("index.html").map(|file| String::from_utf8_lossy(&file.data).into_owned()) {
        Some(html) => page::page(&html),
        None => page::missing(),
    }
}

/// Whether the front end may know the address: what looks like a file, or belongs to the server, it does not.
fn is_page(path: &str) -> bool {
    let first = path.split('/').next().unwrap_or_default();
    let last = path.rsplit('/').next().unwrap_or_default();
    !matches!(first, "api" | "assets" | "s") && !last.contains('.')
}

fn file(path: &str, parts: &Parts) -> Option<Response> {
    let plain = Bundle::get(path)?;
    let media_type = HeaderValue::from_str(plain.metadata.mimetype()).ok()?;
    let encoded = encoding::accepted(&parts.headers).find_map(|encoding| {
        let file = Bundle::get(&format!("{path}{}", encoding.suffix))?;
        Some((encoding.name, file))
    });
    let (encoding, file) = encoded.map_or((None, plain), |(name, file)| (Some(name), file));
    let tag = tag(&file);
    let is_known =
        parts.headers.get(header::IF_NONE_MATCH).is_some_and(|known| known.as_bytes() == tag.as_bytes());
    let mut response = if is_known {
        http::StatusCode::NOT_MODIFIED.into_response()
    } else {
        Body::from(bytes(file.data)).into_response()
    };
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, media_type);
    headers.insert(header::VARY, HeaderValue::from_static("Accept-Encoding"));
    headers.insert(header::ETAG, HeaderValue::try_from(tag).ok()?);
    let caching = if path.starts_with(HASHED) { "public, max-age=31536000, immutable" } else { "no-cache" };
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    if let Some(encoding) = encoding {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    Some(response)
}

fn bytes(data: Cow<'static, [u8]>) -> Bytes {
    match data {
        Cow::Borrowed(data) => Bytes::from_static(data),
        Cow::Owned(data) => Bytes::from(data),
    }
}

/// Half of the content's SHA-256 names it well enough.
fn tag(file: &EmbeddedFile) -> String {
    let hash = file.metadata.sha256_hash();
    let hex: String = hash[..16].iter().map(|byte| format!("{byte:02x}")).collect();
    format!("\"{hex}\"")
}

#[cfg(test)]
mod tests {
    use super::is_page;

    #[test]
    fn the_front_end_knows_pages_but_no_files() {
        for page in ["login", "c/0193", "reports/0193", "tickets", "staff/t/1", "settings"] {
            assert!(is_page(page), "{page}");
        }
        for other in
            ["api", "api/v1/nothing", "assets/index-abc", "s", "s/token", "favicon.ico", ".env", "a/b.php"]
        {
            assert!(!is_page(other), "{other}");
        }
    }
}
