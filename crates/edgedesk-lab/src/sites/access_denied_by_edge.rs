use crate::{EdgeFault, Expect, Persona, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-denied-by-edge",
    title: Text {
        zh: "节点拒绝访问但没有说明原因", en: "The edge denies access without a reason"
    },
    story: Text { zh: "网站 403，源站正常。", en: "403, while the origin is fine." },
    url: "https://www.access-denied-by-edge.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["access.denied_by_edge"]),
    forbid: &["origin.http_4xx"],
    build: |plan| {
        plan.edges.persona = Persona::Neutral;
        plan.edges.fault = Some(EdgeFault::Denies);
    },
};
