//! The session cookie.

use std::time::Duration;

use axum_extra::extract::cookie::CookieJar;
use edgedesk_desk::Token;
use http::{HeaderMap, HeaderValue};

use crate::config::WebConfig;

/// The cookie's name. With the prefix, browsers take it only from the host itself, by TLS, for every path.
fn name(config: &WebConfig) -> &'static str {
    if config.is_secure() { "__Host-edgedesk" } else { "edgedesk" }
}

/// The session that the browser shows, whatever it is worth.
pub(crate) fn read(headers: &HeaderMap, config: &WebConfig) -> Option<Token> {
    let jar = CookieJar::from_headers(headers);
    jar.get(name(config)).map(|cookie| Token::presented(cookie.value()))
}

/// Has the browser keep a session.
pub(crate) fn set(token: &Token, lifetime: Duration, config: &WebConfig) -> HeaderValue {
    write(token.reveal(), lifetime.as_secs(), config)
}

/// Has the browser forget it.
pub(crate) fn clear(config: &WebConfig) -> HeaderValue {
    write("", 0, config)
}

fn write(value: &str, max_age_s: u64, config: &WebConfig) -> HeaderValue {
    let name = name(config);
    let secure = if config.is_secure() { "; Secure" } else { "" };
    let cookie = format!("{name}={value}; Path=/; Max-Age={max_age_s}; HttpOnly; SameSite=Lax{secure}");
    let mut cookie = HeaderValue::try_from(cookie).unwrap_or(HeaderValue::from_static(""));
    cookie.set_sensitive(true);
    cookie
}

#[cfg(test)]
mod tests {
    use url::Url;

    use super::*;

    fn config(url: &str) -> WebConfig {
        WebConfig::new(Url::parse(url).unwrap())
    }

    #[test]
    fn by_tls_the_cookie_is_bound_to_the_host() {
        let config = config("https://desk.example.com");
        let cookie = set(&Token::presented("secret"), Duration::from_secs(60), &config);
        assert_eq!(
            cookie.to_str().unwrap(),
            "__Host-edgedesk=secret; Path=/; Max-Age=60; HttpOnly; SameSite=Lax; Secure"
        );
        let mut headers = HeaderMap::new();
        headers.insert("cookie", HeaderValue::from_static("a=b; __Host-edgedesk=secret"));
        assert_eq!(read(&headers, &config), Some(Token::presented("secret")));
    }

    #[test]
    fn a_cookie_of_the_other_name_is_no_session() {
        let mut headers = HeaderMap::new();
        headers.insert("cookie", HeaderValue::from_static("edgedesk=secret"));
        assert_eq!(read(&headers, &config("https://desk.example.com")), None);
        assert!(read(&headers, &config("http://127.0.0.1:8080")).is_some());
    }
}
