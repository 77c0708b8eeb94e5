use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin itself answers 4xx.
pub static HTTP_4XX: Cause = Cause {
    code: "origin.http_4xx",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站自身返回 4xx", en: "The origin itself answers 4xx" },
    summary: Text { zh: "{host}：源站自身返回 4xx。", en: "{host}: the origin itself answers 4xx." },
    fix: &[],
    meaning: Text { zh: "源站自身返回 4xx。", en: "The origin itself answers 4xx." },
    explains: &[],
    references: &[],
};
