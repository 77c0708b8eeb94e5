use crate::{Expect, Response, Seed, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cache-stale",
    title: Text { zh: "节点缓存的是旧内容", en: "The edges hold an older copy" },
    story: Text {
        zh: "更新了页面，访客看到的还是旧的。",
        en: "I updated the page and visitors see the old one.",
    },
    url: "https://www.cache-stale.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cache.stale"]),
    forbid: &["content.differs", "origin.inconsistent"],
    build: |plan| {
        let old = Response::new(
            200,
            "text/html; charset=utf-8",
            "<!doctype html><title>shop</title><p>Old offer.</p>\n",
        );
        let old = old.with("ETag", "\"old-1\"").with("Last-Modified", "Thu, 01 Oct 2026 08:00:00 GMT");
        plan.edges.seeds.push(Seed { path: "/".to_owned(), response: old, age: 86_400, ttl: 2_592_000 });
    },
};
