use crate::plan::EdgePlan;
use crate::{CertificateKind, EdgeFault, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-differs",
    title: Text { zh: "一个节点上还是旧证书", en: "One edge still has the old certificate" },
    story: Text {
        zh: "更换证书后偶尔还报过期。",
        en: "Since the renewal some visits still see an expired certificate.",
    },
    url: "https://www.tls-cert-differs.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.cert_differs_between_edges"]),
    forbid: &[],
    build: |plan| {
        let old =
            EdgePlan::failing(plan.edge_address(2), EdgeFault::OwnCertificate(CertificateKind::Expired));
        let renewed = [0, 1].map(|n| EdgePlan::at(plan.edge_address(n)));
        plan.edges.own.extend(renewed);
        plan.edges.own.push(old);
    },
};
