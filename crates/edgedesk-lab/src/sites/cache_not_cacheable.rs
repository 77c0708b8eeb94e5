use crate::{Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cache-not-cacheable",
    title: Text { zh: "内容无法缓存", en: "The content cannot be cached" },
    story: Text { zh: "命中率一直是 0。", en: "The hit ratio is always zero." },
    url: "https://www.cache-not-cacheable.test/app.js",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["cache.not_cacheable"]),
    forbid: &["cache.stale"],
    build: |plan| {
        let mut site = Content::of(&plan.host);
        site.cache_control = "no-store".to_owned();
        plan.origin().script = site.script();
    },
};
