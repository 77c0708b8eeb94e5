use crate::plan::Reachable;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-timeout",
    title: Text { zh: "连接源站超时", en: "The origin does not accept connections in time" },
    story: Text { zh: "网站打开是 504。", en: "The site shows 504." },
    url: "https://www.origin-timeout.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.tcp_timeout"]),
    forbid: &["origin.unreachable_from_cdn", "edge.tcp_timeout"],
    build: |plan| plan.origin().reachable = Reachable::Silent,
};
