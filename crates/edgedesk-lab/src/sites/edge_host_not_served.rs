use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "edge-host-not-served",
    title: Text { zh: "节点上没有该域名的配置", en: "The edges do not know the domain" },
    story: Text { zh: "域名都配好了，还是 403。", en: "Everything is set up and it is still 403." },
    url: "https://www.edge-host-not-served.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["edge.host_not_served"]),
    forbid: &["account.domain_unknown"],
    build: |plan| plan.edges.fault = Some(EdgeFault::WithoutConfig),
};
