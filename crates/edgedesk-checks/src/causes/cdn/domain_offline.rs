use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The accelerated domain is switched off.
pub static DOMAIN_OFFLINE: Cause = Cause {
    code: "cdn.domain_offline",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "加速域名已停用", en: "The accelerated domain is switched off" },
    summary: Text {
        zh: "{host}：加速域名已停用。", en: "{host}: the accelerated domain is switched off."
    },
    fix: &[],
    meaning: Text { zh: "加速域名已停用。", en: "The accelerated domain is switched off." },
    explains: &[],
    references: &[],
};
