use crate::{Expect, ResolverFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-stale-cache",
    title: Text { zh: "解析变更还没有生效", en: "A DNS change has not reached the caches" },
    story: Text {
        zh: "已经切到 CDN 了，但流量还在源站。",
        en: "I switched to the CDN, but visits still go to my server.",
    },
    url: "http://www.dns-stale-cache.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.stale_cache"]),
    forbid: &["dns.cname_missing"],
    build: |plan| {
        let old = plan.origin_v4(0);
        plan.dns.resolver = Some(ResolverFault::Addresses(vec![old], 3_000));
        plan.dns.second_resolver = Some(ResolverFault::Addresses(vec![old], 2_400));
    },
};
