use crate::{Expect, ResolverFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-timeout",
    title: Text { zh: "解析超时", en: "Resolution times out" },
    story: Text { zh: "打开网站要等很久，然后失败。", en: "It takes ages and then fails." },
    url: "https://www.dns-timeout.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.timeout"]),
    forbid: &["dns.lame_delegation", "dns.nxdomain"],
    build: |plan| {
        plan.dns.resolver = Some(ResolverFault::Silent);
        plan.dns.second_resolver = Some(ResolverFault::Silent);
    },
};
