use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// No authoritative server of the zone answers.
pub static LAME_DELEGATION: Cause = Cause {
    code: "dns.lame_delegation",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "权威 DNS 服务器都不能回答", en: "No authoritative server of the zone answers"
    },
    summary: Text {
        zh: "{host}：权威 DNS 服务器都不能回答。",
        en: "{host}: no authoritative server of the zone answers.",
    },
    fix: &[],
    meaning: Text {
        zh: "权威 DNS 服务器都不能回答。", en: "No authoritative server of the zone answers."
    },
    explains: &[],
    references: &[],
};
