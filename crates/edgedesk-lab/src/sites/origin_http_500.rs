use std::sync::Arc;

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-http-500",
    title: Text { zh: "源站自身返回 500", en: "The origin itself answers 500" },
    story: Text { zh: "网站 500。", en: "The site shows 500." },
    url: "https://www.origin-http-500.test/",
    symptom: Symptom::NONE,
    account: "globex",
    expect: Expect::Causes(&["origin.http_5xx"]),
    forbid: &[],
    build: |plan| {
        plan.origin().script = Arc::new(|_| Answer::Response(Response::plain(500, "database is down\n")));
    },
};
