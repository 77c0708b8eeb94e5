use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-cname-loop",
    title: Text { zh: "CNAME 形成循环", en: "The CNAME runs in a circle" },
    story: Text { zh: "网站提示 DNS 错误。", en: "The browser shows a DNS error." },
    url: "https://www.dns-cname-loop.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.cname_loop"]),
    forbid: &["dns.servfail"],
    build: |plan| {
        let (www, cdn) = (plan.host.clone(), format!("cdn.{}", plan.zone));
        plan.dns.replace("www", [Data::Cname(cdn)]);
        plan.dns.add("cdn", [Data::Cname(www)]);
    },
};
