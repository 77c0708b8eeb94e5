use edgedesk_evidence::control_plane::DomainStatus;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "account-overdue",
    title: Text { zh: "账号欠费", en: "The account is overdue" },
    story: Text { zh: "网站今天突然全部打不开了。", en: "Everything went down today." },
    url: "https://www.account-overdue.test/",
    symptom: Symptom::NONE,
    account: "arrears",
    expect: Expect::Causes(&["account.overdue"]),
    forbid: &["edge.host_not_served"],
    build: |plan| plan.configure(|config| config.status = DomainStatus::Offline),
};
