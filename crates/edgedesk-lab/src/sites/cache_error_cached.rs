use crate::{Expect, Response, Seed, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cache-error-cached",
    title: Text { zh: "节点缓存了 404", en: "The edges have cached a 404" },
    story: Text {
        zh: "文件已经上传了，访问还是 404。", en: "The file is there now, but it is still 404."
    },
    url: "https://www.cache-error-cached.test/app.js",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cache.error_cached"]),
    forbid: &["origin.http_4xx"],
    build: |plan| {
        let missing = Response::new(404, "text/html", "<h1>404 Not Found</h1>\n");
        plan.edges.seeds.push(Seed { path: "/app.js".to_owned(), response: missing, age: 120, ttl: 3_600 });
    },
};
