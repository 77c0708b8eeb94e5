use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// DNSSEC validation fails.
pub static DNSSEC_BOGUS: Cause = Cause {
    code: "dns.dnssec_bogus",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "DNSSEC 校验失败", en: "DNSSEC validation fails" },
    summary: Text { zh: "{host}：DNSSEC 校验失败。", en: "{host}: dNSSEC validation fails." },
    fix: &[],
    meaning: Text { zh: "DNSSEC 校验失败。", en: "DNSSEC validation fails." },
    explains: &[],
    references: &[],
};
