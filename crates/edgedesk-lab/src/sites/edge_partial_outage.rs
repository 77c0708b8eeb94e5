use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "edge-partial-outage",
    title: Text { zh: "部分 CDN 节点不可用", en: "One of three edges is down" },
    story: Text { zh: "有的用户打不开，有的正常。", en: "Some visitors fail, others do not." },
    url: "https://www.edge-partial-outage.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["edge.partial_outage"]),
    forbid: &["edge.tcp_refused"],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::at(plan.edge_address(0)),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::Refuses),
            EdgePlan::at(plan.edge_address(2)),
        ];
    },
};
