//! ACCOUNT001: the CDN does not know the domain.

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::{Ownership, Site};
use crate::words::Text;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ACCOUNT001",
    slug: "domain-is-unknown",
    layer: Layer::Account,
    title: Text { zh: "域名是否已添加到 CDN", en: "Has the domain been added to the CDN" },
    why: Text {
        zh: "只有添加到 CDN 的域名才会被加速。没有添加时，即使 CNAME 指向了 CDN，节点也不认识这个域名。按精确域名和泛域名两种方式查找。",
        en: "Only a domain that was added is served. Otherwise an edge does not know it, wherever its CNAME leads. The exact name and wildcards are both looked up.",
    },
    findings: &[&KNOWN, &UNKNOWN],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static KNOWN: FindingCard = FindingCard {
    tag: "KNOWN",
    status: Status::Ok,
    message: Text { zh: "{subject} 已添加到 CDN。", en: "{subject} is on the CDN." },
    remedy: &[],
};

static UNKNOWN: FindingCard = FindingCard {
    tag: "UNKNOWN",
    status: Status::Error,
    message: Text {
        zh: "CDN 上没有 {subject}，也没有能覆盖它的泛域名。",
        en: "The CDN knows neither {subject} nor a wildcard that covers it.",
    },
    remedy: &[Text {
        zh: "在 CDN 控制台添加加速域名 {subject}，等待生效后再把 CNAME 指向分配的名称；如果不打算使用 CDN，请把 DNS 记录改回源站。",
        en: "Add {subject} in the CDN's console and, once it is in force, let its CNAME lead to the name assigned; if it is not meant to be on the CDN, point its DNS records at the origin.",
    }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let host = &site.target()?.host;
    let lookup = site.domain_lookup()?;
    Ok(vec![match site.ownership()? {
        // The control plane states it: there is nothing to prove.
        Ownership::Unknown => {
            UNKNOWN.about(host).cite(lookup).claim(&causes::account::DOMAIN_UNKNOWN, Grade::A).rules_out(
                &causes::account::DOMAIN_OWNED_BY_OTHER,
                Text {
                    zh: "没有任何账号添加过 {subject}。", en: "No account has added {subject}."
                },
            )
        }
        Ownership::Other | Ownership::Own(_) => KNOWN.about(host).cite(lookup),
    }])
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "known", world: |_| {}, expect: &["KNOWN"], verdict: Some("healthy") },
    Scenario {
        name: "unknown",
        world: |world| world.config = None,
        expect: &["UNKNOWN"],
        verdict: Some("account.domain_unknown"),
    },
];
