use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The content cannot be cached.
pub static NOT_CACHEABLE: Cause = Cause {
    code: "cache.not_cacheable",
    kind: Kind::Advice,
    who_acts: Actor::Customer,
    title: Text { zh: "内容无法缓存，每次回源", en: "The content cannot be cached" },
    summary: Text {
        zh: "{host}：内容无法缓存，每次回源。", en: "{host}: the content cannot be cached."
    },
    fix: &[],
    meaning: Text { zh: "内容无法缓存，每次回源。", en: "The content cannot be cached." },
    explains: &[],
    references: &[],
};
