use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Resolution times out.
pub static TIMEOUT: Cause = Cause {
    code: "dns.timeout",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "解析超时", en: "Resolution times out" },
    summary: Text { zh: "{host}：解析超时。", en: "{host}: resolution times out." },
    fix: &[],
    meaning: Text { zh: "解析超时。", en: "Resolution times out." },
    explains: &[],
    references: &[],
};
