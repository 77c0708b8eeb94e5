use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "edge-refused",
    title: Text { zh: "CDN 节点拒绝连接", en: "The edges refuse connections" },
    story: Text { zh: "网站提示拒绝连接。", en: "Connection refused." },
    url: "https://www.edge-refused.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["edge.tcp_refused"]),
    forbid: &["origin.tcp_refused", "tls.https_not_enabled"],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::Refuses),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::Refuses),
        ];
    },
};
