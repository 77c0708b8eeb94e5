use edgedesk_evidence::control_plane::{AccessList, ListMode};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-region-blocked",
    title: Text { zh: "访问地区被封禁", en: "The visitor's region is blocked" },
    story: Text {
        zh: "日本的客户打不开网站。", en: "Our customers in Japan cannot open the site."
    },
    url: "https://www.access-region-blocked.test/",
    symptom: Symptom { method: None, headers: &[], client_ip: None, region: Some("JP") },
    account: "acme",
    expect: Expect::Causes(&["access.region_blocked"]),
    forbid: &[],
    build: |plan| {
        let list = vec!["JP".to_owned()];
        plan.configure(|config| config.access.regions = Some(AccessList { mode: ListMode::Deny, list }));
    },
};
