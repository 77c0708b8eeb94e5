use crate::{Expect, ResolverFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-servfail",
    title: Text { zh: "解析返回 SERVFAIL", en: "Resolution ends in SERVFAIL" },
    story: Text { zh: "域名解析报错。", en: "The name does not resolve." },
    url: "https://www.dns-servfail.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.servfail"]),
    forbid: &["dns.dnssec_bogus", "dns.lame_delegation"],
    build: |plan| {
        plan.dns.resolver = Some(ResolverFault::ServFail);
        plan.dns.second_resolver = Some(ResolverFault::ServFail);
    },
};
