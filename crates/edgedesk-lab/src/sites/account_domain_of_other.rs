use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "account-domain-of-other",
    title: Text { zh: "域名属于其他账号", en: "The domain belongs to another account" },
    story: Text {
        zh: "控制台里添加域名提示已存在。", en: "The console says that my domain already exists."
    },
    url: "https://www.account-domain-of-other.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["account.domain_owned_by_other"]),
    forbid: &[],
    build: |plan| plan.configure(|config| config.account = Some("globex".to_owned())),
};
