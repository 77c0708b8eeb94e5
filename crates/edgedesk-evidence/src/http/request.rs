use std::fmt;
use std::net::SocketAddr;

use serde::{Deserialize, Serialize};

/// One request to one address, over a connection of its own. Redirects are not followed, no certificate is
/// rejected.
///
/// The prober adds `User-Agent` (who we are, with a contact address), `Accept: */*` and
/// `Accept-Encoding: gzip, br` (`identity` with `Range`) where `headers` has none of that name. An empty value
/// sends no such header.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Http {
    /// Where to.
    pub addr: SocketAddr,
    /// TLS or not.
    pub tls: bool,
    /// The server name indication; `None` sends no such extension. Without TLS always `None`.
    pub sni: Option<String>,
    /// Protocol version. Over TLS it is offered alone in ALPN; HTTP/3 goes over QUIC.
    pub version: HttpVersion,
    /// Method.
    pub method: String,
    /// `Host` or `:authority`, with a port where it is not the scheme's own.
    pub host: String,
    /// Path and query. Secrets in it are placeholders (see [`crate::Secrets`]).
    pub path: String,
    /// Further headers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub headers: Vec<(String, String)>,
    /// Tells repetitions of one request apart; 0 for the first.
    #[serde(default, skip_serializing_if = "is_zero")]
    pub repeat: u8,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde's signature")]
fn is_zero(n: &u8) -> bool {
    *n == 0
}

impl Http {
    /// The same request with `name` set to `value`; an empty value sends no such header.
    #[must_use]
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        self.headers.retain(|(n, _)| !n.eq_ignore_ascii_case(name));
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same request over another version.
    #[must_use]
    pub fn over(mut self, version: HttpVersion) -> Self {
        self.version = version;
        self
    }

    /// The same request once more.
    #[must_use]
    pub fn again(mut self, repeat: u8) -> Self {
        self.repeat = repeat;
        self
    }

    /// The URL as one would type it.
    pub fn url(&self) -> String {
        format!("{}://{}{}", if self.tls { "https" } else { "http" }, self.host, self.path)
    }
}

/// Protocol versions.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[expect(missing_docs, reason = "the names say it")]
pub enum HttpVersion {
    #[serde(rename = "HTTP/1.1")]
    H1,
    #[serde(rename = "HTTP/2")]
    H2,
    #[serde(rename = "HTTP/3")]
    H3,
}

impl fmt::Display for HttpVersion {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::H1 => "HTTP/1.1",
            Self::H2 => "HTTP/2",
            Self::H3 => "HTTP/3",
        })
    }
}
