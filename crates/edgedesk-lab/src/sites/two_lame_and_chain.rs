use crate::plan::NameServerPlan;
use crate::{CertificateKind, Expect, ServerFault, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "two-lame-and-chain",
    title: Text {
        zh: "一台 DNS 不应答，证书链也不完整",
        en: "One name server is lame and the chain is incomplete",
    },
    story: Text { zh: "App 里时好时坏。", en: "Our app works now and then." },
    url: "https://www.two-lame-and-chain.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.partial_lame", "tls.chain_incomplete"]),
    forbid: &[],
    build: |plan| {
        let lame = NameServerPlan { fault: Some(ServerFault::Refuses), ..Default::default() };
        plan.dns.servers = vec![NameServerPlan::default(), lame];
        plan.certificate = CertificateKind::IncompleteChain;
    },
};
