use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// Some CDN edges are out of order.
pub static PARTIAL_OUTAGE: Cause = Cause {
    code: "edge.partial_outage",
    kind: Kind::Fault,
    who_acts: Actor::Provider,
    title: Text { zh: "部分 CDN 节点不可用", en: "Some CDN edges are out of order" },
    summary: Text {
        zh: "{host}：部分 CDN 节点不可用。", en: "{host}: some CDN edges are out of order."
    },
    fix: &[],
    meaning: Text { zh: "部分 CDN 节点不可用。", en: "Some CDN edges are out of order." },
    explains: &[],
    references: &[],
};
