use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-untrusted",
    title: Text { zh: "证书由不受信任的机构签发", en: "The issuer is not trusted" },
    story: Text {
        zh: "浏览器提示颁发机构无效。", en: "The browser says the authority is invalid."
    },
    url: "https://www.tls-cert-untrusted.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.cert_untrusted"]),
    forbid: &["tls.chain_incomplete", "tls.cert_self_signed"],
    build: |plan| plan.certificate = CertificateKind::UnknownRoot,
};
