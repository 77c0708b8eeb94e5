use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cache-query-fragmented",
    title: Text { zh: "参数导致缓存命中率低", en: "Query strings split the cache" },
    story: Text {
        zh: "带推广参数的链接都很慢。", en: "Links with campaign parameters are slow."
    },
    url: "https://www.cache-query-fragmented.test/app.js?utm_source=mail&utm_campaign=11",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["cache.query_fragmented"]),
    forbid: &[],
    build: |_| {},
};
