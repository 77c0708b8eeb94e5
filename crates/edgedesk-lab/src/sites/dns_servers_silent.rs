use crate::plan::NameServerPlan;
use crate::{Expect, ServerFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-servers-silent",
    title: Text { zh: "权威服务器全部无响应", en: "All authoritative servers are silent" },
    story: Text {
        zh: "网站一直在转圈，打不开。", en: "The browser keeps turning and nothing comes."
    },
    url: "https://www.dns-servers-silent.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.lame_delegation"]),
    forbid: &["dns.nxdomain", "dns.not_delegated"],
    build: |plan| {
        plan.dns.servers = vec![
            NameServerPlan { fault: Some(ServerFault::Silent), ..Default::default() },
            NameServerPlan { fault: Some(ServerFault::Silent), ..Default::default() },
        ];
    },
};
