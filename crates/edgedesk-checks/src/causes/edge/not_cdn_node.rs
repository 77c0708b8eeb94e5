use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The address is not a CDN node.
pub static NOT_CDN_NODE: Cause = Cause {
    code: "edge.not_cdn_node",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "访问的 IP 不是 CDN 节点", en: "The address is not a CDN node" },
    summary: Text {
        zh: "{host}：访问的 IP 不是 CDN 节点。", en: "{host}: the address is not a CDN node."
    },
    fix: &[],
    meaning: Text { zh: "访问的 IP 不是 CDN 节点。", en: "The address is not a CDN node." },
    explains: &[],
    references: &[],
};
