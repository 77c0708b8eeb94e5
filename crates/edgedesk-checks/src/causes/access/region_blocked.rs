use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The visitor's region is blocked.
pub static REGION_BLOCKED: Cause = Cause {
    code: "access.region_blocked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "访问地区被封禁", en: "The visitor's region is blocked" },
    summary: Text { zh: "{host}：访问地区被封禁。", en: "{host}: the visitor's region is blocked." },
    fix: &[],
    meaning: Text { zh: "访问地区被封禁。", en: "The visitor's region is blocked." },
    explains: &[],
    references: &[],
};
