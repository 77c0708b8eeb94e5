use crate::{Expect, ResolverFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-resolver-divergence",
    title: Text { zh: "部分解析器给出其他地址", en: "One resolver gives other addresses" },
    story: Text { zh: "换个网络就打不开了。", en: "It fails on another network." },
    url: "https://www.dns-resolver-divergence.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.resolver_divergence"]),
    forbid: &[],
    build: |plan| {
        let elsewhere = plan.origin_v4(9);
        plan.dns.second_resolver = Some(ResolverFault::Addresses(vec![elsewhere], 300));
    },
};
