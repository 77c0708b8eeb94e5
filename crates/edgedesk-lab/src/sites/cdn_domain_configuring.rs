use edgedesk_evidence::control_plane::DomainStatus;

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "cdn-domain-configuring",
    title: Text { zh: "配置正在下发", en: "A change is still being rolled out" },
    story: Text {
        zh: "刚开启 HTTPS，浏览器提示证书不对。",
        en: "I have just turned HTTPS on and the browser complains of the certificate.",
    },
    url: "https://www.cdn-domain-configuring.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["cdn.domain_configuring"]),
    forbid: &[],
    build: |plan| {
        plan.configure(|config| config.status = DomainStatus::Configuring);
        let mut before = plan.config.clone();
        if let Some(https) = before.as_mut().and_then(|config| config.https.as_mut()) {
            https.enabled = Some(false);
        }
        plan.config_at_edges = before;
    },
};
