use crate::plan::{Data, Signing};
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "two-dnssec-and-cname",
    title: Text { zh: "DNSSEC 失效，CNAME 也指错", en: "DNSSEC is broken and the CNAME is wrong" },
    story: Text { zh: "网站完全打不开。", en: "The site is completely dead." },
    url: "https://www.two-dnssec-and-cname.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.dnssec_bogus", "dns.cname_wrong_target"]),
    forbid: &[],
    build: |plan| {
        plan.dns.signing = Signing::DsMismatch;
        plan.dns.replace("www", [Data::Cname("www.healthy-plain.test.w.edgecdn.test".to_owned())]);
    },
};
