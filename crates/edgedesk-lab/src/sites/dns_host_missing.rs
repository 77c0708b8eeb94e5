use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-host-missing",
    title: Text { zh: "主机记录不存在", en: "The host record does not exist" },
    story: Text {
        zh: "www 打不开，提示找不到服务器。", en: "www does not open: server not found."
    },
    url: "https://www.dns-host-missing.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.nxdomain"]),
    forbid: &["dns.not_delegated", "dns.cname_missing"],
    build: |plan| plan.dns.replace("www", []),
};
