use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use crate::{Answer, Content, Expect, Response, Site, Symptom, Text};

/// How long it takes after somebody has first looked.
const RESTART: Duration = Duration::from_secs(45);

pub(super) static SITE: Site = Site {
    name: "origin-recovers",
    title: Text {
        zh: "源站正在重启，一分钟内恢复", en: "The origin is restarting and back within a minute"
    },
    story: Text {
        zh: "刚发布了新版本，网站一直 503。",
        en: "We have just released, and the site has shown 503 since.",
    },
    url: "https://www.origin-recovers.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.http_5xx"]),
    forbid: &[],
    build: |plan| {
        let first_asked = OnceLock::new();
        let site = Content::of(&plan.host);
        plan.origin().script = Arc::new(move |request| {
            let since: &Instant = first_asked.get_or_init(Instant::now);
            if since.elapsed() < RESTART {
                Answer::Response(Response::plain(503, "restarting\n"))
            } else {
                Answer::Response(site.answer(request))
            }
        });
    },
};
