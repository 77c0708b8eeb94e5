use crate::plan::Signing;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-dnssec-key-removed",
    title: Text {
        zh: "关闭签名后 DS 记录还在",
        en: "The zone is no longer signed, but the DS is still there",
    },
    story: Text {
        zh: "关了 DNSSEC 后网站打不开。", en: "I turned DNSSEC off and the site is gone."
    },
    url: "https://www.dns-dnssec-key-removed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.dnssec_bogus"]),
    forbid: &["dns.servfail", "dns.lame_delegation"],
    build: |plan| plan.dns.signing = Signing::KeyRemoved,
};
