use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-dns-failed",
    title: Text { zh: "源站域名无法解析", en: "The origin's name does not resolve" },
    story: Text { zh: "网站 503。", en: "The site shows 503." },
    url: "https://www.origin-dns-failed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.dns_failed"]),
    forbid: &[],
    build: |plan| {
        let name = format!("origin.{}", plan.zone);
        plan.configure(|config| config.origins[0].address = name);
    },
};
