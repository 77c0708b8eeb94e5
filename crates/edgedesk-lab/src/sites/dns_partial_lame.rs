use crate::plan::NameServerPlan;
use crate::{Expect, ServerFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-partial-lame",
    title: Text { zh: "一台权威服务器不应答", en: "One authoritative server is lame" },
    story: Text { zh: "有时能打开，有时不行。", en: "Sometimes it opens, sometimes it does not." },
    url: "https://www.dns-partial-lame.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.partial_lame"]),
    forbid: &["dns.lame_delegation"],
    build: |plan| {
        plan.dns.servers = vec![
            NameServerPlan { fault: None, ..Default::default() },
            NameServerPlan { fault: Some(ServerFault::Refuses), ..Default::default() },
        ];
    },
};
