use crate::plan::{OriginPlan, Reachable};
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-partial-outage",
    title: Text { zh: "部分源站不可用", en: "One of two origins is down" },
    story: Text { zh: "有时 502，刷新又好了。", en: "Sometimes 502, and fine after a reload." },
    url: "https://www.origin-partial-outage.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.partial_outage"]),
    forbid: &["origin.tcp_refused"],
    build: |plan| {
        let mut second = OriginPlan::serving(plan.origin_address(1), 80, &plan.host);
        second.reachable = Reachable::Refuses;
        plan.add_origin(second);
    },
};
