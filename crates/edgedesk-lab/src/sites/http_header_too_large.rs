use std::sync::Arc;

use crate::{Answer, Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-header-too-large",
    title: Text { zh: "响应头过大", en: "The response headers are too large" },
    story: Text { zh: "登录后页面变成 502。", en: "After the login the page is a 502." },
    url: "https://www.http-header-too-large.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.header_too_large"]),
    forbid: &["origin.malformed_response"],
    build: |plan| {
        let site = Content::of(&plan.host);
        plan.origin().script = Arc::new(move |request| {
            let headers = (0..60).map(|n| (format!("X-Session-{n}"), "s".repeat(4_000)));
            let mut page = site.answer(request);
            page.headers.extend(headers);
            Answer::Response(page)
        });
    },
};
