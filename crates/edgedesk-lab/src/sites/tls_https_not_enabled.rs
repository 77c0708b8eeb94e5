use edgedesk_evidence::control_plane::HttpsConfig;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-https-not-enabled",
    title: Text { zh: "CDN 没有开启 HTTPS", en: "HTTPS is not enabled on the CDN" },
    story: Text {
        zh: "https 打开提示证书不安全。",
        en: "The browser says that the certificate is not safe.",
    },
    url: "https://www.tls-https-not-enabled.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["tls.https_not_enabled"]),
    forbid: &["tls.cert_name_mismatch"],
    build: |plan| {
        plan.configure(|config| {
            config.https = Some(HttpsConfig { enabled: Some(false), ..Default::default() })
        });
    },
};
