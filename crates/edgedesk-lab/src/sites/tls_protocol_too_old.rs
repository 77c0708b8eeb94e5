use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-protocol-too-old",
    title: Text { zh: "TLS 版本过低", en: "Only TLS 1.0 is spoken" },
    story: Text { zh: "新版浏览器打不开。", en: "New browsers refuse the site." },
    url: "https://www.tls-protocol-too-old.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.protocol_too_old"]),
    forbid: &["tls.handshake_failed"],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::OldTls),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::OldTls),
        ];
    },
};
