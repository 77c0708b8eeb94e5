use std::net::Ipv4Addr;
use std::sync::Arc;

use crate::plan::{Data, OriginPlan, OriginTls};
use crate::{Answer, CertificateKind, Content, Expect, Site, Symptom, Text};

pub(super) static SITE: Site = Site {
    name: "dns-cname-other-cdn",
    title: Text { zh: "CNAME 指向了其他 CDN", en: "The CNAME leads to another CDN" },
    story: Text { zh: "切到你们 CDN 后没有效果。", en: "I moved to your CDN and nothing changed." },
    url: "https://www.dns-cname-other-cdn.test/",
    symptom: Symptom::NONE,
    account: "acme",
    expect: Expect::Causes(&["dns.cname_other_cdn"]),
    forbid: &["dns.cname_wrong_target", "dns.cname_missing"],
    build: |plan| {
        let target = "shop.cdn.cloudflare.net".to_owned();
        let elsewhere = Ipv4Addr::new(198, 18, 4, 1);
        plan.dns.foreign.push((target.clone(), elsewhere));
        plan.dns.replace("www", [Data::Cname(target)]);
        let names = vec![plan.host.clone()];
        let mut plain = OriginPlan::serving(elsewhere, 80, &plan.host);
        let page = Content::of(&plan.host);
        plain.script = Arc::new(move |request| {
            let page = page.answer(request).with("Server", "cloudflare");
            Answer::Response(page.with("CF-Ray", "8f0c2a1b3c4d5e6f-LAB").with("CF-Cache-Status", "DYNAMIC"))
        });
        let mut secure = OriginPlan::serving(elsewhere, 443, &plan.host);
        secure.script = Arc::clone(&plain.script);
        secure.tls = Some(OriginTls { names, kind: CertificateKind::Good, only_sni: Vec::new() });
        plan.origins.extend([plain, secure]);
    },
};
