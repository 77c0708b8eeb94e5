use std::sync::Arc;
use std::time::Duration;

use crate::{Answer, Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "perf-origin-slow",
    title: Text { zh: "源站响应慢", en: "The origin is slow" },
    story: Text { zh: "网站打开要好几秒。", en: "It takes seconds to open." },
    url: "https://www.perf-origin-slow.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Advice(&["perf.origin_slow"]),
    forbid: &["origin.response_timeout"],
    build: |plan| {
        let mut site = Content::of(&plan.host);
        site.cache_control = "no-store".to_owned();
        plan.origin().script =
            Arc::new(move |request| Answer::Late(Duration::from_millis(1_900), site.answer(request)));
    },
};
