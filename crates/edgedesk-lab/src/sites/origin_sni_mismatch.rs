use edgedesk_evidence::control_plane::OriginScheme;

use crate::plan::OriginTls;
use crate::{CertificateKind, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-sni-mismatch",
    title: Text { zh: "回源 SNI 设置错误", en: "The origin SNI is wrong" },
    story: Text {
        zh: "网站 502，直接访问源站正常。", en: "502, while the origin itself is fine."
    },
    url: "https://www.origin-sni-mismatch.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.sni_mismatch"]),
    forbid: &["origin.tls_handshake_failed"],
    build: |plan| {
        let names = vec![plan.host.clone()];
        let only_sni = names.clone();
        let origin = plan.origin();
        origin.port = 443;
        origin.tls = Some(OriginTls { names, kind: CertificateKind::Good, only_sni });
        plan.configure(|config| {
            config.origin_scheme = Some(OriginScheme::Https);
            config.origin_sni = Some("old.origin-sni-mismatch.test".to_owned());
        });
    },
};
