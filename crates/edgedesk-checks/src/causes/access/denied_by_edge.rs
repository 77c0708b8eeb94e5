use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge denies access without a reason.
pub static DENIED_BY_EDGE: Cause = Cause {
    code: "access.denied_by_edge",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text {
        zh: "CDN 节点拒绝访问（原因未标明）", en: "The edge denies access without a reason"
    },
    summary: Text {
        zh: "{host}：CDN 节点拒绝访问（原因未标明）。",
        en: "{host}: the edge denies access without a reason.",
    },
    fix: &[],
    meaning: Text {
        zh: "CDN 节点拒绝访问（原因未标明）。", en: "The edge denies access without a reason."
    },
    explains: &[],
    references: &[],
};
