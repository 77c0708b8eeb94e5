use edgedesk_evidence::control_plane::{CacheMatch, CacheRule};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cache-ttl-zero",
    title: Text { zh: "缓存时间为 0", en: "The cache time is zero" },
    story: Text { zh: "每次都回源，源站压力很大。", en: "Every visit reaches my server." },
    url: "https://www.cache-ttl-zero.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["cache.ttl_zero"]),
    forbid: &[],
    build: |plan| {
        let rule = CacheRule { matches: CacheMatch::Path, value: "/".to_owned(), ttl: 0, weight: Some(99) };
        plan.configure(|config| config.cache.push(rule));
    },
};
