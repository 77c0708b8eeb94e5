use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The body is cut short.
pub static TRUNCATED_BODY: Cause = Cause {
    code: "http.truncated_body",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "响应内容被截断", en: "The body is cut short" },
    summary: Text { zh: "{host}：响应内容被截断。", en: "{host}: the body is cut short." },
    fix: &[],
    meaning: Text { zh: "响应内容被截断。", en: "The body is cut short." },
    explains: &[],
    references: &[],
};
