use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-cname-dangling",
    title: Text { zh: "CNAME 的目标无法解析", en: "The CNAME's target does not resolve" },
    story: Text {
        zh: "CNAME 配好了但域名解析不了。",
        en: "The CNAME is set, but the name does not resolve.",
    },
    url: "https://www.dns-cname-dangling.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.cname_dangling"]),
    forbid: &["dns.nxdomain"],
    build: |plan| plan.edges.resolves_to = Some(Vec::new()),
};
