use crate::plan::Signing;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-dnssec-expired",
    title: Text { zh: "DNSSEC 签名已过期", en: "The DNSSEC signatures have expired" },
    story: Text {
        zh: "部分地区的用户打不开网站。",
        en: "Visitors with some providers cannot open the site.",
    },
    url: "https://www.dns-dnssec-expired.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.dnssec_bogus"]),
    forbid: &["dns.servfail", "dns.lame_delegation"],
    build: |plan| plan.dns.signing = Signing::Expired,
};
