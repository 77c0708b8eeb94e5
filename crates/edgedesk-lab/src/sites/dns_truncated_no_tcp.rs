use crate::plan::NameServerPlan;
use crate::{Expect, ServerFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-truncated-no-tcp",
    title: Text {
        zh: "应答被截断而 TCP 53 端口关闭", en: "Answers are truncated and TCP 53 is closed"
    },
    story: Text { zh: "域名解析总是失败。", en: "My name never resolves." },
    url: "https://www.dns-truncated-no-tcp.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.lame_delegation"]),
    forbid: &["dns.nxdomain"],
    build: |plan| {
        plan.dns.servers = vec![
            NameServerPlan { fault: Some(ServerFault::TruncatesWithoutTcp), ..Default::default() },
            NameServerPlan { fault: Some(ServerFault::TruncatesWithoutTcp), ..Default::default() },
        ];
    },
};
