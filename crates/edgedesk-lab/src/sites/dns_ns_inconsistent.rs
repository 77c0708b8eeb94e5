use crate::plan::{Data, Entry, NameServerPlan};
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-ns-inconsistent",
    title: Text { zh: "两台权威服务器回答不一致", en: "Two authoritative servers disagree" },
    story: Text { zh: "有的用户看到的是旧网站。", en: "Some visitors still see the old site." },
    url: "https://www.dns-ns-inconsistent.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.ns_inconsistent"]),
    forbid: &[],
    build: |plan| {
        let old = Entry { owner: "www".to_owned(), ttl: 600, data: Data::A(plan.origin_v4(0)) };
        let stale = NameServerPlan { records: Some(vec![old]), serial: 2_025_010_101, ..Default::default() };
        plan.dns.servers = vec![NameServerPlan::default(), stale];
    },
};
