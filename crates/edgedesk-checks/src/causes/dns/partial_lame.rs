use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some authoritative servers do not answer.
pub static PARTIAL_LAME: Cause = Cause {
    code: "dns.partial_lame",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "部分权威 DNS 服务器不能回答", en: "Some authoritative servers do not answer"
    },
    summary: Text {
        zh: "{host}：部分权威 DNS 服务器不能回答。",
        en: "{host}: some authoritative servers do not answer.",
    },
    fix: &[],
    meaning: Text {
        zh: "部分权威 DNS 服务器不能回答。", en: "Some authoritative servers do not answer."
    },
    explains: &[],
    references: &[],
};
