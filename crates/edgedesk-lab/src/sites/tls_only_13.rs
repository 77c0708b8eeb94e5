use edgedesk_evidence::control_plane::MinTls;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "tls-only-13",
    title: Text { zh: "只支持 TLS 1.3", en: "Only TLS 1.3 is offered" },
    story: Text { zh: "老设备打不开。", en: "Old devices fail." },
    url: "https://www.tls-only-13.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["tls.protocol_too_new"]),
    forbid: &["tls.handshake_failed"],
    build: |plan| {
        plan.configure(|config| config.https.get_or_insert_default().min_tls = Some(MinTls::V13));
    },
};
