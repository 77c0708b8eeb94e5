use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "account-domain-unknown",
    title: Text { zh: "域名没有添加到 CDN", en: "The domain was never added to the CDN" },
    story: Text {
        zh: "CNAME 已经配好了，但打开是 403。", en: "The CNAME is set, but the site answers 403."
    },
    url: "https://www.account-domain-unknown.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["account.domain_unknown"]),
    forbid: &["dns.cname_wrong_target"],
    build: |plan| plan.config = None,
};
