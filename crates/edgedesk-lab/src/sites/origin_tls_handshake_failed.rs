use edgedesk_evidence::control_plane::OriginScheme;

use crate::plan::OriginTls;
use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-tls-handshake-failed",
    title: Text { zh: "与源站的 TLS 握手失败", en: "The TLS handshake with the origin fails" },
    story: Text {
        zh: "网站 502，源站日志里没有请求。", en: "502, and the origin logs no request."
    },
    url: "https://www.origin-tls-handshake-failed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.tls_handshake_failed"]),
    forbid: &["origin.protocol_mismatch"],
    build: |plan| {
        let names = vec![plan.host.clone()];
        let origin = plan.origin();
        origin.port = 443;
        origin.tls =
            Some(OriginTls { names, kind: CertificateKind::Good, only_sni: vec!["nobody.test".to_owned()] });
        plan.configure(|config| {
            config.origin_scheme = Some(OriginScheme::Https);
        });
    },
};
