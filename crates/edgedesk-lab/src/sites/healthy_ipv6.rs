use crate::plan::EdgePlan;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-ipv6",
    title: Text { zh: "双栈网站，一切正常", en: "In order, over IPv4 and IPv6" },
    story: Text {
        zh: "想确认 IPv6 访问是否正常。", en: "I would like to know whether IPv6 works."
    },
    url: "https://www.healthy-ipv6.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &[],
    build: |plan| {
        plan.edges.own.push(EdgePlan::at(plan.edge_address(0)));
        plan.edges.own.push(EdgePlan::at(plan.edge_address_v6(0)));
    },
};
