use edgedesk_evidence::control_plane::DomainStatus;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-review-failed",
    title: Text { zh: "域名审核未通过", en: "The domain failed its review" },
    story: Text {
        zh: "添加域名后一直不能用。", en: "The domain has never worked since I added it."
    },
    url: "https://www.cdn-review-failed.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.review_failed"]),
    forbid: &["edge.host_not_served", "account.overdue"],
    build: |plan| {
        plan.configure(|config| {
            config.status = DomainStatus::CheckFailed;
            config.reason = Some("网站内容不符合平台规范".to_owned());
        });
    },
};
