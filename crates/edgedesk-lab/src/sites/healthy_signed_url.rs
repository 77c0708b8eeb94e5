use edgedesk_evidence::control_plane::{Secret, Signing, SigningType};

use crate::{Expect, Site, Symptom, Text};

/// The sample key of Alibaba's documentation.
const KEY: &str = "aliyuncdnexp1234";

pub(super) static SITE: Site = Site {
    name: "healthy-signed-url",
    title: Text { zh: "URL 鉴权有效，一切正常", en: "In order, with a valid signed URL" },
    story: Text {
        zh: "带签名的视频链接想确认能否访问。",
        en: "I want to be sure that my signed video link works.",
    },
    url: "https://www.healthy-signed-url.test/video.mp4?auth_key=4102444800-0-0-298f538330c5fdeb645b62f4d13c85b0",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["access.signature_invalid", "access.signature_expired", "access.signature_missing"],
    build: |plan| {
        plan.configure(|config| {
            config.access.signing = Some(Signing {
                kind: SigningType::A,
                key: Secret::new(KEY),
                backup_key: None,
                ttl: Some(1_800),
                parameter: None,
                time_parameter: None,
            });
        });
    },
};
