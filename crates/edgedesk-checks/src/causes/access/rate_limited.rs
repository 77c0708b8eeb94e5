use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Rate limiting was triggered.
pub static RATE_LIMITED: Cause = Cause {
    code: "access.rate_limited",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "触发频次控制", en: "Rate limiting was triggered" },
    summary: Text { zh: "{host}：触发频次控制。", en: "{host}: rate limiting was triggered." },
    fix: &[],
    meaning: Text { zh: "触发频次控制。", en: "Rate limiting was triggered." },
    explains: &[],
    references: &[],
};
