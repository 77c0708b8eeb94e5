use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// A CNAME stands beside other records.
pub static RECORD_CONFLICT: Cause = Cause {
    code: "dns.record_conflict",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "CNAME 与其他记录冲突", en: "A CNAME stands beside other records" },
    summary: Text {
        zh: "{host}：CNAME 与其他记录冲突。",
        en: "{host}: a CNAME stands beside other records.",
    },
    fix: &[],
    meaning: Text { zh: "CNAME 与其他记录冲突。", en: "A CNAME stands beside other records." },
    explains: &[],
    references: &[],
};
