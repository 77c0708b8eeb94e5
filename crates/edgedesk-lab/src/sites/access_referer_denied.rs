use edgedesk_evidence::control_plane::{ListMode, RefererList};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-referer-denied",
    title: Text { zh: "被 Referer 防盗链拒绝", en: "Denied by the Referer rule" },
    story: Text { zh: "新站点上的图片都是 403。", en: "All images on our new site are 403." },
    url: "https://www.access-referer-denied.test/",
    symptom: Symptom {
        method: None,
        headers: &[("Referer", "https://new.example.test/page")],
        client_ip: None,
        region: None,
    },
    account: "acme",
    expect: Expect::Causes(&["access.referer_denied"]),
    forbid: &["access.denied_by_edge"],
    build: |plan| {
        let list = vec![plan.zone.clone()];
        plan.configure(|config| {
            config.access.referer =
                Some(RefererList { mode: ListMode::Allow, list, allow_empty: Some(true) });
        });
    },
};
