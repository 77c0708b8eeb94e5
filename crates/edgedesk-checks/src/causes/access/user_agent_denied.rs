use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Denied by the User-Agent rule.
pub static USER_AGENT_DENIED: Cause = Cause {
    code: "access.user_agent_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 User-Agent 规则拒绝", en: "Denied by the User-Agent rule" },
    summary: Text {
        zh: "{host}：被 User-Agent 规则拒绝。", en: "{host}: denied by the User-Agent rule."
    },
    fix: &[],
    meaning: Text { zh: "被 User-Agent 规则拒绝。", en: "Denied by the User-Agent rule." },
    explains: &[],
    references: &[],
};
