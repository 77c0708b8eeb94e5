//! ORIGIN004: the origin's address is private.

use edgedesk_evidence::address::special_purpose;

use crate::catalogue::{Check, FindingCard, Grade, Judgement, Layer, Scenario, Status};
use crate::causes;
use crate::site::Site;
use crate::words::Text;
use crate::world;

/// The check.
pub(super) static CHECK: Check = Check {
    id: "ORIGIN004",
    slug: "address-is-private",
    layer: Layer::Origin,
    title: Text { zh: "源站地址是否是公网地址", en: "Is the origin's address a public one" },
    why: Text {
        zh: "CDN 节点从公网回源。源站填写内网或保留地址（例如云服务器的私网 IP）时，节点无法到达。",
        en: "The CDN fetches over the public Internet. A private or reserved address, such as a cloud server's internal one, cannot be reached from there.",
    },
    findings: &[&PUBLIC, &PRIVATE, &PRIVATE_UNSEEN],
    references: &["https://www.iana.org/assignments/iana-ipv4-special-registry/"],
    judge,
    scenarios: SCENARIOS,
};

static PUBLIC: FindingCard = FindingCard {
    tag: "PUBLIC",
    status: Status::Ok,
    message: Text {
        zh: "源站 {subject} 的地址可以从公网到达。",
        en: "The address of the origin {subject} can be reached from the Internet.",
    },
    remedy: &[],
};

static PRIVATE: FindingCard = FindingCard {
    tag: "PRIVATE",
    status: Status::Error,
    message: Text {
        zh: "源站 {subject} 的地址 {address} 属于 {prefix}（{entry}），公网无法到达。",
        en: "The origin {subject} has the address {address}, which belongs to {prefix} ({entry}) and cannot be reached from the Internet.",
    },
    remedy: &[Text {
        zh: "在回源配置中把 {address} 改为源站的公网 IP 或公网域名。",
        en: "In the origin configuration, replace {address} with the origin's public address or name.",
    }],
};

static PRIVATE_UNSEEN: FindingCard = FindingCard {
    tag: "PRIVATE_UNSEEN",
    status: Status::Warning,
    message: Text {
        zh: "源站 {subject} 的地址 {address} 属于 {prefix}（{entry}），但目前没有看到由它引起的访问失败：可能是专线回源，或命中了缓存。",
        en: "The origin {subject} has the address {address} of {prefix} ({entry}), yet no visit was seen to fail by it: the CDN may reach it over a private link, or answer out of the cache.",
    },
    remedy: &[Text { zh: "请确认这是有意的配置。", en: "Make sure that this is meant." }],
};

fn judge(site: &Site<'_>) -> Judgement {
    let origins = site.origin_addresses()?;
    let refused = |address: &std::net::IpAddr| !site.case.may_probe(*address);
    let all_private =
        origins.iter().all(|place| !place.addresses.is_empty() && place.addresses.iter().all(refused));
    let mut findings = Vec::new();
    for place in &origins {
        let cite = |finding: crate::catalogue::Finding| match &place.resolved {
            Some(resolved) => finding.cite(resolved.probe.clone()),
            None => match site.domain_lookup() {
                Ok(lookup) => finding.cite(lookup),
                Err(_) => finding,
            },
        };
        let Some((address, entry)) = place
            .addresses
            .iter()
            .filter(|address| refused(address))
            .find_map(|address| Some((address, special_purpose(*address)?)))
        else {
            if !place.addresses.is_empty() {
                findings.push(cite(PUBLIC.about(&place.origin.address)));
            }
            continue;
        };
        let describe = |card: &'static FindingCard| {
            cite(card.about(&place.origin.address))
                .with("address", address)
                .with("prefix", entry.prefix)
                .with("entry", entry.name)
        };
        if !(all_private && site.origin_is_suspect()?) {
            findings.push(describe(&PRIVATE_UNSEEN));
            continue;
        }
        let mut finding = describe(&PRIVATE).claim(&causes::origin::PRIVATE_ADDRESS, Grade::B).rules_out(
            &causes::origin::TCP_TIMEOUT,
            Text {
                zh: "{address} 在公网上没有路由，与防火墙无关。",
                en: "{address} has no route on the Internet; no firewall is to blame.",
            },
        );
        if let Some(hop) = site.visit()?.last() {
            finding = finding.cite(hop.request.clone());
        }
        findings.push(finding);
    }
    Ok(findings)
}

static SCENARIOS: &[Scenario] = &[
    Scenario { name: "public", world: |_| {}, expect: &["PUBLIC"], verdict: Some("healthy") },
    Scenario {
        name: "private-and-the-edge-says-504",
        world: |world| {
            world.config().origins[0].address = "10.0.0.8".to_owned();
            world.on_edge(|_| world::responds(504, &[]));
        },
        expect: &["PRIVATE"],
        verdict: Some("origin.private_address"),
    },
    Scenario {
        name: "private-and-the-site-works",
        world: |world| world.config().origins[0].address = "10.0.0.8".to_owned(),
        expect: &["PRIVATE_UNSEEN"],
        verdict: Some("healthy"),
    },
];
