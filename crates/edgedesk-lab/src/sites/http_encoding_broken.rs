use std::sync::Arc;

use crate::{Answer, Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-encoding-broken",
    title: Text { zh: "压缩内容无法解码", en: "The compressed body does not decode" },
    story: Text { zh: "页面乱码或空白。", en: "The page is blank." },
    url: "https://www.http-encoding-broken.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.content_encoding_broken"]),
    forbid: &[],
    build: |plan| {
        let site = Content::of(&plan.host);
        plan.origin().script = Arc::new(move |request| {
            // Declared as gzip, sent as it is.
            Answer::Response(site.answer(request).with("Content-Encoding", "gzip"))
        });
    },
};
