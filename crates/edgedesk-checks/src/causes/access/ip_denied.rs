use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Denied by the IP rule.
pub static IP_DENIED: Cause = Cause {
    code: "access.ip_denied",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "被 IP 黑白名单拒绝", en: "Denied by the IP rule" },
    summary: Text { zh: "{host}：被 IP 黑白名单拒绝。", en: "{host}: denied by the IP rule." },
    fix: &[],
    meaning: Text { zh: "被 IP 黑白名单拒绝。", en: "Denied by the IP rule." },
    explains: &[],
    references: &[],
};
