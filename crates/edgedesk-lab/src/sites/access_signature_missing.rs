use edgedesk_evidence::control_plane::{Secret, Signing, SigningType};

use crate::{Expect, Site, Symptom, Text};

/// The sample key of Alibaba's documentation.
const KEY: &str = "aliyuncdnexp1234";

pub(super) static SITE: Site = Site {
    name: "access-signature-missing",
    title: Text { zh: "URL 缺少鉴权参数", en: "The URL carries no signature" },
    story: Text { zh: "视频地址打开是 403。", en: "The video URL gives 403." },
    url: "https://www.access-signature-missing.test/video.mp4",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["access.signature_missing"]),
    forbid: &["access.referer_denied"],
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
