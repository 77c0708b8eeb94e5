use edgedesk_evidence::control_plane::DomainStatus;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-under-review",
    title: Text { zh: "域名审核中", en: "The domain is under review" },
    story: Text {
        zh: "刚添加的域名一直打不开。", en: "I have just added the domain and it does not open."
    },
    url: "https://www.cdn-under-review.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.under_review"]),
    forbid: &["edge.host_not_served", "account.overdue"],
    build: |plan| plan.configure(|config| config.status = DomainStatus::Checking),
};
