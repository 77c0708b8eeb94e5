use axum::Router;
use axum::body::Body;
use axum::response::Response;
use http::{HeaderMap, Request, StatusCode, header, request};
use http_body_util::BodyExt as _;
use serde_json::Value;
use tower::ServiceExt as _;

/// The origin of the desk under test.
pub(crate) const ORIGIN: &str = "https://desk.test";

/// A request in the making, as a page of the desk itself would send it.
pub(crate) struct Call {
    router: Router,
    request: request::Builder,
    body: Body,
}

/// What came back.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Call {
    pub(crate) fn new(router: Router, method: &str, target: &str) -> Self {
        let request = Request::builder()
            .method(method)
            .uri(target)
            .header("host", "desk.test")
            .header("origin", ORIGIN);
        Self { router, request, body: Body::empty() }
    }

    pub(crate) fn header(mut self, name: &str, value: &str) -> Self {
        self.request = self.request.header(name, value);
        self
    }

    /// Takes a header away that every page sends.
    pub(crate) fn without(mut self, name: &str) -> Self {
        self.request.headers_mut().unwrap().remove(name);
        self
    }

    pub(crate) fn cookie(self, cookie: &str) -> Self {
        if cookie.is_empty() { self } else { self.header("cookie", cookie) }
    }

    pub(crate) fn json(mut self, value: &Value) -> Self {
        self.body = Body::from(value.to_string());
        self.header("content-type", "application/json")
    }

    pub(crate) fn bytes(mut self, bytes: impl Into<Vec<u8>>) -> Self {
        self.body = Body::from(bytes.into());
        self
    }

    /// Sends it, and gives back the answer as it begins: for streams.
    pub(crate) async fn begin(self) -> Response {
        let Ok(response) = self.router.oneshot(self.request.body(self.body).unwrap()).await;
        response
    }

    pub(crate) async fn send(self) -> Answer {
        let (parts, body) = self.begin().await.into_parts();
        let body = body.collect().await.unwrap().to_bytes().to_vec();
        Answer { status: parts.status, headers: parts.headers, body }
    }
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_default()
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map(|value| value.to_str().unwrap()).unwrap_or_default()
    }

    /// The answer's JSON, where it has that status.
    #[track_caller]
    pub(crate) fn expect(&self, status: u16) -> Value {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        self.json()
    }

    /// The session that it set, as a browser sends it back.
    pub(crate) fn session_cookie(&self) -> String {
        self.header(header::SET_COOKIE.as_str()).split(';').next().unwrap().to_owned()
    }
}
