use crate::plan::Data;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-cname-wrong-target",
    title: Text { zh: "CNAME 指向了别的域名", en: "The CNAME leads to another domain of the CDN" },
    story: Text { zh: "配置了 CNAME 但是 403。", en: "The CNAME is set and I get 403." },
    url: "https://www.dns-cname-wrong-target.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.cname_wrong_target"]),
    forbid: &["account.domain_unknown"],
    build: |plan| plan.dns.replace("www", [Data::Cname("www.healthy-plain.test.w.edgecdn.test".to_owned())]),
};
