use http::request::Parts;
use http::{Method, StatusCode, header};

use crate::config::WebConfig;
use crate::problem::Problem;

/// The event stream: the one read that a foreign page could hold open at our cost.
const STREAM: &str = "/api/v1/events";

/// Refuses what a page of another origin sent with our user's cookie.
///
/// Browsers say where a request comes from in `Sec-Fetch-Site`, and those that do not, in `Origin`. A request that
/// changes something must say it; programs that call the API send `Origin` themselves.
pub(super) fn check(parts: &Parts, config: &WebConfig) -> Result<(), Problem> {
    let is_safe = matches!(parts.method, Method::GET | Method::HEAD | Method::OPTIONS);
    if is_safe && parts.uri.path() != STREAM {
        return Ok(());
    }
    let value = |name| parts.headers.get(name).map(|value: &http::HeaderValue| value.as_bytes());
    let is_ours = match (value("sec-fetch-site"), value("origin")) {
        (Some(site), _) => site == b"same-origin" || (is_safe && site == b"none"),
        (None, Some(origin)) => origin == config.origin().as_bytes() || is_host_itself(parts, origin),
        (None, None) => is_safe,
    };
    if is_ours {
        return Ok(());
    }
    Err(Problem::new(
        StatusCode::FORBIDDEN,
        "cross_origin",
        "This request comes from another site, or does not say where from. Programs send an Origin header.",
    ))
}

/// Whether the origin is the very host that was asked, as with a desk that is reached under a second name.
fn is_host_itself(parts: &Parts, origin: &[u8]) -> bool {
    let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
    let host = host.or_else(|| parts.uri.authority().map(http::uri::Authority::as_str));
    let origin = std::str::from_utf8(origin).ok().and_then(|origin| origin.split_once("://"));
    match (host, origin) {
        (Some(host), Some(("http" | "https", authority))) => host.eq_ignore_ascii_case(authority),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use http::Request;
    use url::Url;

    use super::*;

    fn passes(method: &str, path: &str, headers: &[(&str, &str)]) -> bool {
        let mut request = Request::builder().method(method).uri(path).header("host", "desk.internal:8080");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        let (parts, ()) = request.body(()).unwrap().into_parts();
        check(&parts, &WebConfig::new(Url::parse("https://desk.example.com").unwrap())).is_ok()
    }

    #[test]
    fn writes_must_come_from_our_own_pages() {
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
            assert!(passes(method, "/api/v1/session", &[("sec-fetch-site", "same-origin")]));
            assert!(passes(method, "/api/v1/session", &[("origin", "https://desk.example.com")]));
            assert!(passes(method, "/api/v1/session", &[("origin", "http://desk.internal:8080")]));
            for site in ["cross-site", "same-site", "none", "", "same-origin, cross-site"] {
                assert!(!passes(method, "/api/v1/session", &[("sec-fetch-site", site)]), "{method} {site}");
            }
            for origin in ["null", "https://evil.example", "https://desk.example.com.evil.example", ""] {
                assert!(!passes(method, "/api/v1/session", &[("origin", origin)]), "{method} {origin}");
            }
            assert!(!passes(method, "/api/v1/session", &[]));
        }
    }

    #[test]
    fn reads_may_be_linked_to_but_streams_not() {
        assert!(passes("GET", "/reports", &[("sec-fetch-site", "cross-site")]));
        assert!(passes("GET", STREAM, &[("sec-fetch-site", "same-origin")]));
        assert!(passes("GET", STREAM, &[("sec-fetch-site", "none")]));
        assert!(passes("GET", STREAM, &[]));
        assert!(!passes("GET", STREAM, &[("sec-fetch-site", "cross-site")]));
        assert!(!passes("GET", STREAM, &[("origin", "https://evil.example")]));
    }
}
