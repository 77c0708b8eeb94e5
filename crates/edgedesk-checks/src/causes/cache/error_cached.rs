use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge has cached an error.
pub static ERROR_CACHED: Cause = Cause {
    code: "cache.error_cached",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点缓存了错误响应", en: "The edge has cached an error" },
    summary: Text {
        zh: "{host}：节点缓存了错误响应。", en: "{host}: the edge has cached an error."
    },
    fix: &[],
    meaning: Text { zh: "节点缓存了错误响应。", en: "The edge has cached an error." },
    explains: &[],
    references: &[],
};
