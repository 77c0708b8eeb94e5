use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The answer is not valid HTTP.
pub static MALFORMED_RESPONSE: Cause = Cause {
    code: "http.malformed_response",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "响应不符合 HTTP 协议", en: "The answer is not valid HTTP" },
    summary: Text {
        zh: "{host}：响应不符合 HTTP 协议。", en: "{host}: the answer is not valid HTTP."
    },
    fix: &[],
    meaning: Text { zh: "响应不符合 HTTP 协议。", en: "The answer is not valid HTTP." },
    explains: &[],
    references: &[],
};
