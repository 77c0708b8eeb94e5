use crate::plan::OriginPlan;
use crate::{Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-inconsistent",
    title: Text { zh: "多个源站内容不一致", en: "Two origins serve different versions" },
    story: Text { zh: "刷新一次新一次旧。", en: "Every reload switches between old and new." },
    url: "https://www.origin-inconsistent.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.inconsistent"]),
    forbid: &["cache.stale"],
    build: |plan| {
        let mut second = OriginPlan::serving(plan.origin_address(1), 80, &plan.host);
        let old = "<!doctype html><title>shop</title><p>The version of last month.</p>\n";
        let site = Content::of(&plan.host).version(old, "Thu, 01 Oct 2026 08:00:00 GMT");
        second.script = site.script();
        plan.add_origin(second);
    },
};
