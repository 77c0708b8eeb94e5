use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-ab-content",
    title: Text {
        zh: "每次内容都不同的正常页面", en: "In order, with content that varies on purpose"
    },
    story: Text {
        zh: "首页每次刷新内容都不一样。", en: "The home page is different every time."
    },
    url: "https://www.healthy-ab-content.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["content.differs", "cache.stale", "origin.inconsistent"],
    build: |plan| {
        let visits = AtomicU64::new(0);
        plan.origin().script = Arc::new(move |_| {
            let variant = visits.fetch_add(1, Ordering::Relaxed);
            let page = format!("<!doctype html><title>offers</title><p>Offer of this visit: {variant}</p>\n");
            let page = Response::new(200, "text/html; charset=utf-8", page);
            Answer::Response(page.with("Cache-Control", "private, no-store"))
        });
    },
};
