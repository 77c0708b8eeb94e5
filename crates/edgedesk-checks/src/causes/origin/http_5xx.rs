use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin itself answers 5xx.
pub static HTTP_5XX: Cause = Cause {
    code: "origin.http_5xx",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站自身返回 5xx", en: "The origin itself answers 5xx" },
    summary: Text { zh: "{host}：源站自身返回 5xx。", en: "{host}: the origin itself answers 5xx." },
    fix: &[],
    meaning: Text { zh: "源站自身返回 5xx。", en: "The origin itself answers 5xx." },
    explains: &[],
    references: &[],
};
