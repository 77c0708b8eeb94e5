use std::sync::Arc;

use crate::{Answer, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-resets",
    title: Text { zh: "源站重置连接", en: "The origin resets the connection" },
    story: Text { zh: "网站 502，时间很短就返回。", en: "502, and it comes at once." },
    url: "https://www.origin-resets.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.malformed_response"]),
    forbid: &["origin.tcp_refused"],
    build: |plan| plan.origin().script = Arc::new(|_| Answer::Reset),
};
