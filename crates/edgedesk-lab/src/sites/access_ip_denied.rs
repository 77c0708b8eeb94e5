use edgedesk_evidence::control_plane::{AccessList, ListMode};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-ip-denied",
    title: Text { zh: "被 IP 白名单拒绝", en: "Denied by the IP list" },
    story: Text { zh: "公司网络访问 403。", en: "From our office it is 403." },
    url: "https://www.access-ip-denied.test/",
    symptom: Symptom { method: None, headers: &[], client_ip: Some("198.51.100.7"), region: None },
    account: "acme",
    expect: Expect::Causes(&["access.ip_denied"]),
    forbid: &["access.denied_by_edge"],
    build: |plan| {
        let list = vec!["203.0.113.0/24".to_owned()];
        plan.configure(|config| config.access.ip = Some(AccessList { mode: ListMode::Allow, list }));
    },
};
