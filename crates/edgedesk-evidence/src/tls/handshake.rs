use std::fmt;
use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

use super::{Chain, RevocationState};
use crate::ConnectFailure;

/// One TLS handshake with one address, closed at once when it stands.
///
/// No certificate is rejected here: what is wrong with it is for the checks to say.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Tls {
    /// Where to.
    pub addr: SocketAddr,
    /// The server name indication; `None` sends no such extension.
    pub sni: Option<String>,
    /// What is offered.
    pub offer: TlsOffer,
}

/// What the client offers in its hello.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsOffer {
    /// TLS 1.2 and 1.3, ALPN `h2` and `http/1.1`: a browser of today.
    Modern,
    /// This version alone. Up to TLS 1.1 the handshake is a raw hello that ends with the server's first
    /// flight, so the session carries version and cipher and no chain.
    Only(TlsVersion),
}

/// Protocol versions, oldest first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum TlsVersion {
    #[serde(rename = "SSLv3")]
    Ssl3,
    #[serde(rename = "TLSv1.0")]
    Tls10,
    #[serde(rename = "TLSv1.1")]
    Tls11,
    #[serde(rename = "TLSv1.2")]
    Tls12,
    #[serde(rename = "TLSv1.3")]
    Tls13,
}

impl fmt::Display for TlsVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Ssl3 => "SSL 3.0",
            Self::Tls10 => "TLS 1.0",
            Self::Tls11 => "TLS 1.1",
            Self::Tls12 => "TLS 1.2",
            Self::Tls13 => "TLS 1.3",
        })
    }
}

/// What the handshake came to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TlsOutcome {
    /// TCP did not connect.
    NotConnected(ConnectFailure),
    /// The handshake completed (for old versions: the server agreed to go on).
    Session(Box<TlsSession>),
    /// The server refused with an alert (RFC 8446 §6).
    Alert {
        /// Alert number.
        code: u8,
        /// Its IANA name.
        name: String,
    },
    /// Bytes came that are no TLS record; the first of them, printable and shortened.
    NotTls {
        /// For example `HTTP/1.1 400 Bad Request`.
        first_bytes: String,
    },
    /// The peer closed without a word.
    Closed,
    /// The peer reset the connection.
    Reset,
    /// No completion in time.
    TimedOut,
    /// Our own library refused what came; its words.
    Unusable(String),
}

/// A completed handshake.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct TlsSession {
    /// The version agreed on.
    pub version: TlsVersion,
    /// The cipher suite's IANA name, or its number where it has no name here.
    pub cipher: String,
    /// The application protocol agreed on.
    pub alpn: Option<String>,
    /// What the server sent to prove who it is; `None` for versions below TLS 1.2.
    pub chain: Option<Chain>,
    /// The stapled OCSP status, where one came.
    pub staple: Option<RevocationState>,
    /// Whether the server asked for a client certificate.
    pub client_certificate_requested: bool,
}
