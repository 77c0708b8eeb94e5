use crate::plan::NameServerPlan;
use crate::{Expect, ServerFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-lame-delegation",
    title: Text { zh: "权威服务器不认识该域名", en: "No authoritative server knows the zone" },
    story: Text {
        zh: "换了 DNS 服务商之后网站打不开。",
        en: "The site is down since I changed my DNS host.",
    },
    url: "https://www.dns-lame-delegation.test/",
    symptom: Symptom::NONE,
    account: "globex",
    expect: Expect::Causes(&["dns.lame_delegation"]),
    forbid: &["dns.servfail", "dns.nxdomain"],
    build: |plan| {
        plan.dns.servers = vec![
            NameServerPlan { fault: Some(ServerFault::Refuses), ..Default::default() },
            NameServerPlan { fault: Some(ServerFault::Refuses), ..Default::default() },
        ];
    },
};
