use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-waf-blocked",
    title: Text { zh: "被 WAF 拦截", en: "Blocked by the WAF" },
    story: Text { zh: "后台提交内容就 403。", en: "Saving in the back office gives 403." },
    url: "https://www.access-waf-blocked.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["access.waf_blocked"]),
    forbid: &["access.denied_by_edge"],
    build: |plan| plan.edges.fault = Some(EdgeFault::BlocksByWaf),
};
