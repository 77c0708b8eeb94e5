use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-expired",
    title: Text { zh: "证书已过期", en: "The certificate has expired" },
    story: Text {
        zh: "浏览器提示连接不安全。", en: "The browser says the connection is not private."
    },
    url: "https://www.tls-cert-expired.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.cert_expired"]),
    forbid: &["tls.cert_untrusted"],
    build: |plan| plan.certificate = CertificateKind::Expired,
};
