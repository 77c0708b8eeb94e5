use std::sync::Arc;

use crate::{Answer, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-response-timeout",
    title: Text { zh: "源站响应超时", en: "The origin accepts but never answers" },
    story: Text { zh: "网站转很久然后 504。", en: "It turns for long, then 504." },
    url: "https://www.origin-response-timeout.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.response_timeout"]),
    forbid: &["origin.tcp_timeout", "origin.unreachable_from_cdn"],
    build: |plan| plan.origin().script = Arc::new(|_| Answer::Silence),
};
