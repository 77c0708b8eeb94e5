use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin is slow.
pub static ORIGIN_SLOW: Cause = Cause {
    code: "perf.origin_slow",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "源站响应慢", en: "The origin is slow" },
    summary: Text { zh: "{host}：源站响应慢。", en: "{host}: the origin is slow." },
    fix: &[],
    meaning: Text { zh: "源站响应慢。", en: "The origin is slow." },
    explains: &[],
    references: &[],
};
