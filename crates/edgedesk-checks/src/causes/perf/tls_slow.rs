use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The TLS handshake is slow.
pub static TLS_SLOW: Cause = Cause {
    code: "perf.tls_slow",
    kind: Kind::Advice,
    who_acts: Actor::Provider,
    title: Text { zh: "TLS 握手慢", en: "The TLS handshake is slow" },
    summary: Text { zh: "{host}：TLS 握手慢。", en: "{host}: the TLS handshake is slow." },
    fix: &[],
    meaning: Text { zh: "TLS 握手慢。", en: "The TLS handshake is slow." },
    explains: &[],
    references: &[],
};
