use crate::plan::Firewall;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "healthy-closed-origin",
    title: Text {
        zh: "源站只允许 CDN 访问，一切正常",
        en: "In order, with an origin that lets in the CDN alone",
    },
    story: Text {
        zh: "直接访问源站 IP 打不开，但网站能开。",
        en: "The origin address does not open for me, but the site does.",
    },
    url: "https://www.healthy-closed-origin.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Healthy,
    forbid: &["origin.tcp_timeout"],
    build: |plan| plan.origin().firewall = Some(Firewall::OnlyEdges),
};
