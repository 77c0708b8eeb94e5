use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-loops-to-cdn",
    title: Text { zh: "源站指向了 CDN 自身", en: "The origin leads back to the CDN" },
    story: Text { zh: "网站 502。", en: "The site shows 502." },
    url: "https://www.origin-loops-to-cdn.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.loops_to_cdn"]),
    forbid: &["origin.http_5xx"],
    build: |plan| {
        plan.configure(|config| config.origins[0].address = "198.19.250.1".to_owned());
    },
};
