use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-cert-expiring",
    title: Text { zh: "证书 6 天后过期", en: "The certificate ends in six days" },
    story: Text { zh: "收到证书到期提醒。", en: "I got a reminder about my certificate." },
    url: "https://www.tls-cert-expiring.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["tls.cert_expiring"]),
    forbid: &["tls.cert_expired"],
    build: |plan| plan.certificate = CertificateKind::ExpiresInSixDays,
};
