use edgedesk_evidence::control_plane::OriginScheme;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-protocol-mismatch",
    title: Text {
        zh: "回源协议与源站端口不匹配", en: "HTTPS is fetched from a port that speaks HTTP"
    },
    story: Text { zh: "改成 HTTPS 回源后 502。", en: "502 since I switched origin fetching to HTTPS." },
    url: "https://www.origin-protocol-mismatch.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.protocol_mismatch"]),
    forbid: &["origin.tls_handshake_failed"],
    build: |plan| {
        plan.configure(|config| {
            config.origin_scheme = Some(OriginScheme::Https);
            config.origins[0].port = Some(80);
        });
    },
};
