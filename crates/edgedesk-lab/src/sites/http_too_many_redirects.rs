use std::sync::Arc;

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-too-many-redirects",
    title: Text { zh: "重定向次数过多", en: "Too many redirects" },
    story: Text { zh: "页面不停地跳转。", en: "The page keeps jumping." },
    url: "https://www.http-too-many-redirects.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.too_many_redirects"]),
    forbid: &["http.redirect_loop"],
    build: |plan| {
        plan.origin().script = Arc::new(|request| {
            let step: u32 = request.path().trim_start_matches("/step/").parse().unwrap_or(0);
            Answer::Response(Response::redirect(302, &format!("/step/{}", step + 1)))
        });
    },
};
