use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-no-address",
    title: Text { zh: "主机记录没有地址", en: "The name exists without an address" },
    story: Text {
        zh: "加了 TXT 验证之后 www 打不开。", en: "www is gone since I added a TXT record."
    },
    url: "https://www.dns-no-address.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.no_address"]),
    forbid: &["dns.nxdomain"],
    build: |plan| plan.dns.replace("www", [Data::Txt("verify_0123456789abcdef".to_owned())]),
};
