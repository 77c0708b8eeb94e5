use edgedesk_evidence::control_plane::{AccessList, ListMode};

use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "access-user-agent-denied",
    title: Text { zh: "被 User-Agent 规则拒绝", en: "Denied by the User-Agent rule" },
    story: Text { zh: "App 里 403，浏览器正常。", en: "403 in our app, fine in the browser." },
    url: "https://www.access-user-agent-denied.test/",
    symptom: Symptom {
        method: None,
        headers: &[("User-Agent", "okhttp/4.12.0")],
        client_ip: None,
        region: None,
    },
    account: "acme",
    expect: Expect::Causes(&["access.user_agent_denied"]),
    forbid: &["access.waf_blocked"],
    build: |plan| {
        let list = vec!["*okhttp*".to_owned()];
        plan.configure(|config| config.access.user_agent = Some(AccessList { mode: ListMode::Deny, list }));
    },
};
