use serde::{Deserialize, Serialize};

/// What is known of a body. The bytes are not kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Body {
    /// `Content-Length`, where it was sent and parses.
    pub declared: Option<u64>,
    /// Bytes received from the wire before decoding, up to the cap.
    pub received: u64,
    /// How it ended.
    pub end: BodyEnd,
    /// SHA-256 of the bytes received, decoded where that worked, lower-case hexadecimal.
    pub sha256: String,
    /// What came of `Content-Encoding`.
    pub decoding: Decoding,
    /// The first 4 KiB of decoded text, lossy UTF-8, control characters but tab and line feed replaced; empty
    /// for binary types.
    pub sample: String,
    /// Resources that an HTML page loads over plain `http:` (scripts, styles, images, frames); at most 10.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub insecure_resources: Vec<String>,
}

/// How a body ended.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BodyEnd {
    /// As its framing says.
    Complete,
    /// We stopped at our own cap.
    Capped,
    /// The connection ended before the framing did.
    Truncated,
    /// Nothing more came in time.
    Stalled,
    /// The framing itself is invalid; how.
    Malformed(String),
}

/// What came of decoding a body.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Decoding {
    /// No `Content-Encoding`, or `identity`, or an empty body.
    Identity,
    /// It decoded.
    Decoded {
        /// The encoding.
        encoding: String,
        /// Bytes after decoding, up to the cap.
        bytes: u64,
    },
    /// It did not.
    Failed {
        /// The encoding.
        encoding: String,
        /// The decoder's words.
        error: String,
    },
    /// Not tried: an encoding that we did not ask for, or a body cut by ourselves.
    NotTried {
        /// The encoding.
        encoding: String,
    },
}
