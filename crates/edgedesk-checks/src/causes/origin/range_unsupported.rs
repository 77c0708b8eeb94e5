use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin ignores Range while range fetching is forced.
pub static RANGE_UNSUPPORTED: Cause = Cause {
    code: "origin.range_unsupported",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "源站不支持 Range，分片回源失败",
        en: "The origin ignores Range while range fetching is forced",
    },
    summary: Text {
        zh: "{host}：源站不支持 Range，分片回源失败。",
        en: "{host}: the origin ignores Range while range fetching is forced.",
    },
    fix: &[],
    meaning: Text {
        zh: "源站不支持 Range，分片回源失败。",
        en: "The origin ignores Range while range fetching is forced.",
    },
    explains: &[],
    references: &[],
};
