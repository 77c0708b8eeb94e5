use crate::{Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-mixed-content",
    title: Text { zh: "HTTPS 页面引用了 HTTP 资源", en: "An HTTPS page loads HTTP resources" },
    story: Text { zh: "小锁图标不见了。", en: "The padlock is gone." },
    url: "https://www.http-mixed-content.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["http.mixed_content"]),
    forbid: &[],
    build: |plan| {
        let page =
            "<!doctype html><title>shop</title>\n<script src=\"http://static.shop.test/a.js\"></script>\n";
        let site = Content::of(&plan.host).version(page, "Sun, 01 Nov 2026 08:00:00 GMT");
        plan.origin().script = site.script();
    },
};
