use edgedesk_evidence::control_plane::OriginScheme;

use crate::plan::OriginTls;
use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-tls-cert-invalid",
    title: Text { zh: "源站证书无效", en: "The origin's certificate is invalid" },
    story: Text {
        zh: "开启源站证书校验后 502。", en: "502 since I turned certificate verification on."
    },
    url: "https://www.origin-tls-cert-invalid.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.tls_cert_invalid"]),
    forbid: &["tls.cert_expired", "origin.tls_handshake_failed"],
    build: |plan| {
        let names = vec![plan.host.clone()];
        let origin = plan.origin();
        origin.port = 443;
        origin.tls = Some(OriginTls { names, kind: CertificateKind::Expired, only_sni: Vec::new() });
        plan.configure(|config| {
            config.origin_scheme = Some(OriginScheme::Https);
            config.origin_verify = true;
        });
    },
};
