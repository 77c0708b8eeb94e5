use crate::plan::Reachable;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-refused",
    title: Text { zh: "源站端口没有监听", en: "The origin's port is closed" },
    story: Text { zh: "网站打开是 502。", en: "The site shows 502." },
    url: "https://www.origin-refused.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.tcp_refused"]),
    forbid: &["origin.unreachable_from_cdn", "edge.tcp_refused"],
    build: |plan| plan.origin().reachable = Reachable::Refuses,
};
