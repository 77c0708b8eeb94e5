use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-malformed-response",
    title: Text { zh: "响应不符合 HTTP 协议", en: "The answer is no HTTP" },
    story: Text { zh: "浏览器提示响应无效。", en: "Invalid response, says the browser." },
    url: "https://www.http-malformed-response.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.malformed_response"]),
    forbid: &[],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::Garbage),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::Garbage),
        ];
    },
};
