use crate::plan::Reachable;
use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "two-cert-and-origin",
    title: Text {
        zh: "证书过期，源站也停了", en: "The certificate has expired and the origin is down"
    },
    story: Text {
        zh: "先是证书报错，点继续之后是 502。",
        en: "First a certificate warning, and after that 502.",
    },
    url: "https://www.two-cert-and-origin.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.cert_expired", "origin.tcp_refused"]),
    forbid: &[],
    build: |plan| {
        plan.certificate = CertificateKind::Expired;
        plan.origin().reachable = Reachable::Refuses;
    },
};
