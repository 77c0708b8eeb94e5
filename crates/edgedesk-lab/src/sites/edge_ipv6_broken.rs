use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "edge-ipv6-broken",
    title: Text { zh: "IPv6 节点不可用", en: "The edge fails over IPv6 only" },
    story: Text {
        zh: "用手机流量打不开，Wi-Fi 正常。", en: "It fails on mobile data and works on Wi-Fi."
    },
    url: "https://www.edge-ipv6-broken.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["edge.ipv6_broken"]),
    forbid: &["edge.tcp_refused", "edge.partial_outage"],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::at(plan.edge_address(0)),
            EdgePlan::failing(plan.edge_address_v6(0), EdgeFault::Refuses),
        ];
    },
};
