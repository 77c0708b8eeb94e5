//! ORIGIN003: the origin's name does not resolve.

use edgedesk_evidence::dns::DnsOutcome;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status, Stop};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN003",
    slug: "name-does-not-resolve",
    layer: Layer::Origin,
    title: Text { zh: "源站域名能否解析", en: "Does the origin's name resolve" },
    why: Text {
        zh: "源站填写的是域名时，CDN 每次回源都要先解析它。解析不出地址就无法回源。",
        en: "Where the origin is given by name, the CDN resolves that name before each fetch. Without an address there is no fetch.",
    },
    findings: &[&RESOLVES, &DOES_NOT, &DOES_NOT_UNSEEN],
    references: &[],
    judge,
    scenarios: SCENARIOS,
};

static RESOLVES: FindingCard = FindingCard {
    tag: "RESOLVES",
    status: Status::Ok,
    message: Text {
        zh: "源站域名 {subject} 可以解析。", en: "The origin's name {subject} resolves."
    },
    remedy: &[],
};

static DOES_NOT: FindingCard = FindingCard {
    tag: "DOES_NOT",
    status: Status::Error,
    message: Text {
        zh: "源站域名 {subject} 解析不出地址（{rcode}）。",
        en: "The origin's name {subject} has no address ({rcode}).",
    },
    remedy: &[Text {
        zh: "检查回源配置中的源站域名 {subject} 是否拼写正确，并在它的 DNS 中恢复 A 或 AAAA 记录；或者把源站改为可用的 IP 地址。",
        en: "Check the spelling of {subject} in the origin configuration and restore its A or AAAA record; or set a working IP address as the origin.",
    }],
};

static DOES_NOT_UNSEEN: FindingCard = FindingCard {
    tag: "DOES_NOT_UNSEEN",
    status: Status::Warning,
    message: Text {
        zh: "源站域名 {subject} 从这里解析不出地址（{rcode}），但目前没有看到由它引起的访问失败，可能只是命中了缓存，或由其他源站响应。",
        en: "The origin's name {subject} has no address as seen from here ({rcode}), yet no visit was seen to fail by it: they may be served out of the cache, or by another origin.",
    },
    remedy: &[Text { zh: "请确认 {subject} 的解析记录。", en: "Check the records of {subject}." }],
};

static BY_ADDRESS: Text = Text {
    zh: "源站填写的是 IP 地址，不需要解析。",
    en: "The origins are IP addresses; there is no name to resolve.",
};

fn judge(site: &Site<'_>) -> Judgement {
    let origins = site.origin_addresses()?;
    let named: Vec<_> = origins
        .iter()
        .filter_map(|place| place.resolved.as_ref().map(|resolved| (place, resolved)))
        .collect();
    if named.is_empty() {
        return Err(Stop::NotApplicable(BY_ADDRESS));
    }
    let dead = |resolved: &crate::site::Resolved<'_>| {
        !resolved.has_address()
            && matches!(resolved.a, DnsOutcome::Reply(_))
            && matches!(resolved.aaaa, DnsOutcome::Reply(_))
    };
    let mut findings = Vec::new();
    // Another origin that does resolve keeps the site up; that is a partial outage.
    let all = origins.iter().all(|place| place.resolved.as_ref().is_some_and(&dead));
    for (place, resolved) in named {
        let describe = |card: &'static FindingCard| {
            let rcode = resolved.rcode().map_or_else(String::new, |rcode| match rcode.0 {
                0 => "NODATA".to_owned(),
                _ => rcode.to_string(),
            });
            card.about(&place.origin.address)
                .with("rcode", rcode)
                .cite(resolved.probe.clone())
                .cite(resolved.probe_aaaa())
        };
        if !dead(resolved) {
            if resolved.has_address() {
                findings.push(describe(&RESOLVES));
            }
            continue;
        }
        if !(all && site.origin_is_suspect()?) {
            findings.push(describe(&DOES_NOT_UNSEEN));
            continue;
        }
        let mut finding = describe(&DOES_NOT)
            .claim(&causes::origin::DNS_FAILED, Grade::B)
            .rules_out(
                &causes::origin::TCP_REFUSED,
                Text {
                    zh: "还没有到连接这一步：{subject} 没有地址可连。",
                    en: "It does not come to a connection: {subject} has no address.",
                },
            )
            .reproduce(format!("dig +noall +comments +answer {}", place.origin.address));
        if let Some(hop) = site.visit()?.last() {
            finding = finding.cite(hop.request.clone());
        }
        findings.push(finding);
    }
    Ok(findings)
}

static SCENARIOS: &[Scenario] = &[
    Scenario {
        name: "resolves",
        world: |world| {
            world.config().origins[0].address = "origin.shop.test".to_owned();
            world.set("origin.shop.test", vec![world::a("198.18.2.1")]);
        },
        expect: &["RESOLVES"],
        verdict: Some("healthy"),
    },
    Scenario {
        name: "nxdomain-and-the-edge-says-502",
        world: |world| {
            world.config().origins[0].address = "origin.shop.test".to_owned();
            world.on_edge(|_| world::responds(502, &[]));
        },
        expect: &["DOES_NOT"],
        verdict: Some("origin.dns_failed"),
    },
    Scenario {
        name: "nxdomain-and-the-site-works",
        world: |world| world.config().origins[0].address = "origin.shop.test".to_owned(),
        expect: &["DOES_NOT_UNSEEN"],
        verdict: Some("healthy"),
    },
    Scenario { name: "an-address-needs-no-name", world: |_| {}, expect: &[], verdict: Some("healthy") },
];
