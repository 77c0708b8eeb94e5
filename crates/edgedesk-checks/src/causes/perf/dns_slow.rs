use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// DNS is slow.
pub static DNS_SLOW: Cause = Cause {
    code: "perf.dns_slow",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "DNS 解析慢", en: "DNS is slow" },
    summary: Text { zh: "{host}：DNS 解析慢。", en: "{host}: dNS is slow." },
    fix: &[],
    meaning: Text { zh: "DNS 解析慢。", en: "DNS is slow." },
    explains: &[],
    references: &[],
};
