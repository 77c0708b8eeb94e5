use edgedesk_evidence::Secrets;
use edgedesk_evidence::http::{Body, BodyEnd};

use super::insecure::insecure_resources;
use super::{Collected, decode};
use crate::certificate::sha256;
use crate::http::{Head, Outbound};
use crate::wire::inert;

/// Bytes of text kept.
const SAMPLE: usize = 4096;

/// What is kept of a body.
pub(crate) fn describe(collected: Collected, head: &Head, outbound: &Outbound, secrets: &Secrets) -> Body {
    let encodings: Vec<_> = head
        .fields
        .iter()
        .filter(|(name, _)| name.eq_ignore_ascii_case("content-encoding"))
        .map(|(_, value)| value.as_str())
        .collect();
    let cut = matches!(collected.end, BodyEnd::Capped | BodyEnd::Stalled);
    let limits = &outbound.limits;
    let decoded = decode(&collected.bytes, &encodings.join(", "), limits.decoded, limits.ratio, cut);
    let kind = head.get("content-type").unwrap_or_default().to_ascii_lowercase();
    let sample = if is_text(&kind, &decoded.content) {
        let text = String::from_utf8_lossy(&decoded.content[..decoded.content.len().min(SAMPLE)]);
        secrets.redact(&inert(&text))
    } else {
        String::new()
    };
    let page = outbound.tls && kind.starts_with("text/html");
    let insecure_resources = if page {
        insecure_resources(&decoded.content).iter().map(|url| secrets.redact(url)).collect()
    } else {
        Vec::new()
    };
    Body {
        declared: head.get("content-length").and_then(|length| length.trim().parse().ok()),
        received: collected.bytes.len() as u64,
        end: collected.end,
        sha256: sha256(&decoded.content),
        insecure_resources,
        decoding: decoded.decoding,
        sample,
    }
}

/// Whether a body is text: by its type, or by its looks where it has none.
fn is_text(kind: &str, content: &[u8]) -> bool {
    let essence = kind.split(';').next().unwrap_or_default().trim();
    let textual = ["json", "xml", "javascript", "x-www-form-urlencoded", "x-mpegurl"];
    if essence.is_empty() {
        let start = &content[..content.len().min(512)];
        return !start.contains(&0) && !start.starts_with(&[0x1f, 0x8b]);
    }
    essence.starts_with("text/") || textual.iter().any(|word| essence.contains(word))
}
