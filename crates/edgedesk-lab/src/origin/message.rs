use std::net::IpAddr;
use std::time::Duration;

/// The header by which the lab's edges tell an origin who asks. A real origin sees it from the peer's address,
/// which on loopback is the same for all.
pub(crate) const EDGE_HEADER: &str = "x-lab-edge";

/// A request as an origin sees it.
#[derive(Clone, Debug)]
pub struct Request {
    /// Method.
    pub method: String,
    /// Path and query.
    pub target: String,
    /// Header fields, names in lower case.
    pub headers: Vec<(String, String)>,
    /// Whether it came over TLS.
    pub tls: bool,
}

impl Request {
    /// A header's value.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(n, _)| n == name).map(|(_, value)| value.as_str())
    }

    /// The Host, without a port.
    pub fn host(&self) -> &str {
        let host = self.header("host").unwrap_or_default();
        host.split_once(':').map_or(host, |(name, _)| name)
    }

    /// The edge that asks; `None` for anybody else.
    pub fn edge(&self) -> Option<IpAddr> {
        self.header(EDGE_HEADER)?.parse().ok()
    }

    /// The path without the query.
    pub fn path(&self) -> &str {
        self.target.split_once('?').map_or(self.target.as_str(), |(path, _)| path)
    }
}

/// What an origin does with a request.
#[derive(Clone, Debug)]
pub enum Answer {
    /// A response; the connection is closed after it.
    Response(Response),
    /// A response that takes its time.
    Late(Duration, Response),
    /// These bytes, whatever they are; then the connection is closed.
    Bytes(Vec<u8>),
    /// Nothing, with the connection held open.
    Silence,
    /// The connection is closed without a word.
    Close,
    /// The connection is reset.
    Reset,
}

/// A response to be written as HTTP/1.1.
#[derive(Clone, Debug)]
pub struct Response {
    /// Status code.
    pub status: u16,
    /// Header fields. `Content-Length` is added where it is missing.
    pub headers: Vec<(String, String)>,
    /// Body.
    pub body: Vec<u8>,
}

impl Response {
    /// A response with a body of this type.
    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        Self { status, headers: Vec::new(), body: body.into() }.with("Content-Type", content_type)
    }

    /// A response with a body that says what it is.
    pub fn plain(status: u16, body: &str) -> Self {
        Self::new(status, "text/plain; charset=utf-8", body)
    }

    /// A redirect.
    pub fn redirect(status: u16, location: &str) -> Self {
        Self::plain(status, "moved\n").with("Location", location)
    }

    /// The same with one more header field; one of the same name is replaced.
    #[must_use]
    pub fn with(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(n, _)| !n.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The bytes on the wire. HEAD has no body.
    pub(crate) fn to_bytes(&self, head: bool, date: &str) -> Vec<u8> {
        let mut text = format!("HTTP/1.1 {} {}\r\n", self.status, reason(self.status));
        let has = |name: &str| self.headers.iter().any(|(n, _)| n.eq_ignore_ascii_case(name));
        let mut field = |name: &str, value: &str| {
            text.extend([name, ": ", value, "\r\n"]);
        };
        if !has("server") {
            field("Server", "nginx/1.28.0");
        }
        if !has("date") {
            field("Date", date);
        }
        for (name, value) in &self.headers {
            field(name, value);
        }
        if !has("content-length") && !has("transfer-encoding") && !matches!(self.status, 204 | 304) {
            field("Content-Length", &self.body.len().to_string());
        }
        field("Connection", "close");
        text.push_str("\r\n");
        let mut bytes = text.into_bytes();
        if !head && !matches!(self.status, 204 | 304) {
            bytes.extend(&self.body);
        }
        bytes
    }
}

fn reason(status: u16) -> &'static str {
    hyper::StatusCode::from_u16(status).ok().and_then(|status| status.canonical_reason()).unwrap_or("Unknown")
}

/// A time as HTTP writes it (RFC 9110 §5.6.7).
pub(crate) fn http_date(at: jiff::Timestamp) -> String {
    at.strftime("%a, %d %b %Y %H:%M:%S GMT").to_string()
}
