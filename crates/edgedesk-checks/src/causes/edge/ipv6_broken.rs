use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge fails over IPv6 only.
pub static IPV6_BROKEN: Cause = Cause {
    code: "edge.ipv6_broken",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "IPv6 节点不可用", en: "The edge fails over IPv6 only" },
    summary: Text { zh: "{host}：IPv6 节点不可用。", en: "{host}: the edge fails over IPv6 only." },
    fix: &[],
    meaning: Text { zh: "IPv6 节点不可用。", en: "The edge fails over IPv6 only." },
    explains: &[],
    references: &[],
};
