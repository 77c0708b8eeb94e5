use crate::plan::{Data, OriginPlan};
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-ipv6-mismatch",
    title: Text { zh: "IPv6 解析没有指向 CDN", en: "The AAAA record leads elsewhere" },
    story: Text {
        zh: "手机流量访问看到的是旧页面。", en: "On mobile data I see the old page."
    },
    url: "http://www.dns-ipv6-mismatch.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.ipv6_mismatch"]),
    forbid: &["edge.ipv6_broken", "dns.cname_missing"],
    build: |plan| {
        let old = plan.origin_address_v6(0);
        let mut records = plan.flattened();
        records.push(Data::Aaaa(old));
        plan.dns.replace("www", records);
        let old = OriginPlan::serving(old, 80, &plan.host);
        plan.origins.push(old);
    },
};
