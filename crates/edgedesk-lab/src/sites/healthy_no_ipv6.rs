use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-no-ipv6",
    title: Text { zh: "没有 IPv6 的正常网站", en: "In order, without any IPv6" },
    story: Text {
        zh: "手机上偶尔打不开，是不是因为没有 IPv6？",
        en: "It sometimes fails on my phone. Is it because there is no IPv6?",
    },
    url: "https://www.healthy-no-ipv6.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["edge.ipv6_broken", "dns.ipv6_mismatch"],
    build: |_| {},
};
