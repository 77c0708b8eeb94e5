use edgedesk_evidence::control_plane::{Secret, Signing, SigningType};

use crate::{Expect, Site, Symptom, Text};

/// The sample key of Alibaba's documentation.
const KEY: &str = "aliyuncdnexp1234";

pub(super) static SITE: Site = Site {
    name: "access-signature-expired",
    title: Text { zh: "URL 鉴权已过期", en: "The signature has expired" },
    story: Text {
        zh: "昨天还能看的视频今天 403。", en: "A video that played yesterday is 403 today."
    },
    url: "https://www.access-signature-expired.test/video.mp4?auth_key=1700000000-0-0-528a2cb4ba3d4bf79ddf8a4f93af4200",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["access.signature_expired"]),
    forbid: &["access.signature_invalid"],
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
