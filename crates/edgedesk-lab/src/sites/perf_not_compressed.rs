use crate::{Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "perf-not-compressed",
    title: Text { zh: "文本内容未压缩", en: "Text is not compressed" },
    story: Text { zh: "页面加载很慢。", en: "The page loads slowly." },
    url: "https://www.perf-not-compressed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["perf.not_compressed"]),
    forbid: &[],
    build: |plan| {
        let page =
            format!("<!doctype html><title>shop</title>\n{}", "<p>A line of text.</p>\n".repeat(10_000));
        plan.origin().script =
            Content::of(&plan.host).version(&page, "Sun, 01 Nov 2026 08:00:00 GMT").script();
    },
};
