use crate::plan::Firewall;
use crate::{Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "origin-blocks-cdn",
    title: Text {
        zh: "源站防火墙拦截了 CDN", en: "The origin turns the CDN away but answers others"
    },
    story: Text {
        zh: "直接访问服务器正常，走 CDN 就 504。",
        en: "The server itself is fine, but through the CDN it is 504.",
    },
    url: "https://www.origin-blocks-cdn.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["origin.unreachable_from_cdn"]),
    forbid: &["origin.tcp_timeout", "origin.response_timeout"],
    build: |plan| plan.origin().firewall = Some(Firewall::DropsEdges),
};
