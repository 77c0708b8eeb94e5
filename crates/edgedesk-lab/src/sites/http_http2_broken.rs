use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-http2-broken",
    title: Text { zh: "HTTP/2 不可用", en: "HTTP/2 fails where HTTP/1.1 works" },
    story: Text {
        zh: "浏览器打不开，但 curl --http1.1 正常。",
        en: "Browsers fail, but curl --http1.1 works.",
    },
    url: "https://www.http-http2-broken.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.http2_broken"]),
    forbid: &["http.empty_reply"],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::BreaksHttp2),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::BreaksHttp2),
        ];
    },
};
