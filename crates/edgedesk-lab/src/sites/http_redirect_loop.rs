use edgedesk_evidence::control_plane::ForceScheme;
use std::sync::Arc;

use crate::{Answer, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "http-redirect-loop",
    title: Text { zh: "重定向循环", en: "Redirect loop" },
    story: Text { zh: "提示重定向次数过多。", en: "Too many redirects, says the browser." },
    url: "https://www.http-redirect-loop.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["http.redirect_loop"]),
    forbid: &["http.too_many_redirects", "origin.redirects"],
    build: |plan| {
        plan.configure(|config| config.https.get_or_insert_default().force = Some(ForceScheme::Https));
        let target = format!("https://{}/", plan.host);
        // The origin is fetched over HTTP and knows nothing of the visitor's HTTPS.
        plan.origin().script = Arc::new(move |_| Answer::Response(Response::redirect(301, &target)));
    },
};
