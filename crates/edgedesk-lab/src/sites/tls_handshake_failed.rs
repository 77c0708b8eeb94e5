use crate::plan::EdgePlan;
use crate::{EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-handshake-failed",
    title: Text { zh: "TLS 握手失败", en: "The TLS handshake fails" },
    story: Text { zh: "浏览器提示 SSL 协议错误。", en: "The browser shows an SSL protocol error." },
    url: "https://www.tls-handshake-failed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.handshake_failed"]),
    forbid: &[],
    build: |plan| {
        plan.edges.own = vec![
            EdgePlan::failing(plan.edge_address(0), EdgeFault::FailsHandshake),
            EdgePlan::failing(plan.edge_address(1), EdgeFault::FailsHandshake),
        ];
    },
};
