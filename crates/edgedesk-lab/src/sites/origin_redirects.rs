use std::sync::Arc;

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-redirects",
    title: Text {
        zh: "源站返回重定向，未开启回源跟随",
        en: "The origin redirects and the CDN does not follow",
    },
    story: Text {
        zh: "打开后跳到一个带端口的 IP，打不开。",
        en: "It jumps to an IP address with a port, and fails.",
    },
    url: "https://www.origin-redirects.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.redirects"]),
    forbid: &["http.redirect_loop"],
    build: |plan| {
        let target = format!("http://{}:8080/", plan.origin_address(0));
        plan.origin().script = Arc::new(move |_| Answer::Response(Response::redirect(302, &target)));
        plan.configure(|config| config.follow_redirects = Some(false));
    },
};
