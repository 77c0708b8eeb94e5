use crate::plan::Signing;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-dnssec-ds-mismatch",
    title: Text { zh: "DS 记录与密钥不符", en: "The DS record belongs to another key" },
    story: Text {
        zh: "换了 DNS 服务商后部分用户打不开。", en: "Some visitors fail since I moved the DNS."
    },
    url: "https://www.dns-dnssec-ds-mismatch.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.dnssec_bogus"]),
    forbid: &["dns.servfail", "dns.lame_delegation"],
    build: |plan| plan.dns.signing = Signing::DsMismatch,
};
