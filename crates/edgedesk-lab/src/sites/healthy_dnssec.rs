use crate::plan::Signing;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-dnssec",
    title: Text { zh: "域名已签名，一切正常", en: "In order, with a signed zone" },
    story: Text {
        zh: "开了 DNSSEC，担心影响访问。",
        en: "I turned DNSSEC on and wonder whether that breaks anything.",
    },
    url: "https://www.healthy-dnssec.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["dns.dnssec_bogus"],
    build: |plan| plan.dns.signing = Signing::Signed,
};
