use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-self-signed",
    title: Text { zh: "使用了自签名证书", en: "The certificate is self-signed" },
    story: Text {
        zh: "浏览器提示证书不受信任。", en: "The browser does not trust the certificate."
    },
    url: "https://www.tls-cert-self-signed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.cert_self_signed"]),
    forbid: &["tls.cert_untrusted", "tls.chain_incomplete"],
    build: |plan| plan.certificate = CertificateKind::SelfSigned,
};
