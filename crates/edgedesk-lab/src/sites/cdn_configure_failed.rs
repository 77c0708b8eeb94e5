use edgedesk_evidence::control_plane::DomainStatus;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-configure-failed",
    title: Text { zh: "域名配置失败", en: "The configuration roll-out failed" },
    story: Text {
        zh: "改了配置之后网站就 403 了。", en: "The site shows 403 since I changed its settings."
    },
    url: "https://www.cdn-configure-failed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.configure_failed"]),
    forbid: &["edge.host_not_served", "account.overdue"],
    build: |plan| plan.configure(|config| config.status = DomainStatus::ConfigureFailed),
};
