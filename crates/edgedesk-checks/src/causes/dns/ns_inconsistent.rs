use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The authoritative servers disagree.
pub static NS_INCONSISTENT: Cause = Cause {
    code: "dns.ns_inconsistent",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "各权威 DNS 服务器回答不一致", en: "The authoritative servers disagree" },
    summary: Text {
        zh: "{host}：各权威 DNS 服务器回答不一致。",
        en: "{host}: the authoritative servers disagree.",
    },
    fix: &[],
    meaning: Text {
        zh: "各权威 DNS 服务器回答不一致。", en: "The authoritative servers disagree."
    },
    explains: &[],
    references: &[],
};
