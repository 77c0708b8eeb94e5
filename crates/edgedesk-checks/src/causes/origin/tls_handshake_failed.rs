use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The TLS handshake with the origin fails.
pub static TLS_HANDSHAKE_FAILED: Cause = Cause {
    code: "origin.tls_handshake_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "与源站的 TLS 握手失败", en: "The TLS handshake with the origin fails" },
    summary: Text {
        zh: "{host}：与源站的 TLS 握手失败。",
        en: "{host}: the TLS handshake with the origin fails.",
    },
    fix: &[],
    meaning: Text { zh: "与源站的 TLS 握手失败。", en: "The TLS handshake with the origin fails." },
    explains: &[],
    references: &[],
};
