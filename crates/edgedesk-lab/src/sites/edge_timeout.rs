use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "edge-timeout",
    title: Text { zh: "CDN 节点连接超时", en: "The edges do not answer" },
    story: Text { zh: "网站一直在连接。", en: "It keeps connecting." },
    url: "https://www.edge-timeout.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["edge.tcp_timeout"]),
    forbid: &["origin.tcp_timeout"],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::Silent),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::Silent),
        ];
    },
};
