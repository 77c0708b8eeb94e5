use std::net::Ipv4Addr;

use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-reserved-address",
    title: Text { zh: "解析到了内网地址", en: "The name resolves to a private address" },
    story: Text {
        zh: "公司里能打开，外面打不开。", en: "It opens in the office and nowhere else."
    },
    url: "https://www.dns-reserved-address.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.reserved_address"]),
    forbid: &[],
    build: |plan| plan.dns.replace("www", [Data::A(Ipv4Addr::new(10, 0, 0, 8))]),
};
