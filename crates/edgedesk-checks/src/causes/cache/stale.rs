use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge serves an older copy.
pub static STALE: Cause = Cause {
    code: "cache.stale",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点缓存的是旧内容", en: "The edge serves an older copy" },
    summary: Text {
        zh: "{host}：节点缓存的是旧内容。", en: "{host}: the edge serves an older copy."
    },
    fix: &[],
    meaning: Text { zh: "节点缓存的是旧内容。", en: "The edge serves an older copy." },
    explains: &[],
    references: &[],
};
