use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The CDN edge does not answer.
pub static TCP_TIMEOUT: Cause = Cause {
    code: "edge.tcp_timeout",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "CDN 节点连接超时", en: "The CDN edge does not answer" },
    summary: Text { zh: "{host}：CDN 节点连接超时。", en: "{host}: the CDN edge does not answer." },
    fix: &[],
    meaning: Text { zh: "CDN 节点连接超时。", en: "The CDN edge does not answer." },
    explains: &[],
    references: &[],
};
