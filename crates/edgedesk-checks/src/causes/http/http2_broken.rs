use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// HTTP/2 fails where HTTP/1.1 works.
pub static HTTP2_BROKEN: Cause = Cause {
    code: "http.http2_broken",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "HTTP/2 不可用", en: "HTTP/2 fails where HTTP/1.1 works" },
    summary: Text { zh: "{host}：HTTP/2 不可用。", en: "{host}: hTTP/2 fails where HTTP/1.1 works." },
    fix: &[],
    meaning: Text { zh: "HTTP/2 不可用。", en: "HTTP/2 fails where HTTP/1.1 works." },
    explains: &[],
    references: &[],
};
