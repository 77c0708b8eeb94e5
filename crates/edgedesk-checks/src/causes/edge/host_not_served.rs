use crate::catalogue::{Actor, Cause, Kind};
use crate::words::Text;

/// The edge does not serve this host.
pub static HOST_NOT_SERVED: Cause = Cause {
    code: "edge.host_not_served",
    kind: Kind::Fault,
    who_acts: Actor::Customer,
    title: Text { zh: "节点上没有该域名的配置", en: "The edge does not serve this host" },
    summary: Text {
        zh: "{host}：节点上没有该域名的配置。",
        en: "{host}: the edge does not serve this host.",
    },
    fix: &[],
    meaning: Text { zh: "节点上没有该域名的配置。", en: "The edge does not serve this host." },
    explains: &[],
    references: &[],
};
