use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-short-lived-cert",
    title: Text {
        zh: "短周期证书，一切正常", en: "In order, with a certificate made to live a week"
    },
    story: Text {
        zh: "证书只剩 6 天了，要紧吗？",
        en: "The certificate has only six days left. Does it matter?",
    },
    url: "https://www.healthy-short-lived-cert.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["tls.cert_expiring"],
    build: |plan| plan.certificate = CertificateKind::ShortLived,
};
