use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-chain-incomplete",
    title: Text { zh: "证书链不完整", en: "The certificate chain is incomplete" },
    story: Text {
        zh: "电脑能打开，小程序报证书错误。",
        en: "It opens on my computer, but our app reports a certificate error.",
    },
    url: "https://www.tls-chain-incomplete.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.chain_incomplete"]),
    forbid: &["tls.cert_untrusted", "tls.cert_self_signed"],
    build: |plan| plan.certificate = CertificateKind::IncompleteChain,
};
