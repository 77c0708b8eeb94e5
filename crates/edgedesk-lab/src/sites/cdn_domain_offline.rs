use edgedesk_evidence::control_plane::DomainStatus;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-domain-offline",
    title: Text { zh: "加速域名已停用", en: "The domain is switched off" },
    story: Text { zh: "网站打不开，显示 403。", en: "The site shows 403." },
    url: "https://www.cdn-domain-offline.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.domain_offline"]),
    forbid: &["edge.host_not_served", "account.overdue"],
    build: |plan| plan.configure(|config| config.status = DomainStatus::Offline),
};
