use crate::{Content, Expect, Response, Seed, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "content-differs",
    title: Text { zh: "节点内容与源站不一致", en: "The edges' content is not the origin's" },
    story: Text {
        zh: "页面里多了不该有的东西。",
        en: "There are things on the page that I did not put there.",
    },
    url: "https://www.content-differs.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["content.differs"]),
    forbid: &["cache.stale"],
    build: |plan| {
        let altered = "<!doctype html><title>shop</title><p>Something that nobody ever wrote.</p>\n";
        let site = Content::of(&plan.host);
        // As young as the origin's page, so that age does not explain the difference.
        let altered = Response::new(200, "text/html; charset=utf-8", altered)
            .with("Last-Modified", &site.last_modified);
        plan.edges.seeds.push(Seed { path: "/".to_owned(), response: altered, age: 1, ttl: 3_600 });
    },
};
