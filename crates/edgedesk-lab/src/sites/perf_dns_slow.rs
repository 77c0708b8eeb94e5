use crate::plan::NameServerPlan;
use crate::{Expect, ServerFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "perf-dns-slow",
    title: Text { zh: "DNS 解析慢", en: "DNS is slow" },
    story: Text { zh: "第一次打开特别慢。", en: "The first visit is very slow." },
    url: "https://www.perf-dns-slow.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["perf.dns_slow"]),
    forbid: &["dns.timeout"],
    build: |plan| {
        plan.dns.servers = vec![
            NameServerPlan {
                fault: Some(ServerFault::Slow(std::time::Duration::from_millis(1_200))),
                ..Default::default()
            },
            NameServerPlan {
                fault: Some(ServerFault::Slow(std::time::Duration::from_millis(1_200))),
                ..Default::default()
            },
        ];
    },
};
