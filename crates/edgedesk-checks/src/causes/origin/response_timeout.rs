use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The origin accepts but does not answer in time.
pub static RESPONSE_TIMEOUT: Cause = Cause {
    code: "origin.response_timeout",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "源站响应超时", en: "The origin accepts but does not answer in time" },
    summary: Text {
        zh: "{host}：源站响应超时。",
        en: "{host}: the origin accepts but does not answer in time.",
    },
    fix: &[],
    meaning: Text { zh: "源站响应超时。", en: "The origin accepts but does not answer in time." },
    explains: &[],
    references: &[],
};
