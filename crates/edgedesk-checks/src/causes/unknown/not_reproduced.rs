use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The problem was not reproduced.
pub static NOT_REPRODUCED: Cause = Cause {
    code: "unknown.not_reproduced",
    kind: Kind::Note,
    who_acts: Actor::Customer,
    title: Text { zh: "未能复现问题", en: "The problem was not reproduced" },
    summary: Text { zh: "{host}：未能复现问题。", en: "{host}: the problem was not reproduced." },
    fix: &[],
    meaning: Text { zh: "未能复现问题。", en: "The problem was not reproduced." },
    explains: &[],
    references: &[],
};
