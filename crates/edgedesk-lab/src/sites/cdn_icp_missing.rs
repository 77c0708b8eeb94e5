use edgedesk_evidence::control_plane::{DomainStatus, Region};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-icp-missing",
    title: Text { zh: "域名没有有效备案", en: "The domain has no valid ICP filing" },
    story: Text {
        zh: "网站在国内打不开，提示未备案。",
        en: "In mainland China the site shows a filing notice.",
    },
    url: "https://www.cdn-icp-missing.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.icp_missing"]),
    forbid: &["edge.host_not_served"],
    build: |plan| {
        plan.configure(|config| {
            config.region = Some(Region::Mainland);
            config.status = DomainStatus::Offline;
            config.reason = Some("域名未备案".to_owned());
        });
    },
};
