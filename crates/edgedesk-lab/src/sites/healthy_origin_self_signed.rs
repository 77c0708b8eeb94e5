use edgedesk_evidence::control_plane::OriginScheme;

use crate::plan::OriginTls;
use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-origin-self-signed",
    title: Text {
        zh: "源站用自签名证书回源，一切正常",
        en: "In order, with a self-signed certificate at the origin",
    },
    story: Text {
        zh: "源站证书是自签名的，会不会影响访问？",
        en: "My origin has a self-signed certificate. Does it matter?",
    },
    url: "https://www.healthy-origin-self-signed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["origin.tls_cert_invalid", "tls.cert_self_signed"],
    build: |plan| {
        let names = vec![plan.host.clone()];
        let origin = plan.origin();
        origin.port = 443;
        origin.tls = Some(OriginTls { names, kind: CertificateKind::SelfSigned, only_sni: Vec::new() });
        plan.configure(|config| config.origin_scheme = Some(OriginScheme::Https));
    },
};
