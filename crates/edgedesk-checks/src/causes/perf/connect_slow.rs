use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Connecting is slow.
pub static CONNECT_SLOW: Cause = Cause {
    code: "perf.connect_slow",
    kind: Kind::Advice,
    who_acts: Actor::Isp,
    title: Text { zh: "建立连接慢", en: "Connecting is slow" },
    summary: Text { zh: "{host}：建立连接慢。", en: "{host}: connecting is slow." },
    fix: &[],
    meaning: Text { zh: "建立连接慢。", en: "Connecting is slow." },
    explains: &[],
    references: &[],
};
