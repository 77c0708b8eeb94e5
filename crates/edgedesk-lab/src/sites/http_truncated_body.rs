use std::sync::Arc;

use crate::{Answer, Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-truncated-body",
    title: Text { zh: "响应内容被截断", en: "The body is cut short" },
    story: Text { zh: "页面只显示一半。", en: "Only half of the page comes." },
    url: "https://www.http-truncated-body.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.truncated_body"]),
    forbid: &[],
    build: |plan| {
        let site = Content::of(&plan.host);
        plan.origin().script = Arc::new(move |request| {
            let page = site.answer(request);
            let declared = page.body.len() + 5_000;
            Answer::Response(page.with("Content-Length", &declared.to_string()))
        });
    },
};
