use serde::{Deserialize, Serialize};

use super::{Body, Headers, HttpVersion};
use crate::ConnectFailure;

/// What a request came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HttpOutcome {
    /// A response head came.
    Response(Box<HttpResponse>),
    /// None came.
    Failed(HttpFailure),
}

impl HttpOutcome {
    /// The response, where one came.
    pub fn response(&self) -> Option<&HttpResponse> {
        match self {
            Self::Response(response) => Some(response),
            Self::Failed(_) => None,
        }
    }

    /// The status, where a response came.
    pub fn status(&self) -> Option<u16> {
        self.response().map(|response| response.status)
    }
}

/// A response.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HttpResponse {
    /// The version that the server answered in.
    pub version: HttpVersion,
    /// Status code.
    pub status: u16,
    /// Reason phrase as sent (HTTP/1.1 only; some CDNs put their reason there).
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub reason: String,
    /// Header fields.
    pub headers: Headers,
    /// Size of the header block as received, in bytes.
    pub header_bytes: u64,
    /// The body.
    pub body: Body,
    /// SHA-256 of the certificate that the connection was made with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub certificate: Option<String>,
    /// Where the time went.
    pub phases: Phases,
}

/// Durations in milliseconds, each phase by itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Phases {
    /// TCP (or QUIC) connection.
    pub connect_ms: f64,
    /// TLS handshake; 0 without TLS, and for QUIC, where it is part of connecting.
    pub tls_ms: f64,
    /// From the request sent to the response head.
    pub first_byte_ms: f64,
    /// From the head to the end of the body.
    pub body_ms: f64,
}

impl Eq for Phases {}

/// No response head came.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct HttpFailure {
    /// How far it got.
    pub phase: Phase,
    /// What happened.
    pub kind: FailureKind,
    /// The library's or system's words, shortened.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub detail: String,
    /// The first bytes that came in answer, printable and shortened; empty where none came.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub first_bytes: String,
}

/// How far a request got.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Phase {
    /// Connecting.
    Connect,
    /// The TLS (or QUIC) handshake.
    Tls,
    /// Waiting for the response head.
    Response,
}

/// What ended a request.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FailureKind {
    /// TCP did not connect.
    NotConnected(ConnectFailure),
    /// The peer sent a TLS alert: its number.
    TlsAlert(u8),
    /// The bytes that came are no TLS.
    NotTls,
    /// The TLS handshake failed otherwise.
    TlsFailed,
    /// The peer did not agree on the protocol version asked for.
    VersionRefused,
    /// The peer closed before a response head was complete.
    Closed,
    /// The peer reset the connection.
    Reset,
    /// Nothing came in time.
    TimedOut,
    /// What came is no HTTP.
    Malformed,
    /// The header block is larger than our limit.
    HeadersTooLarge,
    /// An HTTP/2 or HTTP/3 error, by its name (`PROTOCOL_ERROR`, …).
    Protocol(String),
}
