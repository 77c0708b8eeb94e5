use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CNAME's target does not resolve.
pub static CNAME_DANGLING: Cause = Cause {
    code: "dns.cname_dangling",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 的目标无法解析", en: "The CNAME's target does not resolve" },
    summary: Text {
        zh: "{host}：CNAME 的目标无法解析。",
        en: "{host}: the CNAME's target does not resolve.",
    },
    fix: &[],
    meaning: Text { zh: "CNAME 的目标无法解析。", en: "The CNAME's target does not resolve." },
    explains: &[],
    references: &[],
};
