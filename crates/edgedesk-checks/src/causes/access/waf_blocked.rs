use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Blocked by the WAF.
pub static WAF_BLOCKED: Cause = Cause {
    code: "access.waf_blocked",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 WAF 拦截", en: "Blocked by the WAF" },
    summary: Text { zh: "{host}：被 WAF 拦截。", en: "{host}: blocked by the WAF." },
    fix: &[],
    meaning: Text { zh: "被 WAF 拦截。", en: "Blocked by the WAF." },
    explains: &[],
    references: &[],
};
