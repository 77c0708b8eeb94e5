use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-not-yet-valid",
    title: Text { zh: "证书尚未生效", en: "The certificate is not yet valid" },
    story: Text {
        zh: "刚换了证书，浏览器就报错。",
        en: "The browser complains since I changed the certificate.",
    },
    url: "https://www.tls-cert-not-yet-valid.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.cert_not_yet_valid"]),
    forbid: &["tls.cert_expired"],
    build: |plan| plan.certificate = CertificateKind::NotYetValid,
};
