use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The probing side itself is blocked.
pub static VANTAGE_BLOCKED: Cause = Cause {
    code: "desk.vantage_blocked",
    kind: Kind::Note,
    who_acts: Actor::Desk,
    title: Text {
        zh: "探测点自身被限制，结论不可靠", en: "The probing side itself is blocked"
    },
    summary: Text {
        zh: "{host}：探测点自身被限制，结论不可靠。",
        en: "{host}: the probing side itself is blocked.",
    },
    fix: &[],
    meaning: Text {
        zh: "探测点自身被限制，结论不可靠。", en: "The probing side itself is blocked."
    },
    explains: &[],
    references: &[],
};
