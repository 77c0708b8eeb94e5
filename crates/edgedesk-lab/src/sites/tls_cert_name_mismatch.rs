use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-name-mismatch",
    title: Text { zh: "证书与域名不匹配", en: "The certificate is for another name" },
    story: Text {
        zh: "浏览器提示证书名称不符。", en: "The browser says the name does not match."
    },
    url: "https://www.tls-cert-name-mismatch.test/",
    symptom: Symptom::NONE,
    account: "globex",
    expect: Expect::Causes(&["tls.cert_name_mismatch"]),
    forbid: &["tls.https_not_enabled"],
    build: |plan| plan.certificate = CertificateKind::WrongName,
};
