use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Query strings split the cache.
pub static QUERY_FRAGMENTED: Cause = Cause {
    code: "cache.query_fragmented",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "参数导致缓存命中率低", en: "Query strings split the cache" },
    summary: Text {
        zh: "{host}：参数导致缓存命中率低。", en: "{host}: query strings split the cache."
    },
    fix: &[],
    meaning: Text { zh: "参数导致缓存命中率低。", en: "Query strings split the cache." },
    explains: &[],
    references: &[],
};
