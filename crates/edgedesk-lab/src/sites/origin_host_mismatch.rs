use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-host-mismatch",
    title: Text { zh: "回源 HOST 设置错误", en: "The origin Host is wrong" },
    story: Text {
        zh: "通过 CDN 访问是 404，源站正常。",
        en: "404 through the CDN, while the origin is fine.",
    },
    url: "https://www.origin-host-mismatch.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.host_mismatch"]),
    forbid: &["origin.http_4xx"],
    build: |plan| {
        plan.configure(|config| config.origin_host = Some("old.origin-host-mismatch.test".to_owned()));
    },
};
