use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The TLS handshake fails.
pub static HANDSHAKE_FAILED: Cause = Cause {
    code: "tls.handshake_failed",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "TLS 握手失败", en: "The TLS handshake fails" },
    summary: Text { zh: "{host}：TLS 握手失败。", en: "{host}: the TLS handshake fails." },
    fix: &[],
    meaning: Text { zh: "TLS 握手失败。", en: "The TLS handshake fails." },
    explains: &[],
    references: &[],
};
