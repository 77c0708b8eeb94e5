use edgedesk_evidence::control_plane::DomainConfig;
use std::sync::Arc;

use crate::{Answer, Content, Expect, Response, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-www-redirect",
    title: Text { zh: "裸域跳转到 www，一切正常", en: "The apex leads to www, as it should" },
    story: Text {
        zh: "打开裸域会跳到 www，是不是有问题？",
        en: "My bare domain jumps to www. Is that a fault?",
    },
    url: "https://healthy-www-redirect.test/",
    symptom: Symptom::NONE,
    account: "globex",
    expect: Expect::Healthy,
    forbid: &["http.redirect_elsewhere", "dns.cname_missing"],
    build: |plan| {
        let apex = plan.flattened();
        plan.dns.add("@", apex);
        let www = format!("https://{}/", plan.host);
        let site = Content::of(&plan.host);
        plan.origin().script = Arc::new(move |request| {
            let on_www = request.host().starts_with("www.");
            Answer::Response(if on_www { site.answer(request) } else { Response::redirect(301, &www) })
        });
        let name = plan.zone.clone();
        let www = plan.config.clone();
        plan.also.extend(www.map(|www| DomainConfig { name, ..www }));
    },
};
