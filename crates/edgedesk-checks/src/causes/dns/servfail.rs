use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Resolution ends in SERVFAIL.
pub static SERVFAIL: Cause = Cause {
    code: "dns.servfail",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "解析返回 SERVFAIL", en: "Resolution ends in SERVFAIL" },
    summary: Text { zh: "{host}：解析返回 SERVFAIL。", en: "{host}: resolution ends in SERVFAIL." },
    fix: &[],
    meaning: Text { zh: "解析返回 SERVFAIL。", en: "Resolution ends in SERVFAIL." },
    explains: &[],
    references: &[],
};
