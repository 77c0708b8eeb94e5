use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The cache time is zero.
pub static TTL_ZERO: Cause = Cause {
    code: "cache.ttl_zero",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "缓存时间为 0", en: "The cache time is zero" },
    summary: Text { zh: "{host}：缓存时间为 0。", en: "{host}: the cache time is zero." },
    fix: &[],
    meaning: Text { zh: "缓存时间为 0。", en: "The cache time is zero." },
    explains: &[],
    references: &[],
};
