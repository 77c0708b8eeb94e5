use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// HTTP/3 is announced but does not answer.
pub static HTTP3_BROKEN: Cause = Cause {
    code: "http.http3_broken",
    kind: Kind::Advice,
    who_acts: Actor::Provider,
    title: Text { zh: "HTTP/3 (QUIC) 不可用", en: "HTTP/3 is announced but does not answer" },
    summary: Text {
        zh: "{host}：HTTP/3 (QUIC) 不可用。",
        en: "{host}: hTTP/3 is announced but does not answer.",
    },
    fix: &[],
    meaning: Text { zh: "HTTP/3 (QUIC) 不可用。", en: "HTTP/3 is announced but does not answer." },
    explains: &[],
    references: &[],
};
