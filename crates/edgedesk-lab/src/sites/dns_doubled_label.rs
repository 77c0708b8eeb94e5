use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-doubled-label",
    title: Text { zh: "主机记录写成了完整域名", en: "The record was made under a doubled name" },
    story: Text {
        zh: "解析明明加了，就是不生效。", en: "I did add the record, but it has no effect."
    },
    url: "https://www.dns-doubled-label.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.doubled_label"]),
    forbid: &["dns.nxdomain"],
    build: |plan| {
        let target = plan.cname();
        plan.dns.replace("www", []);
        plan.dns.add("www.dns-doubled-label.test", [Data::Cname(target)]);
    },
};
