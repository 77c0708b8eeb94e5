use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The response headers are too large.
pub static HEADER_TOO_LARGE: Cause = Cause {
    code: "http.header_too_large",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "响应头过大", en: "The response headers are too large" },
    summary: Text { zh: "{host}：响应头过大。", en: "{host}: the response headers are too large." },
    fix: &[],
    meaning: Text { zh: "响应头过大。", en: "The response headers are too large." },
    explains: &[],
    references: &[],
};
