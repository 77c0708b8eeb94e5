use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Denied by the Referer rule.
pub static REFERER_DENIED: Cause = Cause {
    code: "access.referer_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 Referer 防盗链拒绝", en: "Denied by the Referer rule" },
    summary: Text {
        zh: "{host}：被 Referer 防盗链拒绝。", en: "{host}: denied by the Referer rule."
    },
    fix: &[],
    meaning: Text { zh: "被 Referer 防盗链拒绝。", en: "Denied by the Referer rule." },
    explains: &[],
    references: &[],
};
