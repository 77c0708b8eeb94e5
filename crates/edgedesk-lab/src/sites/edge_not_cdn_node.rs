use std::sync::Arc;

use crate::plan::OriginPlan;
use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "edge-not-cdn-node",
    title: Text { zh: "解析到的 IP 不是 CDN 节点", en: "The address is no node of the CDN" },
    story: Text { zh: "打开的不是我的网站。", en: "It is not my site that opens." },
    url: "http://www.edge-not-cdn-node.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["edge.not_cdn_node"]),
    forbid: &[],
    build: |plan| {
        let elsewhere = plan.origin_address(5);
        plan.edges.resolves_to = Some(vec![elsewhere]);
        let mut parked = OriginPlan::serving(elsewhere, 80, &plan.host);
        parked.script = Arc::new(|_| {
            Answer::Response(Response::new(200, "text/html", "<title>parked</title><h1>Parked</h1>\n"))
        });
        plan.origins.push(parked);
    },
};
