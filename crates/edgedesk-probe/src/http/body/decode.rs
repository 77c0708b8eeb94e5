use std::io::{ErrorKind, Read};

use brotli_decompressor::Decompressor;
use edgedesk_evidence::http::Decoding;
use flate2::read::{DeflateDecoder, MultiGzDecoder, ZlibDecoder};

use crate::wire::shorten;

/// A body decoded, and what came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The content; as it came from the wire where it was not decoded.
    pub content: Vec<u8>,
    /// What came of it.
    pub decoding: Decoding,
}

/// Content codings applied one after the other; more are a bomb.
const MOST_CODINGS: usize = 2;
/// Up to this size no ratio is suspicious: a short text of blanks compresses a thousandfold.
const HARMLESS: usize = 64 << 10;
const BUFFER: usize = 4096;

/// Decodes a body by its `Content-Encoding` (RFC 9110 §8.4), at most `cap` bytes and at most `ratio` bytes
/// for each that came. `cut` tells that the body is not all there through our own doing.
pub fn decode(bytes: &[u8], encoding: &str, cap: usize, ratio: usize, cut: bool) -> Decoded {
    let encoding = encoding.trim().to_ascii_lowercase();
    let codings: Vec<&str> =
        encoding.split(',').map(str::trim).filter(|coding| !matches!(*coding, "" | "identity")).collect();
    let raw = |decoding| Decoded { content: bytes.to_vec(), decoding };
    if codings.is_empty() || bytes.is_empty() {
        return raw(Decoding::Identity);
    }
    let known = |coding: &&str| matches!(*coding, "gzip" | "x-gzip" | "br" | "deflate");
    if codings.len() > MOST_CODINGS || !codings.iter().all(known) {
        return raw(Decoding::NotTried { encoding });
    }
    let cap = cap.min(bytes.len().saturating_mul(ratio).max(HARMLESS));
    let mut content = bytes.to_vec();
    // The last coding named was applied last.
    for coding in codings.iter().rev() {
        match decode_one(&content, coding, cap) {
            Ok(Limited { content: decoded, full: false }) => content = decoded,
            Ok(Limited { full: true, .. }) if cut => return raw(Decoding::NotTried { encoding }),
            Ok(Limited { full: true, .. }) => {
                let error = format!("more than {cap} bytes after decoding");
                return raw(Decoding::Failed { encoding, error });
            }
            Err(_) if cut => return raw(Decoding::NotTried { encoding }),
            Err(error) => {
                return raw(Decoding::Failed { encoding, error: shorten(&error.to_string(), 200) });
            }
        }
    }
    let decoding = Decoding::Decoded { encoding, bytes: content.len() as u64 };
    Decoded { content, decoding }
}

struct Limited {
    content: Vec<u8>,
    full: bool,
}

fn decode_one(bytes: &[u8], coding: &str, cap: usize) -> std::io::Result<Limited> {
    match coding {
        "br" => read(Decompressor::new(bytes, BUFFER), cap),
        // Meant is the zlib format; some servers send the bare stream (RFC 9110 §8.4.1.2).
        "deflate" => read(ZlibDecoder::new(bytes), cap).or_else(|_| read(DeflateDecoder::new(bytes), cap)),
        _ => read(MultiGzDecoder::new(bytes), cap),
    }
}

fn read(decoder: impl Read, cap: usize) -> std::io::Result<Limited> {
    let mut content = Vec::new();
    let mut limited = decoder.take(cap as u64 + 1);
    match limited.read_to_end(&mut content) {
        Ok(_) => Ok(Limited { full: content.len() > cap, content }),
        Err(error) if error.kind() == ErrorKind::UnexpectedEof => {
            Err(std::io::Error::new(ErrorKind::UnexpectedEof, "the compressed stream ends early"))
        }
        Err(error) => Err(error),
    }
}
