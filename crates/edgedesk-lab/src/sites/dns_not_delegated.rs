use crate::plan::Delegation;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-not-delegated",
    title: Text { zh: "域名过期或未注册", en: "The domain has expired or was never registered" },
    story: Text { zh: "网站突然找不到了。", en: "The site has vanished." },
    url: "https://www.dns-not-delegated.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.not_delegated"]),
    forbid: &["dns.nxdomain", "dns.cname_missing"],
    build: |plan| plan.dns.delegation = Delegation::Absent,
};
