use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CDN edge refuses connections.
pub static TCP_REFUSED: Cause = Cause {
    code: "edge.tcp_refused",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "CDN 节点拒绝连接", en: "The CDN edge refuses connections" },
    summary: Text {
        zh: "{host}：CDN 节点拒绝连接。", en: "{host}: the CDN edge refuses connections."
    },
    fix: &[],
    meaning: Text { zh: "CDN 节点拒绝连接。", en: "The CDN edge refuses connections." },
    explains: &[],
    references: &[],
};
