use edgedesk_evidence::control_plane::{Secret, Signing, SigningType};

use crate::{Expect, Site, Symptom, Text};

/// The sample key of Alibaba's documentation.
const KEY: &str = "aliyuncdnexp1234";

pub(super) static SITE: Site = Site {
    name: "access-signature-invalid",
    title: Text { zh: "URL 鉴权签名错误", en: "The signature is wrong" },
    story: Text {
        zh: "按文档生成的链接还是 403。",
        en: "I made the link as documented and it is still 403.",
    },
    url: "https://www.access-signature-invalid.test/video.mp4?auth_key=4102444800-0-0-6e4569d7417c04f0177f23797f98d307",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["access.signature_invalid"]),
    forbid: &["access.signature_expired", "access.signature_missing"],
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
