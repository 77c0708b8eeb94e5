use std::sync::Arc;

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-redirect-elsewhere",
    title: Text { zh: "被重定向到其他站点", en: "Redirected to another site" },
    story: Text { zh: "打开后跳到了别人的网站。", en: "It jumps to somebody else's site." },
    url: "https://www.http-redirect-elsewhere.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.redirect_elsewhere"]),
    forbid: &["http.redirect_loop"],
    build: |plan| {
        let target = "https://www.healthy-plain.test/";
        plan.origin().script = Arc::new(|_| Answer::Response(Response::redirect(302, target)));
    },
};
