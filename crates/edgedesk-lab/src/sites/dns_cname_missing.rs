use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-cname-missing",
    title: Text { zh: "没有配置 CNAME", en: "There is no CNAME" },
    story: Text {
        zh: "加了域名但流量没有走 CDN。",
        en: "I added the domain, but nothing goes through the CDN.",
    },
    url: "http://www.dns-cname-missing.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.cname_missing"]),
    forbid: &["edge.not_cdn_node", "dns.ipv6_mismatch"],
    build: |plan| {
        let origin = plan.origin_v4(0);
        plan.dns.replace("www", [Data::A(origin)]);
    },
};
