use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-http-404",
    title: Text { zh: "源站自身返回 404", en: "The origin itself answers 404" },
    story: Text { zh: "刚上传的文件 404。", en: "A file that I have just uploaded is 404." },
    url: "https://www.origin-http-404.test/new/catalogue.pdf",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.http_4xx"]),
    forbid: &["origin.host_mismatch", "cache.error_cached"],
    build: |_| {},
};
